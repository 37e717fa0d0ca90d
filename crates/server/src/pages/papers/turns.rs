//! What became of the verdicts since the end of last month, in one sentence.

use jiff::Span;
use jiff::civil::Date;
use message::{Args, message};
use method::assessment::{Change, Pairing, Turn};

use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;
use crate::pages::compare::rows::word;

/// How many controls are named of those that went the same way.
const NAMED: usize = 2;

/// The sentence; `None`: there was nothing to compare with yet.
pub(super) fn since_last_month(desk: &Desk<'_>, page: &Page, service: &str) -> Result<Option<String>, Failure> {
    let month = desk.day.checked_sub(Span::new().months(1));
    let Some(day) = month.ok().map(Date::last_of_month) else { return Ok(None) };
    let past = desk.past(day)?;
    let then = desk.on(day, past.as_deref());
    let (Ok(text), Ok(before)) = (then.guideline(), then.standing(service)) else { return Ok(None) };
    let after = desk.standing(service)?;
    let pairing = Pairing::of(Some(&**text), Some(&**desk.guideline()?));
    let mut changes: Vec<Change<'_>> = pairing.changes(&before.verdicts, &after.verdicts).collect();
    changes.sort_by_key(Change::gravity);
    let ways = Turn::ALL.into_iter().filter_map(|turn| {
        let same: Vec<_> = changes.iter().filter(|change| change.turn == turn).collect();
        (!same.is_empty()).then(|| way(page, turn, &same))
    });
    let ways = Vec::from_iter(ways).join(&page.t("web-list-separator"));
    Ok(Some(match ways.as_str() {
        "" => page.t1("web-turns-none", "day", day),
        ways => page.t2("web-turns", ("day", day), ("turns", ways)),
    }))
}

/// What went one way: how many, and the first of them by name.
fn way(page: &Page, turn: Turn, changes: &[&Change<'_>]) -> String {
    let name = |change: &&Change<'_>| format!("{} {}", change.control.id, change.control.title.get(page.locale));
    let mut named: Vec<String> = changes.iter().take(NAMED).map(name).collect();
    let left = changes.len().saturating_sub(NAMED);
    if 0 < left {
        named.push(page.count("web-and-others", &left));
    }
    let args: Args = vec![
        ("turn", page.t(word(turn)).into()),
        ("count", changes.len().into()),
        ("controls", named.join(&page.t("web-list-separator")).into()),
    ];
    message(page.locale, "web-turn-named", &args)
}
