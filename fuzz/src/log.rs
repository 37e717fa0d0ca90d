//! Notes, checkpoints, proofs, paths, bundles, frontiers and keys of the transparency log.

use tlog::key::ParseKeyError;
use tlog::note::{MAX_NOTE_LEN, MAX_SIGNATURES};
use tlog::tlog_proof::{MAX_EXTRA_LEN, MAX_HASHES, MAX_TLOG_PROOF_LEN};
use tlog::{Checkpoint, EntryBundle, Frontier, KeyName, SignedNote, SignerKey, Tile, TlogProof, VerifierKey};

use crate::text;

/// The key that signed the seeds; nobody else knows it, so whatever it vouches for it has signed.
pub(crate) fn signer() -> SignerKey {
    SignerKey::from_seed(KeyName::new("example.com/log").unwrap(), &[7; 32])
}

/// A signed note: formats back to the same bytes, within its limits, and is believed only if it was signed.
pub fn note(data: &[u8]) {
    let Some(text) = text(data) else { return };
    let Ok(mut note) = text.parse::<SignedNote>() else { return };
    assert_eq!(note.to_string(), text);
    assert!(text.len() <= MAX_NOTE_LEN && (1..=MAX_SIGNATURES).contains(&note.signatures().len()));
    let (signer, key) = (signer(), signer().verifier_key());
    let ours = signer.sign(note.text().as_bytes());
    if note.verify(std::slice::from_ref(&key)).is_ok() {
        assert!(note.signatures().iter().any(|signature| signature.signature() == ours));
    }
    if note.add_signature(&signer).is_ok() {
        assert_eq!(note.verify(std::slice::from_ref(&key)), Ok(vec![&key]));
        assert_eq!(note.to_string().parse(), Ok(note));
    }
}

/// A checkpoint, bare or signed: formats back to the same bytes; signed by our key, it opens again.
pub fn checkpoint(data: &[u8]) {
    let Some(text) = text(data) else { return };
    let signer = signer();
    let key = signer.verifier_key();
    if let Ok(checkpoint) = text.parse::<Checkpoint>() {
        assert_eq!(checkpoint.to_string(), text);
        assert!(!checkpoint.origin().is_empty());
        if let Ok(signed) = tlog::checkpoint::sign(&checkpoint, &signer) {
            assert_eq!(tlog::checkpoint::open(&signed, &key), Ok(checkpoint));
        }
    }
    if let Ok(checkpoint) = tlog::checkpoint::open(text, &key) {
        assert_eq!(checkpoint.origin(), key.name().as_str());
        assert!(text.starts_with(&format!("{checkpoint}\n")));
    }
}

/// A proof file: formats back to the same bytes, within its limits.
pub fn tlog_proof(data: &[u8]) {
    let Some(text) = text(data) else { return };
    let Ok(proof) = text.parse::<TlogProof>() else { return };
    assert_eq!(proof.to_string(), text);
    assert!(text.len() <= MAX_TLOG_PROOF_LEN && proof.extra().len() <= MAX_EXTRA_LEN);
    assert!(proof.inclusion().hashes().len() <= MAX_HASHES);
    let key = signer().verifier_key();
    // No log of ours holds this entry; the third of the seeds' log is the one called so.
    assert!(proof.verify(tlog::leaf_hash(b"never appended"), &key).is_err());
    if let Ok(head) = proof.verify(tlog::leaf_hash(b"third"), &key) {
        assert_eq!((proof.index(), head.size()), (2, 5));
    }
}

/// The path of a tile or an entry bundle: one spelling only.
pub fn tile_path(data: &[u8]) {
    let Some(text) = text(data) else { return };
    if let Ok(tile) = text.parse::<Tile>() {
        assert_eq!(tile.to_string(), text);
        assert_eq!(Tile::new(tile.level(), tile.index(), tile.width()), Some(tile));
        assert_eq!(tile.to_full().to_string().parse(), Ok(tile.to_full()));
    }
    if let Ok(bundle) = text.parse::<EntryBundle>() {
        assert_eq!(bundle.to_string(), text);
        assert_eq!(EntryBundle::new(bundle.index(), bundle.width()), Some(bundle));
    }
}

/// An entry bundle (the first two bytes are its width, big-endian) and a tile of the same width: both encode back to
/// the same bytes.
pub fn entry_bundle(data: &[u8]) {
    let Some((width, bytes)) = data.split_first_chunk() else { return };
    let width = u16::from_be_bytes(*width);
    let (Some(bundle), Some(tile)) = (EntryBundle::new(0, width), Tile::new(0, 0, width)) else { return };
    if let Ok(entries) = bundle.decode(bytes) {
        assert_eq!(entries.len(), usize::from(width));
        assert_eq!(tlog::bundle::encode(&entries).as_deref(), Ok(bytes));
    }
    if let Ok(hashes) = tile.decode(bytes) {
        assert_eq!(hashes.len(), usize::from(width));
        assert_eq!(tlog::tile::encode(&hashes), bytes);
    }
}

/// A frontier: encodes back to the same bytes, and takes one more leaf unless it is full.
pub fn frontier(data: &[u8]) {
    let Ok(mut frontier) = Frontier::decode(data) else { return };
    assert_eq!(frontier.encode(), data);
    assert!(frontier.peaks().len() <= 64);
    let (size, root) = (frontier.size(), frontier.root());
    match frontier.append(tlog::leaf_hash(b"one more")) {
        Ok(index) => assert!(index == size && frontier.size() == size + 1 && frontier.root() != root),
        Err(_) => assert!(size == u64::MAX && frontier.size() == size && frontier.root() == root),
    }
    assert_eq!(Frontier::decode(&frontier.encode()), Ok(frontier));
}

/// A key, public or private: one spelling only; and a weak or foreign one verifies nothing.
pub fn verifier_key(data: &[u8]) {
    let Some(text) = text(data) else { return };
    if let Ok(key) = text.parse::<VerifierKey>() {
        assert_eq!(key.to_string(), text);
        assert_eq!(VerifierKey::from_public_key(key.name().clone(), &key.public_key()), Ok(key.clone()));
        let signature = signer().sign(b"message");
        assert_eq!(key.verifies(b"message", &signature), key.public_key() == signer().verifier_key().public_key());
        assert!(!key.verifies(b"message", &[0; 64]));
    }
    match SignerKey::from_skey(text) {
        Ok(key) => {
            assert_eq!(key.to_skey().expose(), text);
            assert!(key.verifier_key().verifies(b"message", &key.sign(b"message")));
        }
        Err(ParseKeyError::Point) => panic!("any seed makes a key"),
        Err(_) => {}
    }
}
