//! What only a store in a file can get wrong.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use tempfile::TempDir;

use super::{Options, Sqlite};
use crate::ledger::Ledger as _;
use crate::suite::material::{at, entries};

mod accounts;
mod backup;
mod child;
mod crash;
mod damage;
mod erasure;
mod full;
mod header;
mod migration;
mod plan;
mod processes;
#[cfg(unix)]
mod read_only;
mod rules;

/// Gives up at once when another connection writes.
const IMPATIENT: Options = Options { busy_timeout: Duration::ZERO, max_page_count: None, lasting: true, watch: None };

/// Waits long enough for a busy machine.
const PATIENT: Options =
    Options { busy_timeout: Duration::from_secs(60), max_page_count: None, lasting: true, watch: None };

/// A folder of its own for each test, with the path of a workspace in it.
fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("証跡.akashi");
    (folder, path)
}

/// A closed workspace with `size` entries in one file.
fn workspace(path: &Path, size: u64) {
    let mut store = Sqlite::create(path).unwrap();
    store.append(at(0), &entries(0..size), None).unwrap();
}

/// The same file beside Akashi, as another program sees it.
fn raw(path: &Path) -> Connection {
    Connection::open(path).unwrap()
}
