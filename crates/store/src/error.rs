//! What can go wrong, in words a user can act on; each error of a file names the file.

use std::error::Error;
use std::io;
use std::path::PathBuf;

use uuid::Uuid;

use crate::digest::Digest;
use crate::entry::{Entry, MAX_BODY_LEN, MAX_KEYS, MAX_NAME_LEN};

/// The error underneath, whatever engine it comes from.
pub type Cause = Box<dyn Error + Send + Sync + 'static>;

/// Why the store itself could not answer.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// Another process held the file longer than the busy time-out; trying again may help.
    #[error("`{}` is in use by another process", path.display())]
    Locked {
        /// The workspace file.
        path: PathBuf,
    },
    /// The content of the file contradicts itself; restore a backup.
    #[error("`{}` is damaged: {what}", path.display())]
    Damaged {
        /// The workspace file.
        path: PathBuf,
        /// What does not fit.
        what: String,
        /// The engine's own words, if it noticed.
        #[source]
        source: Option<Cause>,
    },
    /// There is no room left on the disk or in the quota; nothing was written.
    #[error("there is no room left to write to `{}`", path.display())]
    Full {
        /// The workspace file.
        path: PathBuf,
    },
    /// The file or its folder may not be written.
    #[error("`{}` or its folder cannot be written", path.display())]
    ReadOnly {
        /// The workspace file.
        path: PathBuf,
    },
    /// The file is not an Akashi workspace, or its first bytes are damaged.
    #[error("`{}` is not a workspace, or its header is damaged", path.display())]
    NotAWorkspace {
        /// The file.
        path: PathBuf,
    },
    /// The file was written by a newer release.
    #[error("`{}` has format {found}; this release knows formats up to {known}", path.display())]
    NewerFormat {
        /// The workspace file.
        path: PathBuf,
        /// Format of the file.
        found: i64,
        /// Newest format known here.
        known: i64,
    },
    /// There is no such file.
    #[error("`{}` does not exist", path.display())]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// There is such a file already.
    #[error("`{}` exists already", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The operating system refused to read or write.
    #[error("`{}` could not be read or written", path.display())]
    Io {
        /// The workspace file.
        path: PathBuf,
        /// What the operating system says.
        #[source]
        source: Cause,
    },
    /// The database engine failed in a way no other variant describes: most likely a defect of Akashi.
    #[error("the database in `{}` failed", path.display())]
    Sql {
        /// The workspace file.
        path: PathBuf,
        /// The engine's own words.
        #[source]
        source: Cause,
    },
}

/// Why entries were not appended; nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum AppendError {
    /// Someone else appended under one of the condition's keys; decide again in the light of these entries.
    #[error("{} further entries were made under the same keys", .0.len())]
    Conflict(
        /// The intervening entries, in order of position.
        Vec<Entry>,
    ),
    /// An entry with this id is already in the ledger, or stands twice in the batch.
    #[error("an entry with the id `{id}` exists already")]
    DuplicateId {
        /// The id.
        id: Uuid,
    },
    /// The condition speaks of a longer ledger than this one: it was cut off, or belongs to another workspace.
    #[error("the decision rests on {since} entries, but the ledger has {size}")]
    Shorter {
        /// Number of entries the decider has seen.
        since: u64,
        /// Number of entries there are.
        size: u64,
    },
    /// An entry cannot be kept as it is.
    #[error("entry {index} of the batch cannot be kept")]
    Invalid {
        /// Which entry of the batch, counted from 0.
        index: usize,
        /// What is wrong with it.
        #[source]
        source: InvalidEntry,
    },
    /// The store itself failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why an entry cannot be kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidEntry {
    /// The body is too long.
    #[error("the body has {found} bytes, more than {MAX_BODY_LEN}")]
    Body {
        /// Length found, in bytes.
        found: usize,
    },
    /// The actor, the kind or a key is too long.
    #[error("the {field} has {found} bytes, more than {MAX_NAME_LEN}")]
    Name {
        /// Which of them.
        field: &'static str,
        /// Length found, in bytes.
        found: usize,
    },
    /// There are too many keys.
    #[error("there are {found} keys, more than {MAX_KEYS}")]
    Keys {
        /// Number found.
        found: usize,
    },
    /// The claimed time lies before the year 0, which RFC 3339 cannot spell.
    #[error("the time lies before the year 0")]
    Time,
}

/// Why an entry was not erased; nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum EraseError {
    /// There is no entry at the position.
    #[error("there is no entry {position}; the ledger has {size}")]
    Unknown {
        /// The position asked for.
        position: u64,
        /// Number of entries.
        size: u64,
    },
    /// The entry was erased before.
    #[error("entry {position} is already erased")]
    AlreadyErased {
        /// The position asked for.
        position: u64,
    },
    /// The entry says why another one was erased, and must stay.
    #[error("entry {position} records an erasure and cannot be erased itself")]
    Tombstone {
        /// The position asked for.
        position: u64,
    },
    /// The tombstone could not be appended.
    #[error(transparent)]
    Append(#[from] AppendError),
}

impl From<StoreError> for EraseError {
    fn from(error: StoreError) -> Self {
        Self::Append(error.into())
    }
}

/// Why a checkpoint was not published; nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The checkpoint covers more entries than there are.
    #[error("a checkpoint of {size} entries was offered, but the ledger has {head}")]
    BeyondHead {
        /// Entries covered by the checkpoint.
        size: u64,
        /// Entries there are.
        head: u64,
    },
    /// A later checkpoint is out already.
    #[error("a checkpoint of {size} entries comes too late: one of {latest} is published")]
    NotNewer {
        /// Entries covered by the checkpoint.
        size: u64,
        /// Entries covered by the latest published one.
        latest: u64,
    },
    /// Another note is published for the same size; a published checkpoint never changes.
    #[error("another checkpoint of {size} entries is published already")]
    Published {
        /// Entries covered by both.
        size: u64,
    },
    /// The store itself failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a blob could not be kept or given.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// The content is longer than allowed; nothing was kept.
    #[error("the content is longer than {limit} bytes")]
    TooLong {
        /// Most bytes allowed.
        limit: u64,
    },
    /// The content could not be read to its end; nothing was kept.
    #[error("the content could not be read")]
    Read(#[source] io::Error),
    /// What is kept under the digest is not what was put there.
    #[error("the content kept as `{digest}` was altered")]
    Altered {
        /// The digest asked for.
        digest: Digest,
    },
    /// The store itself failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
