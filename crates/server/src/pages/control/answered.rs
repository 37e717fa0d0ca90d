//! What was answered to a control, and by whom: the scope of the page itself, or one that speaks for it.

use guideline::Control;
use method::ScopeView;
use world::{Answering, ImplementationStatus};

use super::answer_text;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;
use crate::pages::scopes::{ScopeNames, path_of};
use crate::pages::whose::Whose;

/// The answer that counts in the scope of the page.
#[derive(Default)]
pub(super) struct Answered {
    /// The status; empty: nothing is stated.
    pub(super) status: &'static str,
    pub(super) note: String,
    /// Why the control is excluded, if it is.
    pub(super) excluded: Option<String>,
    /// Whether the page's own scope gave it.
    pub(super) own: bool,
    /// The one above that gave it.
    pub(super) inherited: Option<Above>,
    /// The one above that counts again once the own answer is withdrawn.
    pub(super) instead: Option<Above>,
    pub(super) owner: String,
    pub(super) plan: String,
    pub(super) due: String,
    pub(super) late: bool,
}

/// An answer of the unit or the organisation above.
pub(super) struct Above {
    /// What that scope is called.
    pub(super) name: String,
    /// Its page of the control.
    pub(super) href: String,
    /// What it answers, in words.
    pub(super) status: String,
    /// What going back to it means.
    pub(super) back: String,
}

/// What is answered, by whom, who answers for it, and what is planned.
pub(super) fn answered(
    desk: &Desk<'_>,
    page: &Page,
    view: &ScopeView<'_>,
    whose: &Whose,
    control: &Control,
) -> Result<Answered, Failure> {
    let Some(item) = view.world.item(view.guideline.id(), &control.id) else { return Ok(Answered::default()) };
    let names = ScopeNames::new(desk)?;
    let above = |answer: Answering<'_>| {
        let (name, status) = (names.of(answer.state.scope()), page.t(answer_text(answer.said)));
        Above {
            href: page.to(&format!("{}/controls/{}", path_of(answer.state.scope()), control.id)),
            back: page.t2("web-answer-back-hint", ("whose", &name), ("status", &status)),
            name,
            status,
        }
    };
    let around = view.chain.iter().copied().filter(|state| *state.scope() != whose.scope);
    let around: Vec<_> = around.collect();
    let speaking = world::answering(&view.chain, item);
    let own = speaking.is_some_and(|answer| *answer.state.scope() == whose.scope);
    let stated = speaking.and_then(|answer| answer.said.implementation);
    let excluded = speaking.and_then(|answer| answer.said.exclusion);
    let states = || view.chain.iter().filter_map(|state| state.control(item));
    let owner = states().find_map(|said| said.responsible);
    let plan = states().find_map(|said| said.plan);
    let positions = [stated.map(|stated| stated.position), excluded, owner, plan.map(|plan| plan.position)];
    let said = desk.said(positions.into_iter().flatten())?;
    let text = |position, field| said.text(position, field).to_owned();
    let due = plan.and_then(|plan| plan.due);
    Ok(Answered {
        status: stated.and_then(|stated| stated.status).map_or("", ImplementationStatus::name),
        note: stated.map(|stated| text(stated.position, "note")).unwrap_or_default(),
        excluded: excluded.map(|position| text(position, "reason")),
        own,
        inherited: speaking.filter(|_| !own).map(above),
        instead: world::answering(&around, item).filter(|_| own).map(above),
        owner: owner.map(|position| text(position, "owner")).unwrap_or_default(),
        plan: plan.map(|plan| text(plan.position, "plan")).unwrap_or_default(),
        due: due.map(|due| due.to_string()).unwrap_or_default(),
        late: due.is_some_and(|due| due < desk.day),
    })
}
