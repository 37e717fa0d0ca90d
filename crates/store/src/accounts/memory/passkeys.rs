//! Passkeys in memory.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::{MemoryAccounts, remove, sorted};
use crate::accounts::{AccountError, Passkey, Passkeys, kept};
use crate::error::StoreError;

impl Passkeys for MemoryAccounts {
    fn add_passkey(&self, passkey: &Passkey) -> Result<(), AccountError> {
        let mut state = self.state();
        state.active(&passkey.person)?;
        if state.passkeys.contains_key(&passkey.id) {
            return Err(AccountError::Duplicate);
        }
        let (created_at, used_at) = (kept(passkey.created_at), passkey.used_at.map(kept));
        state.passkeys.insert(passkey.id.clone(), Passkey { created_at, used_at, ..passkey.clone() });
        Ok(())
    }

    fn passkeys(&self, person: &str) -> Result<Vec<Passkey>, StoreError> {
        let of_person = |passkey: &Passkey| passkey.person == person;
        Ok(sorted(self.state().passkeys.values(), of_person, |passkey| (passkey.created_at, passkey.id.clone())))
    }

    fn with_passkeys(&self) -> Result<Vec<String>, StoreError> {
        let people: BTreeSet<String> = self.state().passkeys.values().map(|passkey| passkey.person.clone()).collect();
        Ok(people.into_iter().collect())
    }

    fn passkey(&self, id: &[u8]) -> Result<Option<Passkey>, StoreError> {
        Ok(self.state().passkeys.get(id).cloned())
    }

    fn update_passkey(&self, id: &[u8], credential: &str, used_at: Timestamp) -> Result<bool, StoreError> {
        let mut state = self.state();
        let Some(passkey) = state.passkeys.get_mut(id) else { return Ok(false) };
        credential.clone_into(&mut passkey.credential);
        passkey.used_at = Some(kept(used_at));
        Ok(true)
    }

    fn remove_passkey(&self, person: &str, id: &[u8]) -> Result<bool, StoreError> {
        Ok(remove(&mut self.state().passkeys, |passkey| passkey.person == person && passkey.id == id) != 0)
    }
}
