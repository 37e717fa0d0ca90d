//! The access log: who opened which evidence, and who exported what.

use jiff::Timestamp;

use crate::error::StoreError;

/// That somebody opened or exported something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub person: String,
    /// What was done, such as opened or exported; opaque here.
    pub action: String,
    /// To what; opaque here.
    pub item: String,
    /// From where.
    pub address: String,
}

/// A line of the access log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenEntry {
    /// Its number; later lines have greater ones.
    pub id: u64,
    /// What it says.
    pub seen: Seen,
}

/// A log whose lines are never changed and never removed.
pub trait AccessLog {
    /// Writes a line; answers its number.
    ///
    /// # Errors
    ///
    /// The store cannot be written.
    fn log_seen(&self, seen: &Seen) -> Result<u64, StoreError>;

    /// At most `limit` lines, the newest first, of those before the line `before`.
    ///
    /// # Errors
    ///
    /// The store cannot be read.
    fn seen(&self, before: Option<u64>, limit: usize) -> Result<Vec<SeenEntry>, StoreError>;
}
