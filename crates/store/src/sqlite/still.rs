//! Reading a file nobody writes to, without leaving a trace beside it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::fault::classify;
use super::open::{absolute, existing, known};
use super::part::beside;
use super::{Options, Sqlite, format, read};
use crate::error::StoreError;

/// The first format with accounts.
const ACCOUNTS: i64 = 2;

impl Sqlite {
    /// Opens a file for reading only, in whatever known format; `None` if a log of changes lies beside it.
    pub(crate) fn open_still(path: &Path) -> Result<Option<Self>, StoreError> {
        let path = absolute(path)?;
        existing(&path)?;
        let has_log = |ending| fs::metadata(beside(&path, ending)).is_ok_and(|log| log.len() != 0);
        if has_log("-wal") || has_log("-journal") {
            return Ok(None);
        }
        let fault = |error| classify(&path, error);
        let connection = connect(&path, &Options::default()).map_err(fault)?;
        known(&path, &connection)?;
        read::check_end(&connection).map_err(fault)?;
        Ok(Some(Self::new(path, Options::default(), connection, connect)))
    }

    /// Whether the file is of a format with accounts.
    pub(crate) fn has_accounts(&self) -> Result<bool, StoreError> {
        let found = self.read(|connection| format::number(connection, "user_version"))?;
        Ok(ACCOUNTS <= found)
    }
}

fn connect(path: &Path, _: &Options) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(uri(path), flags)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    Ok(connection)
}

/// An absolute path as SQLite's URI of a file that does not change; every byte that could mean something is escaped.
fn uri(path: &Path) -> String {
    let mut uri = "file://".to_owned();
    let bytes = path.as_os_str().as_encoded_bytes();
    if cfg!(windows) {
        uri.push('/');
    }
    for byte in bytes {
        match byte {
            b'\\' if cfg!(windows) => uri.push('/'),
            b'/' | b'.' | b'-' | b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => uri.push(char::from(*byte)),
            b':' if cfg!(windows) => uri.push(':'),
            // Writing to a string cannot fail.
            _ => drop(write!(uri, "%{byte:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    uri
}
