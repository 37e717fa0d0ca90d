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

## tables of values (CSV)

value-table-indicator = Indicator
value-table-title = Title
value-table-kind = Kind
value-table-value = Value
value-table-on = Measured on
value-table-measured = measured
value-table-agreed = agreed
value-table-headings = The first line has no headings
    .mend = Write the headings { $headings } on the first line. The columns may stand in any order.
value-table-no-column = There is no column “{ $column }”
    .mend = Write the headings on the first line as the template has them. The columns may stand in any order.
value-table-column-twice = There are two columns “{ $column }”; the first is column { $first }
    .mend = Remove one of them, or change its heading.
value-table-quote = On this line or one above, a quotation mark (") is not closed
    .mend = Remove it, or save the table again as CSV with a spreadsheet program.
value-table-encoding = The file is no text that can be read as CSV
    .mend = Save it as “CSV UTF-8” with a spreadsheet program, or paste the cells as they are.
value-table-long = There are too many lines (up to { $lines })
    .mend = Record the table in parts.
value-table-empty = No line has a value
    .mend = Fill in the column “Value”.
value-table-unknown-kind = “{ $kind }” is not a kind of value
    .mend = Write “{ $measured }” or “{ $agreed }”.
value-table-day = “{ $day }” is not a day of measurement
    .mend = Write it like 2026-11-20 or 2026/11/20.
value-table-twice = Line { $line } has the same value of this indicator, too
    .mend = Keep only the line that is right. Measured values may stand several times, each with its own day.
