//! The append-only ledger of a workspace.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use jiff::Timestamp;
use tlog::Hash;

use crate::entry::{Entry, EntryRef, HASH_LEN, NewEntry};
use crate::error::{AppendError, EraseError, PublishError, StoreError};

/// Where a ledger ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Number of entries; the position of the next one.
    pub size: u64,
    /// Root of the Merkle tree over all entries (RFC 6962 §2.1).
    pub root: Hash,
    /// When the last entry was recorded; `None` while the ledger is empty.
    pub last_recorded_at: Option<Timestamp>,
}

/// The condition of an append: it fails if one of the keys has an entry the decider has not seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unless {
    /// The keys the decision rests on.
    pub keys: Vec<String>,
    /// Size of the ledger the decider has seen: entries at this position and later ones are news.
    pub since: u64,
}

/// What an append did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appended {
    /// Position of the first new entry; the others follow without gaps.
    pub first: u64,
    /// The end of the ledger after the append.
    pub head: Head,
}

/// A signed head that outsiders may hold; it never changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedCheckpoint {
    /// Number of entries it covers.
    pub size: u64,
    /// The signed note (C2SP tlog-checkpoint), as published.
    pub note: String,
}

/// An append-only list of entries, with the Merkle tree over them.
///
/// Every call that changes something changes all of it or nothing, and returns once the change is durable.
pub trait Ledger: Send {
    /// Where the ledger ends.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be read.
    fn head(&self) -> Result<Head, StoreError>;

    /// Appends entries in the order given, unless someone else was faster.
    ///
    /// All of them are recorded at `now`, rounded down to a microsecond, or at the time of the last entry if the clock
    /// went back.
    /// The condition looks at keys only: entries under other keys never stand in the way.
    ///
    /// # Errors
    ///
    /// [`AppendError`]; nothing is written then.
    fn append(
        &mut self,
        now: Timestamp,
        entries: &[NewEntry],
        unless: Option<&Unless>,
    ) -> Result<Appended, AppendError>;

    /// Shows the entries from position `from` up to but not including `to` (`None`: up to the end), in order, until
    /// `visit` breaks.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be read.
    fn scan(
        &self,
        from: u64,
        to: Option<u64>,
        visit: &mut dyn FnMut(EntryRef<'_>) -> ControlFlow<()>,
    ) -> Result<(), StoreError>;

    /// At most `limit` entries from position `from` on, in order.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be read.
    fn entries(&self, from: u64, limit: usize) -> Result<Vec<Entry>, StoreError> {
        let mut entries = Vec::new();
        let to = from.saturating_add(u64::try_from(limit).unwrap_or(u64::MAX));
        self.scan(from, Some(to), &mut |entry| {
            entries.push(entry.to_entry());
            ControlFlow::Continue(())
        })?;
        Ok(entries)
    }

    /// The entry at a position; `None` beyond the end.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be read.
    fn entry(&self, position: u64) -> Result<Option<Entry>, StoreError> {
        Ok(self.entries(position, 1)?.pop())
    }

    /// The entries at some positions, in order of position, each once; those beyond the end are left out.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be read.
    fn entries_at(&self, positions: &[u64]) -> Result<Vec<Entry>, StoreError> {
        let positions: BTreeSet<u64> = positions.iter().copied().collect();
        positions.into_iter().filter_map(|position| self.entry(position).transpose()).collect()
    }

    /// At most `limit` entries with a key, the newest first.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be read.
    fn with_key(&self, key: &str, limit: usize) -> Result<Vec<Entry>, StoreError>;

    /// At most `limit` entries with any of some keys, each once, the newest first.
    ///
    /// All entries under the keys are looked through: for items, of which little is said, not for whole scopes.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be read.
    fn with_any_key(&self, keys: &[String], limit: usize) -> Result<Vec<Entry>, StoreError>;

    /// Every entry whose body is erased, in order of position, with the keys it keeps.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be read.
    fn erased(&self) -> Result<Vec<(u64, Vec<String>)>, StoreError>;

    /// Erases the body of the entry at `position` for good, with its salt, and appends the `tombstone` that says why.
    ///
    /// The entry keeps its place, its keys and its leaf; the body can no longer be guessed from its commitment.
    /// A tombstone cannot be erased itself.
    ///
    /// # Errors
    ///
    /// [`EraseError`]; nothing is written then.
    fn erase(&mut self, now: Timestamp, position: u64, tombstone: NewEntry) -> Result<Appended, EraseError>;

    /// The leaf data from position `from` up to but not including `to`, as computed when the entries were appended.
    ///
    /// Positions beyond the end give nothing.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be read.
    fn leaf_data(&self, from: u64, to: u64) -> Result<Vec<[u8; HASH_LEN]>, StoreError>;

    /// The hashes of the leaves from position `from` up to but not including `to`, for proofs.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be read.
    fn leaf_hashes(&self, from: u64, to: u64) -> Result<Vec<Hash>, StoreError> {
        Ok(self.leaf_data(from, to)?.iter().map(tlog::leaf_hash).collect())
    }

    /// Records that the signed `note` over the first `size` entries is going out.
    ///
    /// The note itself is not read: the caller signs the root of [`Ledger::head`] or of its own tree.
    /// Publishing the same note again changes nothing.
    ///
    /// # Errors
    ///
    /// [`PublishError`]; nothing is written then.
    fn publish(&mut self, size: u64, note: &str) -> Result<(), PublishError>;

    /// Every published checkpoint, the smallest first.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be read.
    fn checkpoints(&self) -> Result<Vec<PublishedCheckpoint>, StoreError>;

    /// The published checkpoint that covers most entries.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be read.
    fn latest_checkpoint(&self) -> Result<Option<PublishedCheckpoint>, StoreError>;

    /// A small setting of the workspace, such as its origin or its verifier key.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be read.
    fn meta(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Sets a small setting of the workspace; never a secret.
    ///
    /// # Errors
    ///
    /// [`StoreError`] when the store cannot be written.
    fn set_meta(&mut self, key: &str, value: &str) -> Result<(), StoreError>;
}
