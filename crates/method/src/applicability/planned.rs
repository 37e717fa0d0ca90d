//! Which requirements a planned case puts to a service: the bullets of the measures it selects.

use guideline::Control;
use guideline::planning::PlanningModel;

use crate::requirement_planning::{Required, required_by};
use crate::{Reason, View, Why};

/// Whether a bullet is required; `None`: nobody has planned, or nobody has decided about its measure.
pub(super) fn is_required(
    view: &View<'_>,
    model: &PlanningModel,
    control: &Control,
    why: &mut impl Why,
) -> Option<bool> {
    let planned = view.service.plans.iter().find(|one| *one.guideline == *view.guideline.id())?;
    let Some(plan) = &planned.plan else {
        // Erasing a plan never makes a requirement disappear.
        why.because(|| Reason::rule("reason-plan-erased").said_at(planned.position));
        return Some(true);
    };
    let measure = model.measure(&model.requirement(&control.id)?.measure)?;
    let required = required_by(model, plan, &measure.id)?;
    why.because(|| {
        let rule = match required {
            Required::Selected => "reason-plan-selected",
            Required::CarriedOut => "reason-plan-carried-out",
            Required::LeftOut => "reason-plan-left-out",
        };
        Reason::rule(rule).with("measure", &measure.title).said_at(planned.position)
    });
    Some(required != Required::LeftOut)
}
