use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::{PATIENT, Sqlite, folder, raw, workspace};
use crate::accounts::suite::material;
use crate::accounts::{Persons as _, SqliteAccounts};
use crate::blobs::Blobs as _;
use crate::error::StoreError;
use crate::ledger::Ledger as _;
use crate::restore::{RestoreError, inspect, restore};
use crate::search::Search as _;
use crate::suite::material::{at, entries, entry};

/// A workspace with something of everything, and a backup of it.
fn backed_up() -> (tempfile::TempDir, PathBuf, PathBuf) {
    let (folder, path) = folder();
    workspace(&path, 50);
    let mut store = Sqlite::open(&path).unwrap();
    store.erase(at(1), 7, entry(50)).unwrap();
    store.publish(40, "note").unwrap();
    store.put(&mut [b'k'; 600_000].as_slice(), 600_000).unwrap();
    store.put(&mut b"small".as_slice(), 5).unwrap();
    material::fill(&SqliteAccounts::open(&path).unwrap());
    let backup = folder.path().join("50% of #1?.backup");
    let digest = store.backup(&backup).unwrap();
    assert_eq!(inspect(&backup).unwrap().digest, digest);
    (folder, path, backup)
}

/// The names in a folder.
fn names(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_backup_says_what_it_holds_and_becomes_a_workspace_again() {
    let (folder, path, backup) = backed_up();
    let store = Sqlite::open(&path).unwrap();
    let found = inspect(&backup).unwrap();
    assert_eq!(found.head, store.head().unwrap());
    assert_eq!((found.head.size, found.blobs, found.persons), (51, 2, 1));
    assert_eq!(found.checkpoint, store.latest_checkpoint().unwrap());
    let restored = folder.path().join("restored.akashi");
    assert_eq!(restore(&backup, &restored).unwrap(), found);
    let mut restored_store = Sqlite::open(&restored).unwrap();
    assert_eq!(restored_store.entries(0, 99).unwrap(), store.entries(0, 99).unwrap());
    let audits = ["監査".to_owned()];
    let found_again = restored_store.holding(&audits, 99, 99).unwrap();
    assert_eq!((found_again.len(), &found_again), (50, &store.holding(&audits, 99, 99).unwrap()));
    let accounts = SqliteAccounts::open(&restored).unwrap();
    assert_eq!(accounts.persons().unwrap(), [material::full_person(1)]);
    assert_eq!(restored_store.append(at(2), &[entry(60)], None).unwrap().first, 51);
    drop((store, restored_store, accounts));
    assert_eq!(names(folder.path()), ["50% of #1?.backup", "restored.akashi", "証跡.akashi"]);
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_a_backup_and_what_is_made_of_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let (folder, _path, backup) = backed_up();
    let restored = folder.path().join("restored.akashi");
    restore(&backup, &restored).unwrap();
    for path in [backup, restored] {
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "{path:?}");
    }
}

#[test]
fn a_backup_is_one_state_while_others_write() {
    let (folder, path) = folder();
    workspace(&path, 10);
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let mut store = Sqlite::open_with(&path, &PATIENT).unwrap();
            let mut number = 10;
            // Bounded, so that a failure beside it ends the test.
            while !done.load(Ordering::Relaxed) && number < 100_000 {
                store.append(at(1), &entries(number..number + 3), None).unwrap();
                store.put(&mut number.to_be_bytes().as_slice(), 8).unwrap();
                number += 3;
            }
            number
        });
        let store = Sqlite::open(&path).unwrap();
        let mut last = 0;
        for round in 0..10 {
            let backup = folder.path().join(format!("{round}.backup"));
            store.backup(&backup).unwrap();
            let found = inspect(&backup).unwrap();
            assert_eq!(found.head.size % 3, 1, "a whole batch or none of it");
            // Each blob follows its batch: at most the last one is under way.
            let batches = usize::try_from((found.head.size - 10) / 3).unwrap();
            assert!(batches - found.blobs <= 1, "{found:?}");
            assert!(last <= found.head.size);
            last = found.head.size;
        }
        done.store(true, Ordering::Relaxed);
        assert!(last <= writer.join().unwrap());
    });
}

#[test]
fn nothing_is_overwritten() {
    let (folder, path, backup) = backed_up();
    let store = Sqlite::open(&path).unwrap();
    let before = fs::read(&backup).unwrap();
    assert!(matches!(store.backup(&backup), Err(StoreError::Exists { path }) if path == backup));
    let refused = restore(&backup, &path).unwrap_err();
    assert!(matches!(&refused, RestoreError::Store(StoreError::Exists { path: named }) if *named == path));
    assert!(fs::read(&backup).unwrap() == before);
    assert_eq!(store.head().unwrap().size, 51);
    // A log left by a file that was there before would be taken for one of the new file.
    for log in ["new.akashi-wal", "new.akashi-journal"] {
        let log = folder.path().join(log);
        fs::write(&log, "old").unwrap();
        let refused = restore(&backup, &folder.path().join("new.akashi")).unwrap_err();
        assert!(matches!(&refused, RestoreError::Store(StoreError::Exists { path }) if *path == log), "{refused:?}");
        fs::remove_file(&log).unwrap();
    }
    let missing = folder.path().join("none/a.backup");
    assert!(matches!(store.backup(&missing), Err(StoreError::Missing { .. })));
}

#[test]
fn a_flipped_byte_is_refused_and_nothing_is_left() {
    let (folder, path, backup) = backed_up();
    let good = fs::read(&backup).unwrap();
    let find = |needle: &[u8]| good.windows(needle.len()).position(|window| window == needle).unwrap();
    let target = folder.path().join("restored.akashi");
    drop(Sqlite::open(&path).unwrap());
    let before = names(folder.path());
    let leaf = Sqlite::open(&path).unwrap().leaf_data(3, 4).unwrap()[0];
    let digest = crate::Digest::of(b"small");
    for (what, offset) in [
        ("magic", 3),
        ("mark", 68),
        ("body", find(b"{\"number\":12,")),
        ("actor", find(b"person:2")),
        ("leaf", find(&leaf)),
        ("blob", find(&[b'k'; 2000]) + 1500),
        ("small blob", find(b"small")),
        ("digest", find(digest.as_bytes())),
    ] {
        let mut bad = good.clone();
        bad[offset] ^= 0x01;
        fs::write(&backup, &bad).unwrap();
        inspect(&backup).expect_err(what);
        restore(&backup, &target).expect_err(what);
        assert_eq!(names(folder.path()), before, "{what}");
    }
    for len in [0, 50, 4096, good.len() / 2, good.len() - 1] {
        fs::write(&backup, &good[..len]).unwrap();
        restore(&backup, &target).expect_err("cut short");
        assert_eq!(names(folder.path()), before, "{len} bytes");
    }
    fs::write(&backup, &good).unwrap();
    restore(&backup, &target).unwrap();
}

#[test]
fn a_ledger_shorter_than_its_checkpoint_is_refused() {
    let (_folder, _path, backup) = backed_up();
    raw(&backup).execute_batch("PRAGMA journal_mode = DELETE; INSERT INTO checkpoint VALUES (99, 'n')").unwrap();
    let refused = inspect(&backup).unwrap_err();
    assert!(matches!(refused, RestoreError::CutOff { size: 99, head: 51 }), "{refused:?}");
}

#[test]
fn a_workspace_in_use_is_no_backup() {
    let (_folder, path) = folder();
    let mut store = Sqlite::create(&path).unwrap();
    store.append(at(0), &entries(0..5), None).unwrap();
    let refused = inspect(&path).unwrap_err();
    assert!(matches!(&refused, RestoreError::InUse { path: named } if *named == path), "{refused:?}");
    drop(store);
    assert_eq!(inspect(&path).unwrap().head.size, 5);
}

#[test]
fn other_files_are_no_backups() {
    let (folder, path) = folder();
    let check = |expected: fn(&RestoreError) -> bool| {
        let error = inspect(&path).unwrap_err();
        assert!(expected(&error), "{error:?}");
    };
    check(|error| matches!(error, RestoreError::Store(StoreError::Missing { .. })));
    fs::write(&path, "資産台帳").unwrap();
    check(|error| matches!(error, RestoreError::Store(StoreError::NotAWorkspace { .. })));
    assert!(matches!(inspect(folder.path()), Err(RestoreError::Store(StoreError::NotAWorkspace { .. }))));
}
