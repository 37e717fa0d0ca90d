//! What became of the verdicts since an earlier day, in one sentence.

use jiff::civil::Date;
use message::{Args, Locale, message};
use method::assessment::{Change, Turn};

use super::imprint::others;
use crate::say::{say, say_with};

/// How many controls are named of those that went the same way.
const NAMED: usize = 2;

/// The word for the way a verdict went.
pub fn turn_word(turn: Turn) -> &'static str {
    match turn {
        Turn::Worse => "web-turn-worse",
        Turn::Known => "web-turn-known",
        Turn::Begins => "web-turn-begins",
        Turn::Ceases => "web-turn-ceases",
        Turn::Better => "web-turn-better",
    }
}

/// The sentence about what changed since a day.
pub(super) fn turns(day: Date, mut changes: Vec<Change<'_>>, locale: Locale) -> String {
    changes.sort_by_key(Change::gravity);
    let ways = Turn::ALL.into_iter().filter_map(|turn| {
        let same: Vec<_> = changes.iter().filter(|change| change.turn == turn).collect();
        (!same.is_empty()).then(|| way(turn, &same, locale))
    });
    let ways = Vec::from_iter(ways).join(&say(locale, "web-list-separator"));
    match ways.as_str() {
        "" => say_with(locale, "web-turns-none", "day", day.to_string()),
        ways => message(locale, "web-turns", &vec![("day", day.to_string().into()), ("turns", ways.into())]),
    }
}

/// What went one way: how many, and the first of them by name.
fn way(turn: Turn, changes: &[&Change<'_>], locale: Locale) -> String {
    let name = |change: &&Change<'_>| format!("{} {}", change.control.id, change.control.title.get(locale));
    let mut named: Vec<String> = changes.iter().take(NAMED).map(name).collect();
    let left = changes.len().saturating_sub(NAMED);
    if 0 < left {
        named.push(others(left, locale));
    }
    let args: Args = vec![
        ("turn", say(locale, turn_word(turn)).into()),
        ("count", changes.len().into()),
        ("controls", named.join(&say(locale, "web-list-separator")).into()),
    ];
    message(locale, "web-turn-named", &args)
}
