//! How many obligations of several services are late.

use std::collections::HashSet;

use jiff::civil::Date;

use crate::assessment::Standing;
use crate::assessment::standing::{DueOn, Duty};

/// Late obligations counted over services; what falls to those above several of them counts once.
#[derive(Clone, Debug, Default)]
pub(super) struct Overdue {
    count: usize,
    shared: HashSet<DueOn>,
}

impl Overdue {
    /// Counts those of a further service on a day.
    pub(super) fn add(&mut self, standing: &Standing, on: Date) {
        self.count += standing.overdue;
        for due in standing.due.iter().filter(|due| due.above && due.is_late(on)) {
            let again = matches!(due.duty, Duty::Obligation(_)) && !self.shared.insert(*due);
            self.count = self.count.saturating_sub(usize::from(again));
        }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.count
    }
}
