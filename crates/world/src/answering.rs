//! Who answers a control for a scope: the nearest of the scopes around it that says anything.

use crate::{ControlState, ItemOrdinal, ScopeState};

/// The answer that counts.
#[derive(Clone, Copy, Debug)]
pub struct Answering<'w> {
    /// How many scopes away it was given: 0 for the scope's own.
    pub depth: usize,
    /// The scope that gave it.
    pub state: &'w ScopeState,
    /// What it says.
    pub said: &'w ControlState,
}

/// The answer to a control that counts in a chain of scopes, nearest first; `None`: nobody has answered.
pub fn answering<'w>(chain: &[&'w ScopeState], item: ItemOrdinal) -> Option<Answering<'w>> {
    let mut said = chain.iter().enumerate().filter_map(|(depth, state)| {
        let said = state.control(item)?;
        Some(Answering { depth, state, said })
    });
    said.find(|answer| answer.said.answers())
}
