//! The ledger file, held against the key of one that is genuine.

use std::collections::BTreeSet;

use interchange::ledger_file::{Report, Verified, VerifyOptions, verify};

use crate::log::signer;

/// A ledger file signed with the key of the targets.
const GENUINE: &str = include_str!("../corpus/ledger_file/genuine.jsonl");

/// A ledger file: whatever our key vouches for is what it signed, entry by entry.
pub fn ledger_file(data: &[u8]) {
    let pinned = VerifyOptions { key: Some(signer().verifier_key()), ..VerifyOptions::default() };
    if let Some(verified) = check(data, &pinned) {
        let signed = entries(GENUINE.as_bytes()).count() as u64;
        assert!(verified.entries <= signed);
        assert!(entries(data).zip(entries(GENUINE.as_bytes())).all(|(given, genuine)| given == genuine));
        let whole = check(data, &VerifyOptions { since: Some(head()), ..pinned });
        assert_eq!(whole.is_some(), verified.entries == signed);
    }
    if let Some(verified) = check(data, &VerifyOptions::default()) {
        assert_eq!(entries(data).count() as u64, verified.entries);
        assert!(data.ends_with(b"\n"));
        // Nothing is left of a file that is believed no more.
        let short = VerifyOptions { max_line_len: 16, ..VerifyOptions::default() };
        assert_eq!(check(data, &short), None);
    }
}

/// The last checkpoint of the genuine file.
fn head() -> String {
    let head = check(GENUINE.as_bytes(), &VerifyOptions::default()).and_then(|verified| verified.head).unwrap();
    tlog::checkpoint::sign(&head, &signer()).unwrap()
}

fn check(data: &[u8], options: &VerifyOptions) -> Option<Verified> {
    match verify(&mut &*data, options) {
        Ok(Report::Verified(verified)) => {
            let erased: BTreeSet<u64> = verified.erased.iter().map(|erased| erased.position).collect();
            assert!(erased.len() == verified.erased.len() && erased.last() < Some(&verified.entries));
            assert_eq!(verified.head.as_ref().map_or(0, tlog::Checkpoint::size), verified.entries);
            Some(verified)
        }
        Ok(Report::Found(finding)) => {
            let lines = data.split(|byte| *byte == b'\n').count() as u64;
            assert!((1..=lines.max(1)).contains(&finding.line), "{finding:?}");
            assert!(!finding.kind.to_string().is_empty());
            None
        }
        Err(error) => panic!("bytes can be read: {error}"),
    }
}

fn entries(file: &[u8]) -> impl Iterator<Item = &[u8]> {
    file.split(|byte| *byte == b'\n').filter(|line| line.starts_with(b"{\"entry\""))
}
