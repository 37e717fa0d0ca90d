# Alternative texts of charts.

chart-met-of = { $met } met
