//! How whoever looks may approve what was stated, or check what was corrected.

use app::Action;
use guideline::Control;
use world::{Approval, World};

use crate::desk::Desk;
use crate::failure::Failure;
use crate::pages::whose::Whose;

/// How the latest answer may be approved, or the effect of a correction be checked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Approving {
    /// It is somebody else's.
    Others,
    /// It is one's own, which the workspace allows with a reason.
    Own,
    /// It is one's own, which the workspace refuses.
    Refused,
}

impl Approving {
    /// How whoever looks may approve the latest answer; `None`: not at all, none is
    /// needed, or there is nothing to approve.
    pub(super) fn of(desk: &Desk<'_>, whose: &Whose, control: &Control) -> Result<Option<Self>, Failure> {
        let about = whose.about(desk.guideline()?.id(), &control.id);
        let world = &desk.snapshot.world;
        let item = world.item(&about.guideline, &about.item);
        let said = item.and_then(|item| world.scope(&about.scope)?.control(item));
        let Some(stated) = said.and_then(|said| said.implementation) else { return Ok(None) };
        let settings = World::settings(&world.chain_of(&about.scope));
        let approved = said.and_then(|said| said.approval).is_some_and(|given| given.position > stated.position);
        if !desk.may(Action::Approve) || settings.approval == Approval::Off || approved {
            return Ok(None);
        }
        let own = desk.workspace.is_author(desk.asker.actor(), &about)?;
        Ok(Some(Self::by(own, settings.self_approval)))
    }

    /// How somebody may approve what is their own or not, where the workspace allows self-approval or not.
    pub(crate) fn by(own: bool, allowed: bool) -> Self {
        match (own, allowed) {
            (false, _) => Self::Others,
            (true, true) => Self::Own,
            (true, false) => Self::Refused,
        }
    }
}
