//! What was said about a control and everything in it, newest first: in its own scope, and in those that speak for it.

use guideline::Control;
use method::ScopeView;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::pages::told::{ToldRow, listed};
use crate::pages::whose::Whose;

/// How many entries are shown.
const SHOWN: usize = 12;

/// Entries about the control in the scope of the page and in those around it.
pub(super) fn rows(
    desk: &Desk<'_>,
    view: &ScopeView<'_>,
    whose: &Whose,
    control: &Control,
) -> Result<Vec<ToldRow>, Failure> {
    let guideline = view.guideline.id();
    let around = view.chain.iter().map(|state| state.scope()).filter(|scope| **scope != whose.scope);
    let mut told = Vec::new();
    for scope in std::iter::once(&whose.scope).chain(around) {
        let about = Whose { scope: scope.clone(), control: control.id.clone() }.about(guideline, &control.id);
        let key = about.keys().pop().unwrap_or_default();
        let history = desk.workspace.history(&key, SHOWN)?;
        told.extend(history.into_iter().filter(|one| one.position < desk.snapshot.world.size()));
    }
    told.sort_by_key(|one| std::cmp::Reverse(one.position));
    told.truncate(SHOWN);
    listed(desk, told.iter())
}
