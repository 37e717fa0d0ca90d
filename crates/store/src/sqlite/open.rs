//! Making and opening a workspace file.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::trace::{TraceEvent, TraceEventCodes};
use rusqlite::{Connection, OpenFlags};

use super::fault::{classify, damaged};
use super::format::{APPLICATION_ID, FORMAT};
use super::{Options, Sqlite, format, read};
use crate::error::StoreError;

/// Prepared statements kept per connection.
const STATEMENTS: usize = 64;

/// Page cache in KiB; the minus sign is SQLite's way of saying so.
const CACHE: i64 = -16 * 1024;

pub(super) fn create(path: &Path, options: &Options) -> Result<Sqlite, StoreError> {
    let path = absolute(path)?;
    reserve(&path)?;
    let store = fill(&path, options).and_then(|()| open(&path, options));
    if store.is_err() {
        // Nobody has seen the file yet. The error that matters is the one at hand.
        let _ = fs::remove_file(&path);
    }
    store
}

/// Makes the file, empty, so that two creators cannot both succeed and nobody else may read it.
pub(super) fn reserve(path: &Path) -> Result<(), StoreError> {
    let mut file = fs::File::options();
    file.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut file, 0o600);
    file.open(path).map(drop).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => StoreError::Exists { path: path.to_path_buf() },
        ErrorKind::NotFound => StoreError::Missing { path: folder(path).to_path_buf() },
        _ => io_fault(path, error),
    })
}

fn fill(path: &Path, options: &Options) -> Result<(), StoreError> {
    let fault = |error| classify(path, error);
    let mut connection = connect(path, options).map_err(fault)?;
    format::write(&mut connection).map_err(fault)?;
    // So that the name survives a power cut as well as the content.
    #[cfg(unix)]
    fs::File::open(folder(path)).and_then(|folder| folder.sync_all()).map_err(|error| io_fault(path, error))?;
    Ok(())
}

pub(super) fn open(path: &Path, options: &Options) -> Result<Sqlite, StoreError> {
    let path = absolute(path)?;
    existing(&path)?;
    let fault = |error| classify(&path, error);
    let mut connection = connect(&path, options).map_err(fault)?;
    // Nothing is changed before it is clear that the file is ours and that we know its format.
    known(&path, &connection)?;
    if connection.is_readonly("main").map_err(fault)? {
        return Err(StoreError::ReadOnly { path });
    }
    configure(&connection).map_err(fault)?;
    format::migrate(&mut connection).map_err(fault)?;
    read::check_end(&connection).map_err(fault)?;
    Ok(Sqlite::new(path, *options, connection, further))
}

/// Refuses what is not there, or no file.
pub(super) fn existing(path: &Path) -> Result<(), StoreError> {
    let metadata = fs::metadata(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => StoreError::Missing { path: path.to_path_buf() },
        _ => io_fault(path, error),
    })?;
    if metadata.is_file() { Ok(()) } else { Err(StoreError::NotAWorkspace { path: path.to_path_buf() }) }
}

/// Refuses a file that is not ours or whose format we do not know; answers its format.
pub(super) fn known(path: &Path, connection: &Connection) -> Result<i64, StoreError> {
    let fault = |error| classify(path, error);
    if format::number(connection, "application_id").map_err(fault)? != APPLICATION_ID {
        return Err(StoreError::NotAWorkspace { path: path.to_path_buf() });
    }
    let found = format::number(connection, "user_version").map_err(fault)?;
    if FORMAT < found {
        return Err(StoreError::NewerFormat { path: path.to_path_buf(), found, known: FORMAT });
    }
    format::check(found).map_err(fault)?;
    Ok(found)
}

/// A connection to a file that was opened before.
fn further(path: &Path, options: &Options) -> rusqlite::Result<Connection> {
    let connection = connect(path, options)?;
    configure(&connection)?;
    Ok(connection)
}

fn connect(path: &Path, options: &Options) -> rusqlite::Result<Connection> {
    let mut connection =
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(options.busy_timeout)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    // A prepared statement keeps its plan: SQLite would otherwise prepare it again for each new value.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // Bytes of what was erased are overwritten in the file, not only unlinked.
    connection.pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "cache_size", CACHE)?;
    connection.pragma_update(None, "synchronous", if options.lasting { "FULL" } else { "OFF" })?;
    if let Some(pages) = options.max_page_count {
        connection.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))?;
    }
    if let Some(watch) = options.watch {
        let shown = move |event: TraceEvent<'_>| {
            if let TraceEvent::Stmt(_, sql) = event {
                watch(sql);
            }
        };
        connection.trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(shown))?;
    }
    Ok(connection)
}

fn configure(connection: &Connection) -> rusqlite::Result<()> {
    let mode: String = connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    if mode != "wal" {
        return Err(damaged("the folder does not allow a write-ahead log; is it on a network?"));
    }
    connection.pragma_update(None, "foreign_keys", true)?;
    // On macOS a plain fsync stops at the drive's cache.
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "checkpoint_fullfsync", true)
}

/// The absolute path, so that no name is taken for a URI or for a database in memory.
pub(super) fn absolute(path: &Path) -> Result<PathBuf, StoreError> {
    std::path::absolute(path).map_err(|error| io_fault(path, error))
}

pub(super) fn folder(path: &Path) -> &Path {
    path.parent().unwrap_or(path)
}

pub(crate) fn io_fault(path: &Path, error: io::Error) -> StoreError {
    let path = path.to_path_buf();
    match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly { path },
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Full { path },
        _ => StoreError::Io { path, source: error.into() },
    }
}
