//! API tokens: what programs come in with.

use jiff::Timestamp;

use super::{AccountError, TokenHash};
use crate::error::StoreError;

/// A token a program acts with for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiToken {
    /// The hash of the token.
    pub token_hash: TokenHash,
    /// A handle for listing and removing; knowing it opens nothing.
    pub id: String,
    /// Whose it is.
    pub person: String,
    /// What the person calls it.
    pub label: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// From when on it is no longer valid.
    pub expires_at: Timestamp,
    /// When it was last used.
    pub used_at: Option<Timestamp>,
}

/// The API tokens of all people.
pub trait ApiTokens {
    /// Adds a token.
    ///
    /// # Errors
    ///
    /// [`AccountError::Duplicate`], [`AccountError::NoPerson`], or the store cannot be written.
    fn add_api_token(&self, token: &ApiToken) -> Result<(), AccountError>;

    /// The token with a hash that is valid at `now`.
    ///
    /// # Errors
    ///
    /// The store cannot be read.
    fn api_token(&self, token: &TokenHash, now: Timestamp) -> Result<Option<ApiToken>, StoreError>;

    /// The tokens of a person, also those no longer valid, in the order they were made.
    ///
    /// # Errors
    ///
    /// The store cannot be read.
    fn api_tokens(&self, person: &str) -> Result<Vec<ApiToken>, StoreError>;

    /// Notes that a token was used, never going back in time; says whether there is such a token.
    ///
    /// # Errors
    ///
    /// The store cannot be written.
    fn touch_api_token(&self, token: &TokenHash, used_at: Timestamp) -> Result<bool, StoreError>;

    /// Removes the token of a person with a handle; says whether there was one.
    ///
    /// # Errors
    ///
    /// The store cannot be written.
    fn remove_api_token(&self, person: &str, id: &str) -> Result<bool, StoreError>;
}
