## Values in words

value-percent = { $number }%
value-second = { $number } { $plural ->
    [one] second
   *[other] seconds
}
value-minute = { $number } { $plural ->
    [one] minute
   *[other] minutes
}
value-hour = { $number } { $plural ->
    [one] hour
   *[other] hours
}
value-day = { $number } { $plural ->
    [one] day
   *[other] days
}
value-week = { $number } { $plural ->
    [one] week
   *[other] weeks
}
value-month = { $number } { $plural ->
    [one] month
   *[other] months
}
value-year = { $number } { $plural ->
    [one] year
   *[other] years
}
value-generation = { $number } { $plural ->
    [one] generation
   *[other] generations
}
value-hour-per-year = { $number } { $plural ->
    [one] hour
   *[other] hours
} a year
value-service-period = the service period
value-beyond-service = the service period plus { $amount }

value-table-headings = The first line is not { $headings }.
    .mend = Leave the first line of the template as it is.
value-table-broken = A line cannot be read as CSV.
    .mend = Save it again as CSV in UTF-8.
value-table-long = There are too many lines (up to { $lines }).
    .mend = Record it in parts.
value-table-empty = No line has a value.
    .mend = Fill in the value column.
value-table-kind = “{ $kind }” is not a kind of value.
    .mend = Write measured or agreed.
value-table-day = “{ $day }” is not a day of measurement.
    .mend = Write it like 2026-11-20 or 2026/11/20.
