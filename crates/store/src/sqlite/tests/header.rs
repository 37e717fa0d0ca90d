use std::fs;

use super::{Options, Sqlite, folder, raw, workspace};
use crate::error::StoreError;
use crate::ledger::Ledger as _;

#[test]
fn a_missing_file_is_not_made_by_opening_it() {
    let (_folder, path) = folder();
    let error = Sqlite::open(&path).unwrap_err();
    assert!(matches!(&error, StoreError::Missing { path: named } if *named == path), "{error:?}");
    assert!(!path.try_exists().unwrap());
}

#[test]
fn a_file_in_a_missing_folder_names_the_folder() {
    let (folder, _) = folder();
    let missing = folder.path().join("none");
    let error = Sqlite::create(missing.join("a.akashi")).unwrap_err();
    assert!(matches!(&error, StoreError::Missing { path } if *path == missing), "{error:?}");
}

#[test]
fn an_existing_file_is_not_made_again() {
    let (_folder, path) = folder();
    workspace(&path, 3);
    let error = Sqlite::create(&path).unwrap_err();
    assert!(matches!(error, StoreError::Exists { .. }), "{error:?}");
    assert_eq!(Sqlite::open(&path).unwrap().head().unwrap().size, 3);
}

#[test]
fn other_files_are_refused_and_left_as_they_are() {
    let (folder, path) = folder();
    assert!(matches!(Sqlite::open(folder.path()), Err(StoreError::NotAWorkspace { .. })));
    let foreign = folder.path().join("foreign.db");
    raw(&foreign).execute_batch("CREATE TABLE entry (a); INSERT INTO entry VALUES (1)").unwrap();
    let text = "資産台帳\n".repeat(1000);
    for content in [Vec::new(), vec![0], text.into_bytes(), vec![0; 100_000], fs::read(&foreign).unwrap()] {
        fs::write(&path, &content).unwrap();
        let error = Sqlite::open(&path).unwrap_err();
        assert!(matches!(error, StoreError::NotAWorkspace { .. }), "{error:?}");
        assert!(fs::read(&path).unwrap() == content);
    }
}

#[test]
fn a_newer_format_is_refused_with_both_numbers() {
    let (_folder, path) = folder();
    workspace(&path, 3);
    raw(&path).pragma_update(None, "user_version", 7).unwrap();
    let error = Sqlite::open(&path).unwrap_err();
    assert!(matches!(error, StoreError::NewerFormat { found: 7, known: 3, .. }), "{error:?}");
    assert!(error.to_string().ends_with("has format 7; this release knows formats up to 3"), "{error}");
    raw(&path).pragma_update(None, "user_version", 0).unwrap();
    assert!(matches!(Sqlite::open(&path), Err(StoreError::Damaged { .. })));
}

#[test]
fn a_path_that_looks_like_a_uri_is_a_path() {
    let (folder, _) = folder();
    for name in ["file:a.akashi?mode=memory", ":memory:", "a b%20c#?.akashi"] {
        let path = folder.path().join(name);
        workspace(&path, 2);
        assert!(path.is_file(), "{name}");
        assert_eq!(Sqlite::open(&path).unwrap().head().unwrap().size, 2);
    }
}

#[test]
fn the_file_says_whose_it_is_and_is_durable() {
    let (_folder, path) = folder();
    workspace(&path, 2);
    let bytes = fs::read(&path).unwrap();
    assert_eq!(&bytes[68..72], b"AKSH");
    let store = Sqlite::open(&path).unwrap();
    let text = |pragma: &str| {
        store.read(|connection| connection.pragma_query_value(None, pragma, |row| row.get::<_, String>(0))).unwrap()
    };
    let number = |pragma: &str| {
        store.read(|connection| connection.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0))).unwrap()
    };
    assert_eq!(text("journal_mode"), "wal");
    assert_eq!(number("synchronous"), 2);
    assert_eq!(number("foreign_keys"), 1);
    assert_eq!(number("secure_delete"), 1);
    assert_eq!(number("user_version"), 3);
}

#[test]
fn nothing_waits_for_the_disk_in_a_file_that_nobody_keeps() {
    let (_folder, path) = folder();
    let fleeting = Options { lasting: false, ..Options::default() };
    for store in [Sqlite::create_with(&path, &fleeting).unwrap(), Sqlite::open_with(&path, &fleeting).unwrap()] {
        let synchronous = |connection: &rusqlite::Connection| {
            connection.pragma_query_value(None, "synchronous", |row| row.get::<_, i64>(0))
        };
        assert_eq!(store.read(synchronous).unwrap(), 0);
    }
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_a_workspace() {
    use std::os::unix::fs::PermissionsExt as _;
    let (folder, path) = folder();
    let mut store = Sqlite::create(&path).unwrap();
    store.set_meta("a", "b").unwrap();
    let files: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap()).collect();
    assert_eq!(files.len(), 3);
    for file in files {
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", file.path());
    }
}
