//! Passkeys (WebAuthn credentials).

use jiff::Timestamp;

use super::AccountError;
use crate::error::StoreError;

/// A passkey of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// The credential id the authenticator chose.
    pub id: Vec<u8>,
    /// Whose it is.
    pub person: String,
    /// What the person calls it.
    pub label: String,
    /// Public key, counter and flags as JSON; opaque here.
    pub credential: String,
    /// When it was added.
    pub created_at: Timestamp,
    /// When it was last used.
    pub used_at: Option<Timestamp>,
}

/// The passkeys of all people.
pub trait Passkeys {
    /// Adds a passkey.
    ///
    /// # Errors
    ///
    /// [`AccountError::Duplicate`], [`AccountError::NoPerson`], or the store cannot be written.
    fn add_passkey(&self, passkey: &Passkey) -> Result<(), AccountError>;

    /// The passkeys of a person, in the order they were added.
    ///
    /// # Errors
    ///
    /// The store cannot be read.
    fn passkeys(&self, person: &str) -> Result<Vec<Passkey>, StoreError>;

    /// The ids of everybody who has a passkey, in order.
    ///
    /// # Errors
    ///
    /// The store cannot be read.
    fn with_passkeys(&self) -> Result<Vec<String>, StoreError>;

    /// The passkey with a credential id, whoever's it is.
    ///
    /// # Errors
    ///
    /// The store cannot be read.
    fn passkey(&self, id: &[u8]) -> Result<Option<Passkey>, StoreError>;

    /// Keeps what changed by using a passkey; says whether there is such a passkey.
    ///
    /// # Errors
    ///
    /// The store cannot be written.
    fn update_passkey(&self, id: &[u8], credential: &str, used_at: Timestamp) -> Result<bool, StoreError>;

    /// Removes a passkey of a person; says whether there was one.
    ///
    /// # Errors
    ///
    /// The store cannot be written.
    fn remove_passkey(&self, person: &str, id: &[u8]) -> Result<bool, StoreError>;
}
