//! The access log in memory.

use super::MemoryAccounts;
use crate::accounts::{AccessLog, Seen, SeenEntry, kept};
use crate::error::StoreError;

impl AccessLog for MemoryAccounts {
    fn log_seen(&self, seen: &Seen) -> Result<u64, StoreError> {
        let mut state = self.state();
        let id = state.seen.last().map_or(1, |last| last.id.saturating_add(1));
        state.seen.push(SeenEntry { id, seen: Seen { at: kept(seen.at), ..seen.clone() } });
        Ok(id)
    }

    fn seen(&self, before: Option<u64>, limit: usize) -> Result<Vec<SeenEntry>, StoreError> {
        let state = self.state();
        let newest = state.seen.iter().rev().filter(|line| before.is_none_or(|before| line.id < before));
        Ok(newest.take(limit).cloned().collect())
    }
}
