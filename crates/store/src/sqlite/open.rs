//! Making and opening a workspace file.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use tlog::Frontier;

use super::fault::{classify, damaged};
use super::{Options, Sqlite, read};
use crate::error::StoreError;

/// Marks a file as ours, in the header where `file(1)` finds it: `AKSH`.
pub(super) const APPLICATION_ID: i64 = 0x414b_5348;

/// The format written by this release.
pub(super) const FORMAT: i64 = 1;

const SCHEMA: &str = include_str!("schema.sql");

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
fn reserve(path: &Path) -> Result<(), StoreError> {
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
    write_schema(&mut connection).map_err(fault)?;
    // So that the name survives a power cut as well as the content.
    #[cfg(unix)]
    fs::File::open(folder(path)).and_then(|folder| folder.sync_all()).map_err(|error| io_fault(path, error))?;
    Ok(())
}

fn write_schema(connection: &mut Connection) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch(SCHEMA)?;
    let empty = Frontier::default();
    transaction.execute(
        "INSERT INTO head (one, size, root, frontier, last_recorded_at) VALUES (1, 0, ?1, ?2, NULL)",
        (empty.root().as_bytes(), empty.encode()),
    )?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", FORMAT)?;
    transaction.commit()
}

pub(super) fn open(path: &Path, options: &Options) -> Result<Sqlite, StoreError> {
    let path = absolute(path)?;
    let metadata = fs::metadata(&path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => StoreError::Missing { path: path.clone() },
        _ => io_fault(&path, error),
    })?;
    if !metadata.is_file() {
        return Err(StoreError::NotAWorkspace { path });
    }
    let fault = |error| classify(&path, error);
    let connection = connect(&path, options).map_err(fault)?;
    // Nothing is changed before it is clear that the file is ours and that we know its format.
    let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).map_err(fault);
    if number("application_id")? != APPLICATION_ID {
        return Err(StoreError::NotAWorkspace { path });
    }
    match number("user_version")? {
        FORMAT => {}
        found if FORMAT < found => return Err(StoreError::NewerFormat { path, found, known: FORMAT }),
        found => return Err(fault(damaged(format!("there never was a format {found}")))),
    }
    if connection.is_readonly("main").map_err(fault)? {
        return Err(StoreError::ReadOnly { path });
    }
    configure(&connection).map_err(fault)?;
    read::check_end(&connection).map_err(fault)?;
    Ok(Sqlite { connection: Mutex::new(connection), path })
}

fn connect(path: &Path, options: &Options) -> rusqlite::Result<Connection> {
    let connection =
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(options.busy_timeout)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    // Bytes of what was erased are overwritten in the file, not only unlinked.
    connection.pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "cache_size", CACHE)?;
    if let Some(pages) = options.max_page_count {
        connection.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))?;
    }
    Ok(connection)
}

fn configure(connection: &Connection) -> rusqlite::Result<()> {
    let mode: String = connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    if mode != "wal" {
        return Err(damaged("the folder does not allow a write-ahead log; is it on a network?"));
    }
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // On macOS a plain fsync stops at the drive's cache.
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "checkpoint_fullfsync", true)
}

/// The absolute path, so that no name is taken for a URI or for a database in memory.
fn absolute(path: &Path) -> Result<PathBuf, StoreError> {
    std::path::absolute(path).map_err(|error| io_fault(path, error))
}

fn folder(path: &Path) -> &Path {
    path.parent().unwrap_or(path)
}

fn io_fault(path: &Path, error: io::Error) -> StoreError {
    let path = path.to_path_buf();
    match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly { path },
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Full { path },
        _ => StoreError::Io { path, source: error.into() },
    }
}
