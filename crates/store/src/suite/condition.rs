use super::Open;
use super::material::{at, entries, entry};
use crate::entry::NewEntry;
use crate::error::AppendError;
use crate::ledger::Unless;

fn unless(keys: &[&str], since: u64) -> Unless {
    Unless { keys: keys.iter().map(|key| (*key).to_owned()).collect(), since }
}

pub(super) fn only_news_under_the_same_key_stand_in_the_way(open: Open) {
    let mut store = open();
    // Ten services, one entry each: service n at position n.
    store.append(at(0), &entries(0..10), None).unwrap();
    let cases = [
        // The decider has seen everything.
        (unless(&["service:9"], 10), None),
        // The head moved on, but under other keys.
        (unless(&["service:3"], 4), None),
        (unless(&["service:3"], 9), None),
        // `since` is the size seen, so the entry at that very position is news.
        (unless(&["service:3"], 3), Some(vec![3])),
        (unless(&["service:3", "service:5"], 0), Some(vec![3, 5])),
        // Without keys nothing stands in the way.
        (unless(&[], 0), None),
        (unless(&["service"], 0), None),
        (unless(&["service:%"], 0), None),
    ];
    for (number, (condition, news)) in (100..).zip(cases) {
        let new = NewEntry { keys: vec!["other".to_owned()], ..entry(number) };
        let before = store.head().unwrap();
        match (store.append(at(1), &[new], Some(&condition)), news) {
            (Ok(appended), None) => assert_eq!(appended.first, before.size),
            (Err(AppendError::Conflict(found)), Some(expected)) => {
                let positions: Vec<u64> = found.iter().map(|entry| entry.position).collect();
                assert_eq!(positions, expected, "{condition:?}");
                assert_eq!(store.head().unwrap(), before);
            }
            (other, _) => panic!("{condition:?}: {other:?}"),
        }
    }
    // The condition is looked at even if there is nothing to append.
    assert!(matches!(store.append(at(1), &[], Some(&unless(&["service:3"], 0))), Err(AppendError::Conflict(_))));
}

pub(super) fn a_conflict_shows_each_entry_once_in_order(open: Open) {
    let mut store = open();
    store.append(at(0), &entries(0..30), None).unwrap();
    let condition = unless(&["service:2", "entry:12", "service:1", "service:2"], 5);
    let Err(AppendError::Conflict(found)) = store.append(at(1), &[entry(30)], Some(&condition)) else {
        panic!("the condition does not hold");
    };
    let expected: Vec<_> = [11, 12, 21, 22].map(|position| store.entry(position).unwrap().unwrap()).into();
    assert_eq!(found, expected);
}

pub(super) fn a_condition_about_a_longer_ledger_is_refused(open: Open) {
    let mut store = open();
    store.append(at(0), &entries(0..3), None).unwrap();
    let refused = store.append(at(1), &[entry(3)], Some(&unless(&[], 4)));
    assert!(matches!(refused, Err(AppendError::Shorter { since: 4, size: 3 })), "{refused:?}");
    assert_eq!(store.head().unwrap().size, 3);
}
