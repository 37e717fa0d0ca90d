//! Which countermeasures that a document's method proposes were taken up: a decision says so, one for the provider
//! itself and one for each role whose partner it would be requested of.

use guideline::Control;
use guideline::iot::{AskedBy, IotModel};
use world::Resolution;

use crate::iot::in_force;
use crate::{Reason, ScopeView, View, Why};

/// Whether a countermeasure was taken up; `None`: nobody has decided anything about it.
pub(super) fn is_taken_up(view: &View<'_>, model: &IotModel, control: &Control, why: &mut impl Why) -> Option<bool> {
    let decided = in_force(view, &control.id);
    if decided.is_empty() {
        return None;
    }
    for one in &decided {
        why.because(|| {
            let role = one.role.as_deref().and_then(|role| model.role(role));
            let rule = match (one.resolution, role.is_some()) {
                (Some(Resolution::Adopt), false) => "reason-candidate-adopted",
                (Some(Resolution::Adopt), true) => "reason-candidate-requested",
                (Some(Resolution::Reject), false) => "reason-candidate-rejected",
                (Some(Resolution::Reject), true) => "reason-candidate-not-requested",
                (Some(Resolution::Defer), false) => "reason-candidate-deferred",
                (Some(Resolution::Defer), true) => "reason-candidate-request-deferred",
                // One that is taken back is not in force.
                (Some(Resolution::Open) | None, _) => "reason-candidate-erased",
            };
            let reason = Reason::rule(rule).said_at(one.position);
            match role {
                Some(role) => reason.with("role", &role.title),
                None => reason,
            }
        });
    }
    // Erasing a decision never makes a requirement disappear.
    Some(decided.iter().any(|one| matches!(one.resolution, Some(Resolution::Adopt) | None)))
}

/// Whether the text that asks for an obligation concerns the service: what is asked of whoever carries out a role counts
/// once the countermeasure is requested for that role, or as long as nobody has decided.
pub(crate) fn is_asked(view: &ScopeView<'_>, model: &IotModel, control: &str, obligation: &str) -> bool {
    let asked = model
        .countermeasure(control)
        .and_then(|known| known.obligations.iter().find(|asked| asked.obligation.id == obligation));
    let Some(AskedBy::Duty(role)) = asked.map(|asked| &asked.origin) else { return true };
    let decided = in_force(view, control);
    let of_role = |one: &&world::Decided| one.role.as_deref() == Some(role);
    match decided.iter().find(of_role) {
        Some(one) => matches!(one.resolution, Some(Resolution::Adopt) | None),
        None => decided.is_empty(),
    }
}
