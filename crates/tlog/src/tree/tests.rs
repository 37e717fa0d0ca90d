use std::cell::RefCell;

use proptest::prelude::*;

use super::*;
use crate::hash::leaf_hash;
use crate::reference;

#[test]
fn the_reference_tree_of_certificate_transparency_comes_out() {
    let leaves = reference::ct_leaf_hashes();
    for size in 1..=8 {
        assert_eq!(root(leaves.as_slice(), size), Ok(reference::ct_root(size)), "size {size}");
    }
    for (index, size, hashes) in reference::CT_INCLUSION {
        let proof = inclusion_proof(leaves.as_slice(), index, size).unwrap();
        assert_eq!(proof.hashes(), reference::hexes(hashes), "leaf {index} of {size}");
    }
    for (old, new, hashes) in reference::CT_CONSISTENCY {
        let proof = consistency_proof(leaves.as_slice(), old, new).unwrap();
        assert_eq!(proof.hashes(), reference::hexes(hashes), "{old} to {new}");
    }
}

#[test]
fn proofs_of_seven_leaves_are_those_drawn_in_the_rfc() {
    // RFC 6962 §2.1.3: the example tree and its proofs, with the RFC's own names.
    let leaves: Vec<Hash> = (0..7u8).map(|i| leaf_hash([i])).collect();
    let [a, b, c, d, e, f, j] = leaves[..] else { panic!("seven leaves") };
    let (g, h, i) = (node_hash(a, b), node_hash(c, d), node_hash(e, f));
    let (k, l) = (node_hash(g, h), node_hash(i, j));
    for (index, expected) in [(0, vec![b, h, l]), (3, vec![c, g, l]), (4, vec![f, j, k]), (6, vec![i, k])] {
        let proof = inclusion_proof(leaves.as_slice(), index, 7).unwrap();
        assert_eq!(proof.hashes(), expected, "leaf {index}");
    }
    for (old, expected) in [(3, vec![c, d, g, l]), (4, vec![l]), (6, vec![i, j, k])] {
        let proof = consistency_proof(leaves.as_slice(), old, 7).unwrap();
        assert_eq!(proof.hashes(), expected, "from {old}");
    }
    assert_eq!(root(leaves.as_slice(), 7), Ok(node_hash(k, l)));
}

#[test]
fn impossible_requests_are_refused() {
    let leaves = reference::ct_leaf_hashes();
    let leaves = leaves.as_slice();
    for (index, size) in [(0, 0), (8, 8), (9, 8), (u64::MAX, 8), (u64::MAX, u64::MAX)] {
        let error = MakeProofError::NoSuchLeaf { index, size };
        assert_eq!(inclusion_proof(leaves, index, size), Err(error));
    }
    let error = MakeProofError::OldLargerThanNew { old_size: 8, new_size: 7 };
    assert_eq!(consistency_proof(leaves, 8, 7), Err(error));
    let missing = MissingLeafError { index: 8 };
    assert_eq!(root(leaves, 9), Err(missing));
    assert_eq!(inclusion_proof(leaves, 0, 9), Err(MakeProofError::Source(missing)));
    assert_eq!(consistency_proof(leaves, 1, 9), Err(MakeProofError::Source(missing)));
}

#[test]
fn empty_and_equal_trees_need_no_hashes() {
    let leaves = reference::ct_leaf_hashes();
    assert_eq!(root(leaves.as_slice(), 0), Ok(empty_root()));
    assert_eq!(merkle_root(&[]), empty_root());
    for (old, new) in [(0, 0), (0, 8), (1, 1), (5, 5), (8, 8)] {
        let proof = consistency_proof(leaves.as_slice(), old, new).unwrap();
        assert_eq!(proof.hashes(), [], "{old} to {new}");
    }
}

/// Answers every node without knowing any leaf, and notes what it was asked.
#[derive(Default)]
struct Probe {
    asked: RefCell<Vec<(u32, u64)>>,
}

impl HashSource for Probe {
    type Error = MissingLeafError;

    fn leaf(&self, index: u64) -> Result<Hash, Self::Error> {
        self.node(0, index)
    }

    fn node(&self, level: u32, index: u64) -> Result<Hash, Self::Error> {
        self.asked.borrow_mut().push((level, index));
        Ok(leaf_hash(format!("{level} {index}")))
    }
}

#[test]
fn proofs_of_the_largest_trees_ask_for_few_nodes_all_inside_the_tree() {
    let sizes = [1, 2, 3, 255, 256, 257, 70_000, 1 << 40, (1 << 63) + 1, u64::MAX];
    for size in sizes {
        for at in [0, size / 3, size / 2, size - 1] {
            let probe = Probe::default();
            let inclusion = inclusion_proof(&probe, at, size).unwrap();
            let consistency = consistency_proof(&probe, at + 1, size).unwrap();
            assert!(inclusion.hashes().len() <= 64);
            assert!(consistency.hashes().len() <= 65);
            let asked = probe.asked.into_inner();
            assert!(asked.len() <= 2 * 128, "{} nodes for {at} of {size}", asked.len());
            for (level, index) in asked {
                let end = (u128::from(index) + 1) << level;
                assert!(end <= u128::from(size), "node {level}/{index} of {size}");
            }
        }
    }
}

proptest! {
    #[test]
    fn roots_equal_the_recursive_definition(leaves in reference::leaves(0..200)) {
        let expected = reference::mth(&leaves);
        prop_assert_eq!(merkle_root(&leaves), expected);
        prop_assert_eq!(root(leaves.as_slice(), leaves.len() as u64), Ok(expected));
    }

    #[test]
    fn inclusion_proofs_equal_the_recursive_definition(
        (leaves, index) in reference::leaves_and_index(1..200),
    ) {
        let proof = inclusion_proof(leaves.as_slice(), index as u64, leaves.len() as u64).unwrap();
        prop_assert_eq!(proof.hashes(), reference::path(index, &leaves));
    }

    #[test]
    fn consistency_proofs_equal_the_recursive_definition(
        (leaves, index) in reference::leaves_and_index(1..200),
    ) {
        let old = index + 1;
        let proof = consistency_proof(leaves.as_slice(), old as u64, leaves.len() as u64).unwrap();
        prop_assert_eq!(proof.hashes(), reference::proof(old, &leaves));
    }
}
