//! Drafts in memory.

use super::MemoryAccounts;
use crate::accounts::{AccountError, Draft, Drafts, kept};
use crate::error::StoreError;

impl Drafts for MemoryAccounts {
    fn put_draft(&self, draft: &Draft) -> Result<(), AccountError> {
        let mut state = self.state();
        state.known(&draft.person)?;
        let key = (draft.person.clone(), draft.item.clone());
        state.drafts.insert(key, Draft { saved_at: kept(draft.saved_at), ..draft.clone() });
        Ok(())
    }

    fn draft(&self, person: &str, item: &str) -> Result<Option<Draft>, StoreError> {
        Ok(self.state().drafts.get(&(person.to_owned(), item.to_owned())).cloned())
    }

    fn remove_draft(&self, person: &str, item: &str) -> Result<bool, StoreError> {
        Ok(self.state().drafts.remove(&(person.to_owned(), item.to_owned())).is_some())
    }
}
