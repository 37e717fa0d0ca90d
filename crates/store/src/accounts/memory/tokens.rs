//! API tokens in memory.

use jiff::Timestamp;

use super::{MemoryAccounts, remove, sorted};
use crate::accounts::{AccountError, ApiToken, ApiTokens, TokenHash, kept};
use crate::error::StoreError;

impl ApiTokens for MemoryAccounts {
    fn add_api_token(&self, token: &ApiToken) -> Result<(), AccountError> {
        let mut state = self.state();
        state.active(&token.person)?;
        if state.api_tokens.values().any(|other| other.id == token.id || other.token_hash == token.token_hash) {
            return Err(AccountError::Duplicate);
        }
        let token = ApiToken {
            created_at: kept(token.created_at),
            expires_at: kept(token.expires_at),
            used_at: token.used_at.map(kept),
            ..token.clone()
        };
        state.api_tokens.insert(token.token_hash.clone(), token);
        Ok(())
    }

    fn api_token(&self, token: &TokenHash, now: Timestamp) -> Result<Option<ApiToken>, StoreError> {
        Ok(self.state().api_tokens.get(token).filter(|token| kept(now) < token.expires_at).cloned())
    }

    fn api_tokens(&self, person: &str) -> Result<Vec<ApiToken>, StoreError> {
        let of_person = |token: &ApiToken| token.person == person;
        Ok(sorted(self.state().api_tokens.values(), of_person, |token| (token.created_at, token.id.clone())))
    }

    fn touch_api_token(&self, token: &TokenHash, used_at: Timestamp) -> Result<bool, StoreError> {
        let mut state = self.state();
        let Some(token) = state.api_tokens.get_mut(token) else { return Ok(false) };
        token.used_at = token.used_at.max(Some(kept(used_at)));
        Ok(true)
    }

    fn remove_api_token(&self, person: &str, id: &str) -> Result<bool, StoreError> {
        Ok(remove(&mut self.state().api_tokens, |token| token.person == person && token.id == id) != 0)
    }
}
