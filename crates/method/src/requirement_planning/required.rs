//! Which measures a plan in force requires: decisions count, not what they were derived from.

use guideline::planning::{PlanningModel, PointerAction};
use world::PlanStated;

/// What a plan says of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Required {
    /// It is selected.
    Selected,
    /// A requirement of a selected measure has it carried out as well.
    CarriedOut,
    /// It is left out.
    LeftOut,
}

/// What a plan says of a measure; `None`: nobody has decided.
pub(crate) fn required_by(model: &PlanningModel, plan: &PlanStated, measure: &str) -> Option<Required> {
    let judged = plan.measures.get(measure).map(|judged| judged.taken);
    if judged == Some(true) {
        return Some(Required::Selected);
    }
    if is_carried_out(model, plan, measure, &mut Vec::new()) {
        return Some(Required::CarriedOut);
    }
    judged.map(|_| Required::LeftOut)
}

/// Whether a measure is to be carried out with another that is required. The fact that a requirement waits for must be
/// stated; each measure is looked at once, so that two that name each other come to an end.
fn is_carried_out<'m>(model: &'m PlanningModel, plan: &PlanStated, measure: &str, seen: &mut Vec<&'m str>) -> bool {
    let asks = model.pointers.iter().filter(|pointer| {
        let so = pointer.fact.as_deref().is_some_and(|fact| plan.facts.get(fact) == Some(&true));
        pointer.action == PointerAction::CarryOut && so && pointer.to.iter().any(|to| to == measure)
    });
    asks.filter_map(|pointer| model.requirement(&pointer.requirement)).any(|bullet| {
        let by = bullet.measure.as_str();
        if plan.measures.get(by).is_some_and(|judged| judged.taken) {
            return true;
        }
        let is_new = !seen.contains(&by);
        seen.push(by);
        is_new && is_carried_out(model, plan, by, seen)
    })
}
