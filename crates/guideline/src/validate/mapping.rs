//! A mapping held against itself and against the guidelines at hand.

mod residue;
mod totals;

use std::collections::{HashMap, HashSet};

use message::{Diagnostic, Place};

use super::references::dangling;
use crate::Guideline;
use crate::file::Located;
use crate::mapping::{Claim, Mapping, Pair, units};
use crate::mapping::{MAPPINGS_END, MappingDraft};

/// Reports everything that does not hold.
pub(crate) fn check(path: &str, draft: &MappingDraft, guidelines: &[&Guideline], found: &mut Vec<Diagnostic>) {
    let Located { item: claim, place } = &draft.claim;
    file_name(path, claim, place, found);
    let side = |id: &str| Side::of(guidelines.iter().copied().find(|guideline| guideline.id() == id));
    let (from, to) = (side(&claim.from), side(&claim.to));
    let mut seen: HashMap<(&str, &str), &Place> = HashMap::new();
    for Located { item: pair, place } in &draft.pairs {
        from.want(&pair.from, place, found);
        for other in &pair.to {
            to.want(other, place, found);
            if let Some(first) = seen.insert((&pair.from, other), place) {
                let twice = Diagnostic::error("mapping-tie-twice").with("from", pair.from.as_str());
                found.push(twice.with("to", other.as_str()).with("first", first.to_string()).at(place.clone()));
            }
        }
        whole(pair, claim, place, found);
        parts(pair, &from, place, found);
    }
    residue::check(draft, &from, &to, found);
    totals::check(draft, found);
}

/// The file is named after the two sides, which are two.
fn file_name(path: &str, claim: &Claim, place: &Place, found: &mut Vec<Diagnostic>) {
    let wanted = format!("{}{MAPPINGS_END}", Mapping::name_of(&claim.from, &claim.to));
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    if name != wanted {
        found.push(Diagnostic::error("mapping-file-name").with("wanted", wanted).at(Place::file(path)));
    }
    if claim.from == claim.to {
        found.push(Diagnostic::error("mapping-onto-itself").with("id", claim.from.as_str()).at(place.clone()));
    }
}

/// A pair ties something, and says why.
fn whole(pair: &Pair, claim: &Claim, place: &Place, found: &mut Vec<Diagnostic>) {
    let mut lacks = |what: &'static str| {
        let lacking = Diagnostic::error("guideline-incomplete").with("id", pair.from.as_str()).with("lacks", what);
        found.push(lacking.at(place.clone()));
    };
    if pair.to.is_empty() {
        lacks("to");
    }
    if pair.reason.is_none() && claim.reason.is_none() {
        lacks("reason");
    }
}

/// The parts of an item are the item itself and what stands below it.
fn parts(pair: &Pair, from: &Side<'_>, place: &Place, found: &mut Vec<Diagnostic>) {
    for part in pair.parts.iter().filter(|part| **part != pair.from) {
        if part.strip_prefix(&pair.from).is_none_or(|rest| !rest.starts_with('.')) {
            let misplaced = Diagnostic::error("guideline-misplaced-id").with("id", part.as_str());
            found.push(misplaced.with("parent", pair.from.as_str()).at(place.clone()));
        } else if from.guideline.is_some_and(|guideline| guideline.control(part).is_none()) {
            found.push(dangling(part, place));
        }
    }
}

/// A side of a mapping, as far as its guideline is at hand.
pub(super) struct Side<'g> {
    guideline: Option<&'g Guideline>,
    units: Vec<&'g str>,
    known: HashSet<&'g str>,
}

impl<'g> Side<'g> {
    fn of(guideline: Option<&'g Guideline>) -> Self {
        let units: Vec<&str> = guideline.into_iter().flat_map(units).map(|unit| unit.id).collect();
        let mut known: HashSet<&str> = units.iter().copied().collect();
        // Publishers tie headings of their frameworks too, though no heading need be tied.
        let catalog = guideline.and_then(|guideline| guideline.model.catalog());
        known.extend(catalog.into_iter().flat_map(|model| &model.nodes).map(|node| node.id.as_str()));
        Self { guideline, units, known }
    }

    /// Reports an item that does not exist, if that can be told.
    fn want(&self, id: &str, place: &Place, found: &mut Vec<Diagnostic>) {
        if !self.has(id) {
            found.push(dangling(id, place));
        }
    }

    /// Whether an item exists, as far as that can be told.
    fn has(&self, id: &str) -> bool {
        self.guideline.is_none() || self.known.contains(id)
    }
}
