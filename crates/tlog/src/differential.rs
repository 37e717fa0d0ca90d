//! Comparison with independent implementations of the same specifications: the crates `tlog_tiles` and `signed_note`.

use proptest::prelude::*;
use signed_note::{StandardSigner, StandardVerifier, VerifierList};
use tlog_tiles::HashReader;

use crate::reference;
use crate::{
    Checkpoint, ConsistencyProof, Frontier, Hash, InclusionProof, KeyName, SignedNote, SignerKey, Tile, VerifierKey,
    leaf_hash, tile, tree, verify_consistency, verify_inclusion,
};

/// The hashes that `tlog_tiles` stores for a tree, in its order.
#[derive(Default)]
struct Stored(Vec<tlog_tiles::Hash>);

impl HashReader for Stored {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<tlog_tiles::Hash>, tlog_tiles::Error> {
        Ok(indexes.iter().map(|index| self.0[usize::try_from(*index).unwrap()]).collect())
    }
}

fn stored(leaves: &[Hash]) -> Stored {
    let mut stored = Stored::default();
    for (index, leaf) in (0..).zip(leaves) {
        let leaf = theirs(*leaf);
        let new = tlog_tiles::stored_hashes_for_record_hash(index, leaf, &stored).unwrap();
        stored.0.extend(new);
    }
    stored
}

fn theirs(hash: Hash) -> tlog_tiles::Hash {
    tlog_tiles::Hash(hash.to_bytes())
}

fn ours(hashes: &[tlog_tiles::Hash]) -> Vec<Hash> {
    hashes.iter().map(|hash| Hash::from_bytes(hash.0)).collect()
}

/// Small hostile lists of hashes around a right proof: hashes dropped, doubled, moved, foreign.
fn damaged(hashes: Vec<Hash>) -> impl Strategy<Value = Vec<Hash>> {
    let pool = [hashes.clone(), vec![leaf_hash(b"foreign")]].concat();
    let picked = prop::collection::vec(prop::sample::select(pool), 0..=hashes.len() + 1);
    prop_oneof![Just(hashes), picked]
}

/// A tree and a range of `0 <= index < size`, with a damaged inclusion and consistency proof.
fn claims() -> impl Strategy<Value = (Vec<Hash>, usize, Vec<Hash>, Vec<Hash>)> {
    reference::leaves_and_index(1..40).prop_flat_map(|(leaves, index)| {
        let inclusion = damaged(reference::path(index, &leaves));
        let consistency = damaged(reference::proof(index + 1, &leaves));
        (Just(leaves), Just(index), inclusion, consistency)
    })
}

proptest! {
    #[test]
    fn roots_and_proofs_are_those_of_tlog_tiles((leaves, index) in reference::leaves_and_index(1..150)) {
        let stored = stored(&leaves);
        let (index, size) = (index as u64, leaves.len() as u64);
        let source = leaves.as_slice();
        let mut frontier = Frontier::default();
        for leaf in &leaves {
            frontier.append(*leaf).unwrap();
        }
        let root = tlog_tiles::tree_hash(size, &stored).unwrap();
        prop_assert_eq!(theirs(frontier.root()), root);
        let proof = tlog_tiles::prove_record(size, index, &stored).unwrap();
        let inclusion = tree::inclusion_proof(source, index, size).unwrap();
        prop_assert_eq!(inclusion.hashes(), ours(&proof));
        let proof = tlog_tiles::prove_tree(size, index + 1, &stored).unwrap();
        let consistency = tree::consistency_proof(source, index + 1, size).unwrap();
        prop_assert_eq!(consistency.hashes(), ours(&proof));
    }

    #[test]
    fn proofs_are_believed_when_tlog_tiles_believes_them(
        (leaves, index, inclusion, consistency) in claims(),
        other in 0..45u64,
    ) {
        let (size, leaf) = (leaves.len() as u64, leaves[index]);
        let root = reference::mth(&leaves);
        let list: Vec<_> = inclusion.iter().map(|hash| theirs(*hash)).collect();
        let proof = InclusionProof::new(inclusion);
        for (index, size) in [(index as u64, size), (other, size), (index as u64, other)] {
            let expected = tlog_tiles::check_record(&list, size, theirs(root), index, theirs(leaf));
            let answer = verify_inclusion(leaf, index, size, root, &proof);
            prop_assert_eq!(answer.is_ok(), expected.is_ok(), "leaf {} of {}", index, size);
        }
        let old_size = index as u64 + 1;
        let old_root = reference::mth(&leaves[..=index]);
        let list: Vec<_> = consistency.iter().map(|hash| theirs(*hash)).collect();
        let proof = ConsistencyProof::new(consistency);
        for (old, new) in [(old_size, size), (other.max(1), size), (old_size, other)] {
            let expected = tlog_tiles::check_tree(&list, new, theirs(root), old, theirs(old_root));
            let answer = verify_consistency(old, old_root, new, root, &proof);
            prop_assert_eq!(answer.is_ok(), expected.is_ok(), "{} to {}", old, new);
        }
    }

    #[test]
    fn new_tiles_are_those_of_tlog_tiles(old in 0..300_000u64, grown in 0..3000u64) {
        let new = old + grown;
        let expected: Vec<_> = tlog_tiles::Tile::new_tiles(8, old, new)
            .iter()
            .map(|tile| (tile.level(), tile.level_index(), tile.width()))
            .collect();
        let made: Vec<_> = tile::new_tiles(old, new)
            .map(|tile| (tile.level(), tile.index(), u32::from(tile.width())))
            .collect();
        prop_assert_eq!(made, expected);
    }

    #[test]
    fn tile_paths_are_those_of_tlog_tiles(level in 0..=63u8, index: u64, width in 1..=256u16) {
        let path = Tile::new(level, index, width).unwrap().to_string();
        // That crate writes the height into the path, as the Go checksum database does.
        let expected = tlog_tiles::Tile::new(8, level, index, u32::from(width), false).path();
        prop_assert_eq!(path.replacen("tile/", "tile/8/", 1), expected);
    }

    // Levels above 63 and the width 0 are left out: that crate panics on them.
    #[test]
    fn tile_paths_are_read_when_tlog_tiles_reads_them(
        path in "([0-9]|0[0-9]|[1-5][0-9]|6[0-3])/(x?[0-9]{3}/){0,2}x?[0-9]{3}(\\.p/([1-9][0-9]{0,2}|0[1-9]))?",
    ) {
        let expected = tlog_tiles::Tile::from_path(&format!("tile/8/{path}"))
            .ok()
            .map(|tile| (tile.level(), tile.level_index(), tile.width()));
        let read = format!("tile/{path}").parse::<Tile>().ok();
        let read = read.map(|tile| (tile.level(), tile.index(), u32::from(tile.width())));
        prop_assert_eq!(read, expected);
    }

    #[test]
    fn tile_bytes_are_those_of_tlog_tiles(leaves in reference::leaves(257..700)) {
        let stored = stored(&leaves);
        for tile in tile::tiles(leaves.len() as u64) {
            let (level, index, width) = (tile.level(), tile.index(), u32::from(tile.width()));
            let expected = tlog_tiles::Tile::new(8, level, index, width, false);
            let bytes = tile::encode(&tile.hashes(leaves.as_slice()).unwrap());
            prop_assert_eq!(bytes, expected.read_data(&stored).unwrap());
        }
    }

    #[test]
    fn checkpoints_are_read_when_tlog_tiles_reads_them(
        origin in "[a-z ./+]{0,8}",
        size in "[0-9+ ]{0,3}",
        root in prop_oneof![Just("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="), Just("CsUY"), Just("")],
        rest in "(\n?[a-c]{0,3}){0,3}\n?",
    ) {
        let text = format!("{origin}\n{size}\n{root}{rest}");
        let expected = tlog_tiles::Checkpoint::from_bytes(text.as_bytes()).ok();
        let read = text.parse::<Checkpoint>().ok();
        prop_assert_eq!(read.is_some(), expected.is_some(), "{:?}", text);
        if let (Some(read), Some(expected)) = (read, expected) {
            prop_assert_eq!(read.origin(), expected.origin());
            prop_assert_eq!(read.size(), expected.size());
            prop_assert_eq!(theirs(read.root()), *expected.hash());
            let lines: String = read.extensions().iter().map(|line| format!("{line}\n")).collect();
            prop_assert_eq!(lines, expected.extension());
        }
    }

    #[test]
    fn keys_and_notes_are_those_of_signed_note(
        seed: [u8; 32],
        name in "[a-z./é—]{1,10}",
        text in "[ -~\n—]{0,40}",
    ) {
        let text = format!("{text}\n");
        let signer = SignerKey::from_seed(KeyName::new(&name).unwrap(), &seed);
        let ours = SignedNote::sign(&text, &signer).unwrap().to_string();
        let their_signer = StandardSigner::new(signer.to_skey().expose()).unwrap();
        let mut note = signed_note::Note::new(text.as_bytes(), &[]).unwrap();
        note.add_sigs(&[&their_signer]).unwrap();
        prop_assert_eq!(ours.as_bytes(), note.to_bytes());

        let vkey = signer.verifier_key().to_string();
        let known = VerifierList::new(vec![Box::new(StandardVerifier::new(&vkey).unwrap())]);
        let read = signed_note::Note::from_bytes(ours.as_bytes()).unwrap();
        prop_assert_eq!(read.verify(&known).unwrap().0.len(), 1);
    }

    #[test]
    fn notes_are_read_when_signed_note_reads_them(
        text in "[ab\n\t]{0,6}",
        lines in "(\n?— ?[ab+ ]{0,3} ?[A-D/]{4,8}(AA==|AAA=)?\n?){0,3}",
    ) {
        let note = format!("{text}\n{lines}");
        let expected = signed_note::Note::from_bytes(note.as_bytes()).ok();
        let read = note.parse::<SignedNote>().ok();
        prop_assert_eq!(read.is_some(), expected.is_some(), "{:?}", note);
        if let (Some(read), Some(expected)) = (read, expected) {
            prop_assert_eq!(read.text().as_bytes(), expected.text());
            prop_assert_eq!(read.to_string().into_bytes(), expected.to_bytes());
        }
    }

    #[test]
    fn verifier_keys_are_read_when_signed_note_reads_them(
        name in "[a-c ]{0,2}",
        key: [u8; 32],
        kind in 0..3u8,
        cut in 0..40usize,
    ) {
        use base64::Engine as _;
        let typed = [[kind].as_slice(), &key].concat();
        let typed = &typed[..cut.min(typed.len())];
        let id = signed_note::key_id(&name, typed);
        let base64 = base64::engine::general_purpose::STANDARD.encode(typed);
        let vkey = format!("{name}+{id:08x}+{base64}");
        let read = vkey.parse::<VerifierKey>();
        prop_assert_eq!(read.is_ok(), StandardVerifier::new(&vkey).is_ok(), "{}", vkey);
    }
}
