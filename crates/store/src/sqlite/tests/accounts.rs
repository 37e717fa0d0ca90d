use std::fs;

use super::{IMPATIENT, Sqlite, folder, raw, workspace};
use crate::accounts::suite::material;
use crate::accounts::{Accounts, SqliteAccounts};
use crate::error::StoreError;
use crate::ledger::Ledger as _;
use crate::suite::material::{at, entry};

/// Accounts with something of everything, in a workspace with a ledger.
fn accounts() -> (tempfile::TempDir, std::path::PathBuf, Box<dyn Accounts>) {
    let (folder, path) = folder();
    workspace(&path, 3);
    let accounts = SqliteAccounts::open_with(&path, &IMPATIENT).unwrap();
    material::fill(&accounts);
    (folder, path, Box::new(accounts))
}

#[test]
fn a_writer_of_the_ledger_keeps_nobody_from_reading_accounts() {
    let (_folder, path, accounts) = accounts();
    let writer = raw(&path);
    writer.execute_batch("BEGIN IMMEDIATE; UPDATE meta SET value = value").unwrap();
    assert_eq!(accounts.session(&material::hash(1), at(20)).unwrap(), Some(material::session(1, 1)));
    let refused = accounts.touch_session(&material::hash(1), at(30)).unwrap_err();
    assert!(matches!(&refused, StoreError::Locked { path: named } if *named == path), "{refused:?}");
    writer.execute_batch("ROLLBACK").unwrap();
    assert!(accounts.touch_session(&material::hash(1), at(30)).unwrap());
}

#[test]
fn accounts_outlive_the_process_that_made_them() {
    let (_folder, path, accounts) = accounts();
    drop(accounts);
    let mut store = Sqlite::open(&path).unwrap();
    assert_eq!(store.append(at(1), &[entry(3)], None).unwrap().first, 3);
    drop(store);
    let accounts: Box<dyn Accounts> = Box::new(SqliteAccounts::open(&path).unwrap());
    assert_eq!(accounts.persons().unwrap(), [material::full_person(1)]);
    assert_eq!(accounts.passkeys(&material::id(1)).unwrap(), [material::passkey(1, 1)]);
    assert_eq!(accounts.session(&material::hash(1), at(20)).unwrap(), Some(material::session(1, 1)));
}

#[test]
fn bytes_of_a_person_who_is_forgotten_leave_the_file() {
    let (_folder, path, accounts) = accounts();
    let anywhere = |needle: &str| {
        let mut log = path.clone().into_os_string();
        log.push("-wal");
        let contains = |bytes: Vec<u8>| bytes.windows(needle.len()).any(|window| window == needle.as_bytes());
        contains(fs::read(&path).unwrap()) || contains(fs::read(log).unwrap())
    };
    let personal = ["Yamada1@example.jp", "yamada1@example.jp", "山田 1", "$argon2id$", "Firefox", "下書き"];
    for text in personal {
        assert!(anywhere(text), "{text}");
    }
    accounts.forget_person(&material::id(1)).unwrap();
    for text in personal {
        assert!(!anywhere(text), "{text}");
    }
    assert!(anywhere(&material::id(1)));
}

#[test]
fn a_thread_that_panics_with_the_store_in_its_hands_stops_nobody_else() {
    let (_folder, path) = folder();
    workspace(&path, 3);
    let mut store = Sqlite::open(&path).unwrap();
    let panicked = std::thread::scope(|scope| {
        let visit = || store.scan(0, None, &mut |_| panic!("a visitor that fails on purpose"));
        scope.spawn(visit).join().is_err()
    });
    assert!(panicked);
    assert_eq!(store.append(at(1), &[entry(3)], None).unwrap().first, 3);
    assert_eq!(store.entries(0, 9).unwrap().len(), 4);
}

#[test]
fn who_visits_entries_may_ask_the_store_meanwhile() {
    let (_folder, path) = folder();
    workspace(&path, 9);
    let store = Sqlite::open(&path).unwrap();
    let mut seen = 0;
    store
        .scan(0, None, &mut |entry| {
            assert_eq!(store.entry(entry.position).unwrap().unwrap().id, entry.id);
            seen += 1;
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!(seen, 9);
}
