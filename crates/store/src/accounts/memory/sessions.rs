//! Sessions in memory.

use jiff::Timestamp;

use super::{MemoryAccounts, remove, sorted};
use crate::accounts::{AccountError, Session, Sessions, TokenHash, kept};
use crate::error::StoreError;

impl Sessions for MemoryAccounts {
    fn add_session(&self, session: &Session) -> Result<(), AccountError> {
        let mut state = self.state();
        state.active(&session.person)?;
        let same = |other: &Session| other.id == session.id || other.token_hash == session.token_hash;
        if state.sessions.values().any(same) {
            return Err(AccountError::Duplicate);
        }
        let session = Session {
            created_at: kept(session.created_at),
            seen_at: kept(session.seen_at),
            expires_at: kept(session.expires_at),
            ..session.clone()
        };
        state.sessions.insert(session.token_hash.clone(), session);
        Ok(())
    }

    fn session(&self, token: &TokenHash, now: Timestamp) -> Result<Option<Session>, StoreError> {
        Ok(self.state().sessions.get(token).filter(|session| kept(now) < session.expires_at).cloned())
    }

    fn sessions(&self, person: &str, now: Timestamp) -> Result<Vec<Session>, StoreError> {
        let valid = |session: &Session| session.person == person && kept(now) < session.expires_at;
        Ok(sorted(self.state().sessions.values(), valid, |session| (session.created_at, session.id.clone())))
    }

    fn touch_session(&self, token: &TokenHash, seen_at: Timestamp) -> Result<bool, StoreError> {
        let mut state = self.state();
        let Some(session) = state.sessions.get_mut(token) else { return Ok(false) };
        session.seen_at = session.seen_at.max(kept(seen_at));
        Ok(true)
    }

    fn strengthen_session(&self, token: &TokenHash) -> Result<bool, StoreError> {
        let mut state = self.state();
        let Some(session) = state.sessions.get_mut(token) else { return Ok(false) };
        session.strong = true;
        Ok(true)
    }

    fn end_session(&self, person: &str, id: &str) -> Result<bool, StoreError> {
        Ok(remove(&mut self.state().sessions, |session| session.person == person && session.id == id) != 0)
    }

    fn end_sessions(&self, person: &str, except: Option<&TokenHash>) -> Result<usize, StoreError> {
        let ends = |session: &Session| session.person == person && Some(&session.token_hash) != except;
        Ok(remove(&mut self.state().sessions, ends))
    }

    fn purge_sessions(&self, now: Timestamp) -> Result<usize, StoreError> {
        Ok(remove(&mut self.state().sessions, |session| session.expires_at <= kept(now)))
    }
}
