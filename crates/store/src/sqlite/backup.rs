//! Copies of a workspace file, made while others write to it.

use std::io::{self, ErrorKind};
use std::path::Path;

use super::Sqlite;
use super::open::io_fault;
use super::part::Part;
use crate::digest::Digest;
use crate::error::StoreError;
use crate::restore;

impl Sqlite {
    /// Copies the whole workspace (ledger, blobs, accounts) as it is at one moment to the new file `to`; answers the
    /// SHA-256 of that file.
    ///
    /// Writers do not wait and nobody waits for them: the copy is made through a connection of its own.
    /// Only the file's owner may read the copy, and nothing of what was erased is in it.
    /// [`restore::inspect`] says whether a copy is good.
    ///
    /// # Errors
    ///
    /// [`StoreError::Exists`] if there is a file already, and as [`Sqlite::open`]; no file is left behind then.
    pub fn backup(&self, to: &Path) -> Result<Digest, StoreError> {
        Self::backup_file(&self.path, to)
    }

    /// [`Sqlite::backup`] of the workspace file `from`, for whoever must not hold the store that long.
    ///
    /// # Errors
    ///
    /// As [`Sqlite::backup`].
    pub fn backup_file(from: &Path, to: &Path) -> Result<Digest, StoreError> {
        let source = Self::open(from)?;
        let part = Part::beside(to)?;
        let Some(path) = part.path().to_str() else {
            return Err(io_fault(to, io::Error::new(ErrorKind::InvalidFilename, "the name is not UTF-8")));
        };
        let copied = source.read(|connection| connection.execute("VACUUM INTO ?1", (path,)));
        copied.map_err(|error| match error {
            StoreError::Full { .. } => StoreError::Full { path: to.to_path_buf() },
            StoreError::ReadOnly { .. } => StoreError::ReadOnly { path: to.to_path_buf() },
            other => other,
        })?;
        let digest = restore::digest_of(part.path())?;
        part.keep()?;
        Ok(digest)
    }
}
