use store::{Memory, Sqlite};

use super::*;
use crate::ledger_file::{ExportError, Exported, NotChecked};

#[test]
fn a_file_that_was_left_alone_is_verified() {
    let ledger = ledger(&[3, 1, 4]);
    let file = file(&ledger);
    let head = Checkpoint::new(ORIGIN, 8, ledger.head().unwrap().root).unwrap();
    let whole = Verified {
        entries: 8,
        checkpoints: 3,
        erased: Vec::new(),
        head: Some(head),
        last_recorded_at: Some(time(4)),
        complete_to: Some(8),
        not_checked: Vec::new(),
    };
    assert_eq!(verified(&file, &since(note(&ledger, &ours()))), whole);
    for earlier in ledger.checkpoints().unwrap() {
        let up_to_there = Verified { complete_to: Some(earlier.size), ..whole.clone() };
        assert_eq!(verified(&file, &since(earlier.note)), up_to_there);
    }
    assert_eq!(verified(&file, &pinned()).complete_to, None);
    assert_eq!(verified(&file, &pinned()).not_checked, [NotChecked::TruncationNotChecked]);
    assert_eq!(
        verified(&file, &VerifyOptions::default()).not_checked,
        [NotChecked::KeyNotPinned, NotChecked::TruncationNotChecked]
    );
}

#[test]
fn the_format_never_changes() {
    let mut ledger = ledger(&[2]);
    ledger.erase(time(9), 0, super::erasure::tombstone(0, 2)).unwrap();
    publish(&mut ledger, &ours());
    let golden = include_bytes!("golden-1.jsonl");
    assert_eq!(String::from_utf8_lossy(&file(&ledger)), String::from_utf8_lossy(golden));
    assert_eq!(verified(golden, &pinned()).entries, 3);
}

#[test]
fn an_empty_ledger_proves_nothing_and_says_so() {
    let mut empty = Memory::new();
    let not_checked = [NotChecked::TruncationNotChecked, NotChecked::NothingSigned];
    let nothing = verified(&file(&empty), &pinned());
    assert_eq!((nothing.entries, nothing.head, nothing.last_recorded_at), (0, None, None));
    assert_eq!(nothing.not_checked, not_checked);
    publish(&mut empty, &ours());
    let signed = verified(&file(&empty), &since(note(&empty, &ours())));
    assert_eq!((signed.checkpoints, signed.complete_to, signed.not_checked), (1, Some(0), Vec::new()));
    // A checkpoint over nothing says nothing about what came later.
    let later = verified(&file(&ledger(&[2])), &since(note(&empty, &ours())));
    assert_eq!((later.complete_to, later.not_checked), (None, vec![NotChecked::TruncationNotChecked]));
}

#[test]
fn what_no_checkpoint_covers_is_left_out_and_counted() {
    let mut ledger = ledger(&[3]);
    ledger.append(time(9), &[entry(3), entry(4)], None).unwrap();
    let mut file = Vec::new();
    let exported = export(&ledger, ORIGIN, &ours().verifier_key(), &mut file).unwrap();
    assert_eq!(exported, Exported { entries: 3, checkpoints: 1, uncovered: 2 });
    assert_eq!(verified(&file, &pinned()).entries, 3);
}

#[test]
fn every_store_gives_the_same_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut sqlite = Sqlite::create(folder.path().join("a.akashi")).unwrap();
    for batch in [0..3, 3..5] {
        let new: Vec<NewEntry> = batch.clone().map(entry).collect();
        sqlite.append(time(batch.start), &new, None).unwrap();
        publish(&mut sqlite, &ours());
    }
    assert_eq!(file(&sqlite), file(&ledger(&[3, 2])));
}

#[test]
fn a_body_that_cannot_stand_in_a_line_is_named() {
    for body in ["null", "{ }", "{\"b\":1,\"a\":2}", "1e0", "{\"n\":9007199254740993}", "not json", ""] {
        let mut ledger = ledger(&[2]);
        ledger.append(time(9), &[NewEntry { body: body.as_bytes().to_vec(), ..entry(2) }], None).unwrap();
        publish(&mut ledger, &ours());
        let refused = export(&ledger, ORIGIN, &ours().verifier_key(), &mut Vec::new());
        assert!(matches!(refused, Err(ExportError::Body { position: 2 })), "{body}: {refused:?}");
    }
}

#[test]
fn big_bodies_and_every_alphabet_are_carried() {
    let mut ledger = Memory::new();
    let text = "証跡 ｶﾅ é\u{0}\u{7f}\u{2028}😀\\\"\n";
    let body = serde_json::json!({ "text": text, "long": "長".repeat(500_000), "😀": [1, [], {}, null, true], "": -5 });
    let body = serde_json_canonicalizer::to_vec(&body).unwrap();
    let new = NewEntry { actor: text.to_owned(), kind: text.to_owned(), body, version: u32::MAX, ..entry(0) };
    ledger.append(time(0), &[new], None).unwrap();
    publish(&mut ledger, &ours());
    assert_eq!(verified(&file(&ledger), &pinned()).entries, 1);
}
