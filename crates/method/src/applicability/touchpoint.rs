//! Which items of practice are asked of a party: by the roles it plays, and by the conditions it is in.
//!
//! What nobody has decided takes nothing out: the item counts, and says what is open.

use guideline::touchpoint::{Condition, Decider, Item, Role, TouchpointModel};
use message::{Arg, Locale, Text};
use world::{Perspective, Runs};

use crate::{Reason, View, Why};

/// Whether an item is asked of the party; one that the model does not hold is asked of everybody.
pub(super) fn applies(view: &View<'_>, model: &TouchpointModel, id: &str, why: &mut impl Why) -> bool {
    let Some(item) = model.item(id) else { return true };
    acts(view, model, item, why) && is_in_condition(view, item, why)
}

/// On what it rests whether something holds.
#[derive(Clone, Copy)]
enum Ground {
    /// A statement.
    Stated(u64),
    /// The description of the service.
    Described(u64),
}

/// Whether something holds, and on what that rests; `None`: nobody has decided it.
type Known = Option<(bool, Ground)>;

/// Whether the party plays, or may play, one of the roles that act.
fn acts(view: &View<'_>, model: &TouchpointModel, item: &Item, why: &mut impl Why) -> bool {
    if item.actors.is_empty() {
        return true;
    }
    let actors = || item.actors.iter().filter_map(|id| model.role(id));
    let known: Vec<(&Role, Known)> = actors().map(|role| (role, plays(view, model, role))).collect();
    if let Some((role, ground)) = known.iter().find_map(|(role, known)| Some((role, known.filter(|known| known.0)?.1)))
    {
        why.because(|| on(ground, "reason-role-stated", "reason-role-described").with("role", &role.term));
        return true;
    }
    if let Some((role, _)) = known.iter().find(|(_, known)| known.is_none()) {
        why.because(|| Reason::rule("reason-role-open").with("role", &role.term).by(item.id.as_str()));
        return true;
    }
    why.because(|| Reason::rule("reason-role-none").with("roles", terms(actors())).by(item.id.as_str()));
    for (_, known) in &known {
        let Some((_, ground)) = known else { continue };
        why.because(|| on(*ground, "reason-role-denied", "reason-role-not-described"));
    }
    let across = item.counterparties.iter().filter_map(|id| model.role(id));
    let across = across.filter(|role| plays(view, model, role).is_some_and(|(plays, _)| plays));
    for role in across {
        why.because(|| Reason::rule("reason-role-across").with("role", &role.term).by(item.id.as_str()));
    }
    false
}

/// Whether the party plays a role: as stated; as one of its kinds; as its side of the service tells; and not, if it is a
/// kind of one that is not played.
fn plays(view: &View<'_>, model: &TouchpointModel, role: &Role) -> Known {
    let kinds = model.roles.iter().filter(|kind| kind.kind_of.as_deref() == Some(&role.id));
    let by_kind = || kinds.clone().find_map(|kind| stated(view, &kind.circumstance()).filter(|(plays, _)| *plays));
    let described = || {
        let plays = match view.service.description.perspective {
            Perspective::Provide => role.by_perspective.provide,
            Perspective::Use => role.by_perspective.used,
        };
        Some((plays?, Ground::Described(view.service.position)))
    };
    let whole = || model.role(role.kind_of.as_deref()?).filter(|whole| whole.id != role.id);
    let excluded = || plays(view, model, whole()?).filter(|(plays, _)| !plays);
    stated(view, &role.circumstance()).or_else(by_kind).or_else(described).or_else(excluded)
}

/// Whether the conditions leave the item in: it is out where none of those that could ask for it holds. Others belong to
/// single sentences and take nothing out; nor does an occasion, for which one has to be ready.
fn is_in_condition(view: &View<'_>, item: &Item, why: &mut impl Why) -> bool {
    let decisive = item.decisive();
    let denied = |one: &Condition| holds(view, *one).is_some_and(|(holds, _)| !holds);
    let out = !decisive.is_empty() && decisive.iter().all(denied);
    for condition in item.decided() {
        let name = Arg::Message(message(condition));
        match holds(view, condition) {
            Some((true, ground)) => {
                why.because(|| {
                    on(ground, "reason-condition-stated", "reason-condition-described").with("condition", name)
                });
            }
            Some((false, ground)) if out => {
                why.because(|| {
                    on(ground, "reason-condition-denied", "reason-condition-not-described").with("condition", name)
                });
            }
            Some((false, ground)) if decisive.contains(&condition) => {
                why.because(|| on(ground, "reason-condition-other", "reason-condition-other").with("condition", name));
            }
            Some((false, ground)) => {
                why.because(|| {
                    on(ground, "reason-condition-partly", "reason-condition-partly").with("condition", name)
                });
            }
            // Where the item is out, no other condition brings it back.
            None if out => {}
            None => {
                why.because(|| Reason::rule("reason-condition-open").with("condition", name).by(item.id.as_str()));
            }
        }
    }
    for condition in item.conditions.iter().filter(|one| !out && one.decided_by() == Decider::Occasion) {
        let name = Arg::Message(message(*condition));
        why.because(|| Reason::rule("reason-condition-occasion").with("condition", name).by(item.id.as_str()));
    }
    !out
}

fn holds(view: &View<'_>, condition: Condition) -> Known {
    let run = match condition {
        Condition::Saas => Runs::Saas,
        Condition::Paas => Runs::Paas,
        Condition::Iaas => Runs::Iaas,
        condition => return stated(view, &condition.circumstance()),
    };
    Some((view.service.description.runs.contains(&run), Ground::Described(view.service.position)))
}

/// What the nearest scope says that says anything.
fn stated(view: &View<'_>, circumstance: &str) -> Known {
    super::stated(view, circumstance).map(|(holds, position)| (holds, Ground::Stated(position)))
}

/// A reason that rests on a statement about the circumstance, or on the description of the service.
fn on(ground: Ground, stated: &'static str, described: &'static str) -> Reason {
    match ground {
        Ground::Stated(position) => Reason::rule(stated).said_at(position),
        Ground::Described(position) => Reason::rule(described).said_at(position),
    }
}

/// The terms of roles, one after the other.
fn terms<'r>(roles: impl Iterator<Item = &'r Role> + Clone) -> Text {
    let joined = |locale: Locale, between: &str| {
        roles.clone().map(|role| role.term.get(locale)).collect::<Vec<_>>().join(between)
    };
    Text::new(joined(Locale::Ja, "、"), joined(Locale::En, ", "))
}

/// The message that names a condition.
pub fn message(condition: Condition) -> &'static str {
    match condition {
        Condition::Aggregation => "condition-aggregation",
        Condition::BespokeLinkage => "condition-bespoke-linkage",
        Condition::CrossBorder => "condition-cross-border",
        Condition::CustomerSoftware => "condition-customer-software",
        Condition::Emergency => "condition-emergency",
        Condition::Exit => "condition-exit",
        Condition::FinancialReporting => "condition-financial-reporting",
        Condition::Iaas => "condition-iaas",
        Condition::IdFederation => "condition-id-federation",
        Condition::InService => "condition-in-service",
        Condition::IndividualContract => "condition-individual-contract",
        Condition::LegalOrder => "condition-legal-order",
        Condition::Mobile => "condition-mobile",
        Condition::OnRequest => "condition-on-request",
        Condition::Paas => "condition-paas",
        Condition::PreContract => "condition-pre-contract",
        Condition::Saas => "condition-saas",
        Condition::SharedMedia => "condition-shared-media",
        Condition::SupplyChain => "condition-supply-chain",
        Condition::Virtualised => "condition-virtualised",
    }
}

#[cfg(test)]
mod tests;
