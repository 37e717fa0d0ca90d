//! Prerequisites, pointers and conflicts.

use std::collections::HashSet;

use super::book::{Book, Kind};
use crate::Basis;
use crate::file::Located;
use crate::planning::PlanningDraft;

pub(super) fn check(draft: &PlanningDraft, book: &mut Book<'_, '_>) {
    for Located { item, place } in &draft.artefacts {
        book.want(Kind::Measure, &item.measure, place);
    }
    for Located { item, place } in &draft.prerequisites {
        book.want(Kind::Measure, &item.measure, place);
        book.want(Kind::Measure, &item.requires, place);
        let id = format!("{}.{}", item.measure, item.requires);
        book.fits(item.id == id, &item.id, &id, place);
        book.want_all(Kind::Artefact, &item.artefact, place);
        for made in draft.artefacts.iter().filter(|made| Some(&made.item.id) == item.artefact.as_ref()) {
            book.fits(made.item.measure == item.requires, &made.item.id, &item.requires, place);
        }
        let handled = draft.handlings.iter().any(|handling| handling.item.basis == item.basis);
        book.complete(handled, "handling", name(item.basis), place);
        let after = |id: &str| {
            let rules = draft.prerequisites.iter().filter(|rule| rule.item.measure == id);
            rules.map(|rule| rule.item.requires.as_str()).collect()
        };
        if reaches(&item.requires, &item.measure, after) {
            book.circular(&item.id, place);
        }
    }
    for Located { item, place } in &draft.pointers {
        book.want(Kind::Requirement, &item.requirement, place);
        book.want_all(Kind::Measure, item.to.iter().chain(&item.alternatives), place);
        book.want_all(Kind::Fact, &item.fact, place);
    }
    for Located { item, place } in &draft.conflicts {
        book.want(Kind::Requirement, &item.requirement, place);
        book.want_all(Kind::Measure, &item.measures, place);
    }
}

/// Whether a way leads from one id to another.
pub(super) fn reaches<'d>(from: &'d str, to: &str, after: impl Fn(&str) -> Vec<&'d str>) -> bool {
    let mut seen = HashSet::new();
    let mut open = vec![from];
    while let Some(id) = open.pop() {
        if id == to {
            return true;
        }
        if seen.insert(id) {
            open.extend(after(id));
        }
    }
    false
}

/// What a rule rests on, as files spell it.
pub(super) fn name(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "stated",
        Basis::Inferred => "inferred",
        Basis::Ambiguous => "ambiguous",
    }
}
