//! Checking that a leaf is in a tree, and that one tree continues another (RFC 9162 §2.1.3.2, §2.1.4.2).
//!
//! The proofs themselves are made in [`crate::tree`].

use crate::hash::{Hash, empty_root, node_hash};

/// The hashes that lead from a leaf to the root of a tree: from the sibling of the leaf up to a child of the root (RFC
/// 6962 §2.1.1).
///
/// Any list of hashes is a value of this type; only [`verify_inclusion`] tells whether it proves something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InclusionProof(Vec<Hash>);

/// The hashes that lead from the root of an old tree to the root of a newer one (RFC 6962 §2.1.2).
///
/// Any list of hashes is a value of this type; only [`verify_consistency`] tells whether it proves something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConsistencyProof(Vec<Hash>);

impl InclusionProof {
    /// The proof made of these hashes, from the leaf upwards.
    #[must_use]
    pub fn new(hashes: Vec<Hash>) -> Self {
        Self(hashes)
    }

    /// The hashes, from the leaf upwards.
    #[must_use]
    pub fn hashes(&self) -> &[Hash] {
        &self.0
    }
}

impl ConsistencyProof {
    /// The proof made of these hashes, in the order of RFC 6962 §2.1.2.
    #[must_use]
    pub fn new(hashes: Vec<Hash>) -> Self {
        Self(hashes)
    }

    /// The hashes, in the order of RFC 6962 §2.1.2.
    #[must_use]
    pub fn hashes(&self) -> &[Hash] {
        &self.0
    }
}

/// Why an inclusion proof proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum VerifyInclusionError {
    /// The tree of this size has no leaf at this index.
    #[error("a tree of size {size} has no leaf {index}")]
    NoSuchLeaf {
        /// Index of the leaf.
        index: u64,
        /// Size of the tree.
        size: u64,
    },
    /// There are fewer hashes than lie between the leaf and the root.
    #[error("the inclusion proof is too short")]
    TooShort,
    /// There are more hashes than lie between the leaf and the root.
    #[error("the inclusion proof is too long")]
    TooLong,
    /// The proof leads to another root.
    #[error("the inclusion proof leads to another root")]
    RootMismatch,
}

/// Why a consistency proof proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum VerifyConsistencyError {
    /// The old tree is larger than the new one.
    #[error("the old size {old_size} is larger than the new size {new_size}")]
    OldLargerThanNew {
        /// Size of the old tree.
        old_size: u64,
        /// Size of the new tree.
        new_size: u64,
    },
    /// There are fewer hashes than lie between the two roots.
    #[error("the consistency proof is too short")]
    TooShort,
    /// There are more hashes than lie between the two roots.
    #[error("the consistency proof is too long")]
    TooLong,
    /// The proof leads to another old root.
    #[error("the consistency proof leads to another old root")]
    OldRootMismatch,
    /// The proof leads to another new root.
    #[error("the consistency proof leads to another new root")]
    NewRootMismatch,
}

/// Checks that the tree with this `size` and `root` has the leaf hash `leaf` at `index` (RFC 9162 §2.1.3.2).
///
/// `size` and `root` must come together from a checkpoint that is trusted already: the root alone
/// does not fix the size. `leaf` must be computed with [`crate::leaf_hash`] from the entry at hand, never taken from
/// the prover.
///
/// # Errors
///
/// [`VerifyInclusionError`] when the index is not in the tree, or the proof has not exactly the right hashes.
pub fn verify_inclusion(
    leaf: Hash,
    index: u64,
    size: u64,
    root: Hash,
    proof: &InclusionProof,
) -> Result<(), VerifyInclusionError> {
    if size <= index {
        return Err(VerifyInclusionError::NoSuchLeaf { index, size });
    }
    let mut place = Place { node: index, last: size - 1 };
    let mut hash = leaf;
    for sibling in &proof.0 {
        hash = match place.step_up() {
            Side::None => return Err(VerifyInclusionError::TooLong),
            Side::Left => node_hash(*sibling, hash),
            Side::Right => node_hash(hash, *sibling),
        };
    }
    if place.last != 0 {
        return Err(VerifyInclusionError::TooShort);
    }
    if hash != root {
        return Err(VerifyInclusionError::RootMismatch);
    }
    Ok(())
}

/// Checks that the tree with `new_size` and `new_root` starts with the very leaves of the tree with `old_size` and
/// `old_root` (RFC 9162 §2.1.4.2).
///
/// Two cases the RFC leaves open: trees of the same size are consistent if their roots are equal; and every tree
/// continues the empty one, whose root must be [`empty_root`]. In both the proof must be empty.
///
/// # Errors
///
/// [`VerifyConsistencyError`] when the old tree is the larger one, or the proof has not exactly the right hashes.
pub fn verify_consistency(
    old_size: u64,
    old_root: Hash,
    new_size: u64,
    new_root: Hash,
    proof: &ConsistencyProof,
) -> Result<(), VerifyConsistencyError> {
    if new_size < old_size {
        return Err(VerifyConsistencyError::OldLargerThanNew { old_size, new_size });
    }
    if old_size == 0 || old_size == new_size {
        return verify_without_hashes(old_size, old_root, new_size, new_root, proof);
    }
    // INVARIANT: 0 < old_size < new_size from here on.
    let mut place = Place { node: old_size - 1, last: new_size - 1 };
    place.leave_right_edges();
    // The proof starts at the largest complete subtree that ends the old tree. If that is the whole old tree, its root
    // is known and not sent.
    let (start, siblings) = if old_size.is_power_of_two() {
        (old_root, proof.0.as_slice())
    } else {
        let (first, rest) = proof.0.split_first().ok_or(VerifyConsistencyError::TooShort)?;
        (*first, rest)
    };
    let (mut old, mut new) = (start, start);
    for sibling in siblings {
        match place.step_up() {
            Side::None => return Err(VerifyConsistencyError::TooLong),
            Side::Left => {
                old = node_hash(*sibling, old);
                new = node_hash(*sibling, new);
            }
            Side::Right => new = node_hash(new, *sibling),
        }
    }
    if place.last != 0 {
        return Err(VerifyConsistencyError::TooShort);
    }
    if old != old_root {
        return Err(VerifyConsistencyError::OldRootMismatch);
    }
    if new != new_root {
        return Err(VerifyConsistencyError::NewRootMismatch);
    }
    Ok(())
}

/// The cases in which nothing lies between the two roots.
fn verify_without_hashes(
    old_size: u64,
    old_root: Hash,
    new_size: u64,
    new_root: Hash,
    proof: &ConsistencyProof,
) -> Result<(), VerifyConsistencyError> {
    if !proof.0.is_empty() {
        return Err(VerifyConsistencyError::TooLong);
    }
    if old_size == 0 && old_root != empty_root() {
        return Err(VerifyConsistencyError::OldRootMismatch);
    }
    if old_size == new_size && old_root != new_root {
        return Err(VerifyConsistencyError::NewRootMismatch);
    }
    Ok(())
}

/// On which side the next sibling stands; `None` at the root.
enum Side {
    None,
    Left,
    Right,
}

/// A node on the way up: its position on its level, and the position of the last node there.
///
/// These are `fn` and `sn` of RFC 9162.
struct Place {
    node: u64,
    last: u64,
}

impl Place {
    /// Goes up to the next node that has a sibling, past it, and says where that sibling stood.
    fn step_up(&mut self) -> Side {
        if self.last == 0 {
            return Side::None;
        }
        let side = if self.is_right_child() {
            Side::Left
        } else if self.node == self.last {
            // The last node of a level without a sibling moves up unchanged.
            while !self.is_right_child() && self.node != 0 {
                self.up();
            }
            Side::Left
        } else {
            Side::Right
        };
        self.up();
        side
    }

    /// Goes up for as long as the node is a right child.
    fn leave_right_edges(&mut self) {
        while self.is_right_child() {
            self.up();
        }
    }

    fn is_right_child(&self) -> bool {
        self.node % 2 == 1
    }

    fn up(&mut self) {
        self.node >>= 1;
        self.last >>= 1;
    }
}

#[cfg(test)]
mod tests;
