# Alternative texts of charts.

chart-met-of = 実施済み { $met }件
