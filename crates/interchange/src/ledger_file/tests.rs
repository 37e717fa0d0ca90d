use std::ops::Range;

use store::{Ledger, Memory, NewEntry};
use tlog::{Checkpoint, KeyName, SignerKey, checkpoint};

use super::{Finding, FindingKind, Report, Verified, VerifyOptions, export, verify};

mod erasure;
mod forgery;
mod form;
mod key;
mod order;
mod proof;
mod tampering;
mod whole;

const ORIGIN: &str = "example.com/証跡";

/// A signer called like the ledger; the same seed gives the same key.
fn signer(seed: u8) -> SignerKey {
    SignerKey::from_seed(KeyName::new(ORIGIN).unwrap(), &[seed; 32])
}

/// The key of the ledger under test.
fn ours() -> SignerKey {
    signer(7)
}

/// The `number`-th entry.
fn entry(number: u64) -> NewEntry {
    let salt = |tag| tlog::leaf_hash([[tag; 8], number.to_be_bytes()].concat()).to_bytes();
    NewEntry {
        id: format!("0190163d-8694-739b-aea5-{number:012x}").parse().unwrap(),
        version: 1,
        effective_at: time(number),
        actor: format!("person:{}", number % 3),
        kind: "ImplementationStated".to_owned(),
        body: format!("{{\"note\":\"手順 {number}\\n\",\"status\":\"met\"}}").into_bytes(),
        keys: vec!["service:a".to_owned()],
        text: String::new(),
        body_salt: salt(1),
        entry_salt: salt(2),
    }
}

fn time(second: u64) -> jiff::Timestamp {
    jiff::Timestamp::from_second(1_767_225_600 + i64::try_from(second).unwrap()).unwrap()
}

/// The note over everything in the ledger.
fn note(ledger: &dyn Ledger, key: &SignerKey) -> String {
    let head = ledger.head().unwrap();
    checkpoint::sign(&Checkpoint::new(ORIGIN, head.size, head.root).unwrap(), key).unwrap()
}

fn publish(ledger: &mut dyn Ledger, key: &SignerKey) {
    let size = ledger.head().unwrap().size;
    let note = note(ledger, key);
    ledger.publish(size, &note).unwrap();
}

/// A ledger with a checkpoint after each batch of so many entries.
fn ledger(batches: &[u64]) -> Memory {
    let mut ledger = Memory::new();
    for batch in batches {
        let size = ledger.head().unwrap().size;
        let new: Vec<NewEntry> = (size..size + batch).map(entry).collect();
        ledger.append(time(size), &new, None).unwrap();
        publish(&mut ledger, &ours());
    }
    ledger
}

/// The file of a ledger.
fn file(ledger: &dyn Ledger) -> Vec<u8> {
    let mut file = Vec::new();
    export(ledger, ORIGIN, &ours().verifier_key(), &mut file).unwrap();
    file
}

fn pinned() -> VerifyOptions {
    VerifyOptions { key: Some(ours().verifier_key()), ..VerifyOptions::default() }
}

fn since(note: String) -> VerifyOptions {
    VerifyOptions { since: Some(note), ..pinned() }
}

#[track_caller]
fn verified(file: &[u8], options: &VerifyOptions) -> Verified {
    match verify(&mut &*file, options).unwrap() {
        Report::Verified(verified) => verified,
        Report::Found(finding) => panic!("{finding:?}"),
    }
}

#[track_caller]
fn finding(file: &[u8], options: &VerifyOptions) -> Finding {
    match verify(&mut &*file, options).unwrap() {
        Report::Found(finding) => finding,
        Report::Verified(verified) => panic!("{verified:?}"),
    }
}

fn found(line: u64, position: u64, kind: FindingKind) -> Finding {
    Finding { line, position: Some(position), kind }
}

fn lines(file: &[u8]) -> Vec<Vec<u8>> {
    file.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect()
}

/// A file with some lines changed.
fn edit(file: &[u8], change: impl FnOnce(&mut Vec<Vec<u8>>)) -> Vec<u8> {
    let mut lines = lines(file);
    change(&mut lines);
    lines.concat()
}

/// A line with its JSON changed, spelt canonically again.
fn change(line: &mut Vec<u8>, change: impl FnOnce(&mut serde_json::Value)) {
    let mut value = serde_json::from_slice(line).unwrap();
    change(&mut value);
    *line = serde_json_canonicalizer::to_vec(&value).unwrap();
    line.push(b'\n');
}

/// Which lines of [`file`] of these batches hold entries, by position; and the line of each checkpoint.
fn layout(batches: &[u64]) -> (Vec<usize>, Vec<usize>) {
    let (mut entries, mut checkpoints, mut line) = (Vec::new(), Vec::new(), 2);
    for batch in batches {
        let covered: Range<usize> = line..line + usize::try_from(*batch).unwrap();
        line = covered.end + 1;
        checkpoints.push(covered.end);
        entries.extend(covered);
    }
    (entries, checkpoints)
}
