use super::Open;
use super::material::{at, entries, entry};
use crate::check;
use crate::entry::{Entry, NewEntry};
use crate::error::{AppendError, EraseError};

pub(super) fn an_erased_entry_keeps_its_leaf_and_loses_its_body(open: Open) {
    let mut store = open();
    store.append(at(0), &entries(0..5), None).unwrap();
    let before = store.entry(2).unwrap().unwrap();
    let leaves = store.leaf_data(0, 5).unwrap();
    let appended = store.erase(at(1), 2, entry(100)).unwrap();
    assert_eq!((appended.first, appended.head.size), (5, 6));
    assert_eq!(store.head().unwrap(), appended.head);
    assert_eq!(store.entry(2).unwrap(), Some(Entry { body: None, body_salt: None, ..before.clone() }));
    assert_eq!(store.entry(5).unwrap().unwrap().id, entry(100).id);
    assert_eq!(store.leaf_data(0, 5).unwrap(), leaves);
    assert_eq!(store.with_key("entry:2", 9).unwrap().len(), 1);
    assert_eq!(store.erased().unwrap(), [(2, entry(2).keys)]);
    assert_eq!(check(&*store.store).unwrap(), appended.head);
}

pub(super) fn what_cannot_be_erased_is_refused(open: Open) {
    let mut store = open();
    store.append(at(0), &entries(0..5), None).unwrap();
    store.erase(at(1), 2, entry(100)).unwrap();
    let head = store.head().unwrap();
    let mut refused = |position| store.erase(at(2), position, entry(101)).unwrap_err();
    assert!(matches!(refused(2), EraseError::AlreadyErased { position: 2 }));
    assert!(matches!(refused(5), EraseError::Tombstone { position: 5 }));
    assert!(matches!(refused(6), EraseError::Unknown { position: 6, size: 6 }));
    assert!(matches!(refused(u64::MAX), EraseError::Unknown { position: u64::MAX, size: 6 }));
    assert_eq!(check(&*store.store).unwrap(), head);
}

pub(super) fn a_tombstone_that_is_refused_erases_nothing(open: Open) {
    let mut store = open();
    store.append(at(0), &entries(0..5), None).unwrap();
    let before = store.entries(0, 9).unwrap();
    let refused = store.erase(at(1), 2, NewEntry { id: entry(4).id, ..entry(100) });
    assert!(matches!(refused, Err(EraseError::Append(AppendError::DuplicateId { .. }))), "{refused:?}");
    let long = NewEntry { kind: "k".repeat(5000), ..entry(100) };
    let refused = store.erase(at(1), 2, long);
    assert!(matches!(refused, Err(EraseError::Append(AppendError::Invalid { .. }))), "{refused:?}");
    assert_eq!(store.entries(0, 9).unwrap(), before);
}
