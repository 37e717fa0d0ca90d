//! Which two days are compared.

use jiff::Span;
use jiff::civil::Date;
use message::Diagnostic;

/// Two days, the earlier one first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) from: Date,
    pub(super) to: Date,
    /// Whether they were given the other way round.
    pub(super) turned: bool,
}

impl Days {
    /// Reads what a link says. Without a later day it is the one looked at, without an earlier one the last of the month
    /// before.
    pub(super) fn read(from: &str, to: &str, looked_at: Date, today: Date) -> Result<Self, Diagnostic> {
        let to = day(to, today)?.unwrap_or(looked_at);
        let before = || to.checked_sub(Span::new().months(1)).map_or(to, Date::last_of_month);
        let from = day(from, today)?.unwrap_or_else(before);
        Ok(Self { from: from.min(to), to: from.max(to), turned: to < from })
    }

    /// The link's query for these days.
    pub(super) fn query(&self, service: &str, skip: usize) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("from", &self.from.to_string()).append_pair("to", &self.to.to_string());
        if !service.is_empty() {
            query.append_pair("service", service);
        }
        if 0 < skip {
            query.append_pair("skip", &skip.to_string());
        }
        query.finish()
    }
}

fn day(text: &str, today: Date) -> Result<Option<Date>, Diagnostic> {
    if text.is_empty() {
        return Ok(None);
    }
    let day: Date = text.parse().map_err(|_| Diagnostic::error("web-bad-day").with("day", text))?;
    if today < day {
        let problem = Diagnostic::error("web-future-day").with("day", day.to_string());
        return Err(problem.with("today", today.to_string()));
    }
    Ok(Some(day))
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::Days;

    const TODAY: Date = date(2026, 11, 20);

    #[track_caller]
    fn check(from: &str, to: &str, looked_at: Date, expected: Result<(Date, Date, bool), &str>) {
        let found = Days::read(from, to, looked_at, TODAY);
        let found = found.as_ref().map(|days| (days.from, days.to, days.turned)).map_err(|problem| problem.code);
        assert_eq!(found, expected);
    }

    #[test]
    fn days_come_in_their_order() {
        let (march, june) = (date(2026, 3, 1), date(2026, 6, 30));
        check("2026-03-01", "2026-06-30", TODAY, Ok((march, june, false)));
        check("2026-06-30", "2026-03-01", TODAY, Ok((march, june, true)));
        check("2026-03-01", "2026-03-01", TODAY, Ok((march, march, false)));
        check("2026-11-20", "", TODAY, Ok((TODAY, TODAY, false)));
    }

    #[test]
    fn what_is_not_given_is_the_day_looked_at_and_the_end_of_the_month_before() {
        check("", "", TODAY, Ok((date(2026, 10, 31), TODAY, false)));
        check("", "2026-03-31", TODAY, Ok((date(2026, 2, 28), date(2026, 3, 31), false)));
        check("2026-03-01", "", date(2026, 6, 30), Ok((date(2026, 3, 1), date(2026, 6, 30), false)));
        // A day looked at that lies before the one given.
        check("2026-09-01", "", date(2026, 6, 30), Ok((date(2026, 6, 30), date(2026, 9, 1), true)));
        check("", "-009999-01-05", TODAY, Ok((date(-9999, 1, 5), date(-9999, 1, 5), false)));
    }

    #[test]
    fn what_is_no_day_or_yet_to_come_is_refused() {
        check("2026-02-30", "", TODAY, Err("web-bad-day"));
        check("", "yesterday", TODAY, Err("web-bad-day"));
        check("", "2026-11-21", TODAY, Err("web-future-day"));
        check("2026-11-21", "2026-03-01", TODAY, Err("web-future-day"));
    }
}
