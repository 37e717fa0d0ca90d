use store::{Entry, leaf};
use tlog::{SignedNote, TlogProof, tree};

use super::*;
use crate::ledger_file::{ProofFinding, ProveError, Proven, is_proof, prove, verify_proof};

/// The proof of an entry, as a stranger gets it.
fn proof(ledger: &dyn Ledger, position: u64) -> String {
    prove(ledger, position).unwrap().unwrap().to_string()
}

fn check(text: impl AsRef<[u8]>) -> Result<Proven, ProofFinding> {
    verify_proof(text.as_ref(), &ours().verifier_key())
}

/// A proof with other extra data.
fn with_extra(text: &str, extra: &[u8]) -> String {
    text.parse::<TlogProof>().unwrap().with_extra(extra.to_vec()).unwrap().to_string()
}

fn extra(text: &str) -> serde_json::Value {
    serde_json::from_slice(text.parse::<TlogProof>().unwrap().extra()).unwrap()
}

fn canonical(value: &serde_json::Value) -> Vec<u8> {
    serde_json_canonicalizer::to_vec(value).unwrap()
}

#[test]
fn a_proof_says_what_it_proves() {
    let ledger = ledger(&[1, 4, 2]);
    let file = file(&ledger);
    let (lines_of, _) = layout(&[1, 4, 2]);
    for (position, line) in (0..7).zip(lines_of) {
        let text = proof(&ledger, position);
        assert!(is_proof(&text.as_bytes()[..64]));
        let proven = check(&text).unwrap();
        assert_eq!(proven.entry, ledger.entry(position).unwrap().unwrap());
        assert_eq!((proven.checkpoint.size(), proven.other_signatures), (7, 0));
        // The entry is spelt as in the ledger file.
        let line: serde_json::Value = serde_json::from_slice(&lines(&file)[line - 1]).unwrap();
        assert_eq!(text.parse::<TlogProof>().unwrap().extra(), canonical(&line["entry"]));
    }
    assert_eq!(prove(&ledger, 7).unwrap(), None);
    assert_eq!(prove(&Memory::new(), 0).unwrap(), None);
    assert!(!is_proof(&file) && !is_proof(b"") && is_proof(b"c2sp.org/tlog-proof@v2\n"));
}

#[test]
fn every_flipped_bit_of_a_proof_is_refused() {
    let text = proof(&ledger(&[2, 3]), 3).into_bytes();
    for bit in 0..text.len() * 8 {
        let mut flipped = text.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert!(check(&flipped).is_err(), "bit {bit}");
    }
    for end in 0..text.len() {
        assert!(check(&text[..end]).is_err(), "{end} bytes");
    }
}

#[test]
fn every_field_of_the_entry_is_proved() {
    let ledger = ledger(&[2, 3]);
    let text = proof(&ledger, 3);
    let other: serde_json::Value = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=".into();
    for (field, value) in [
        ("actor", "person:9".into()),
        ("body", serde_json::json!({"status": "not_met"})),
        ("body_c", other.clone()),
        ("body_salt", other.clone()),
        ("effective_at", "2020-01-01T00:00:00.000000Z".into()),
        ("entry_salt", other),
        ("id", "0190163d-8694-739b-aea5-0000000000ff".into()),
        ("kind", "EvidenceAttached".into()),
        ("position", 2.into()),
        ("recorded_at", "2020-01-01T00:00:00.000000Z".into()),
        ("v", 2.into()),
    ] {
        let mut entry = extra(&text);
        entry[field] = value;
        assert_eq!(check(with_extra(&text, &canonical(&entry))), Err(ProofFinding::Entry), "{field}");
    }
    // Another entry of the same ledger, and the same spelt otherwise.
    let neighbour = proof(&ledger, 2);
    assert_eq!(check(with_extra(&text, &canonical(&extra(&neighbour)))), Err(ProofFinding::Entry));
    let spaced = serde_json::to_vec_pretty(&extra(&text)).unwrap();
    assert_eq!(check(with_extra(&text, &spaced)), Err(ProofFinding::Broken));
    let line = canonical(&serde_json::json!({ "entry": extra(&text) }));
    assert_eq!(check(with_extra(&text, &line)), Err(ProofFinding::Broken));
    assert_eq!(check(with_extra(&text, b"")), Err(ProofFinding::NoEntry));
    let moved = text.replace("index 3\n", "index 2\n");
    assert_eq!(check(moved), Err(ProofFinding::Entry));
}

#[test]
fn a_body_that_never_fitted_its_commitment_is_not_proved() {
    let mut entry = ledger(&[1]).entry(0).unwrap().unwrap();
    entry.body_commitment = [5; 32];
    let leaf = tlog::leaf_hash(leaf::entry_leaf_data(&entry.as_ref()));
    let head = Checkpoint::new(ORIGIN, 1, tree::merkle_root(&[leaf])).unwrap();
    let note: SignedNote = checkpoint::sign(&head, &ours()).unwrap().parse().unwrap();
    let made = |entry: &Entry| {
        let fields = crate::ledger_file::lines::EntryFields::new(&entry.as_ref()).unwrap();
        let inclusion = tree::inclusion_proof(&[leaf][..], 0, 1).unwrap();
        let extra = crate::ledger_file::lines::write(&fields).unwrap();
        TlogProof::new(0, inclusion, note.clone()).unwrap().with_extra(extra).unwrap().to_string()
    };
    assert_eq!(check(made(&entry)), Err(ProofFinding::Entry));
    // The position is not in the leaf, yet it is the one of the proof.
    entry.position = 1;
    assert_eq!(check(made(&entry)), Err(ProofFinding::Entry));
}

#[test]
fn another_key_proves_nothing() {
    let text = proof(&ledger(&[2, 3]), 3);
    let other_name = SignerKey::from_seed(KeyName::new("example.com/other").unwrap(), &[7; 32]);
    for key in [signer(8), other_name] {
        assert_eq!(verify_proof(text.as_bytes(), &key.verifier_key()), Err(ProofFinding::ReSigned));
    }
    let size = text.replacen("\n5\n", "\n6\n", 1);
    assert_eq!(check(size), Err(ProofFinding::Checkpoint));
}

#[test]
fn an_erased_entry_is_proved_without_its_body() {
    let mut ledger = ledger(&[3]);
    let before = proof(&ledger, 1);
    ledger.erase(time(9), 1, super::erasure::tombstone(1, 3)).unwrap();
    publish(&mut ledger, &ours());
    let proven = check(proof(&ledger, 1)).unwrap();
    assert_eq!((proven.entry.position, proven.entry.body, proven.entry.body_salt), (1, None, None));
    assert!(check(proof(&ledger, 3)).unwrap().entry.body.is_some());
    // A proof from before still holds, with or without the body; with half of it, it has no form.
    assert!(check(&before).unwrap().entry.body.is_some());
    let mut entry = extra(&before);
    entry["body"] = serde_json::Value::Null;
    assert_eq!(check(with_extra(&before, &canonical(&entry))), Err(ProofFinding::Broken));
    entry["body_salt"] = serde_json::Value::Null;
    assert_eq!(check(with_extra(&before, &canonical(&entry))).unwrap().entry.body, None);
}

#[test]
fn changed_line_ends_and_a_byte_order_mark_are_named() {
    let text = proof(&ledger(&[2]), 1);
    let returns = text.replace('\n', "\r\n");
    assert_eq!(check(&returns), Err(ProofFinding::LineEnds));
    for marked in [format!("\u{feff}{text}"), format!("\u{feff}{returns}")] {
        assert!(is_proof(marked.as_bytes()));
        assert_eq!(check(marked), Err(ProofFinding::ByteOrderMark));
    }
    assert_eq!(check(format!("{text}\n")), Err(ProofFinding::Broken));
    assert_eq!(check([0xff; 9]), Err(ProofFinding::Broken));
}

#[test]
fn signatures_of_others_are_counted() {
    let witness = SignerKey::from_seed(KeyName::new("example.net/witness").unwrap(), &[9; 32]);
    let mut ledger = ledger(&[2]);
    ledger.append(time(3), &[entry(2)], None).unwrap();
    let mut signed: SignedNote = note(&ledger, &ours()).parse().unwrap();
    signed.add_signature(&witness).unwrap();
    ledger.publish(3, &signed.to_string()).unwrap();
    assert_eq!(check(proof(&ledger, 0)).unwrap().other_signatures, 1);
}

#[test]
fn a_proof_that_would_not_hold_is_not_made() {
    let mut large = ledger(&[1]);
    let body = format!("\"{}\"", "x".repeat(1_000_000)).into_bytes();
    large.append(time(1), &[NewEntry { body, ..entry(1) }], None).unwrap();
    publish(&mut large, &ours());
    assert!(matches!(prove(&large, 1), Err(ProveError::TooLong { position: 1 })));
    assert!(prove(&large, 0).unwrap().is_some());
    // A checkpoint of another ledger of the same size.
    let mut other = Memory::new();
    other.append(time(0), &[entry(5), entry(6)], None).unwrap();
    let mut wrong = Memory::new();
    wrong.append(time(0), &[entry(0), entry(1)], None).unwrap();
    wrong.publish(2, &note(&other, &ours())).unwrap();
    assert!(matches!(prove(&wrong, 0), Err(ProveError::Damaged { position: 0 })));
}
