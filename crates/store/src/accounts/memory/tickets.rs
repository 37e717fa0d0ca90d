//! Tickets in memory.

use jiff::Timestamp;

use super::{MemoryAccounts, remove, sorted};
use crate::accounts::{AccountError, Ticket, Tickets, TokenHash, kept};
use crate::error::StoreError;

impl Tickets for MemoryAccounts {
    fn add_ticket(&self, ticket: &Ticket) -> Result<(), AccountError> {
        let mut state = self.state();
        if let Some(person) = &ticket.person {
            state.active(person)?;
        }
        if state.tickets.contains_key(&ticket.token_hash) {
            return Err(AccountError::Duplicate);
        }
        let (created_at, expires_at) = (kept(ticket.created_at), kept(ticket.expires_at));
        state.tickets.insert(ticket.token_hash.clone(), Ticket { created_at, expires_at, ..ticket.clone() });
        Ok(())
    }

    fn peek_ticket(&self, token: &TokenHash, now: Timestamp) -> Result<Option<Ticket>, StoreError> {
        Ok(self.state().tickets.get(token).filter(|ticket| kept(now) < ticket.expires_at).cloned())
    }

    fn take_ticket(&self, token: &TokenHash, now: Timestamp) -> Result<Option<Ticket>, StoreError> {
        let mut state = self.state();
        if state.tickets.get(token).is_none_or(|ticket| ticket.expires_at <= kept(now)) {
            return Ok(None);
        }
        Ok(state.tickets.remove(token))
    }

    fn tickets(&self, now: Timestamp) -> Result<Vec<Ticket>, StoreError> {
        let open = |ticket: &Ticket| kept(now) < ticket.expires_at;
        Ok(sorted(self.state().tickets.values(), open, |ticket| (ticket.created_at, ticket.token_hash.clone())))
    }

    fn withdraw_ticket(&self, token: &TokenHash) -> Result<bool, StoreError> {
        Ok(self.state().tickets.remove(token).is_some())
    }

    fn purge_tickets(&self, now: Timestamp) -> Result<usize, StoreError> {
        Ok(remove(&mut self.state().tickets, |ticket| ticket.expires_at <= kept(now)))
    }
}
