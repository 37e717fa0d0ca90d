//! Verdicts over the past months, as a picture.

use jiff::Span;
use jiff::civil::Date;
use method::assessment::Counts;
use report::chart::trend;

use crate::desk::Desk;
use crate::failure::Failure;

/// How many months back the picture goes.
const MONTHS: i32 = 6;

/// What `count` gives on the last day of each past month, and on the day looked at.
pub(super) fn counts(desk: &Desk<'_>, count: impl Fn(&Desk<'_>) -> Counts) -> Result<Vec<(Date, Counts)>, Failure> {
    let mut days = Vec::new();
    for back in (1..=MONTHS).rev() {
        let month = desk.day.checked_sub(Span::new().months(back));
        let Some(day) = month.ok().map(Date::last_of_month) else { continue };
        let past = desk.past(day)?;
        days.push((day, count(&desk.on(day, past.as_deref()))));
    }
    days.push((desk.day, count(desk)));
    Ok(days)
}

/// The same as a picture; `None`: there is nothing to compare.
pub(super) fn months(desk: &Desk<'_>, count: impl Fn(&Desk<'_>) -> Counts) -> Result<Option<String>, Failure> {
    let days = counts(desk, count)?;
    // A ledger younger than a month has nothing to compare with.
    let known = days.iter().filter(|(_, counts)| 0 < counts.applicable()).count();
    Ok((1 < known).then(|| trend(&days, desk.locale())))
}
