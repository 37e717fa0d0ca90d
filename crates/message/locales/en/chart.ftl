# Alternative texts of charts.

chart-met-on = { $day }: { $met } met
chart-and = { "; " }
