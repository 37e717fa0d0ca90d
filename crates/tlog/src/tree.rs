//! Roots and proofs of a tree, made from any source of its hashes (RFC 6962 §2.1).

use crate::hash::{Hash, empty_root, node_hash};
use crate::proof::{ConsistencyProof, InclusionProof};

/// Where the hashes of a tree come from: leaves in memory, stored tiles, a database.
///
/// A root or a proof takes at most 128 nodes, all of them complete subtrees inside the tree; a source that keeps inner
/// nodes answers each in one step.
pub trait HashSource {
    /// What goes wrong when a hash cannot be had.
    type Error: std::error::Error + 'static;

    /// Hash of the leaf at `index`, counted from zero.
    ///
    /// # Errors
    ///
    /// When the source cannot give the hash, be it missing or unreadable.
    fn leaf(&self, index: u64) -> Result<Hash, Self::Error>;

    /// Root of the complete subtree over the `2^level` leaves from `index * 2^level` on.
    ///
    /// Level 0 is the leaves. Unless a source overrides it, the subtree is computed from its `2^level` leaves.
    ///
    /// # Errors
    ///
    /// As [`HashSource::leaf`].
    fn node(&self, level: u32, index: u64) -> Result<Hash, Self::Error> {
        match level.checked_sub(1) {
            None => self.leaf(index),
            Some(below) => {
                let left = index.saturating_mul(2);
                let right = left.saturating_add(1);
                Ok(node_hash(self.node(below, left)?, self.node(below, right)?))
            }
        }
    }
}

/// The slice of leaf hashes ends before the leaf that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no leaf {index}")]
pub struct MissingLeafError {
    /// Index asked for, counted from zero.
    pub index: u64,
}

impl HashSource for [Hash] {
    type Error = MissingLeafError;

    fn leaf(&self, index: u64) -> Result<Hash, Self::Error> {
        let position = usize::try_from(index).ok();
        position.and_then(|position| self.get(position)).copied().ok_or(MissingLeafError { index })
    }
}

/// Why a proof could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MakeProofError<E: std::error::Error + 'static> {
    /// The tree of this size has no leaf at this index.
    #[error("a tree of size {size} has no leaf {index}")]
    NoSuchLeaf {
        /// Index asked for.
        index: u64,
        /// Size of the tree.
        size: u64,
    },
    /// The old tree is larger than the new one.
    #[error("the old size {old_size} is larger than the new size {new_size}")]
    OldLargerThanNew {
        /// Size of the old tree.
        old_size: u64,
        /// Size of the new tree.
        new_size: u64,
    },
    /// The source failed to give a hash.
    #[error("a hash of the tree cannot be had")]
    Source(#[source] E),
}

/// Root of the tree over all of `leaves`, in order: `MTH(D[n])` (RFC 6962 §2.1).
#[must_use]
pub fn merkle_root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => empty_root(),
        [leaf] => *leaf,
        _ => {
            // INVARIANT: there are two leaves or more, so the split is inside the slice.
            let half = leaves.len().next_power_of_two() / 2;
            let (left, right) = leaves.split_at(half);
            node_hash(merkle_root(left), merkle_root(right))
        }
    }
}

/// Root of the tree over the first `size` leaves of `source`: `MTH(D[size])` (RFC 6962 §2.1).
///
/// # Errors
///
/// When the source cannot give a hash.
pub fn root<S: HashSource + ?Sized>(source: &S, size: u64) -> Result<Hash, S::Error> {
    Subtree { begin: 0, size }.root(source)
}

/// Proof that the leaf at `index` is in the tree over the first `size` leaves: `PATH(index, D[size])` (RFC 6962
/// §2.1.1).
///
/// The hashes go from the sibling of the leaf up to a child of the root; at most 64.
///
/// # Errors
///
/// [`MakeProofError`] when `index >= size`, or the source cannot give a hash.
pub fn inclusion_proof<S: HashSource + ?Sized>(
    source: &S,
    index: u64,
    size: u64,
) -> Result<InclusionProof, MakeProofError<S::Error>> {
    if size <= index {
        return Err(MakeProofError::NoSuchLeaf { index, size });
    }
    let mut hashes = Vec::new();
    let mut subtree = Subtree { begin: 0, size };
    while let Some((left, right)) = subtree.split() {
        let (down, sibling) = if index < right.begin { (left, right) } else { (right, left) };
        hashes.push(sibling.root(source).map_err(MakeProofError::Source)?);
        subtree = down;
    }
    hashes.reverse();
    Ok(InclusionProof::new(hashes))
}

/// Proof that the first `old_size` leaves of the tree of size `new_size` are the tree of size `old_size`:
/// `PROOF(old_size, D[new_size])` (RFC 6962 §2.1.2).
///
/// The proof is empty when the sizes are equal, and when the old tree is empty (a case the RFC leaves open: every tree
/// continues the empty one).
///
/// # Errors
///
/// [`MakeProofError`] when `old_size > new_size`, or the source cannot give a hash.
pub fn consistency_proof<S: HashSource + ?Sized>(
    source: &S,
    old_size: u64,
    new_size: u64,
) -> Result<ConsistencyProof, MakeProofError<S::Error>> {
    if new_size < old_size {
        return Err(MakeProofError::OldLargerThanNew { old_size, new_size });
    }
    if old_size == 0 {
        return Ok(ConsistencyProof::new(Vec::new()));
    }
    let mut hashes = Vec::new();
    // Go down to the subtree that ends where the old tree ends.
    let mut subtree = Subtree { begin: 0, size: new_size };
    while let Some((left, right)) = subtree.split_unless_ending_at(old_size) {
        let (down, sibling) = if old_size <= right.begin { (left, right) } else { (right, left) };
        hashes.push(sibling.root(source).map_err(MakeProofError::Source)?);
        subtree = down;
    }
    // If it is the whole old tree, the verifier knows its root already.
    if subtree.begin != 0 {
        hashes.push(subtree.root(source).map_err(MakeProofError::Source)?);
    }
    hashes.reverse();
    Ok(ConsistencyProof::new(hashes))
}

/// The leaves `D[begin : begin + size]`, as they come up in the recursive definitions of the RFC.
// INVARIANT: `begin` is a multiple of the smallest power of two that is at least `size`.
#[derive(Clone, Copy)]
struct Subtree {
    begin: u64,
    size: u64,
}

impl Subtree {
    /// The two children, split at the largest power of two smaller than the size; `None` for fewer than two leaves.
    fn split(self) -> Option<(Self, Self)> {
        let half = 1 << self.size.checked_sub(1)?.checked_ilog2()?;
        let left = Self { begin: self.begin, size: half };
        let right = Self { begin: self.begin + half, size: self.size - half };
        Some((left, right))
    }

    fn split_unless_ending_at(self, end: u64) -> Option<(Self, Self)> {
        if self.begin + self.size == end { None } else { self.split() }
    }

    fn root<S: HashSource + ?Sized>(self, source: &S) -> Result<Hash, S::Error> {
        if self.size.is_power_of_two() {
            let level = self.size.trailing_zeros();
            return source.node(level, self.begin >> level);
        }
        match self.split() {
            None => Ok(empty_root()),
            Some((left, right)) => Ok(node_hash(left.root(source)?, right.root(source)?)),
        }
    }
}

#[cfg(test)]
mod tests;
