//! To whom a control applies: by what the organisation runs, and who runs the building (I.5, I.6); by the roles it plays
//! and the conditions it is in; by the groups it takes on; or only once somebody has chosen it.

mod group;
mod planned;
mod proposed;
mod touchpoint;

use guideline::{Control, Guideline, Model};
use world::{Building, Runs};

use crate::assessment::answering;
use crate::{Reason, View, Why};

pub(crate) use proposed::is_asked;
pub use touchpoint::message as condition_message;

/// Whether a control applies to a service, before any exclusion.
pub fn applies(view: &View<'_>, control: &Control, why: &mut impl Why) -> bool {
    match &view.guideline.model {
        Model::Touchpoint(model) => touchpoint::applies(view, model, &control.id, why),
        Model::Iot(model) => match proposed::is_taken_up(view, model, control, why) {
            Some(taken_up) => taken_up,
            None => is_chosen(view, control, why),
        },
        Model::Planning(model) => match planned::is_required(view, model, control, why) {
            Some(required) => required,
            None => is_chosen(view, control, why),
        },
        Model::Catalog(model) => group::applies(view, model, &control.id, why),
        Model::Controls | Model::Framework(_) | Model::Structure(_) => is_concerned(view, control, why),
    }
}

/// What the nearest scope says of a circumstance that says anything, and where the ledger says so.
fn stated(view: &View<'_>, circumstance: &str) -> Option<(bool, u64)> {
    let id = view.guideline.id();
    view.chain.iter().find_map(|state| state.circumstance(id, circumstance))
}

/// Whether a control concerns whoever runs something, where nothing else is known of it: of services that others provide.
///
/// Roles and conditions of others are not known here: what hangs on them counts as concerning everyone.
pub fn concerns(guideline: &Guideline, control: &Control, runs: &[Runs]) -> bool {
    match guideline.applicability(&control.id) {
        None => true,
        Some(rule) => {
            rule.to.iter().any(|to| runs.iter().any(|runs| runs.name() == to))
                || (rule.building && runs.contains(&Runs::Datacentre))
        }
    }
}

/// Whether somebody has chosen a control of a document whose own method chooses: where nobody has decided by that
/// method, whoever answers an item has chosen it, and no other is asked for.
fn is_chosen(view: &View<'_>, control: &Control, why: &mut impl Why) -> bool {
    let chosen = answering(view, &control.id).is_some();
    why.because(|| Reason::rule(if chosen { "reason-chosen" } else { "reason-not-chosen" }).by(control.id.as_str()));
    chosen
}

/// Whether the rule that covers a control concerns the service, by what is run of it.
fn is_concerned(view: &View<'_>, control: &Control, why: &mut impl Why) -> bool {
    let description = &view.service.description;
    // A control no rule covers applies to everyone: leaving it out silently would be worse.
    let Some(rule) = view.guideline.applicability(&control.id) else { return true };
    let runs_building = description.runs.contains(&Runs::Datacentre) || description.building == Some(Building::Own);
    if rule.building && description.building == Some(Building::Other) && !runs_building {
        why.because(|| {
            Reason::rule("reason-building-other").with("section", rule.section.as_str()).said_at(view.service.position)
        });
        return false;
    }
    let concerned = rule.to.iter().any(|to| description.runs.iter().any(|runs| runs.name() == to))
        || (rule.building && runs_building);
    why.because(|| {
        let rule_name = match (concerned, rule.building && !runs_building) {
            (true, true) => "reason-applies-building-assumed",
            (true, false) => "reason-applies",
            (false, _) => "reason-applies-not",
        };
        Reason::rule(rule_name)
            .with("section", rule.section.as_str())
            .with("to", rule.to.join(", "))
            .with("runs", description.runs.iter().map(|runs| runs.name()).collect::<Vec<_>>().join(", "))
            .by(rule.clause.as_str())
    });
    concerned
}

#[cfg(test)]
mod tests;
