//! A store in one SQLite file.
//!
//! Write-ahead log with `synchronous=FULL`: what was acknowledged survives a crash and a power cut.
//! Writers of several processes take turns; readers never wait.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::Connection;

use crate::error::StoreError;

mod blobs;
mod fault;
mod ledger;
mod open;
mod read;
mod write;

#[cfg(test)]
mod tests;

/// How long a writer waits for another process unless told otherwise.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// A workspace in one SQLite file.
pub struct Sqlite {
    connection: Mutex<Connection>,
    path: PathBuf,
}

/// How a workspace file is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// How long to wait for another process that writes.
    pub busy_timeout: Duration,
    /// Most pages (of 4 KiB) the file may grow to; `None` for no limit but the disk.
    pub max_page_count: Option<u32>,
}

impl Default for Options {
    fn default() -> Self {
        Self { busy_timeout: BUSY_TIMEOUT, max_page_count: None }
    }
}

impl std::fmt::Debug for Sqlite {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sqlite").field("path", &self.path).finish_non_exhaustive()
    }
}

impl Sqlite {
    /// Makes a new, empty workspace; on Unix only its owner may read it.
    ///
    /// # Errors
    ///
    /// [`StoreError::Exists`], [`StoreError::Missing`] (the folder), [`StoreError::ReadOnly`], [`StoreError::Full`] …
    pub fn create(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        open::create(path.as_ref(), &Options::default())
    }

    /// [`Sqlite::create`] with options.
    ///
    /// # Errors
    ///
    /// As [`Sqlite::create`].
    pub fn create_with(path: impl AsRef<Path>, options: &Options) -> Result<Self, StoreError> {
        open::create(path.as_ref(), options)
    }

    /// Opens a workspace for reading and writing.
    ///
    /// # Errors
    ///
    /// [`StoreError::Missing`], [`StoreError::NotAWorkspace`], [`StoreError::NewerFormat`], [`StoreError::Damaged`],
    /// [`StoreError::ReadOnly`], [`StoreError::Locked`] …
    pub fn open(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        open::open(path.as_ref(), &Options::default())
    }

    /// [`Sqlite::open`] with options.
    ///
    /// # Errors
    ///
    /// As [`Sqlite::open`].
    pub fn open_with(path: impl AsRef<Path>, options: &Options) -> Result<Self, StoreError> {
        open::open(path.as_ref(), options)
    }

    /// The workspace file, as an absolute path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads every page and index of the file and looks for contradictions.
    ///
    /// This is about the file; [`crate::check()`] is about what the ledger says.
    ///
    /// # Errors
    ///
    /// [`StoreError::Damaged`] with the first contradiction.
    pub fn check_file(&self) -> Result<(), StoreError> {
        read::check_file(&self.connection()).map_err(|error| self.fault(error))
    }

    /// The connection, for one statement or transaction; threads take turns.
    fn connection(&self) -> MutexGuard<'_, Connection> {
        // A panic in between rolls an open transaction back, so the connection is sound.
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does `work` on the connection, for tables of other modules in the same file.
    pub(crate) fn connected<T>(&self, work: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, StoreError> {
        work(&self.connection()).map_err(|error| self.fault(error))
    }

    fn fault(&self, error: rusqlite::Error) -> StoreError {
        fault::classify(&self.path, error)
    }
}
