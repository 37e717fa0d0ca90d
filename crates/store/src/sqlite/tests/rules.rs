use super::{Sqlite, folder, raw, workspace};
use crate::accounts::SqliteAccounts;
use crate::accounts::suite::material;
use crate::ledger::Ledger as _;
use crate::suite::material::{at, entry};
use crate::{CheckError, check};

#[test]
fn the_file_itself_refuses_to_change_what_is_written() {
    let (_folder, path) = folder();
    workspace(&path, 10);
    Sqlite::open(&path).unwrap().publish(5, "note").unwrap();
    material::fill(&SqliteAccounts::open(&path).unwrap());
    let raw = raw(&path);
    for sql in [
        "DELETE FROM entry WHERE position = 9",
        "UPDATE entry SET body = x'00' WHERE position = 3",
        "UPDATE entry SET actor = 'somebody else', body = NULL, body_salt = NULL WHERE position = 3",
        "UPDATE entry SET body = NULL WHERE position = 3",
        "UPDATE entry SET position = 99 WHERE position = 9",
        "DELETE FROM leaf WHERE position = 9",
        "UPDATE leaf SET data = zeroblob(32) WHERE position = 9",
        "DELETE FROM checkpoint",
        "UPDATE checkpoint SET note = 'other'",
        "DELETE FROM seen",
        "UPDATE seen SET person = 'somebody else'",
        "DELETE FROM person",
        "UPDATE person SET mail = NULL, mail_key = NULL, name = NULL",
        "INSERT INTO head SELECT 2, size, root, frontier, last_recorded_at FROM head",
    ] {
        assert!(raw.execute_batch(sql).is_err(), "{sql}");
    }
    let store = Sqlite::open(&path).unwrap();
    assert_eq!(check(&store).unwrap().size, 10);
}

/// A change made behind the store's back, and how it is to be named.
type Case = (&'static str, fn(&CheckError) -> bool);

#[test]
fn a_clumsy_change_is_found_and_named() {
    let cases: [Case; 7] = [
        ("UPDATE entry SET body = x'7b7d' WHERE position = 3", |e| matches!(e, CheckError::Body { position: 3 })),
        ("UPDATE entry SET body_salt = zeroblob(32) WHERE position = 4", |e| {
            matches!(e, CheckError::Body { position: 4 })
        }),
        ("UPDATE entry SET actor = 'other' WHERE position = 5", |e| matches!(e, CheckError::Leaf { position: 5 })),
        ("UPDATE entry SET recorded_at = recorded_at - 1 WHERE position = 6", |e| {
            matches!(e, CheckError::Leaf { position: 6 })
        }),
        ("UPDATE leaf SET data = zeroblob(32) WHERE position = 7", |e| matches!(e, CheckError::Leaf { position: 7 })),
        ("UPDATE head SET last_recorded_at = last_recorded_at + 1", |e| matches!(e, CheckError::Root { size: 10 })),
        // A row taken out: the gap is damage already to whoever reads on.
        ("PRAGMA foreign_keys = OFF; DELETE FROM entry WHERE position = 2", |e| matches!(e, CheckError::Store(_))),
    ];
    for (sql, expected) in cases {
        let (_folder, path) = folder();
        workspace(&path, 10);
        let raw = raw(&path);
        raw.execute_batch("DROP TRIGGER entry_stays; DROP TRIGGER entry_only_loses_its_body").unwrap();
        raw.execute_batch("DROP TRIGGER leaf_never_changes").unwrap();
        raw.execute_batch(sql).unwrap();
        let error = check(&Sqlite::open(&path).unwrap()).unwrap_err();
        assert!(expected(&error), "{sql}: {error:?}");
    }
}

#[test]
fn a_store_goes_on_where_another_left_off() {
    let (_folder, path) = folder();
    workspace(&path, 10);
    let mut one = Sqlite::open(&path).unwrap();
    let mut two = Sqlite::open(&path).unwrap();
    for number in 10..30 {
        let store = if number % 3 == 0 { &mut one } else { &mut two };
        assert_eq!(store.append(at(1), &[entry(number)], None).unwrap().first, number);
    }
    assert_eq!(one.head().unwrap(), two.head().unwrap());
    assert_eq!(check(&one).unwrap().size, 30);
}
