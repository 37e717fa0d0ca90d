//! Totals: a mapping must add up to what it declares.

use std::collections::HashSet;

use message::Diagnostic;

use crate::file::Located;
use crate::mapping::MappingDraft;

pub(super) fn check(draft: &MappingDraft, found: &mut Vec<Diagnostic>) {
    let Located { item: sums, place } = &draft.sums;
    let residue = &draft.residue.item;
    let pairs = || draft.pairs.iter().map(|pair| &pair.item);
    let from = pairs().map(|pair| &pair.from).chain(&residue.from);
    let to = pairs().flat_map(|pair| &pair.to).chain(&residue.to);
    // The item itself, as a part, is its statement and no part of its own.
    let parts = pairs().flat_map(|pair| pair.parts.iter().filter(|part| **part != pair.from)).chain(&residue.parts);
    let counted = [
        ("from", sums.from, different(from)),
        ("to", sums.to, different(to)),
        ("parts", sums.parts, different(parts)),
        ("pairs", sums.pairs, draft.pairs.len()),
        ("ties", sums.ties, pairs().map(|pair| pair.to.len()).sum()),
    ];
    for (name, declared, counted) in counted.into_iter().filter(|(_, declared, counted)| declared != counted) {
        let total = Diagnostic::error("mapping-total").with("name", name).with("declared", declared);
        found.push(total.with("counted", counted).at(place.clone()));
    }
}

fn different<'a>(ids: impl Iterator<Item = &'a String>) -> usize {
    ids.collect::<HashSet<_>>().len()
}
