//! Candidates with what was decided about each (step ③, Ⅴ.4.1.3).

use std::collections::BTreeSet;

use world::{Decided, Resolution};

use super::{Candidate, Derivation};
use crate::ScopeView;

/// What a survey leads to, weighed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deliberation<'d, 'g> {
    /// Candidates for the provider itself.
    pub own: Vec<Weighed<'d, 'g>>,
    /// Candidates to be requested, by role.
    pub requested: Vec<(&'g str, Vec<Weighed<'d, 'g>>)>,
    /// Adopted, but no longer led to: the countermeasure, the role of whose partner it is requested, and the position.
    pub stray: Vec<(&'g str, Option<String>, u64)>,
}

/// A candidate with what was decided about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed<'d, 'g> {
    /// The candidate.
    pub candidate: &'d Candidate<'g>,
    /// The decision in force; `None`: nobody has decided.
    pub decided: Option<Decided>,
    /// Which of its actions were taken up, in printed order; `None`: nobody has said.
    pub actions: Vec<Option<bool>>,
}

impl Weighed<'_, '_> {
    /// Whether nobody knows what becomes of it.
    pub fn is_open(&self) -> bool {
        self.decided.as_ref().is_none_or(|decided| decided.resolution.is_none())
    }

    /// How many of its actions were taken up.
    pub fn taken_up(&self) -> usize {
        self.actions.iter().filter(|action| **action == Some(true)).count()
    }
}

impl<'d, 'g> Deliberation<'d, 'g> {
    /// Every candidate with the role of whose partner it would be requested.
    pub fn each(&self) -> impl Iterator<Item = (Option<&'g str>, &Weighed<'d, 'g>)> {
        let requested = self.requested.iter().flat_map(|(role, list)| list.iter().map(move |one| (Some(*role), one)));
        self.own.iter().map(|one| (None, one)).chain(requested)
    }

    /// Where the ledger says what was decided, and why.
    pub fn positions(&self) -> Vec<u64> {
        self.each().filter_map(|(_, one)| Some(one.decided.as_ref()?.position)).collect()
    }

    /// How many candidates nobody has decided about.
    pub fn open(&self) -> usize {
        self.each().filter(|(_, weighed)| weighed.is_open()).count()
    }
}

/// Holds candidates against what was decided in a scope and those around it, the nearest first.
pub fn deliberation<'d, 'g>(view: &ScopeView<'g>, derivation: &'d Derivation<'g>) -> Deliberation<'d, 'g> {
    let mut found = Deliberation::default();
    let mut led_to: BTreeSet<(&str, Option<&str>)> = BTreeSet::new();
    let mut weigh = |role: Option<&'g str>, candidates: &'d [Candidate<'g>]| -> Vec<Weighed<'d, 'g>> {
        let each = candidates.iter().map(|candidate| {
            let id = candidate.countermeasure.id.as_str();
            led_to.insert((id, role));
            Weighed { candidate, decided: decided(view, id, role), actions: actions(view, id) }
        });
        each.collect()
    };
    found.own = weigh(None, &derivation.own);
    found.requested = derivation.requested.iter().map(|(role, list)| (*role, weigh(Some(role), list))).collect();
    for control in &view.guideline.controls {
        for one in in_force(view, &control.id) {
            let known = led_to.contains(&(control.id.as_str(), one.role.as_deref()));
            if !known && one.resolution == Some(Resolution::Adopt) {
                found.stray.push((&control.id, one.role.as_deref().map(str::to_owned), one.position));
            }
        }
    }
    found
}

/// The decision about a candidate that is in force.
fn decided(view: &ScopeView<'_>, id: &str, role: Option<&str>) -> Option<Decided> {
    in_force(view, id).into_iter().find(|one| one.role.as_deref() == role)
}

/// What was said of each action of a countermeasure, the nearest scope first.
fn actions(view: &ScopeView<'_>, id: &str) -> Vec<Option<bool>> {
    let Some(control) = view.guideline.control(id) else { return Vec::new() };
    let said = |index| view.nearest(&control.practice_id(index), |state, item| state.practice(item));
    (0..control.practices.len()).map(|index| said(index).map(|(taken_up, _)| taken_up)).collect()
}

/// Every decision about a countermeasure, one for each role: what the nearest scope says.
pub(crate) fn in_force(view: &ScopeView<'_>, id: &str) -> Vec<Decided> {
    let Some(item) = view.item(id) else { return Vec::new() };
    let mut found: Vec<Decided> = Vec::new();
    for decided in view.chain.iter().flat_map(|state| state.decided(item)) {
        if !found.iter().any(|known| known.role == decided.role) {
            found.push(decided.clone());
        }
    }
    found
}
