use super::*;
use crate::ledger_file::{BODY_ERASED, Erased};

/// The entry that says why the body at `position` was erased.
pub(super) fn tombstone(position: u64, number: u64) -> NewEntry {
    let body = format!("{{\"ground\":\"request\",\"position\":{position}}}").into_bytes();
    NewEntry { kind: BODY_ERASED.to_owned(), body, ..entry(number) }
}

#[test]
fn an_erased_body_is_verified_with_its_ground() {
    let mut ledger = ledger(&[3, 2]);
    ledger.erase(time(9), 1, tombstone(1, 5)).unwrap();
    publish(&mut ledger, &ours());
    ledger.erase(time(9), 4, tombstone(4, 6)).unwrap();
    ledger.erase(time(9), 0, tombstone(0, 7)).unwrap();
    publish(&mut ledger, &ours());
    let erased = [(0, 7), (1, 5), (4, 6)].map(|(position, ground)| Erased { position, ground });
    assert_eq!(verified(&file(&ledger), &pinned()).erased, erased);
}

#[test]
fn a_body_taken_out_of_the_file_is_found() {
    let file = file(&ledger(&[3, 2]));
    let without = edit(&file, |lines| {
        change(&mut lines[2], |line| {
            line["entry"]["body"] = serde_json::Value::Null;
            line["entry"]["body_salt"] = serde_json::Value::Null;
        });
    });
    assert_eq!(finding(&without, &pinned()), found(3, 1, FindingKind::ErasedWithoutGround));
    for half in ["body", "body_salt"] {
        let without = edit(&file, |lines| change(&mut lines[2], |line| line["entry"][half] = serde_json::Value::Null));
        assert_eq!(finding(&without, &pinned()).kind, FindingKind::BrokenLine);
    }
}

#[test]
fn a_ground_counts_only_if_it_fits_and_comes_later() {
    let other_kind = NewEntry { kind: "ImplementationStated".to_owned(), ..tombstone(1, 3) };
    let no_ground = NewEntry { body: br#"{"position":1}"#.to_vec(), ..tombstone(1, 3) };
    let null_ground = NewEntry { body: br#"{"ground":null,"position":1}"#.to_vec(), ..tombstone(1, 3) };
    for wrong in [tombstone(2, 3), tombstone(3, 3), other_kind, no_ground, null_ground] {
        let mut ledger = ledger(&[3]);
        ledger.erase(time(9), 1, wrong).unwrap();
        publish(&mut ledger, &ours());
        assert_eq!(finding(&file(&ledger), &pinned()), found(3, 1, FindingKind::ErasedWithoutGround));
    }
    // Said before it was done, and never again.
    let mut ledger = Memory::new();
    ledger.append(time(0), &[tombstone(1, 0), entry(1)], None).unwrap();
    ledger.erase(time(9), 1, entry(2)).unwrap();
    publish(&mut ledger, &ours());
    assert_eq!(finding(&file(&ledger), &pinned()), found(3, 1, FindingKind::ErasedWithoutGround));
}

#[test]
fn an_erasure_without_its_new_checkpoint_is_found() {
    let mut ledger = ledger(&[3]);
    ledger.erase(time(9), 1, tombstone(1, 3)).unwrap();
    assert_eq!(finding(&file(&ledger), &pinned()).kind, FindingKind::ErasedWithoutGround);
}
