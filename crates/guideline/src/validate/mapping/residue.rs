//! What is left over: every item that nothing touches, and no other.

use std::collections::{BTreeSet, HashSet};

use message::{Diagnostic, Place};

use super::Side;
use crate::file::Located;
use crate::mapping::MappingDraft;

pub(super) fn check(draft: &MappingDraft, from: &Side<'_>, to: &Side<'_>, found: &mut Vec<Diagnostic>) {
    let Located { item: residue, place } = &draft.residue;
    let pairs = || draft.pairs.iter().map(|pair| &pair.item);
    let ties = || pairs().filter(|pair| pair.relation.is_tie());
    let named: BTreeSet<&str> = pairs().map(|pair| pair.from.as_str()).chain(from.units.iter().copied()).collect();
    let tied: HashSet<&str> = ties().map(|pair| pair.from.as_str()).collect();
    exact(&residue.from, &tied, named, from, place, found);
    let named = pairs().flat_map(|pair| &pair.to).map(String::as_str).chain(to.units.iter().copied()).collect();
    let tied: HashSet<&str> = ties().flat_map(|pair| &pair.to).map(String::as_str).collect();
    exact(&residue.to, &tied, named, to, place, found);
    let tied: HashSet<&str> = ties().flat_map(|pair| &pair.parts).map(String::as_str).collect();
    disjoint(&residue.parts, &tied, place, found);
    if let Some(guideline) = from.guideline {
        for part in residue.parts.iter().filter(|part| guideline.control(part).is_none()) {
            found.push(super::dangling(part, place));
        }
        // A mapping that names no parts leaves none over.
        let speaks = !tied.is_empty() || !residue.parts.is_empty();
        let all = guideline.controls.iter().map(|control| control.id.as_str()).filter(|_| speaks);
        missing(all, &tied, &residue.parts, place, found);
    }
}

fn exact(
    residue: &[String],
    tied: &HashSet<&str>,
    named: BTreeSet<&str>,
    side: &Side<'_>,
    place: &Place,
    found: &mut Vec<Diagnostic>,
) {
    residue.iter().for_each(|id| side.want(id, place, found));
    disjoint(residue, tied, place, found);
    // Of an item that does not exist enough has been said.
    missing(named.into_iter().filter(|id| side.has(id)), tied, residue, place, found);
}

/// Reports what is left over and yet tied, or listed twice.
fn disjoint(residue: &[String], tied: &HashSet<&str>, place: &Place, found: &mut Vec<Diagnostic>) {
    let mut seen = HashSet::new();
    for id in residue {
        if tied.contains(id.as_str()) {
            found.push(Diagnostic::error("mapping-residue-tied").with("id", id.as_str()).at(place.clone()));
        }
        if !seen.insert(id) {
            found.push(super::super::references::duplicate(id, place, place));
        }
    }
}

/// Reports what is neither tied nor left over.
fn missing<'a>(
    all: impl Iterator<Item = &'a str>,
    tied: &HashSet<&str>,
    residue: &[String],
    place: &Place,
    found: &mut Vec<Diagnostic>,
) {
    let left: HashSet<&str> = residue.iter().map(String::as_str).collect();
    for id in all.filter(|id| !tied.contains(id) && !left.contains(id)) {
        found.push(Diagnostic::error("mapping-residue-lacks").with("id", id).at(place.clone()));
    }
}
