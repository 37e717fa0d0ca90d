//! Small words of a chain.

use guideline::Control;
use message::{Locale, Text, message};
use method::assessment::Verdict;
use method::responsibility::{ClauseOf, Row};
use world::{Chain, Slug};

use crate::paper::{PaperCell, Weight};
use crate::say::say;

/// A verdict with its weight.
pub(super) fn verdict(verdict: Verdict, locale: Locale) -> PaperCell {
    let weight = match verdict {
        Verdict::NotMet => Weight::Bad,
        Verdict::Unknown | Verdict::Partly => Weight::Fair,
        Verdict::Met => Weight::Good,
        Verdict::NotApplicable => Weight::Quiet,
    };
    PaperCell::new(say(locale, verdict.message()), weight)
}

/// A party's name, or that no contract names the customer.
pub(super) fn party(chain: &Chain, party: Option<&Slug>, locale: Locale) -> String {
    match party {
        Some(party) => chain.party_name(party).to_owned(),
        None => say(locale, "chain-customer-unnamed"),
    }
}

/// What remains, if anything.
pub(super) fn residual(row: &Row<'_>, locale: Locale) -> String {
    row.residual.as_ref().map(|text: &Text| text.get(locale).to_owned()).unwrap_or_default()
}

/// Clauses in one line, each with its contract.
pub fn clauses(clauses: &[ClauseOf<'_>]) -> String {
    let clauses: Vec<String> = clauses.iter().map(|one| format!("{} {}", one.title, one.clause)).collect();
    clauses.join(" / ")
}

/// A requirement by its id and its title.
pub(super) fn titled(control: &Control, locale: Locale) -> String {
    format!("{} {}", control.id, control.title.get(locale))
}

/// Ids in one line; of many, the first and how many more.
pub(super) fn ids(ids: &[&str], locale: Locale) -> String {
    const SHOWN: usize = 6;
    let shown = ids.iter().take(SHOWN).copied().collect::<Vec<_>>().join(", ");
    match ids.len().saturating_sub(SHOWN) {
        0 => shown,
        more => format!("{shown} {}", message(locale, "report-more", &vec![("count", more.into())])),
    }
}
