use std::collections::BTreeSet;
use std::io::Read as _;
use std::thread;

use rusqlite::Connection;

use super::child::{acknowledged, this};
use super::{IMPATIENT, PATIENT, Sqlite, folder, raw, workspace};
use crate::check;
use crate::error::{AppendError, StoreError};
use crate::ledger::{Ledger as _, Unless};
use crate::suite::material::{at, entries, entry};

#[test]
fn processes_and_threads_append_to_one_file_without_gaps() {
    let (_folder, path) = folder();
    drop(Sqlite::create(&path).unwrap());
    let role = |first| this(&["append", path.to_str().unwrap(), first, "40", "3"]).spawn().unwrap();
    let children = [role("1000"), role("2000")];
    let mut acknowledged_here: Vec<(u64, u64)> = thread::scope(|scope| {
        let append = |first: u64| {
            let path = &path;
            move || {
                let mut store = Sqlite::open_with(path, &PATIENT).unwrap();
                let append = |n: u64| (store.append(at(0), &[entry(first + n)], None).unwrap().first, first + n);
                (0..40).map(append).collect::<Vec<_>>()
            }
        };
        let threads = [scope.spawn(append(3000)), scope.spawn(append(4000))];
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    for mut child in children {
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert!(child.wait().unwrap().success(), "{said}");
        acknowledged_here.extend(said.split_inclusive('\n').filter_map(acknowledged));
    }
    let store = Sqlite::open(&path).unwrap();
    assert_eq!(check(&store).unwrap().size, 320);
    let positions: BTreeSet<u64> = acknowledged_here.iter().map(|(position, _)| *position).collect();
    assert_eq!(positions, (0..320).collect());
    for (position, number) in acknowledged_here {
        assert_eq!(store.entry(position).unwrap().unwrap().id, entry(number).id);
    }
}

#[test]
fn opening_a_file_others_write_to_finds_no_contradiction() {
    let (_folder, path) = folder();
    workspace(&path, 1);
    thread::scope(|scope| {
        let writer = scope.spawn(|| {
            let mut store = Sqlite::open_with(&path, &PATIENT).unwrap();
            for number in 1..400 {
                store.append(at(0), &[entry(number)], None).unwrap();
            }
        });
        while !writer.is_finished() {
            let store = Sqlite::open_with(&path, &PATIENT).unwrap();
            assert_ne!(check(&store).unwrap().size, 0);
        }
    });
}

#[test]
fn of_two_deciders_with_the_same_view_only_one_wins() {
    let (_folder, path) = folder();
    workspace(&path, 5);
    let seen = Unless { keys: vec!["service:x".to_owned()], since: 5 };
    let decide = |number| {
        let (path, seen) = (&path, &seen);
        move || {
            let mut new = entry(number);
            new.keys = seen.keys.clone();
            Sqlite::open_with(path, &PATIENT).unwrap().append(at(1), &[new], Some(seen))
        }
    };
    let results = thread::scope(|scope| {
        let threads = [10, 11, 12].map(|number| scope.spawn(decide(number)));
        threads.map(|thread| thread.join().unwrap())
    });
    let won = results.iter().filter(|result| result.is_ok()).count();
    let lost = results.iter().filter(|result| matches!(result, Err(AppendError::Conflict(news)) if news.len() == 1));
    assert_eq!((won, lost.count()), (1, 2));
}

#[test]
fn a_writer_elsewhere_locks_writers_out_and_no_readers() {
    let (_folder, path) = folder();
    workspace(&path, 5);
    let mut store = Sqlite::open_with(&path, &IMPATIENT).unwrap();
    let other = raw(&path);
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let refused = store.append(at(1), &entries(5..6), None).unwrap_err();
    assert!(
        matches!(&refused, AppendError::Store(StoreError::Locked { path: named }) if *named == path),
        "{refused:?}"
    );
    assert!(refused.to_string().contains("証跡.akashi"), "{refused}");
    assert!(matches!(store.set_meta("a", "b"), Err(StoreError::Locked { .. })));
    assert_eq!(store.entries(0, 9).unwrap().len(), 5);
    drop(Sqlite::open_with(&path, &IMPATIENT).unwrap());
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(store.append(at(1), &entries(5..6), None).unwrap().first, 5);
}

#[test]
fn a_file_somebody_has_to_himself_is_locked() {
    let (_folder, path) = folder();
    workspace(&path, 5);
    let other: Connection = raw(&path);
    other.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE").unwrap();
    let refused = Sqlite::open_with(&path, &IMPATIENT).unwrap_err();
    assert!(matches!(refused, StoreError::Locked { .. }), "{refused:?}");
}

#[test]
fn a_long_reader_sees_one_state_and_stops_no_writer() {
    let (_folder, path) = folder();
    workspace(&path, 50);
    let reader = Sqlite::open(&path).unwrap();
    let mut writer = Sqlite::open_with(&path, &IMPATIENT).unwrap();
    let mut seen = 0;
    reader
        .scan(0, None, &mut |entry| {
            writer.append(at(1), &entries(50 + entry.position..51 + entry.position), None).unwrap();
            seen += 1;
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!(seen, 50);
    assert_eq!(reader.head().unwrap().size, 100);
}
