//! Accounts in memory: for tests, and as the obvious reading of what is promised.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;

use super::{AccountError, ApiToken, Draft, Passkey, Person, SeenEntry, Session, Ticket, TokenHash};

mod drafts;
mod passkeys;
mod persons;
mod seen;
mod sessions;
mod tickets;
mod tokens;

/// Accounts that are gone when they are dropped.
#[derive(Default)]
pub struct MemoryAccounts {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    persons: BTreeMap<String, Person>,
    passkeys: BTreeMap<Vec<u8>, Passkey>,
    sessions: BTreeMap<TokenHash, Session>,
    tickets: BTreeMap<TokenHash, Ticket>,
    api_tokens: BTreeMap<TokenHash, ApiToken>,
    seen: Vec<SeenEntry>,
    drafts: BTreeMap<(String, String), Draft>,
}

impl std::fmt::Debug for MemoryAccounts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MemoryAccounts").finish_non_exhaustive()
    }
}

impl MemoryAccounts {
    /// No accounts.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// A person who is not forgotten.
    fn known(&mut self, id: &str) -> Result<&mut Person, AccountError> {
        self.persons.get_mut(id).filter(|person| person.mail.is_some()).ok_or(AccountError::NoPerson)
    }

    /// Refuses new ways in for a person who has none to get.
    fn active(&mut self, id: &str) -> Result<(), AccountError> {
        if self.known(id)?.ended_at.is_some() { Err(AccountError::NoPerson) } else { Ok(()) }
    }
}

/// The records that satisfy `which`, in the order of `by`.
fn sorted<'a, T: Clone + 'a, K: Ord>(
    records: impl Iterator<Item = &'a T>,
    which: impl Fn(&T) -> bool,
    by: impl Fn(&T) -> (Timestamp, K),
) -> Vec<T> {
    let mut found: Vec<T> = records.filter(|record| which(record)).cloned().collect();
    found.sort_by_key(by);
    found
}

/// Removes the records that satisfy `which`; answers how many.
fn remove<K: Ord, T>(records: &mut BTreeMap<K, T>, which: impl Fn(&T) -> bool) -> usize {
    let before = records.len();
    records.retain(|_, record| !which(record));
    before.saturating_sub(records.len())
}
