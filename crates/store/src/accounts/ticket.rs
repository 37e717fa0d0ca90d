//! Tickets: links that work once.

use jiff::Timestamp;

use super::{AccountError, TokenHash};
use crate::error::StoreError;

/// What a ticket is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The first owner of a new workspace sets up an account.
    FirstOwner,
    /// Somebody is invited.
    Invitation,
    /// A person chooses a new password.
    PasswordReset,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Self; 3] = [Self::FirstOwner, Self::Invitation, Self::PasswordReset];

    /// How it is written.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::FirstOwner => "first-owner",
            Self::Invitation => "invitation",
            Self::PasswordReset => "password-reset",
        }
    }
}

/// A link that works once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// The hash of the token in the link.
    pub token_hash: TokenHash,
    /// What it is for.
    pub purpose: Purpose,
    /// Whom it is for, if the person has an account.
    pub person: Option<String>,
    /// The mail address it is for.
    pub mail: Option<String>,
    /// The role it gives; opaque here.
    pub role: Option<String>,
    /// The last day of the role, if it is given for a time; opaque here.
    pub until: Option<String>,
    /// Who made it.
    pub created_by: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// From when on it no longer works.
    pub expires_at: Timestamp,
}

/// The links that have not been used.
pub trait Tickets {
    /// Adds a ticket.
    ///
    /// # Errors
    ///
    /// [`AccountError::Duplicate`], [`AccountError::NoPerson`], or the store cannot be written.
    fn add_ticket(&self, ticket: &Ticket) -> Result<(), AccountError>;

    /// The ticket of a token that works at `now`; it stays.
    ///
    /// # Errors
    ///
    /// The store cannot be read.
    fn peek_ticket(&self, token: &TokenHash, now: Timestamp) -> Result<Option<Ticket>, StoreError>;

    /// The ticket of a token that works at `now`, which is used up by it: of many who try, one gets it.
    ///
    /// # Errors
    ///
    /// The store cannot be written.
    fn take_ticket(&self, token: &TokenHash, now: Timestamp) -> Result<Option<Ticket>, StoreError>;

    /// The tickets that work at `now`, in the order they were made.
    ///
    /// # Errors
    ///
    /// The store cannot be read.
    fn tickets(&self, now: Timestamp) -> Result<Vec<Ticket>, StoreError>;

    /// Takes a ticket back; says whether there was one.
    ///
    /// # Errors
    ///
    /// The store cannot be written.
    fn withdraw_ticket(&self, token: &TokenHash) -> Result<bool, StoreError>;

    /// Removes what no longer works at `now`; answers how many.
    ///
    /// # Errors
    ///
    /// The store cannot be written.
    fn purge_tickets(&self, now: Timestamp) -> Result<usize, StoreError>;
}
