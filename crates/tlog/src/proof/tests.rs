use proptest::prelude::*;
use proptest::sample::Index;

use super::*;
use crate::hash::leaf_hash;
use crate::reference;
use crate::tree;

use VerifyConsistencyError as Consistency;
use VerifyInclusionError as Inclusion;

/// Name, leaf, index, size, root, hashes of a proof, and why it is refused.
type BadInclusion<'a> = (&'a str, Hash, u64, u64, Hash, &'a [Hash], Inclusion);

/// Name, old size and root, new size and root, hashes of a proof, and why it is refused.
type BadConsistency<'a> = (&'a str, u64, Hash, u64, Hash, &'a [Hash], Consistency);

fn inclusion(leaf: Hash, index: u64, size: u64, root: Hash, hashes: &[Hash]) -> Result<(), VerifyInclusionError> {
    verify_inclusion(leaf, index, size, root, &InclusionProof::new(hashes.to_vec()))
}

fn consistency(
    old_size: u64,
    old_root: Hash,
    new_size: u64,
    new_root: Hash,
    hashes: &[Hash],
) -> Result<(), VerifyConsistencyError> {
    let proof = ConsistencyProof::new(hashes.to_vec());
    verify_consistency(old_size, old_root, new_size, new_root, &proof)
}

#[test]
fn certificate_transparency_inclusion_proofs_hold() {
    for (index, size, hashes) in reference::CT_INCLUSION {
        let leaf = leaf_hash(reference::CT_LEAVES[usize::try_from(index).unwrap()]);
        let root = reference::ct_root(size);
        let hashes = reference::hexes(hashes);
        assert_eq!(inclusion(leaf, index, size, root, &hashes), Ok(()), "leaf {index} of {size}");
    }
}

#[test]
fn certificate_transparency_consistency_proofs_hold() {
    for (old, new, hashes) in reference::CT_CONSISTENCY {
        let (old_root, new_root) = (reference::ct_root(old), reference::ct_root(new));
        let hashes = reference::hexes(hashes);
        assert_eq!(consistency(old, old_root, new, new_root, &hashes), Ok(()), "{old} to {new}");
    }
}

/// Seven leaves and the inner nodes above them, composed by hand, named as in RFC 6962 §2.1.3.
struct Seven {
    leaves: [Hash; 7],
    /// Nodes of two leaves.
    ab: Hash,
    cd: Hash,
    ef: Hash,
    /// Node of four leaves.
    abcd: Hash,
    /// Right child of the root of seven.
    efg: Hash,
    /// Roots of sizes 0 to 7.
    roots: [Hash; 8],
}

fn seven() -> Seven {
    let leaves = [b"a", b"b", b"c", b"d", b"e", b"f", b"g"].map(leaf_hash);
    let [a, b, c, d, e, f, g] = leaves;
    let (ab, cd, ef) = (node_hash(a, b), node_hash(c, d), node_hash(e, f));
    let (abcd, efg) = (node_hash(ab, cd), node_hash(ef, g));
    let roots =
        [empty_root(), a, ab, node_hash(ab, c), abcd, node_hash(abcd, e), node_hash(abcd, ef), node_hash(abcd, efg)];
    Seven { leaves, ab, cd, ef, abcd, efg, roots }
}

#[test]
fn hand_made_inclusion_proofs_of_sizes_one_to_seven_hold() {
    let Seven { leaves: [a, b, c, d, e, f, g], ab, cd, ef, abcd, efg, roots } = seven();
    let cases: [(u64, u64, Hash, &[Hash]); 28] = [
        (1, 0, a, &[]),
        (2, 0, a, &[b]),
        (2, 1, b, &[a]),
        (3, 0, a, &[b, c]),
        (3, 1, b, &[a, c]),
        (3, 2, c, &[ab]),
        (4, 0, a, &[b, cd]),
        (4, 1, b, &[a, cd]),
        (4, 2, c, &[d, ab]),
        (4, 3, d, &[c, ab]),
        (5, 0, a, &[b, cd, e]),
        (5, 1, b, &[a, cd, e]),
        (5, 2, c, &[d, ab, e]),
        (5, 3, d, &[c, ab, e]),
        (5, 4, e, &[abcd]),
        (6, 0, a, &[b, cd, ef]),
        (6, 1, b, &[a, cd, ef]),
        (6, 2, c, &[d, ab, ef]),
        (6, 3, d, &[c, ab, ef]),
        (6, 4, e, &[f, abcd]),
        (6, 5, f, &[e, abcd]),
        (7, 0, a, &[b, cd, efg]),
        (7, 1, b, &[a, cd, efg]),
        (7, 2, c, &[d, ab, efg]),
        (7, 3, d, &[c, ab, efg]),
        (7, 4, e, &[f, g, abcd]),
        (7, 5, f, &[e, g, abcd]),
        (7, 6, g, &[ef, abcd]),
    ];
    for (size, index, leaf, hashes) in cases {
        let root = roots[usize::try_from(size).unwrap()];
        assert_eq!(inclusion(leaf, index, size, root, hashes), Ok(()), "leaf {index} of {size}");
    }
}

#[test]
fn hand_made_bad_inclusion_proofs_are_refused() {
    let Seven { leaves: [a, b, c, d, e, f, g], ab, cd, ef, abcd, efg, roots } = seven();
    let root = roots[7];
    let good = [c, ab, efg];
    assert_eq!(inclusion(d, 3, 7, root, &good), Ok(()));
    let no_leaf = |index, size| Inclusion::NoSuchLeaf { index, size };
    let cases: [BadInclusion<'_>; 20] = [
        ("size 0", a, 0, 0, empty_root(), &[], no_leaf(0, 0)),
        ("index is the size", g, 7, 7, root, &[ef, abcd], no_leaf(7, 7)),
        ("index beyond the size", d, u64::MAX, 7, root, &good, no_leaf(u64::MAX, 7)),
        ("neighbour's index", d, 2, 7, root, &good, Inclusion::RootMismatch),
        ("cousin's index", d, 1, 7, root, &good, Inclusion::RootMismatch),
        ("index with a shorter way", d, 6, 7, root, &good, Inclusion::TooLong),
        ("another leaf", c, 3, 7, root, &good, Inclusion::RootMismatch),
        ("smaller size", d, 3, 4, root, &good, Inclusion::TooLong),
        ("larger size", d, 3, 9, root, &good, Inclusion::TooShort),
        ("root of another size", d, 3, 7, roots[6], &good, Inclusion::RootMismatch),
        ("root of nothing", d, 3, 7, empty_root(), &good, Inclusion::RootMismatch),
        ("empty", d, 3, 7, root, &[], Inclusion::TooShort),
        ("last hash missing", d, 3, 7, root, &[c, ab], Inclusion::TooShort),
        ("first hash missing", d, 3, 7, root, &[ab, efg], Inclusion::TooShort),
        ("extra hash behind", d, 3, 7, root, &[c, ab, efg, a], Inclusion::TooLong),
        ("extra hash in front", d, 3, 7, root, &[a, c, ab, efg], Inclusion::TooLong),
        ("two hashes swapped", d, 3, 7, root, &[ab, c, efg], Inclusion::RootMismatch),
        ("reversed", d, 3, 7, root, &[efg, ab, c], Inclusion::RootMismatch),
        ("a node passed off as a leaf", ab, 0, 7, root, &[cd, efg], Inclusion::TooShort),
        ("the root passed off as the only leaf of two", root, 0, 2, root, &[], Inclusion::TooShort),
    ];
    for (name, leaf, index, size, root, hashes, error) in cases {
        assert_eq!(inclusion(leaf, index, size, root, hashes), Err(error), "{name}");
    }
    // A hash that belongs to no place is refused at every place.
    for place in 0..good.len() {
        for wrong in [a, b, d, e, f, g, cd, ef, abcd, root, empty_root()] {
            let mut hashes = good;
            hashes[place] = wrong;
            assert_eq!(inclusion(d, 3, 7, root, &hashes), Err(Inclusion::RootMismatch));
        }
    }
}

#[test]
fn hand_made_consistency_proofs_of_sizes_one_to_seven_hold() {
    let Seven { leaves: [_, b, c, d, e, f, g], ab, cd, ef, abcd, efg, roots } = seven();
    let cases: [(u64, u64, &[Hash]); 29] = [
        (0, 0, &[]),
        (0, 1, &[]),
        (0, 7, &[]),
        (1, 1, &[]),
        (7, 7, &[]),
        (1, 2, &[b]),
        (1, 3, &[b, c]),
        (2, 3, &[c]),
        (1, 4, &[b, cd]),
        (2, 4, &[cd]),
        (3, 4, &[c, d, ab]),
        (1, 5, &[b, cd, e]),
        (2, 5, &[cd, e]),
        (3, 5, &[c, d, ab, e]),
        (4, 5, &[e]),
        (1, 6, &[b, cd, ef]),
        (2, 6, &[cd, ef]),
        (3, 6, &[c, d, ab, ef]),
        (4, 6, &[ef]),
        (5, 6, &[e, f, abcd]),
        (1, 7, &[b, cd, efg]),
        (2, 7, &[cd, efg]),
        (3, 7, &[c, d, ab, efg]),
        (4, 7, &[efg]),
        (5, 7, &[e, f, g, abcd]),
        (6, 7, &[ef, g, abcd]),
        (2, 2, &[]),
        (3, 3, &[]),
        (6, 6, &[]),
    ];
    for (old, new, hashes) in cases {
        let old_root = roots[usize::try_from(old).unwrap()];
        let new_root = roots[usize::try_from(new).unwrap()];
        assert_eq!(consistency(old, old_root, new, new_root, hashes), Ok(()), "{old} to {new}");
    }
}

#[test]
fn hand_made_bad_consistency_proofs_are_refused() {
    let Seven { leaves: [a, b, c, d, ..], ab, cd, efg, roots: r, .. } = seven();
    let good = [c, d, ab, efg];
    assert_eq!(consistency(3, r[3], 7, r[7], &good), Ok(()));
    let shrinks = |old_size, new_size| Consistency::OldLargerThanNew { old_size, new_size };
    let cases: [BadConsistency<'_>; 24] = [
        ("the log shrinks", 7, r[7], 3, r[3], &good, shrinks(7, 3)),
        ("the log is emptied", 1, r[1], 0, r[0], &[], shrinks(1, 0)),
        ("another old size", 2, r[3], 7, r[7], &good, Consistency::TooLong),
        ("another old size with a longer way", 5, r[3], 7, r[7], &good, Consistency::OldRootMismatch),
        ("smaller new size", 3, r[3], 4, r[7], &good, Consistency::TooLong),
        ("larger new size", 3, r[3], 9, r[7], &good, Consistency::TooShort),
        ("another old root", 3, r[2], 7, r[7], &good, Consistency::OldRootMismatch),
        ("another new root", 3, r[3], 7, r[6], &good, Consistency::NewRootMismatch),
        ("roots swapped", 3, r[7], 7, r[3], &good, Consistency::OldRootMismatch),
        ("empty", 3, r[3], 7, r[7], &[], Consistency::TooShort),
        ("empty, old size a power of two", 4, r[4], 7, r[7], &[], Consistency::TooShort),
        ("last hash missing", 3, r[3], 7, r[7], &[c, d, ab], Consistency::TooShort),
        ("first hash missing", 3, r[3], 7, r[7], &[d, ab, efg], Consistency::TooShort),
        ("extra hash behind", 3, r[3], 7, r[7], &[c, d, ab, efg, a], Consistency::TooLong),
        ("extra hash in front", 3, r[3], 7, r[7], &[a, c, d, ab, efg], Consistency::TooLong),
        ("old root in front, power of two", 4, r[4], 7, r[7], &[r[4], efg], Consistency::TooLong),
        ("two hashes swapped", 3, r[3], 7, r[7], &[d, c, ab, efg], Consistency::OldRootMismatch),
        ("a sibling of the new part", 3, r[3], 7, r[7], &[c, b, ab, efg], Consistency::NewRootMismatch),
        ("same size, other roots", 7, r[7], 7, r[6], &[], Consistency::NewRootMismatch),
        ("same size, hashes", 7, r[7], 7, r[7], &[efg], Consistency::TooLong),
        ("from nothing, old root not of nothing", 0, a, 7, r[7], &[], Consistency::OldRootMismatch),
        ("from nothing, hashes", 0, r[0], 7, r[7], &[efg], Consistency::TooLong),
        ("nothing to nothing, other root", 0, r[0], 0, a, &[], Consistency::NewRootMismatch),
        ("an inner node as old root", 2, cd, 7, r[7], &[cd, efg], Consistency::NewRootMismatch),
    ];
    for (name, old_size, old_root, new_size, new_root, hashes, error) in cases {
        let answer = consistency(old_size, old_root, new_size, new_root, hashes);
        assert_eq!(answer, Err(error), "{name}");
    }
}

#[test]
fn the_largest_sizes_are_checked_without_overflow() {
    let hash = leaf_hash(b"x");
    assert_eq!(inclusion(hash, u64::MAX - 1, u64::MAX, hash, &[hash; 62]), Err(Inclusion::TooShort));
    assert_eq!(inclusion(hash, 0, u64::MAX, hash, &[hash; 64]), Err(Inclusion::RootMismatch));
    assert_eq!(inclusion(hash, 0, u64::MAX, hash, &[hash; 65]), Err(Inclusion::TooLong));
    let old = u64::MAX - 1;
    assert_eq!(consistency(old, hash, u64::MAX, hash, &[hash; 9]), Err(Consistency::TooShort));
    assert_eq!(consistency(1 << 63, hash, u64::MAX, hash, &[hash]), Err(Consistency::NewRootMismatch));
}

proptest! {
    #[test]
    fn made_proofs_hold((leaves, index) in reference::leaves_and_index(1..120)) {
        let source = leaves.as_slice();
        let size = leaves.len() as u64;
        let root = reference::mth(&leaves);
        let proof = tree::inclusion_proof(source, index as u64, size).unwrap();
        prop_assert_eq!(verify_inclusion(leaves[index], index as u64, size, root, &proof), Ok(()));
        let old_root = reference::mth(&leaves[..index]);
        let proof = tree::consistency_proof(source, index as u64, size).unwrap();
        prop_assert_eq!(verify_consistency(index as u64, old_root, size, root, &proof), Ok(()));
    }

    #[test]
    fn an_inclusion_proof_holds_for_one_index_and_root_only(
        (leaves, index) in reference::leaves_and_index(1..80),
        other in 0..100u64,
    ) {
        let size = leaves.len() as u64;
        let root = reference::mth(&leaves);
        let hashes = reference::path(index, &leaves);
        let leaf = leaves[index];
        let right_index = other == index as u64;
        prop_assert_eq!(inclusion(leaf, other, size, root, &hashes).is_ok(), right_index);
        let other_root = reference::mth(&leaves[..leaves.len() - 1]);
        prop_assert!(inclusion(leaf, index as u64, size, other_root, &hashes).is_err());
    }

    #[test]
    fn every_changed_bit_of_an_inclusion_proof_is_refused(
        (leaves, index) in reference::leaves_and_index(2..80),
        place: Index,
        bit in 0..256usize,
    ) {
        let size = leaves.len() as u64;
        let root = reference::mth(&leaves);
        let mut hashes = reference::path(index, &leaves);
        let changed = place.get_mut(&mut hashes);
        *changed = flip(*changed, bit);
        let answer = inclusion(leaves[index], index as u64, size, root, &hashes);
        prop_assert_eq!(answer, Err(Inclusion::RootMismatch));
    }

    #[test]
    fn every_changed_bit_of_a_consistency_proof_is_refused(
        (leaves, index) in reference::leaves_and_index(2..80),
        place: Index,
        bit in 0..256usize,
    ) {
        let old = index.max(1);
        let (old_root, new_root) = (reference::mth(&leaves[..old]), reference::mth(&leaves));
        let mut hashes = reference::proof(old, &leaves);
        let changed = place.get_mut(&mut hashes);
        *changed = flip(*changed, bit);
        let answer = consistency(old as u64, old_root, leaves.len() as u64, new_root, &hashes);
        prop_assert!(answer.is_err());
    }

    #[test]
    fn a_rewritten_leaf_cannot_be_hidden(
        (leaves, index) in reference::leaves_and_index(2..80),
        rewritten: Index,
    ) {
        let old = index.max(1);
        let old_root = reference::mth(&leaves[..old]);
        let mut changed = leaves.clone();
        changed[rewritten.index(old)] = leaf_hash(b"rewritten");
        let new_root = reference::mth(&changed);
        for hashes in [reference::proof(old, &changed), reference::proof(old, &leaves)] {
            let answer = consistency(old as u64, old_root, leaves.len() as u64, new_root, &hashes);
            prop_assert!(answer.is_err());
        }
    }

    #[test]
    fn hostile_proofs_never_panic(
        sizes: [u64; 3],
        hashes in prop::collection::vec(any::<[u8; 32]>().prop_map(Hash::from_bytes), 0..70),
    ) {
        let [first, second, third] = sizes;
        let hash = leaf_hash(b"x");
        prop_assert!(inclusion(hash, first, second, empty_root(), &hashes).is_err());
        prop_assert!(consistency(third.max(1), hash, second, empty_root(), &hashes).is_err());
    }
}

fn flip(hash: Hash, bit: usize) -> Hash {
    let mut bytes = hash.to_bytes();
    bytes[bit / 8] ^= 1 << (bit % 8);
    Hash::from_bytes(bytes)
}
