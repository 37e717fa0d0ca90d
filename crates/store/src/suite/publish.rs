use super::Open;
use super::material::{at, entries};
use crate::error::PublishError;
use crate::ledger::PublishedCheckpoint;

pub(super) fn checkpoints_are_kept_in_order(open: Open) {
    let mut store = open();
    store.publish(0, "empty\n").unwrap();
    store.append(at(0), &entries(0..12), None).unwrap();
    store.publish(5, "five 証\n").unwrap();
    store.publish(12, "twelve\n").unwrap();
    let published = |size, note: &str| PublishedCheckpoint { size, note: note.to_owned() };
    let all = [published(0, "empty\n"), published(5, "five 証\n"), published(12, "twelve\n")];
    assert_eq!(store.checkpoints().unwrap(), all);
    assert_eq!(store.latest_checkpoint().unwrap().as_ref(), all.last());
}

pub(super) fn a_published_checkpoint_never_changes(open: Open) {
    let mut store = open();
    store.append(at(0), &entries(0..12), None).unwrap();
    store.publish(5, "five").unwrap();
    store.publish(9, "nine").unwrap();
    let before = store.checkpoints().unwrap();
    store.publish(5, "five").unwrap();
    assert!(matches!(store.publish(5, "fünf"), Err(PublishError::Published { size: 5 })));
    assert!(matches!(store.publish(9, "neun"), Err(PublishError::Published { size: 9 })));
    assert!(matches!(store.publish(7, "seven"), Err(PublishError::NotNewer { size: 7, latest: 9 })));
    assert_eq!(store.checkpoints().unwrap(), before);
}

pub(super) fn a_checkpoint_covers_only_what_is_there(open: Open) {
    let mut store = open();
    store.append(at(0), &entries(0..3), None).unwrap();
    assert!(matches!(store.publish(4, "four"), Err(PublishError::BeyondHead { size: 4, head: 3 })));
    assert!(matches!(store.publish(u64::MAX, "many"), Err(PublishError::BeyondHead { .. })));
    assert_eq!(store.checkpoints().unwrap(), []);
    store.publish(3, "three").unwrap();
}
