//! What was done before the last time: duties come round, papers have earlier editions.

use guideline::{Span, SpanUnit};
use jiff::civil::Date;

use crate::commands::serve::demo::calendar::Calendar;

/// The days before `last` on which a duty was done, back to the one in force on `first`.
pub(super) fn rounds(first: Date, last: Date, span: Option<Span>, calendar: &Calendar) -> Vec<Date> {
    let mut days = match span {
        _ if last <= first => Vec::new(),
        None => vec![first],
        // What is done every day or week is told of at the end of each month.
        Some(Span { unit: SpanUnit::Day | SpanUnit::Week, .. }) => {
            let mut days = calendar.month_ends(first, last);
            days.push(first);
            days
        }
        Some(span) => steps(first, last, span),
    };
    days.sort_unstable();
    days.dedup();
    days
}

/// Every third month before `last`, and `first`: enough editions of a paper that appears every month.
pub(super) fn editions(first: Date, last: Date) -> Vec<Date> {
    let mut days = steps(first, last, Span { count: 3, unit: SpanUnit::Month });
    days.retain(|day| first < *day);
    days.push(first);
    days.sort_unstable();
    days
}

/// Back from `last` in steps, until one is not after `first`.
fn steps(first: Date, last: Date, span: Span) -> Vec<Date> {
    let months = i32::from(span.count) * if span.unit == SpanUnit::Year { 12 } else { 1 };
    let mut days = Vec::new();
    for count in 1.. {
        let Ok(day) = last.checked_sub(jiff::Span::new().months(months.saturating_mul(count))) else { break };
        days.push(day);
        if day <= first {
            break;
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::TimeZone;

    use super::{editions, rounds};
    use crate::commands::serve::demo::calendar::Calendar;

    #[test]
    fn a_duty_was_done_often_enough_to_be_in_time_from_its_first_day() {
        let (first, last) = (date(2026, 3, 10), date(2026, 8, 31));
        let calendar = Calendar { ends: last, today: last, zone: TimeZone::UTC, now: jiff::Timestamp::UNIX_EPOCH };
        for (span, expected) in [
            (None, vec![date(2026, 3, 10)]),
            (Some("P3M"), vec![date(2026, 2, 28), date(2026, 5, 31)]),
            (Some("P1Y"), vec![date(2025, 8, 31)]),
            (
                Some("P1D"),
                vec![
                    date(2026, 3, 10),
                    date(2026, 3, 31),
                    date(2026, 4, 30),
                    date(2026, 5, 31),
                    date(2026, 6, 30),
                    date(2026, 7, 31),
                ],
            ),
        ] {
            let span = span.map(|text| text.parse().unwrap());
            assert_eq!(rounds(first, last, span, &calendar), expected, "{span:?}");
        }
        assert_eq!(rounds(last, first, None, &calendar), []);
    }

    #[test]
    fn a_paper_has_an_edition_for_each_quarter() {
        let expected = [date(2026, 4, 2), date(2026, 4, 20), date(2026, 7, 20)];
        assert_eq!(editions(date(2026, 4, 2), date(2026, 10, 20)), expected);
    }
}
