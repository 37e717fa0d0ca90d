//! Sessions: who is signed in, and from where.

use jiff::Timestamp;

use super::{AccountError, TokenHash};
use crate::error::StoreError;

/// A session of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The hash of the token in the cookie.
    pub token_hash: TokenHash,
    /// A handle for listing and ending; knowing it opens nothing.
    pub id: String,
    /// Whose it is.
    pub person: String,
    /// Whether a second factor was given.
    pub strong: bool,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used.
    pub seen_at: Timestamp,
    /// From when on it is no longer valid.
    pub expires_at: Timestamp,
    /// What the browser calls itself.
    pub agent: String,
    /// Where it was opened from.
    pub address: String,
}

/// The sessions of all people.
pub trait Sessions {
    /// Adds a session.
    ///
    /// # Errors
    ///
    /// [`AccountError::Duplicate`], [`AccountError::NoPerson`], or the store cannot be written.
    fn add_session(&self, session: &Session) -> Result<(), AccountError>;

    /// The session of a token that is valid at `now`.
    ///
    /// # Errors
    ///
    /// The store cannot be read.
    fn session(&self, token: &TokenHash, now: Timestamp) -> Result<Option<Session>, StoreError>;

    /// The sessions of a person that are valid at `now`, in the order they began.
    ///
    /// # Errors
    ///
    /// The store cannot be read.
    fn sessions(&self, person: &str, now: Timestamp) -> Result<Vec<Session>, StoreError>;

    /// Notes that a session was used, never going back in time; says whether there is such a session.
    ///
    /// # Errors
    ///
    /// The store cannot be written.
    fn touch_session(&self, token: &TokenHash, seen_at: Timestamp) -> Result<bool, StoreError>;

    /// Notes that a second factor was given; says whether there is such a session.
    ///
    /// # Errors
    ///
    /// The store cannot be written.
    fn strengthen_session(&self, token: &TokenHash) -> Result<bool, StoreError>;

    /// Ends the session of a person with a handle; says whether there was one.
    ///
    /// # Errors
    ///
    /// The store cannot be written.
    fn end_session(&self, person: &str, id: &str) -> Result<bool, StoreError>;

    /// Ends all sessions of a person but one; answers how many.
    ///
    /// # Errors
    ///
    /// The store cannot be written.
    fn end_sessions(&self, person: &str, except: Option<&TokenHash>) -> Result<usize, StoreError>;

    /// Removes what is no longer valid at `now`; answers how many.
    ///
    /// # Errors
    ///
    /// The store cannot be written.
    fn purge_sessions(&self, now: Timestamp) -> Result<usize, StoreError>;
}
