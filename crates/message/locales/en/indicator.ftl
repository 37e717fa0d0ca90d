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
