//! The frontier of a tree: the few hashes a writer must keep to go on appending.

use crate::hash::{HASH_LEN, Hash, empty_root, node_hash};

/// Length in bytes of the tree size in front of an encoded frontier.
const SIZE_LEN: usize = 8;

/// The compact range of a tree of `size` leaves: the roots of its complete subtrees, one for each bit set in `size`.
///
/// It is enough to append leaves and to tell the root (RFC 6962 §2.1), and grows only with the logarithm of the size:
/// at most 64 hashes. It cannot make proofs; for those see [`crate::tree`].
///
/// The default is the empty tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    // INVARIANT: one hash for each bit set in `size`, from the largest subtree (left) to the smallest (right).
    peaks: Vec<Hash>,
}

/// The tree holds [`u64::MAX`] leaves and takes no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the tree is full")]
pub struct FrontierFullError;

/// Why bytes are not an encoded [`Frontier`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DecodeFrontierError {
    /// There are fewer than the 8 bytes of the tree size.
    #[error("an encoded frontier starts with {SIZE_LEN} bytes of tree size, found {found} bytes")]
    NoSize {
        /// Number of bytes found.
        found: usize,
    },
    /// The number of bytes does not fit the tree size.
    #[error("a frontier of size {size} is encoded in {expected} bytes, found {found}")]
    Length {
        /// Tree size read from the first 8 bytes.
        size: u64,
        /// Number of bytes a frontier of that size takes.
        expected: usize,
        /// Number of bytes found.
        found: usize,
    },
}

impl Frontier {
    /// Number of leaves in the tree.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Root of the tree; [`empty_root`] while it has no leaf (RFC 6962 §2.1).
    #[must_use]
    pub fn root(&self) -> Hash {
        match self.peaks.split_last() {
            None => empty_root(),
            Some((last, others)) => others.iter().rev().fold(*last, |right, left| node_hash(*left, right)),
        }
    }

    /// Roots of the complete subtrees, from the largest (left) to the smallest (right); at most 64.
    #[must_use]
    pub fn peaks(&self) -> &[Hash] {
        &self.peaks
    }

    /// Appends a leaf given by its hash (see [`crate::leaf_hash`]) and returns its index, counted from zero.
    ///
    /// Hashes once per append on average, and at most 63 times.
    ///
    /// # Errors
    ///
    /// [`FrontierFullError`] when the tree already holds [`u64::MAX`] leaves; it is then unchanged.
    pub fn append(&mut self, leaf: Hash) -> Result<u64, FrontierFullError> {
        let index = self.size;
        let size = index.checked_add(1).ok_or(FrontierFullError)?;
        // Each trailing one bit of the old size is a complete subtree that the new leaf completes to one twice as big.
        let merged = usize::try_from(index.trailing_ones()).unwrap_or(usize::MAX);
        let kept = self.peaks.len().saturating_sub(merged);
        let peak = self.peaks.drain(kept..).rev().fold(leaf, |right, left| node_hash(left, right));
        self.peaks.push(peak);
        self.size = size;
        Ok(index)
    }

    /// The frontier as bytes for storage: the size as 8 bytes big-endian, then the peaks from left to right, 32 bytes
    /// each.
    ///
    /// The encoding is canonical: equal frontiers have equal bytes, and [`Frontier::decode`] accepts nothing else.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let peaks = self.peaks.iter().flat_map(|peak| peak.to_bytes());
        self.size.to_be_bytes().into_iter().chain(peaks).collect()
    }

    /// The frontier encoded by [`Frontier::encode`].
    ///
    /// Only the shape can be checked; that the hashes belong to the log shows when [`Frontier::root`] equals the root
    /// of a trusted checkpoint.
    ///
    /// # Errors
    ///
    /// [`DecodeFrontierError`] when the size is cut off, or the number of hashes is not the one the size asks for.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeFrontierError> {
        let Some((size, rest)) = bytes.split_first_chunk::<SIZE_LEN>() else {
            return Err(DecodeFrontierError::NoSize { found: bytes.len() });
        };
        let size = u64::from_be_bytes(*size);
        let (chunks, remainder) = rest.as_chunks::<HASH_LEN>();
        let expected = usize::try_from(size.count_ones()).unwrap_or(usize::MAX);
        if chunks.len() != expected || !remainder.is_empty() {
            let expected = HASH_LEN.saturating_mul(expected).saturating_add(SIZE_LEN);
            return Err(DecodeFrontierError::Length { size, expected, found: bytes.len() });
        }
        let peaks = chunks.iter().map(|chunk| Hash::from_bytes(*chunk)).collect();
        Ok(Self { size, peaks })
    }
}

#[cfg(test)]
mod tests;
