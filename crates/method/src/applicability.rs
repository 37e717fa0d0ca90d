//! To whom a control applies (I.5, I.6): by what the organisation runs, and who runs the building.

use guideline::Control;
use world::{Building, Runs};

use crate::{Reason, View, Why};

/// Whether a control applies to a service, before any exclusion.
pub fn applies(view: &View<'_>, control: &Control, why: &mut impl Why) -> bool {
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
