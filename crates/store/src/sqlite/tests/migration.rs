use std::path::Path;
use std::thread;

use rusqlite::Connection;
use tlog::Frontier;

use super::{PATIENT, Sqlite, folder, raw, workspace};
use crate::check;
use crate::ledger::Ledger as _;
use crate::restore::{inspect, restore};
use crate::search::Search as _;
use crate::suite::material::{at, entries};

/// What formats 1 and 2 added, as they were released.
const FORMATS: [&str; 2] = [include_str!("format-1.sql"), include_str!("format-2.sql")];

/// A workspace as the release with that format made it.
fn old(path: &Path, format: u8) {
    let connection = raw(path);
    for tables in &FORMATS[..usize::from(format)] {
        connection.execute_batch(tables).unwrap();
    }
    let empty = Frontier::default();
    let head = "INSERT INTO head (one, size, root, frontier) VALUES (1, 0, ?1, ?2)";
    connection.execute(head, (empty.root().as_bytes(), empty.encode())).unwrap();
    connection.pragma_update(None, "application_id", 0x414b_5348).unwrap();
    connection.pragma_update(None, "user_version", format).unwrap();
}

/// An old workspace with entries, written by way of a new one: the tables of the ledger are the same.
fn old_with_entries(path: &Path, format: u8, size: u64) {
    old(path, format);
    let new = path.with_extension("new");
    workspace(&new, size);
    let connection = raw(path);
    connection.execute("ATTACH ?1 AS new", (new.to_str().unwrap(),)).unwrap();
    connection.execute_batch("DELETE FROM main.head").unwrap();
    for table in ["head", "entry", "leaf", "entry_key"] {
        connection.execute_batch(&format!("INSERT INTO main.{table} SELECT * FROM new.{table}")).unwrap();
    }
}

/// Everything the file says its tables are.
fn schema(connection: &Connection) -> Vec<(String, String)> {
    let sql = "SELECT name, coalesce(sql, '') FROM sqlite_schema ORDER BY name";
    let mut statement = connection.prepare(sql).unwrap();
    statement.query_map((), |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
}

fn version(connection: &Connection) -> i64 {
    connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}

fn check_migration(format: u8) {
    let (folder, path) = folder();
    old_with_entries(&path, format, 20);
    let mut store = Sqlite::open(&path).unwrap();
    assert_eq!(check(&store).unwrap().size, 20);
    assert_eq!(store.append(at(1), &entries(20..25), None).unwrap().first, 20);
    store.check_file().unwrap();
    let fresh = folder.path().join("fresh.akashi");
    drop(Sqlite::create(&fresh).unwrap());
    assert_eq!(schema(&raw(&path)), schema(&raw(&fresh)));
    assert_eq!((version(&raw(&path)), version(&raw(&fresh))), (3, 3));
}

#[test]
fn an_old_file_becomes_a_new_one_and_keeps_what_it_said() {
    check_migration(1);
    check_migration(2);
}

#[test]
fn an_old_file_waits_for_the_texts_of_its_entries() {
    let (_folder, path) = folder();
    old_with_entries(&path, 2, 20);
    let mut store = Sqlite::open(&path).unwrap();
    assert_eq!(store.findable().unwrap().since, 20);
    store.append(at(1), &entries(20..23), None).unwrap();
    let found = |store: &Sqlite| {
        let found = store.holding(&["監査".to_owned()], 99, 99).unwrap();
        found.iter().map(|entry| entry.position).collect::<Vec<_>>()
    };
    assert_eq!(found(&store), [22, 21, 20]);
    let texts: Vec<String> = entries(5..20).into_iter().map(|entry| entry.text).collect();
    assert!(store.take_texts(20, &texts).unwrap());
    drop(store);
    let store = Sqlite::open(&path).unwrap();
    assert_eq!(store.findable().unwrap().since, 5);
    assert_eq!(found(&store), (5..23).rev().collect::<Vec<_>>());
}

#[test]
fn a_migration_that_fails_leaves_the_old_file() {
    let (_folder, path) = folder();
    old_with_entries(&path, 1, 5);
    // In the way of the last table of format 3.
    raw(&path).execute_batch("CREATE TABLE entry_pair (a)").unwrap();
    let before = schema(&raw(&path));
    Sqlite::open(&path).unwrap_err();
    assert_eq!(schema(&raw(&path)), before);
    assert_eq!(version(&raw(&path)), 1);
    raw(&path).execute_batch("DROP TABLE entry_pair").unwrap();
    assert_eq!(Sqlite::open(&path).unwrap().head().unwrap().size, 5);
}

#[test]
fn of_many_who_open_an_old_file_one_migrates_it() {
    let (_folder, path) = folder();
    old_with_entries(&path, 1, 5);
    thread::scope(|scope| {
        let open = || Sqlite::open_with(&path, &PATIENT).unwrap().head().unwrap().size;
        let threads = [0; 6].map(|_| scope.spawn(open));
        for thread in threads {
            assert_eq!(thread.join().unwrap(), 5);
        }
    });
    assert_eq!(version(&raw(&path)), 3);
}

#[test]
fn an_old_backup_is_inspected_as_it_is_and_migrated_once_it_is_a_workspace() {
    let (folder, path) = folder();
    old_with_entries(&path, 1, 5);
    let before = std::fs::read(&path).unwrap();
    let found = inspect(&path).unwrap();
    assert_eq!((found.head.size, found.persons), (5, 0));
    let restored = folder.path().join("restored.akashi");
    restore(&path, &restored).unwrap();
    assert!(std::fs::read(&path).unwrap() == before);
    assert_eq!(Sqlite::open(&restored).unwrap().head().unwrap(), found.head);
    assert_eq!(version(&raw(&restored)), 3);
}
