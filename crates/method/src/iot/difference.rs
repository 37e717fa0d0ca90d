//! What a change of the survey adds and removes.

use std::collections::BTreeSet;

use super::{Candidate, Derivation};

/// What differs between two derivations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Rows, by their ids for a role.
    pub rows: Moved,
    /// Extracted risks.
    pub risks: Moved,
    /// Countermeasures to be considered by the provider itself.
    pub own: Moved,
    /// Countermeasures to be requested: role and countermeasure.
    pub requested: Moved<(String, String)>,
}

/// What came and what went, each in order of its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved<T = String> {
    /// Only in the later one.
    pub added: Vec<T>,
    /// Only in the earlier one.
    pub removed: Vec<T>,
}

impl<T> Default for Moved<T> {
    fn default() -> Self {
        Self { added: Vec::new(), removed: Vec::new() }
    }
}

impl<T: Ord + Clone> Moved<T> {
    fn between(before: BTreeSet<T>, after: BTreeSet<T>) -> Self {
        Self {
            added: after.difference(&before).cloned().collect(),
            removed: before.difference(&after).cloned().collect(),
        }
    }
}

/// What the later derivation adds to the earlier one, and what it removes.
pub fn difference(before: &Derivation<'_>, after: &Derivation<'_>) -> Difference {
    let both = [before, after];
    let [rows, later_rows] = both.map(|one| one.rows.iter().map(|derived| derived.id.clone()).collect());
    let [risks, later_risks] = both.map(|one| one.risks().into_iter().map(str::to_owned).collect());
    let [own, later_own] = both.map(|one| one.own.iter().map(id).collect());
    let [requested, later_requested] = both.map(|one| {
        let each = one.requested.iter();
        each.flat_map(|(role, candidates)| candidates.iter().map(|one| ((*role).to_owned(), id(one)))).collect()
    });
    Difference {
        rows: Moved::between(rows, later_rows),
        risks: Moved::between(risks, later_risks),
        own: Moved::between(own, later_own),
        requested: Moved::between(requested, later_requested),
    }
}

fn id(candidate: &Candidate<'_>) -> String {
    candidate.countermeasure.id.clone()
}
