//! What was said about a control and everything in it, newest first: in its own scope, and in those that speak for it.

use guideline::Control;
use method::ScopeView;
use serde::Deserialize;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::pages::told::{ToldRow, listed};
use crate::pages::whose::Whose;

/// How many entries are shown at first, and how many where all are asked for.
const SHOWN: usize = 12;
const ALL: usize = 1_000;

/// How much of the history is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Depth {
    #[default]
    Newest,
    All,
}

/// The entries shown, and whether there are older ones.
pub(super) struct History {
    pub(super) rows: Vec<ToldRow>,
    pub(super) goes_on: bool,
}

/// Entries about the control, its practices, obligations, parameters and indicators, in the scope of the page and in
/// those around it.
pub(super) fn history(
    desk: &Desk<'_>,
    view: &ScopeView<'_>,
    whose: &Whose,
    control: &Control,
    depth: Depth,
) -> Result<History, Failure> {
    let guideline = view.guideline;
    let around = view.chain.iter().map(|state| state.scope()).filter(|scope| **scope != whose.scope);
    let scopes: Vec<_> = std::iter::once(&whose.scope).chain(around).collect();
    let items = guideline.ids_within(control).flat_map(|item| {
        let about =
            |scope: &&world::Scope| Whose { scope: (*scope).clone(), ..whose.clone() }.about(guideline.id(), &item);
        scopes.iter().map(about).collect::<Vec<_>>()
    });
    let limit = if depth == Depth::All { ALL } else { SHOWN };
    // On a past day the newest entries lie behind it: enough are asked for to have those before it among them.
    let asked = if desk.snapshot.world.size() < desk.workspace.current().world.size() { ALL } else { limit + 1 };
    let mut told = desk.workspace.history_of(items, asked)?;
    told.retain(|one| one.position < desk.snapshot.world.size());
    let goes_on = limit < told.len();
    told.truncate(limit);
    Ok(History { rows: listed(desk, told.iter())?, goes_on })
}
