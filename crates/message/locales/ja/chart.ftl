# Alternative texts of charts.

chart-met-on = { $day }：実施済み { $met }件
chart-and = { "、" }
