//! Why an account was not changed.

use crate::error::StoreError;

/// Why an account was not changed; nothing was written.
///
/// No variant names a person or a secret: these errors end up in logs.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AccountError {
    /// Another person has the mail address.
    #[error("another person has this mail address")]
    MailTaken,
    /// There is a record with this id or hash already.
    #[error("there is a record with this id already")]
    Duplicate,
    /// There is no such person, or the person was forgotten, or has left and gets no new ways in.
    #[error("there is no such person, or the account has ended")]
    NoPerson,
    /// The store itself failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
