//! A store in one SQLite file.
//!
//! Write-ahead log with `synchronous=FULL`: what was acknowledged survives a crash and a power cut, unless the options say
//! that nobody wants to keep it.
//! Writers of several processes take turns; readers never wait.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rusqlite::Connection;

use crate::error::StoreError;

mod backup;
mod blobs;
mod fault;
mod format;
mod ledger;
mod open;
mod part;
pub(crate) mod read;
mod search;
mod still;
mod write;

#[cfg(test)]
mod tests;

pub(crate) use open::io_fault;
pub(crate) use part::Part;

/// How long a writer waits for another process unless told otherwise.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// Connections kept open while nobody uses them.
const IDLE: usize = 4;

/// A workspace in one SQLite file.
///
/// It may be shared between threads: each call has a connection to itself, so readers never wait for one another, and
/// who visits entries may ask the store something else meanwhile.
pub struct Sqlite {
    idle: Mutex<Vec<Connection>>,
    connect: Connect,
    options: Options,
    path: PathBuf,
}

/// Makes a further connection to a file.
type Connect = fn(&Path, &Options) -> rusqlite::Result<Connection>;

/// How a workspace file is used.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// How long to wait for another process that writes.
    pub busy_timeout: Duration,
    /// Most pages (of 4 KiB) the file may grow to; `None` for no limit but the disk.
    pub max_page_count: Option<u32>,
    /// Whether what was acknowledged survives a power cut; anything else is for what nobody wants to keep.
    pub lasting: bool,
    /// Who is shown every statement when it runs, without its values; nobody unless somebody counts them.
    pub watch: Option<fn(&str)>,
}

impl Default for Options {
    fn default() -> Self {
        Self { busy_timeout: BUSY_TIMEOUT, max_page_count: None, lasting: true, watch: None }
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
        self.read(read::check_file)
    }

    /// The store at an absolute path, with its first connection and the way to further ones.
    fn new(path: PathBuf, options: Options, connection: Connection, connect: Connect) -> Self {
        Self { idle: Mutex::new(vec![connection]), connect, options, path }
    }

    /// Gives `work` a connection nobody else has; if it panics, the connection is closed and what it began rolled back.
    pub(crate) fn lend<T>(&self, work: impl FnOnce(&mut Connection) -> T) -> Result<T, StoreError> {
        let idle = || self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let lent = idle().pop();
        let mut connection = match lent {
            Some(connection) => connection,
            None => (self.connect)(&self.path, &self.options).map_err(|error| self.fault(error))?,
        };
        let done = work(&mut connection);
        let mut idle = idle();
        if idle.len() < IDLE {
            idle.push(connection);
        }
        Ok(done)
    }

    /// [`Sqlite::lend`] for reading.
    pub(crate) fn read<T>(&self, work: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, StoreError> {
        self.lend(|connection| work(connection))?.map_err(|error| self.fault(error))
    }

    pub(crate) fn fault(&self, error: rusqlite::Error) -> StoreError {
        fault::classify(&self.path, error)
    }
}
