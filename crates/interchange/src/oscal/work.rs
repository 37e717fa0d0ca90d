//! How much work one resolution may take, whatever its inputs.

use std::cell::Cell;

use super::limits;

/// The work that is left.
#[derive(Debug)]
pub(super) struct Work(Cell<usize>);

impl Default for Work {
    fn default() -> Self {
        Self(Cell::new(limits::WORK))
    }
}

impl Work {
    /// Spends some; `false` once there is nothing left.
    pub(super) fn spend(&self, much: usize) -> bool {
        let left = self.0.get().saturating_sub(much);
        self.0.set(left);
        left > 0
    }

    /// Whether everything is spent.
    pub(super) fn is_spent(&self) -> bool {
        self.0.get() == 0
    }
}
