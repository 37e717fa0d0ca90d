//! What only the holder of the key can do wrong.

use store::{Entry, leaf};

use super::*;
use crate::ledger_file::lines::{CheckpointLine, EntryLine, HeaderLine, write};

/// A file with these entries under one checkpoint, whatever they say.
fn signed(entries: &[Entry]) -> Vec<u8> {
    let header =
        HeaderLine { akashi_ledger: 1, origin: ORIGIN.to_owned(), verifier_key: ours().verifier_key().to_string() };
    let leaves: Vec<[u8; 32]> = entries.iter().map(|entry| leaf::entry_leaf_data(&entry.as_ref())).collect();
    let hashes: Vec<tlog::Hash> = leaves.iter().map(tlog::leaf_hash).collect();
    let head = Checkpoint::new(ORIGIN, entries.len() as u64, tlog::tree::merkle_root(&hashes)).unwrap();
    let note = checkpoint::sign(&head, &ours()).unwrap();
    let mut lines = vec![write(&header).unwrap()];
    lines.extend(entries.iter().map(|entry| write(&EntryLine::new(&entry.as_ref()).unwrap()).unwrap()));
    lines.push(write(&CheckpointLine::new(note, &leaves)).unwrap());
    lines.iter().flat_map(|line| [line, &b"\n"[..]].concat()).collect()
}

#[test]
fn a_clock_that_went_back_is_found() {
    let mut entries = ledger(&[2, 2, 2]).entries(0, 9).unwrap();
    assert_eq!(verified(&signed(&entries), &pinned()).entries, 6);
    entries[4].recorded_at = entries[1].recorded_at;
    assert_eq!(finding(&signed(&entries), &pinned()), found(6, 4, FindingKind::TimeWentBack));
}

#[test]
fn an_id_given_twice_is_found() {
    let mut entries = ledger(&[6]).entries(0, 9).unwrap();
    entries[4].id = entries[1].id;
    assert_eq!(finding(&signed(&entries), &pinned()), found(6, 4, FindingKind::DuplicateId));
}

#[test]
fn an_entry_given_twice_is_found() {
    let mut entries = ledger(&[6]).entries(0, 9).unwrap();
    let mut again = entries[2].clone();
    again.position = 6;
    entries.push(again);
    assert_eq!(finding(&signed(&entries), &pinned()), found(8, 6, FindingKind::DuplicateId));
}

#[test]
fn a_body_that_never_fitted_its_commitment_is_found() {
    let mut entries = ledger(&[6]).entries(0, 9).unwrap();
    entries[4].body_commitment = [5; 32];
    assert_eq!(finding(&signed(&entries), &pinned()), found(6, 4, FindingKind::Altered));
}
