use proptest::prelude::*;

use super::*;
use crate::hash::leaf_hash;
use crate::key::SignerKey;
use crate::key_name::KeyName;
use crate::reference::{self, flip_bit};
use crate::tree;

fn signer() -> SignerKey {
    SignerKey::from_seed(KeyName::new("example.com/log").unwrap(), &[1; 32])
}

/// The proof of leaf `index` of the reference tree of Certificate Transparency.
fn proof(index: u64, size: u64) -> TlogProof {
    let leaves = reference::ct_leaf_hashes();
    let inclusion = tree::inclusion_proof(leaves.as_slice(), index, size).unwrap();
    let head = Checkpoint::new("example.com/log", size, reference::ct_root(size)).unwrap();
    let note = checkpoint::sign(&head, &signer()).unwrap().parse().unwrap();
    TlogProof::new(index, inclusion, note).unwrap()
}

fn leaf(index: u64) -> Hash {
    leaf_hash(reference::CT_LEAVES[usize::try_from(index).unwrap()])
}

#[test]
fn a_proof_file_looks_as_the_specification_says() {
    let proof = proof(6, 7).with_extra(b"extra".to_vec()).unwrap();
    let text = proof.to_string();
    let lines: Vec<&str> = text.lines().collect();
    let hashes = proof.inclusion().hashes();
    let expected = [
        "c2sp.org/tlog-proof@v1",
        "extra ZXh0cmE=",
        "index 6",
        &hashes[0].to_string(),
        &hashes[1].to_string(),
        "",
        "example.com/log",
        "7",
        &reference::ct_root(7).to_string(),
        "",
    ];
    assert_eq!(lines[..10], expected);
    assert!(lines[10].starts_with("— example.com/log "));
    assert_eq!(lines.len(), 11);
    assert_eq!(text.parse(), Ok(proof));
    // The only leaf of a tree needs no hashes.
    let only = self::proof(0, 1).to_string();
    assert!(only.starts_with("c2sp.org/tlog-proof@v1\nindex 0\n\nexample.com/log\n1\n"));
    assert_eq!(only.parse::<TlogProof>().unwrap().to_string(), only);
}

#[test]
fn a_proof_holds_for_its_leaf_and_log_only() {
    let proof = proof(5, 8);
    let key = signer().verifier_key();
    let head = proof.verify(leaf(5), &key).unwrap();
    assert_eq!((head.size(), head.root()), (8, reference::ct_root(8)));
    let wrong = VerifyTlogProofError::Inclusion(VerifyInclusionError::RootMismatch);
    assert_eq!(proof.verify(leaf(4), &key), Err(wrong.clone()));
    let moved = TlogProof { index: 4, ..proof.clone() };
    assert_eq!(moved.verify(leaf(5), &key), Err(wrong));
    let stranger = SignerKey::from_seed(KeyName::new("example.com/log").unwrap(), &[2; 32]);
    let answer = proof.verify(leaf(5), &stranger.verifier_key());
    assert!(matches!(answer, Err(VerifyTlogProofError::Checkpoint(_))), "{answer:?}");
    let keys = [stranger.verifier_key(), key];
    assert_eq!(proof.verify_as(leaf(5), "example.com/log", &keys), Ok(head));
    assert!(proof.verify_as(leaf(5), "example.com/else", &keys).is_err());
}

#[test]
fn malformed_proof_files_are_refused() {
    use TlogProofError::*;
    let good = proof(6, 7).with_extra(b"extra".to_vec()).unwrap().to_string();
    let first = proof(6, 7).inclusion().hashes()[0].to_string();
    let many = format!("{first}\n").repeat(MAX_HASHES + 1);
    let bad_hash = |position, found| Hash { position, source: ParseHashError::Length { found } };
    let long = format!("extra {}A\n", "AAAA".repeat(MAX_EXTRA_LEN / 3 + 1));
    let cases = [
        (String::new(), Header),
        ("c2sp.org/tlog-proof@v1".to_owned(), Header),
        (good.replace("@v1", "@v2"), Header),
        (good.replace("@v1", "@v1 "), Header),
        (format!("\n{good}"), Header),
        ("c2sp.org/tlog-proof@v1\n".to_owned(), Index),
        ("c2sp.org/tlog-proof@v1\nextra AAAA\n".to_owned(), Index),
        (good.replace("index 6\n", ""), Index),
        (good.replace("index 6", "index 06"), Index),
        (good.replace("index 6", "index  6"), Index),
        (good.replace("index 6", "index +6"), Index),
        (good.replace("index 6", "index"), Index),
        (good.replace("index 6", "index 18446744073709551616"), Index),
        (good.replace("extra ZXh0cmE=\n", "extra ZXh0cmE=\nextra ZXh0cmE=\n"), Index),
        (good.replace("extra ", "Extra "), Index),
        (good.replace("ZXh0cmE=", ""), Extra),
        (good.replace("ZXh0cmE=", "ZXh0cmE"), Extra),
        (good.replace("ZXh0cmE=", "ZXh0cmF="), Extra),
        (good.replace("extra ZXh0cmE=\n", &long), Extra),
        (good.replace(&first, "x"), bad_hash(0, 1)),
        (good.replace(&first, &format!("{first} ")), bad_hash(0, 45)),
        (good.replace(&format!("{first}\n"), &many), TooManyHashes),
        (good.split_inclusive('\n').take(5).collect(), NoCheckpoint),
        (good.split_inclusive('\n').take(6).collect(), Note(NoteError::NoSignatures)),
        (good.split_inclusive('\n').take(9).collect(), Note(NoteError::NoSignatures)),
        (good.replace("\n7\n", "\n07\n"), Checkpoint(CheckpointError::Size)),
        (good.trim_end().to_owned(), Note(NoteError::SignatureLine { line: 1 })),
        ("a".repeat(MAX_TLOG_PROOF_LEN + 1), TooLong),
    ];
    for (text, error) in cases {
        let shown: String = text.chars().take(200).collect();
        assert_eq!(text.parse::<TlogProof>(), Err(error), "{shown:?}");
    }
}

#[test]
fn impossible_parts_are_refused() {
    let good = proof(6, 7);
    let inclusion = InclusionProof::new(vec![leaf(0); MAX_HASHES + 1]);
    let answer = TlogProof::new(6, inclusion, good.checkpoint().clone());
    assert_eq!(answer, Err(TlogProofError::TooManyHashes));
    let note = SignedNote::sign("not a checkpoint\n", &signer()).unwrap();
    let answer = TlogProof::new(6, InclusionProof::default(), note);
    assert_eq!(answer, Err(TlogProofError::Checkpoint(CheckpointError::Size)));
    let answer = good.clone().with_extra(vec![0; MAX_EXTRA_LEN + 1]);
    assert_eq!(answer, Err(TlogProofError::Extra));
    let largest = good.with_extra(vec![7; MAX_EXTRA_LEN]).unwrap();
    assert_eq!(largest.to_string().parse(), Ok(largest));
}

#[test]
fn every_changed_bit_of_a_proof_file_is_refused() {
    let text = proof(5, 8).to_string();
    let key = signer().verifier_key();
    for bit in 0..text.len() * 8 {
        let changed = flip_bit(&text, bit).and_then(|text| text.parse::<TlogProof>().ok());
        let holds = changed.is_some_and(|proof| proof.verify(leaf(5), &key).is_ok());
        assert!(!holds, "bit {bit}");
    }
}

proptest! {
    #[test]
    fn proof_files_survive_their_text_form(
        index: u64,
        extra in prop::collection::vec(any::<u8>(), 0..20),
        hashes in prop::collection::vec(any::<[u8; 32]>().prop_map(Hash::from_bytes), 0..=64),
    ) {
        let note = proof(0, 1).checkpoint().clone();
        let made = TlogProof::new(index, InclusionProof::new(hashes), note).unwrap();
        let made = made.with_extra(extra).unwrap();
        prop_assert_eq!(made.to_string().parse(), Ok(made));
    }

    #[test]
    fn arbitrary_texts_never_panic(text in "(?s)(c2sp.org/tlog-proof@v1\n(index 1\n)?)?.{0,80}") {
        prop_assert!(text.parse::<TlogProof>().is_err());
    }
}
