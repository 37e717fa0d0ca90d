use proptest::prelude::*;

use super::*;
use crate::hash::leaf_hash;
use crate::reference;

fn frontier_of(leaves: &[Hash]) -> Frontier {
    let mut frontier = Frontier::default();
    for (expected, leaf) in (0..).zip(leaves) {
        assert_eq!(frontier.append(*leaf), Ok(expected));
    }
    frontier
}

#[test]
fn roots_match_the_certificate_transparency_reference_tree() {
    let mut frontier = Frontier::default();
    for (size, (leaf, root)) in (1..).zip(reference::CT_LEAVES.iter().zip(reference::CT_ROOTS)) {
        frontier.append(leaf_hash(leaf)).unwrap();
        assert_eq!((frontier.size(), frontier.root()), (size, reference::hex(root)));
    }
    assert_eq!(frontier.size(), 8);
}

#[test]
fn small_frontiers_are_what_hand_composition_gives() {
    let leaves: Vec<Hash> = (0..7u8).map(|i| leaf_hash([i])).collect();
    let [a, b, c, d, e, f, g] = leaves[..] else { panic!("seven leaves") };
    let ab = node_hash(a, b);
    let abcd = node_hash(ab, node_hash(c, d));
    let ef = node_hash(e, f);
    let cases: [(usize, Vec<Hash>, Hash); 8] = [
        (0, vec![], empty_root()),
        (1, vec![a], a),
        (2, vec![ab], ab),
        (3, vec![ab, c], node_hash(ab, c)),
        (4, vec![abcd], abcd),
        (5, vec![abcd, e], node_hash(abcd, e)),
        (6, vec![abcd, ef], node_hash(abcd, ef)),
        (7, vec![abcd, ef, g], node_hash(abcd, node_hash(ef, g))),
    ];
    for (size, peaks, root) in cases {
        let frontier = frontier_of(&leaves[..size]);
        assert_eq!(frontier.peaks(), peaks, "size {size}");
        assert_eq!(frontier.root(), root, "size {size}");
    }
}

#[test]
fn a_full_tree_takes_no_more_and_stays_as_it_was() {
    let bytes: Vec<u8> = [u64::MAX.to_be_bytes().to_vec(), vec![5; 64 * HASH_LEN]].concat();
    let mut frontier = Frontier::decode(&bytes).unwrap();
    let before = frontier.clone();
    assert_eq!(frontier.append(leaf_hash(b"one too many")), Err(FrontierFullError));
    assert_eq!(frontier, before);
}

#[test]
fn encoding_is_size_then_peaks() {
    let [a, b, c] = [leaf_hash(b"a"), leaf_hash(b"b"), leaf_hash(b"c")];
    let expected = [&[0, 0, 0, 0, 0, 0, 0, 3], node_hash(a, b).as_ref(), c.as_ref()].concat();
    assert_eq!(frontier_of(&[a, b, c]).encode(), expected);
    assert_eq!(Frontier::default().encode(), [0; 8]);
}

#[test]
fn malformed_encodings_are_refused() {
    let good = frontier_of(&[leaf_hash(b"a"), leaf_hash(b"b"), leaf_hash(b"c")]).encode();
    let with = |size: u64, hashes: usize| [size.to_be_bytes().to_vec(), vec![0; hashes * HASH_LEN]].concat();
    let cases: [(&[u8], DecodeFrontierError); 7] = [
        (&[], DecodeFrontierError::NoSize { found: 0 }),
        (&good[..7], DecodeFrontierError::NoSize { found: 7 }),
        (&good[..8], DecodeFrontierError::Length { size: 3, expected: 72, found: 8 }),
        (&good[..71], DecodeFrontierError::Length { size: 3, expected: 72, found: 71 }),
        (&[good.as_slice(), &[0]].concat(), DecodeFrontierError::Length { size: 3, expected: 72, found: 73 }),
        (&with(4, 2), DecodeFrontierError::Length { size: 4, expected: 40, found: 72 }),
        (&with(0, 1), DecodeFrontierError::Length { size: 0, expected: 8, found: 40 }),
    ];
    for (bytes, error) in cases {
        assert_eq!(Frontier::decode(bytes), Err(error));
    }
}

proptest! {
    #[test]
    fn root_equals_the_recursive_definition(leaves in reference::leaves(0..200)) {
        prop_assert_eq!(frontier_of(&leaves).root(), reference::mth(&leaves));
    }

    #[test]
    fn storing_and_loading_between_appends_changes_nothing(leaves in reference::leaves(0..80), cut in 0..80usize) {
        let (before, after) = leaves.split_at(cut.min(leaves.len()));
        let mut loaded = Frontier::decode(&frontier_of(before).encode()).unwrap();
        for leaf in after {
            loaded.append(*leaf).unwrap();
        }
        prop_assert_eq!(loaded, frontier_of(&leaves));
    }

    #[test]
    fn decoding_arbitrary_bytes_is_canonical(bytes in prop::collection::vec(any::<u8>(), 0..120)) {
        if let Ok(frontier) = Frontier::decode(&bytes) {
            prop_assert_eq!(frontier.encode(), bytes);
        }
    }
}
