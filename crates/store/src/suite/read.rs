use std::ops::ControlFlow;

use super::Open;
use super::material::{at, entries, entry};
use crate::entry::NewEntry;
use crate::leaf;

pub(super) fn a_scan_shows_what_was_asked_for(open: Open) {
    let mut store = open();
    store.append(at(0), &entries(0..20), None).unwrap();
    for (from, to, expected) in [
        (0, None, 0..20),
        (5, None, 5..20),
        (5, Some(9), 5..9),
        (5, Some(5), 0..0),
        (9, Some(5), 0..0),
        (18, Some(99), 18..20),
        (20, None, 0..0),
        (u64::MAX, Some(u64::MAX), 0..0),
        (0, Some(u64::MAX), 0..20),
    ] {
        let mut seen = Vec::new();
        store
            .scan(from, to, &mut |entry| {
                seen.push(entry.position);
                ControlFlow::Continue(())
            })
            .unwrap();
        assert_eq!(seen, Vec::from_iter(expected.clone()), "{from} {to:?}");
        if let Some(to) = to {
            let limit = usize::try_from(to.saturating_sub(from)).unwrap();
            assert_eq!(store.entries(from, limit).unwrap().len(), seen.len(), "{from} {to}");
        }
    }
}

pub(super) fn a_scan_stops_when_told(open: Open) {
    let mut store = open();
    store.append(at(0), &entries(0..20), None).unwrap();
    let mut seen = 0;
    store
        .scan(0, None, &mut |entry| {
            seen += 1;
            if entry.position == 6 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
        .unwrap();
    assert_eq!(seen, 7);
}

pub(super) fn the_newest_entries_of_a_key_come_first(open: Open) {
    let mut store = open();
    store.append(at(0), &entries(0..45), None).unwrap();
    let positions = |limit| {
        let found = store.with_key("service:3", limit).unwrap();
        found.iter().map(|entry| entry.position).collect::<Vec<_>>()
    };
    assert_eq!(positions(100), [43, 33, 23, 13, 3]);
    assert_eq!(positions(usize::MAX), [43, 33, 23, 13, 3]);
    assert_eq!(positions(2), [43, 33]);
    assert!(positions(0).is_empty());
    assert_eq!(store.with_key("service:3", 1).unwrap().pop(), store.entry(43).unwrap());
}

pub(super) fn entries_of_several_keys_come_once_and_the_newest_first(open: Open) {
    let mut store = open();
    store.append(at(0), &entries(0..25), None).unwrap();
    store.erase(at(1), 13, entry(25)).unwrap();
    for (keys, limit, expected) in [
        (&[][..], 9, &[][..]),
        (&["service:3"], 9, &[23, 13, 3]),
        (&["service:3", "entry:3", "service:3"], 9, &[23, 13, 3]),
        (&["entry:4", "service:3"], 9, &[23, 13, 4, 3]),
        (&["entry:4", "service:3"], 2, &[23, 13]),
        (&["service:3"], 0, &[]),
        (&["service:_", "", "service:\"3"], 9, &[]),
        (&["service:3"], usize::MAX, &[23, 13, 3]),
    ] {
        let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
        let found = store.with_any_key(&keys, limit).unwrap();
        assert_eq!(found.iter().map(|entry| entry.position).collect::<Vec<_>>(), expected, "{keys:?} {limit}");
        for entry in found {
            assert_eq!(store.entry(entry.position).unwrap(), Some(entry));
        }
    }
}

pub(super) fn keys_are_taken_literally(open: Open) {
    let mut store = open();
    let keys = ["service:a", "service:A", "service:%", "service:'; DROP TABLE entry --", "ｓervice:a", "service:a "];
    let new = NewEntry { keys: keys.iter().map(|key| (*key).to_owned()).collect(), ..entry(0) };
    store.append(at(0), &[new], None).unwrap();
    for key in keys {
        assert_eq!(store.with_key(key, 5).unwrap().len(), 1, "{key}");
    }
    for key in ["service:_", "service", "", "SERVICE:A"] {
        assert_eq!(store.with_key(key, 5).unwrap(), [], "{key}");
    }
}

pub(super) fn entries_at_some_positions_come_once_and_in_order(open: Open) {
    let mut store = open();
    store.append(at(0), &entries(0..20), None).unwrap();
    store.erase(at(1), 7, entry(20)).unwrap();
    let all = store.entries(0, 99).unwrap();
    for (asked, expected) in [
        (&[][..], &[][..]),
        (&[3], &[3]),
        (&[20, 3, 7, 3, 0], &[0, 3, 7, 20]),
        (&[21, u64::MAX, 19, i64::MAX as u64 + 1], &[19]),
    ] {
        let expected: Vec<_> = expected.iter().map(|position| all[*position].clone()).collect();
        assert_eq!(store.entries_at(asked).unwrap(), expected, "{asked:?}");
    }
    let everything: Vec<u64> = (0..5000).rev().collect();
    assert_eq!(store.entries_at(&everything).unwrap(), all);
}

pub(super) fn leaves_are_what_the_entries_say(open: Open) {
    let mut store = open();
    store.append(at(0), &entries(0..9), None).unwrap();
    let expected: Vec<[u8; 32]> =
        store.entries(0, 9).unwrap().iter().map(|entry| leaf::entry_leaf_data(&entry.as_ref())).collect();
    assert_eq!(store.leaf_data(0, 9).unwrap(), expected);
    assert_eq!(store.leaf_data(2, 5).unwrap(), &expected[2..5]);
    assert_eq!(store.leaf_data(7, 99).unwrap(), &expected[7..]);
    assert_eq!(store.leaf_data(5, 2).unwrap(), [[0; 32]; 0]);
    let hashes: Vec<tlog::Hash> = expected.iter().map(tlog::leaf_hash).collect();
    assert_eq!(store.leaf_hashes(0, u64::MAX).unwrap(), hashes);
}

pub(super) fn meta_is_kept_and_replaced(open: Open) {
    let mut store = open();
    assert_eq!(store.meta("origin").unwrap(), None);
    store.set_meta("origin", "example.com/証").unwrap();
    store.set_meta("", "").unwrap();
    store.set_meta("origin", "example.org").unwrap();
    assert_eq!(store.meta("origin").unwrap().as_deref(), Some("example.org"));
    assert_eq!(store.meta("").unwrap().as_deref(), Some(""));
    assert_eq!(store.meta("Origin").unwrap(), None);
}
