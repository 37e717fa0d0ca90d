//! What a case leaves open, and what the guideline has to say about a selection.

use std::collections::BTreeSet;

use guideline::planning::{PlanningModel, PointerAction};

use super::{Because, Case, MeasureState, NodeState, Plan, Warning, Wrong};

/// What can be told from the case alone.
pub(super) fn of_case<'g>(model: &'g PlanningModel, case: &Case, found: &mut Vec<Warning<'g>>) {
    let outside = model.scope.questions.iter().filter(|question| case.scope.get(&question.id) == Some(&false));
    found.extend(outside.map(|question| Warning::of(Wrong::OutOfScope(question))));
    let open = |id: &str| case.viewpoints.get(id).is_none_or(|said| said.trim().is_empty());
    let open: Vec<_> = model.viewpoints.iter().filter(|viewpoint| open(&viewpoint.id)).collect();
    // A case that is only to be derived need not tell the evaluation behind it.
    if !open.is_empty() && !case.viewpoints.is_empty() {
        found.push(Warning::of(Wrong::ViewpointsOpen(open)));
    }
    for axis in &model.axes {
        let mut benefits = model.benefits.iter().filter(|benefit| benefit.axis == axis.id);
        if !benefits.any(|benefit| case.benefits.contains(&benefit.id)) {
            found.push(Warning::of(Wrong::NoBenefit(axis)));
        }
    }
}

/// What the selection makes worth saying.
pub(super) fn of_plan<'g>(
    model: &'g PlanningModel,
    case: &Case,
    plan: &Plan<'g>,
    present: &BTreeSet<&str>,
    found: &mut Vec<Warning<'g>>,
) {
    let open: Vec<_> = plan.nodes.iter().filter(|one| one.state == NodeState::Candidate).map(|one| one.node).collect();
    if !open.is_empty() {
        found.push(Warning::of(Wrong::Undecided(open)));
    }
    let answers = |id: &str| {
        let from = |because: &Because<'_>| matches!(because, Because::Node(node, _) if node.id == id);
        plan.required().any(|one| one.because.iter().any(from))
    };
    let unanswered = plan.nodes.iter().filter(|one| one.state.asks() && !answers(&one.node.id));
    found.extend(unanswered.map(|one| Warning::of(Wrong::Unanswered(one.node))));
    let serving = serving(model, plan);
    for one in plan.required().filter(|one| one.state == MeasureState::Selected) {
        if !serving.contains(one.measure.id.as_str()) {
            found.push(Warning::of(Wrong::Unasked(one.measure)));
        }
    }
    let has = |id: &String| present.contains(id.as_str());
    for conflict in model.conflicts.iter().filter(|conflict| conflict.measures.iter().all(has)) {
        found.push(Warning::of(Wrong::Conflict(conflict)));
    }
    for pointer in &model.pointers {
        let by = model.requirement(&pointer.requirement).map(|bullet| &bullet.measure);
        let said = pointer.fact.as_ref().and_then(|fact| case.facts.get(fact));
        let speaks = match pointer.action {
            // Told even of what is selected: its content is to be looked at, or the audit covers it.
            PointerAction::Confirm | PointerAction::AuditScope => true,
            // Told when it is so, since the case does not select it itself, and as long as nobody said that it is not so.
            PointerAction::CarryOut => said != Some(&false) && !pointer.to.iter().all(|to| is_selected(plan, to)),
            PointerAction::KeyManagement => !pointer.to.iter().chain(&pointer.alternatives).any(has),
        };
        if speaks && by.is_some_and(has) {
            found.push(Warning::of(Wrong::Pointer(pointer)));
        }
    }
}

/// The requirements that something treated or enjoyed asks for, and what those build on.
fn serving<'g>(model: &'g PlanningModel, plan: &Plan<'g>) -> BTreeSet<&'g str> {
    let asked = |because: &Because<'_>| matches!(because, Because::Node(..));
    let mut open: Vec<&str> =
        plan.required().filter(|one| one.because.iter().any(asked)).map(|one| one.measure.id.as_str()).collect();
    let mut serving = BTreeSet::new();
    while let Some(id) = open.pop() {
        if serving.insert(id) {
            open.extend(model.prerequisites_of(id).map(|rule| rule.requires.as_str()));
        }
    }
    serving
}

fn is_selected(plan: &Plan<'_>, id: &str) -> bool {
    plan.measure(id).is_some_and(|one| one.state == MeasureState::Selected)
}
