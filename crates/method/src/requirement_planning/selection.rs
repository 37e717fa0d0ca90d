//! Which measures come into question, which the case selects, and which come along.

use std::collections::{BTreeMap, BTreeSet};

use guideline::planning::{Measure, Node, PlanningModel, PointerAction};

use super::address::Names;
use super::bases::{self, Given};
use super::{Bases, Because, Case, List, MeasureState, NodeState, Proposed, Reached, Trees, Warning, Way, Wrong};

/// What asks for each measure, by its id.
type Asked<'g> = BTreeMap<&'g str, Vec<Because<'g>>>;

/// The measures that come into question, each with its state and what asks for it.
pub(super) fn measures<'g>(
    model: &'g PlanningModel,
    case: &Case,
    names: &Names<'g>,
    trees: &Trees<'g>,
    nodes: &[Reached<'g>],
    bases: Bases,
    found: &mut Vec<Warning<'g>>,
) -> Vec<Proposed<'g>> {
    let mut asked = candidates(trees, nodes);
    let selected = selected(case, names, &asked, nodes, found);
    let pulled = pulled_in(model, case, &selected, bases);
    for (measure, because) in &pulled {
        asked.entry(measure).or_default().extend(because.iter().cloned());
    }
    let proposed = |measure: &'g Measure| {
        let id = measure.id.as_str();
        let state = if selected.contains(id) {
            MeasureState::Selected
        } else if pulled.contains_key(id) {
            MeasureState::PulledIn
        } else {
            MeasureState::Candidate
        };
        let because = asked.remove(id).unwrap_or_default();
        let basis = because.iter().map(Because::basis).min();
        (state.is_required() || basis.is_some()).then_some(Proposed { measure, state, because, basis })
    };
    model.measures.iter().filter_map(proposed).collect()
}

/// The measures to which the treated risks and enjoyed elements lead. No way passes a node that is accepted or forgone,
/// so that a measure reached twice stays while one source stays.
fn candidates<'g>(trees: &Trees<'g>, nodes: &[Reached<'g>]) -> Asked<'g> {
    let given_up: BTreeSet<&str> =
        nodes.iter().filter(|one| is_given_up(one.state)).map(|one| one.node.id.as_str()).collect();
    let mut asked = Asked::new();
    for Reached { node, .. } in nodes.iter().filter(|one| one.state.asks()) {
        for way in to_measures(trees, node, &given_up) {
            asked.entry(way.to).or_default().push(Because::Node(node, way));
        }
    }
    asked
}

fn to_measures<'g>(trees: &Trees<'g>, node: &'g Node, given_up: &BTreeSet<&str>) -> Vec<Way<'g>> {
    trees.to_measures(&node.category, &node.id, |id| !given_up.contains(id))
}

fn is_given_up(state: NodeState) -> bool {
    matches!(state, NodeState::Accepted | NodeState::Forgone)
}

/// What the case selects: by name, and for risks that are treated.
fn selected<'g>(
    case: &Case,
    names: &Names<'g>,
    asked: &Asked<'g>,
    nodes: &[Reached<'g>],
    found: &mut Vec<Warning<'g>>,
) -> BTreeSet<&'g str> {
    let mut selected = BTreeSet::new();
    for name in &case.select {
        match names.measure(name) {
            Some(id) => drop(selected.insert(id)),
            None => found.push(Warning::of(Wrong::UnknownMeasure(name.clone(), List::Select))),
        }
    }
    for choice in &case.choices {
        let (node, measure) = (names.node(&choice.risk), names.measure(&choice.measure));
        if node.is_none() {
            found.push(Warning::of(Wrong::UnknownNode(choice.risk.clone(), List::Choices)));
        }
        if measure.is_none() {
            found.push(Warning::of(Wrong::UnknownMeasure(choice.measure.clone(), List::Choices)));
        }
        let (Some(node), Some(id)) = (node, measure) else { continue };
        let reasons = asked.get(id).map(Vec::as_slice).unwrap_or_default();
        if reasons.iter().any(|because| matches!(because, Because::Node(from, _) if from.id == node.id)) {
            selected.insert(id);
        } else if nodes.iter().any(|one| one.node.id == node.id && one.state.asks()) {
            found.push(Warning::of(Wrong::ChosenElsewhere(node, id)));
        } else {
            found.push(Warning::of(Wrong::ChosenForNothing(node, id)));
        }
    }
    selected
}

/// What comes along with a selection: what a bullet has carried out as well, and with [`Bases::PullIn`] the bases.
fn pulled_in<'g>(model: &'g PlanningModel, case: &Case, selected: &BTreeSet<&'g str>, pull: Bases) -> Asked<'g> {
    let mut pulled = Asked::new();
    loop {
        let present: BTreeSet<&str> = selected.iter().copied().chain(pulled.keys().copied()).collect();
        let mut came: Vec<(&'g str, Because<'g>)> = Vec::new();
        for pointer in model.pointers.iter().filter(|pointer| pointer.action == PointerAction::CarryOut) {
            let by = model.requirement(&pointer.requirement).map(|bullet| bullet.measure.as_str());
            let so = pointer.fact.as_ref().is_some_and(|fact| case.facts.get(fact) == Some(&true));
            if so && by.is_some_and(|by| present.contains(by)) {
                came.extend(pointer.to.iter().map(|to| (to.as_str(), Because::Pointer(pointer))));
            }
        }
        if pull == Bases::PullIn {
            let given = Given { model, case, present: &present };
            let rules = model.prerequisites.iter().filter(|rule| present.contains(rule.measure.as_str()));
            let wanted = rules.filter(|rule| bases::is_binding(model, rule.basis) && !given.has(rule));
            came.extend(wanted.map(|rule| (rule.requires.as_str(), Because::Base(rule))));
        }
        came.retain(|(id, _)| !present.contains(id));
        if came.is_empty() {
            return pulled;
        }
        for (id, because) in came {
            pulled.entry(id).or_default().push(because);
        }
    }
}
