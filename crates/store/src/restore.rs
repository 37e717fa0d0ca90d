//! Backups: whether one is good, and how it becomes a workspace again.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::accounts::{Persons as _, SqliteAccounts};
use crate::blobs::Blobs as _;
use crate::check::{CheckError, check};
use crate::digest::Digest;
use crate::error::{BlobError, StoreError};
use crate::ledger::{Head, Ledger as _, PublishedCheckpoint};
use crate::sqlite::{Part, Sqlite, io_fault};

/// Bytes read at a time.
const CHUNK_LEN: usize = 64 * 1024;

/// What a good backup holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The SHA-256 of the file; the same as when it was made, if nobody touched it.
    pub digest: Digest,
    /// The end of the ledger: its size and root.
    pub head: Head,
    /// The published checkpoint that covers most entries; its signature is not looked at.
    pub checkpoint: Option<PublishedCheckpoint>,
    /// Number of blobs.
    pub blobs: usize,
    /// Number of people, also who has left or is forgotten.
    pub persons: usize,
}

/// Why a backup is no good, or was not restored; the target is as it was.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RestoreError {
    /// A log of changes lies beside the file: somebody has it open, or it is not a backup.
    #[error("`{}` has a log of changes beside it: it is in use, or not a backup", path.display())]
    InUse {
        /// The file.
        path: PathBuf,
    },
    /// The latest checkpoint covers more than there is.
    #[error("a checkpoint of {size} entries is published, but the ledger has {head}")]
    CutOff {
        /// Entries covered by the checkpoint.
        size: u64,
        /// Entries there are.
        head: u64,
    },
    /// The ledger contradicts itself.
    #[error(transparent)]
    Check(CheckError),
    /// A blob is not what its digest says.
    #[error(transparent)]
    Blob(BlobError),
    /// What was copied is not what was inspected.
    #[error("the copy of `{}` is not the same", path.display())]
    Copy {
        /// The backup.
        path: PathBuf,
    },
    /// The file itself cannot be read, or the target cannot be written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<CheckError> for RestoreError {
    fn from(error: CheckError) -> Self {
        match error {
            CheckError::Store(error) => Self::Store(error),
            other => Self::Check(other),
        }
    }
}

impl From<BlobError> for RestoreError {
    fn from(error: BlobError) -> Self {
        match error {
            BlobError::Store(error) => Self::Store(error),
            other => Self::Blob(other),
        }
    }
}

/// Reads a backup from end to end and computes every hash of ledger and blobs anew; writes nothing.
///
/// It is for a file nobody writes to. An older format is read as it is.
/// Accounts have no hashes of their own: whoever kept [`Found::digest`] of the time the backup was made can compare.
///
/// # Errors
///
/// [`RestoreError`]: the first damage found.
pub fn inspect(backup: &Path) -> Result<Found, RestoreError> {
    let Some(store) = Sqlite::open_still(backup)? else {
        return Err(RestoreError::InUse { path: backup.to_path_buf() });
    };
    store.check_file()?;
    let head = check(&store)?;
    let checkpoint = store.latest_checkpoint()?;
    if let Some(PublishedCheckpoint { size, .. }) = checkpoint
        && head.size < size
    {
        return Err(RestoreError::CutOff { size, head: head.size });
    }
    let digests = store.digests()?;
    for digest in &digests {
        let size = store.get(digest)?.and_then(|content| u64::try_from(content.len()).ok());
        if size != store.size(digest)? {
            return Err(BlobError::Altered { digest: *digest }.into());
        }
    }
    let persons = if store.has_accounts()? { SqliteAccounts::on(store).persons()?.len() } else { 0 };
    Ok(Found { digest: digest_of(backup)?, head, checkpoint, blobs: digests.len(), persons })
}

/// Makes the workspace file `to` from a backup: inspects it, copies it, inspects the copy, and puts it in its place.
///
/// # Errors
///
/// [`RestoreError`]; [`StoreError::Exists`] if there is a file at `to` already. Nothing is left at `to` then.
pub fn restore(backup: &Path, to: &Path) -> Result<Found, RestoreError> {
    let part = Part::beside(to)?;
    let found = inspect(backup)?;
    let mut copy = File::options().write(true).open(part.path()).map_err(|error| io_fault(to, error))?;
    let mut source = File::open(backup).map_err(|error| io_fault(backup, error))?;
    io::copy(&mut source, &mut copy).map_err(|error| io_fault(to, error))?;
    drop(copy);
    if inspect(part.path())? != found {
        return Err(RestoreError::Copy { path: backup.to_path_buf() });
    }
    part.keep()?;
    Ok(found)
}

/// The SHA-256 of a file.
pub(crate) fn digest_of(path: &Path) -> Result<Digest, StoreError> {
    let fault = |error| io_fault(path, error);
    let mut file = File::open(path).map_err(fault)?;
    let mut hasher = Sha256::new();
    let mut chunk = vec![0; CHUNK_LEN];
    loop {
        let len = file.read(&mut chunk).map_err(fault)?;
        match chunk.get(..len) {
            None | Some([]) => return Ok(Digest::from_bytes(hasher.finalize().into())),
            Some(bytes) => hasher.update(bytes),
        }
    }
}
