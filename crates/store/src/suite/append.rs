use jiff::Timestamp;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use tlog::Frontier;

use super::Open;
use super::material::{any_entry, at, entries, entry};
use crate::entry::{Entry, MAX_BODY_LEN, MAX_KEYS, MAX_NAME_LEN, NewEntry};
use crate::error::{AppendError, InvalidEntry};
use crate::ledger::{Appended, Head};
use crate::{check, leaf};

/// What the ledger should make of an entry.
fn expected(position: u64, recorded_at: Timestamp, new: &NewEntry) -> Entry {
    Entry {
        position,
        id: new.id,
        version: new.version,
        recorded_at,
        effective_at: new.effective_at,
        actor: new.actor.clone(),
        kind: new.kind.clone(),
        body: Some(new.body.clone()),
        body_salt: Some(new.body_salt),
        body_commitment: leaf::body_commitment(&new.body_salt, &new.body),
        entry_salt: new.entry_salt,
    }
}

pub(super) fn an_empty_ledger_has_the_empty_root(open: Open) {
    let store = open();
    let head = Head { size: 0, root: tlog::empty_root(), last_recorded_at: None };
    assert_eq!(store.head().unwrap(), head);
    assert_eq!(check(&*store.store).unwrap(), head);
    assert_eq!(store.entries(0, 10).unwrap(), []);
    assert_eq!(store.latest_checkpoint().unwrap(), None);
}

pub(super) fn entries_come_back_as_they_were_given(open: Open) {
    let mut store = open();
    let new = entries(0..5);
    let appended = store.append(at(100), &new, None).unwrap();
    let kept: Vec<Entry> = (0..).zip(&new).map(|(position, new)| expected(position, at(100), new)).collect();
    assert_eq!(store.entries(0, 100).unwrap(), kept);
    assert_eq!(store.entry(3).unwrap().as_ref(), kept.get(3));
    assert_eq!(store.entry(5).unwrap(), None);
    assert_eq!(store.entry(u64::MAX).unwrap(), None);

    let mut frontier = Frontier::default();
    for entry in &kept {
        frontier.append(tlog::leaf_hash(leaf::entry_leaf_data(&entry.as_ref()))).unwrap();
    }
    let head = Head { size: 5, root: frontier.root(), last_recorded_at: Some(at(100)) };
    assert_eq!(appended, Appended { first: 0, head });
    assert_eq!(store.head().unwrap(), head);
    assert_eq!(store.append(at(101), &[entry(5)], None).unwrap().first, 5);
}

pub(super) fn batches_and_singles_give_the_same_tree(open: Open) {
    let (mut singles, mut batch) = (open(), open());
    for new in entries(0..50) {
        singles.append(at(0), &[new], None).unwrap();
    }
    batch.append(at(0), &entries(0..50), None).unwrap();
    assert_eq!(singles.head().unwrap(), batch.head().unwrap());
    assert_eq!(singles.entries(0, 50).unwrap(), batch.entries(0, 50).unwrap());
}

pub(super) fn any_split_into_batches_gives_the_same_ledger(open: Open) {
    let cases = (prop::collection::vec(any_entry(), 0..30), prop::collection::vec(0..30usize, 0..6));
    let config = ProptestConfig { cases: 24, ..ProptestConfig::default() };
    TestRunner::new(config)
        .run(&cases, |(mut new, mut cuts)| {
            new.sort_by_key(|entry| entry.id);
            new.dedup_by_key(|entry| entry.id);
            cuts.sort_unstable();
            let (mut whole, mut split) = (open(), open());
            whole.append(at(0), &new, None).unwrap();
            let mut from = 0;
            for cut in cuts.into_iter().chain([new.len()]) {
                let to = cut.min(new.len());
                split.append(at(0), &new[from..to], None).unwrap();
                from = to;
            }
            prop_assert_eq!(whole.head().unwrap().size, new.len() as u64);
            prop_assert_eq!(check(&*split.store).unwrap(), whole.head().unwrap());
            prop_assert_eq!(split.entries(0, 100).unwrap(), whole.entries(0, 100).unwrap());
            for key in new.iter().flat_map(|entry| &entry.keys) {
                prop_assert_eq!(split.with_key(key, 100).unwrap(), whole.with_key(key, 100).unwrap());
            }
            Ok(())
        })
        .unwrap();
}

pub(super) fn an_empty_batch_changes_nothing(open: Open) {
    let mut store = open();
    store.append(at(0), &entries(0..3), None).unwrap();
    let head = store.head().unwrap();
    assert_eq!(store.append(at(9), &[], None).unwrap(), Appended { first: 3, head });
    assert_eq!(store.head().unwrap(), head);
}

pub(super) fn the_clock_never_goes_back(open: Open) {
    let mut store = open();
    for (number, now) in (0..).zip([5, 7, 3, 7, 6, 8]) {
        store.append(at(now), &[entry(number)], None).unwrap();
    }
    let recorded: Vec<Timestamp> = store.entries(0, 10).unwrap().iter().map(|entry| entry.recorded_at).collect();
    assert_eq!(recorded, [5, 7, 7, 7, 7, 8].map(at));
    assert_eq!(store.head().unwrap().last_recorded_at, Some(at(8)));
}

pub(super) fn times_are_kept_in_whole_microseconds(open: Open) {
    let mut store = open();
    let mut new = entry(0);
    new.effective_at = "1969-12-31T23:59:59.999999999Z".parse().unwrap();
    store.append("2026-01-01T00:00:00.123456789Z".parse().unwrap(), &[new], None).unwrap();
    let kept = store.entry(0).unwrap().unwrap();
    assert_eq!(kept.effective_at, "1969-12-31T23:59:59.999999Z".parse().unwrap());
    assert_eq!(kept.recorded_at, "2026-01-01T00:00:00.123456Z".parse().unwrap());
    assert_eq!(store.head().unwrap().last_recorded_at, Some(kept.recorded_at));

    // A clock before the year 0 cannot be spelt; the earliest time that can is taken.
    let mut store = open();
    store.append(Timestamp::MIN, &[entry(0)], None).unwrap();
    assert_eq!(store.entry(0).unwrap().unwrap().recorded_at, "0000-01-01T00:00:00Z".parse().unwrap());
    check(&*store.store).unwrap();
}

pub(super) fn a_duplicate_id_refuses_the_whole_batch(open: Open) {
    let mut store = open();
    store.append(at(0), &entries(0..3), None).unwrap();
    let head = store.head().unwrap();
    let again = NewEntry { id: entry(1).id, ..entry(9) };
    for batch in [vec![entry(3), again.clone()], vec![again], vec![entry(3), entry(1)]] {
        let refused = store.append(at(1), &batch, None);
        assert!(matches!(refused, Err(AppendError::DuplicateId { id }) if id == entry(1).id), "{refused:?}");
    }
    let twice = NewEntry { id: entry(4).id, ..entry(5) };
    let refused = store.append(at(1), &[entry(3), entry(4), twice], None);
    assert!(matches!(refused, Err(AppendError::DuplicateId { id }) if id == entry(4).id), "{refused:?}");
    assert_eq!(store.head().unwrap(), head);
    assert_eq!(check(&*store.store).unwrap(), head);
    assert_eq!(store.with_key("entry:3", 1).unwrap(), []);
}

pub(super) fn what_cannot_be_kept_is_refused(open: Open) {
    let mut store = open();
    let long = "長".repeat(MAX_NAME_LEN);
    let found = long.len();
    let cases = [
        (NewEntry { actor: long.clone(), ..entry(1) }, InvalidEntry::Name { field: "actor", found }),
        (NewEntry { kind: long.clone(), ..entry(1) }, InvalidEntry::Name { field: "kind", found }),
        (NewEntry { keys: vec![String::new(), long], ..entry(1) }, InvalidEntry::Name { field: "key", found }),
        (NewEntry { keys: vec![String::new(); MAX_KEYS + 1], ..entry(1) }, InvalidEntry::Keys { found: MAX_KEYS + 1 }),
        (NewEntry { body: vec![b' '; MAX_BODY_LEN + 1], ..entry(1) }, InvalidEntry::Body { found: MAX_BODY_LEN + 1 }),
        (NewEntry { effective_at: Timestamp::MIN, ..entry(1) }, InvalidEntry::Time),
    ];
    for (new, wrong) in cases {
        match store.append(at(0), &[entry(0), new], None) {
            Err(AppendError::Invalid { index: 1, source }) => assert_eq!(source, wrong),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(store.head().unwrap().size, 0);
}

pub(super) fn big_bodies_and_every_alphabet_are_kept(open: Open) {
    let mut store = open();
    let text = "証跡 ｶﾅ é\u{0}\u{7f}\u{2028}😀\\\"\n";
    let new = NewEntry {
        actor: text.to_owned(),
        kind: text.to_owned(),
        body: vec![0xa5; 1 << 20],
        keys: vec![text.to_owned(), String::new(), text.to_owned()],
        ..entry(0)
    };
    let largest = NewEntry { body: vec![7; MAX_BODY_LEN], ..entry(1) };
    let empty = NewEntry { body: Vec::new(), actor: String::new(), kind: String::new(), keys: Vec::new(), ..entry(2) };
    let new = [new, largest, empty];
    store.append(at(0), &new, None).unwrap();
    for (position, new) in (0..).zip(&new) {
        assert!(store.entry(position).unwrap() == Some(expected(position, at(0), new)), "entry {position}");
    }
    assert_eq!(store.with_key(text, 9).unwrap().len(), 1);
    assert_eq!(store.with_key("", 9).unwrap().len(), 1);
    check(&*store.store).unwrap();
}

pub(super) fn ten_thousand_entries_check(open: Open) {
    let mut store = open();
    for batch in entries(0..10_000).chunks(999) {
        store.append(at(0), batch, None).unwrap();
    }
    let head = check(&*store.store).unwrap();
    assert_eq!(head.size, 10_000);
    let mut frontier = Frontier::default();
    for leaf in store.leaf_hashes(0, 10_000).unwrap() {
        frontier.append(leaf).unwrap();
    }
    assert_eq!(frontier.root(), head.root);
    assert_eq!(store.with_key("service:7", 5000).unwrap().len(), 1000);
}
