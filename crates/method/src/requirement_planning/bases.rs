//! What measures build on, and what a selection lacks of it.

use std::collections::{BTreeMap, BTreeSet};

use guideline::Basis;
use guideline::planning::{Artefact, Measure, PlanningModel, Prerequisite, Severity};

use super::{Case, Warning, Wrong};

/// A measure that is refused: what it is stated to build on is not selected.
#[derive(Clone, Debug, PartialEq)]
pub struct Violation<'g> {
    /// The measure.
    pub measure: &'g Measure,
    /// What it lacks, in the order of the guideline.
    pub lacks: Vec<&'g Measure>,
    /// The rules that say so.
    pub because: Vec<&'g Prerequisite>,
}

/// What there is to build on.
pub(super) struct Given<'a> {
    pub(super) model: &'a PlanningModel,
    pub(super) case: &'a Case,
    /// The measures that become requirements.
    pub(super) present: &'a BTreeSet<&'a str>,
}

impl Given<'_> {
    /// Whether a rule is fulfilled: by the measure, or by an equivalent of what the measure makes.
    pub(super) fn has(&self, rule: &Prerequisite) -> bool {
        self.present.contains(rule.requires.as_str()) || self.equivalent(rule).is_some()
    }

    fn equivalent(&self, rule: &Prerequisite) -> Option<&Artefact> {
        let artefact = rule.artefact.as_ref().filter(|id| self.case.equivalents.contains(*id))?;
        self.model.artefact(artefact)
    }
}

/// Whether a breach of a rule that rests on `basis` is refused.
pub(super) fn is_binding(model: &PlanningModel, basis: Basis) -> bool {
    model.severity(basis) == Some(Severity::Error)
}

/// What each measure lacks: refusals, and remarks where the document does not say so itself.
pub(super) fn check<'g>(
    model: &'g PlanningModel,
    case: &Case,
    present: &BTreeSet<&str>,
    found: &mut Vec<Warning<'g>>,
) -> Vec<Violation<'g>> {
    let given = Given { model, case, present };
    let mut violations = Vec::new();
    for measure in model.measures.iter().filter(|measure| present.contains(measure.id.as_str())) {
        let below = below(&given, model, measure);
        let missing = |binding: bool| {
            let lacking = model.measures.iter().filter(|base| !present.contains(base.id.as_str()));
            let below = &below;
            lacking.filter_map(move |base| {
                let (basis, rule) = below.get(base.id.as_str())?;
                (is_binding(model, *basis) == binding).then_some((base, *basis, *rule))
            })
        };
        let refused: Vec<_> = missing(true).collect();
        if !refused.is_empty() {
            let (lacks, because) = refused.into_iter().map(|(base, _, rule)| (base, rule)).unzip();
            violations.push(Violation { measure, lacks, because });
        }
        for (base, basis, rule) in missing(false) {
            found.push(Warning::of(Wrong::MissingBase { measure, base, basis, rule }));
        }
        for rule in model.prerequisites_of(&measure.id).filter(|rule| !present.contains(rule.requires.as_str())) {
            if let Some(artefact) = rule.artefact.as_ref().filter(|id| case.equivalents.contains(*id)) {
                found.extend(model.artefact(artefact).map(|one| Warning::of(Wrong::Equivalent(measure, one))));
            }
        }
    }
    violations
}

/// Everything a measure builds on, however many steps down, with the surest way it follows and the last rule of it.
fn below<'g>(
    given: &Given<'_>,
    model: &'g PlanningModel,
    measure: &'g Measure,
) -> BTreeMap<&'g str, (Basis, &'g Prerequisite)> {
    let mut below: BTreeMap<&'g str, (Basis, &'g Prerequisite)> = BTreeMap::new();
    let mut open = vec![(measure.id.as_str(), Basis::Stated)];
    while let Some((at, so_far)) = open.pop() {
        for rule in model.prerequisites_of(at).filter(|rule| given.equivalent(rule).is_none()) {
            let basis = so_far.max(rule.basis);
            if below.get(rule.requires.as_str()).is_none_or(|(known, _)| basis < *known) {
                below.insert(&rule.requires, (basis, rule));
                open.push((&rule.requires, basis));
            }
        }
    }
    below
}
