//! Past days that were asked for: a fold of the ledger each, so the last few are kept.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use app::{AppError, Snapshot, Workspace};
use jiff::Timestamp;
use jiff::civil::Date;
use store::Sqlite;

use super::Standings;

/// How many days are kept.
const KEPT: usize = 8;

/// A past day, and what could still change it: an entry of that very day, or an erasure.
type Key = (Date, u64, usize);

/// What was known at the end of a past day, and where services stood then.
#[derive(Default)]
pub(crate) struct PastDay {
    /// What was known.
    pub(crate) snapshot: Snapshot,
    /// Where services stood.
    pub(crate) standings: Standings,
}

/// The days kept, the last asked for last.
#[derive(Default)]
pub(super) struct Past(Mutex<VecDeque<(Key, Arc<PastDay>)>>);

impl Past {
    /// What was known at the end of a day.
    pub(super) fn get(
        &self,
        workspace: &Workspace<Sqlite>,
        day: Date,
        end: Timestamp,
    ) -> Result<Arc<PastDay>, AppError> {
        let world = &workspace.current().world;
        // Once the ledger has gone past the day, only an erasure changes it.
        let over = world.last_recorded_at().is_some_and(|last| end < last);
        let key = (day, if over { 0 } else { world.size() }, world.erased().len());
        if let Some(kept) = self.kept(&key) {
            return Ok(kept);
        }
        let then = Arc::new(PastDay { snapshot: workspace.as_of(end)?, standings: Standings::default() });
        let mut days = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        days.retain(|(own, _)| own.0 != day);
        while KEPT <= days.len() {
            days.pop_front();
        }
        days.push_back((key, Arc::clone(&then)));
        Ok(then)
    }

    fn kept(&self, key: &Key) -> Option<Arc<PastDay>> {
        let mut days = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let index = days.iter().position(|(own, _)| own == key)?;
        let found = days.remove(index)?;
        let then = Arc::clone(&found.1);
        days.push_back(found);
        Some(then)
    }
}
