//! Every hash of a ledger computed anew, and compared with what the ledger keeps.

use std::ops::ControlFlow;

use jiff::Timestamp;
use tlog::Frontier;

use crate::entry::EntryRef;
use crate::error::StoreError;
use crate::leaf;
use crate::ledger::{Head, Ledger};

/// Leaf data fetched at a time.
const LEAVES_AT_ONCE: u64 = 4096;

/// Where a ledger contradicts itself.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CheckError {
    /// A body no longer fits its commitment.
    #[error("the body of entry {position} was altered")]
    Body {
        /// Position of the entry.
        position: u64,
    },
    /// An entry no longer fits its leaf.
    #[error("entry {position} was altered")]
    Leaf {
        /// Position of the entry.
        position: u64,
    },
    /// An entry is missing.
    #[error("entry {position} is missing")]
    Missing {
        /// Position of the entry.
        position: u64,
    },
    /// An entry was recorded before the one in front of it.
    #[error("entry {position} was recorded before the entry in front of it")]
    Time {
        /// Position of the entry.
        position: u64,
    },
    /// The leaves do not give the root that is kept.
    #[error("the tree over {size} entries does not have the root that is kept")]
    Root {
        /// Number of entries.
        size: u64,
    },
    /// The store itself failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Computes every commitment, leaf and the root anew and compares them with what is kept; answers the head.
///
/// This finds damage and clumsy changes.
/// Whoever can write the store can also make it consistent again: only a checkpoint held outside proves more.
///
/// # Errors
///
/// [`CheckError`]: the first contradiction in order of position.
pub fn check(ledger: &dyn Ledger) -> Result<Head, CheckError> {
    let head = ledger.head()?;
    let mut tree = Tree::default();
    while tree.frontier.size() < head.size {
        let from = tree.frontier.size();
        let to = head.size.min(from.saturating_add(LEAVES_AT_ONCE));
        let mut leaves = ledger.leaf_data(from, to)?.into_iter();
        let mut found = Ok(());
        ledger.scan(from, Some(to), &mut |entry| {
            found = tree.add(&entry, leaves.next());
            if found.is_err() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        found?;
        if tree.frontier.size() < to {
            return Err(CheckError::Missing { position: tree.frontier.size() });
        }
    }
    if tree.frontier.root() != head.root || tree.last_recorded_at != head.last_recorded_at {
        return Err(CheckError::Root { size: head.size });
    }
    Ok(head)
}

#[derive(Default)]
struct Tree {
    frontier: Frontier,
    last_recorded_at: Option<Timestamp>,
}

impl Tree {
    fn add(&mut self, entry: &EntryRef<'_>, kept: Option<[u8; 32]>) -> Result<(), CheckError> {
        let position = self.frontier.size();
        if entry.position != position {
            return Err(CheckError::Missing { position });
        }
        if let (Some(salt), Some(body)) = (entry.body_salt, entry.body)
            && leaf::body_commitment(salt, body) != *entry.body_commitment
        {
            return Err(CheckError::Body { position });
        }
        let data = leaf::entry_leaf_data(entry);
        if kept != Some(data) {
            return Err(CheckError::Leaf { position });
        }
        if self.last_recorded_at.is_some_and(|last| entry.recorded_at < last) {
            return Err(CheckError::Time { position });
        }
        self.last_recorded_at = Some(entry.recorded_at);
        self.frontier.append(tlog::leaf_hash(data)).map_err(|_| CheckError::Root { size: position })?;
        Ok(())
    }
}
