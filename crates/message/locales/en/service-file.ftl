## Problems of service files and organisation files

service-file-too-large = the file is larger than 1 MiB
    .mend = Give each service a file of its own.
service-file-too-many = the file holds { $found } items, the limit is { $limit }
    .mend = Give each service a file of its own.
service-file-unreadable = this file cannot be read
    .mend = Compare it with the example in docs/service-file.md.
service-file-unquoted-value = the value `{ $value }` has no quotes
    .mend = Put it in half-width quotes: "{ $value }".
service-file-unclosed-quote = the closing quote is missing
    .mend = End the text with the half-width quote it began with.
service-file-curly-quote = `{ $found }` is no quote in TOML
    .mend = Use the half-width quote ".
service-file-full-width = `{ $found }` is full-width
    .mend = Write { $half } in half width instead.
service-file-unclosed-bracket = the closing { $bracket } is missing
    .mend = Add { $bracket } at the end of the list, the keys or the heading that begins here.
service-file-no-value-here = there is no value after the key
    .mend = Write the value after =, or remove the line.
service-file-no-equals = there is no half-width = between key and value
    .mend = Write key = value.
service-file-duplicate-key = `{ $key }` stands here twice
    .mend = Remove one of the two, or put what they say into one.
service-file-no-such-day = the day { $day } does not exist
    .mend = Write a date of the calendar such as 2026-04-01.
service-file-date-form = `{ $day }` is not how a date is written
    .mend = Write four digits, two and two with hyphens, such as 2026-04-01.
service-file-syntax = this is not valid TOML: { $reason }
    .mend = Correct the line; the TOML syntax is described at toml.io. A date is written 2026-04-01.
service-file-is-organisation-file = this is an organisation's file, not a service's
    .mend = Name the service's file, and let it begin with organisation = "name of this file".
service-file-is-service-file = this is a service's file, not an organisation's
    .mend = Name the file that begins with [organisation].
service-file-unknown-key = there is no key `{ $key }`
    .mend = { $nearest ->
        [none] {""}
       *[other] Did you mean `{ $nearest }`?{" "}
    }Keys here: { $keys }.
service-file-unquoted-id = the id `{ $id }` needs quotes
    .mend = Write { $table }."{ $id }".
service-file-missing-key = `{ $key }` is missing
    .mend = Add a line for `{ $key }`.
service-file-wrong-word = `{ $key }` cannot be `{ $value }`
    .mend = { $nearest ->
        [none] {""}
       *[other] Did you mean `{ $nearest }`?{" "}
    }It takes: { $words }.
service-file-wrong-form = the value `{ $value }` of `{ $key }` cannot be read
    .mend = { $form }
service-file-empty-list = `{ $key }` is empty
    .mend = Write at least one, or remove the line.
service-file-repeated = `{ $value }` stands here twice
    .mend = Remove one of the two.
service-file-unknown = there is no { $kind } `{ $id }`
    .mend = { $nearest ->
        [none] {""}
       *[other] Did you mean `{ $nearest }`?{" "}
    }To be used: { $known }.
service-file-unknown-duty = control { $control } has no obligation `{ $duty }`
    .mend = Write the end of the obligation's id; this control has: { $duties }.
service-file-unknown-practice = control { $control } has no practice { $number }
    .mend = Practices are numbered from 1 in the printed order; this control has { $count }.
service-file-bad-id = `{ $id }` cannot be an id
    .mend = Use up to 63 lower-case letters, digits and hyphens, with no hyphen at either end.
service-file-reserved-id = no service can have the id `organisation`
    .mend = Choose another id; this name stands for the organisation's file.
service-file-same-evidence = the file names two pieces of evidence `{ $evidence }`
    .mend = Give one of the two another id.
service-file-building = runs names datacentre, yet building is other
    .mend = If you run the building, write building = "own"; if somebody else does, take datacentre out of runs.
service-file-beside-excluded = an excluded control cannot have `{ $key }`
    .mend = Keep excluded alone if the control does not apply; otherwise remove excluded.
service-file-nothing-stated = control { $id } has neither status nor excluded
    .mend = Write how far it is implemented as status, or why it does not apply as excluded.
service-file-due-without-plan = there is a due date without a plan
    .mend = Write what will be done as plan, or remove due.
service-file-interval-fixed = the interval of obligation { $id } is not yours to set
    .mend = Remove the line; intervals are set only where the guideline leaves them open.
service-file-no-value = indicator { $id } has no value
    .mend = Write the agreed value as agreed and the measured one as measured.
service-file-measured-without-day = the day of the measurement is missing
    .mend = Write the day, or the last day of the measured period, as in on = 2026-10-31.
service-file-day-without-measured = there is a day of measurement without a measured value
    .mend = Write measured, or remove on.
service-file-bad-value = `{ $value }` cannot be read as a value: { $reason }
    .mend = { $form }
service-file-wrong-direction = the bound in `{ $value }` points the wrong way: it does not tell whether what is asked is kept
    .mend = Write the measured value itself, or the bound that was agreed. { $form }
service-file-not-exact = `{ $value }` is not exact
    .mend = Write the measured value itself; of a range, write the worst value. { $form }
service-file-no-such-choice = `{ $value }` is none of the indicator's choices
    .mend = It takes: { $choices }.
service-file-incomparable = the worst of `{ $values }` cannot be told
    .mend = Write them in the same unit, or write the worst one alone.
service-file-not-a-rate = indicator { $id } is no availability rate: hours do not make its value
    .mend = Write the value as a text such as "5 minutes".
service-file-no-service-time = no service time remains beside the planned maintenance
    .mend = Write the contracted service time as contracted, and the planned maintenance within it as maintenance.
service-file-operating-too-long = the operating time exceeds the service time without planned maintenance
    .mend = Write as operating the service time without planned maintenance and outages.

## Kinds of ids, and where they are found

service-file-kind-control = control
service-file-kind-obligation = obligation
service-file-kind-parameter = parameter
service-file-kind-indicator = indicator
service-file-kind-event = event
service-file-kind-information = class of information
service-file-kind-availability = demand for availability
service-file-kind-example = example service
service-file-kind-reading = reading
service-file-known-controls = the printed numbers in ASCII, such as II.1.1.1
service-file-known-obligations = the ids of obligations that `akashi guideline show CONTROL` lists
service-file-known-parameters = the ids of parameters that `akashi guideline show CONTROL` lists
service-file-known-indicators = a control's number and a letter, such as III.1.1.3.b

## What can be written

service-file-form-text = Write one text in quotes.
service-file-form-day = Write a date such as 2026-04-01.
service-file-form-number = Write a number from 1 on, without quotes.
service-file-form-numbers = Write a list of numbers such as [1, 2].
service-file-form-words = Write a list of texts such as ["a", "b"].
service-file-form-table = Write keys and values under a heading [ ] or within { "{" } { "}" }.
service-file-form-organisation = In a service's file, write the name of the organisation's file in quotes; in an organisation's file, write name under [organisation].
service-file-form-events = Give each event its own heading [[event]].
service-file-form-evidence = Write a list such as [ { "{" } title = "…", collected = 2026-04-01 { "}" } ].
service-file-form-measured = Write a text such as "99.95%", a list such as ["8 min", "12 min"], or hours as in { "{" } operating = "719 h", contracted = "744 h", maintenance = "24 h" { "}" }.
service-file-form-hours = Write a time such as "739.2 hours" or "44640 minutes"; months and years have no fixed length.
service-file-form-ratio = Write a share such as "99.95%", from 0% to 100%.
service-file-form-interval = Write an interval such as "5 minutes", "every 2 weeks", "3 months" or "daily".
service-file-form-duration = Write a length of time such as "within 5 minutes", "24 hours" or "3 days".
service-file-form-retention = Write a period such as "6 months", "5 years" or "service period + 5 years".
service-file-form-count = Write a whole number such as "5" or "5 generations".
service-file-form-coverage = Write the hours and days such as "24x365" or "24x7".

## Why a value cannot be read

service-file-reason-unreadable = it does not look like a value
service-file-reason-unit-missing = the unit is missing
service-file-reason-wrong-unit = the unit does not fit
service-file-reason-bad-grouping = a comma or space within a number can only group its digits in thousands; the decimal mark is a point
service-file-reason-out-of-range = it is out of range
service-file-kind-circumstance = role or condition
service-file-kind-holds = word for whether it holds (yes, no, open)
