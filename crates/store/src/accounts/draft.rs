//! Drafts: what a person began to write and has not stated.

use jiff::Timestamp;

use super::AccountError;
use crate::error::StoreError;

/// What a person began to write about an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Who.
    pub person: String,
    /// About what; opaque here.
    pub item: String,
    /// What is written so far; opaque here.
    pub content: String,
    /// When it was saved.
    pub saved_at: Timestamp,
}

/// The drafts of all people, one for each item.
pub trait Drafts {
    /// Keeps a draft in place of the one before.
    ///
    /// # Errors
    ///
    /// [`AccountError::NoPerson`], or the store cannot be written.
    fn put_draft(&self, draft: &Draft) -> Result<(), AccountError>;

    /// The draft of a person about an item.
    ///
    /// # Errors
    ///
    /// The store cannot be read.
    fn draft(&self, person: &str, item: &str) -> Result<Option<Draft>, StoreError>;

    /// Removes a draft; says whether there was one.
    ///
    /// # Errors
    ///
    /// The store cannot be written.
    fn remove_draft(&self, person: &str, item: &str) -> Result<bool, StoreError>;
}
