//! SHA-256 hashes of the Merkle tree, and how leaves and nodes are hashed (RFC 6962 §2.1).

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// Length of a [`struct@Hash`] in bytes.
pub const HASH_LEN: usize = 32;

/// Length of a [`struct@Hash`] as base64, in characters.
const BASE64_LEN: usize = 44;

/// Set in front of the data of a leaf, so that a leaf can never pass for a node (RFC 6962 §2.1).
const LEAF_PREFIX: [u8; 1] = [0x00];

/// Set in front of the two children of a node (RFC 6962 §2.1).
const NODE_PREFIX: [u8; 1] = [0x01];

/// A SHA-256 hash: of a leaf, of a node or of a whole tree.
///
/// Its text form (`Display`, `Debug` and `FromStr`) is standard base64 with padding (RFC 4648 §4), 44 characters, as in
/// C2SP tlog-checkpoint. Hashes are public values, so comparing them takes no care about timing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; HASH_LEN]);

/// Why a text is not a [`struct@Hash`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseHashError {
    /// The text is not 44 characters long.
    #[error("a hash is {BASE64_LEN} characters of base64, found {found}")]
    Length {
        /// Length found, in bytes of UTF-8.
        found: usize,
    },
    /// The text is not canonical standard base64.
    #[error("a hash must be canonical standard base64")]
    Base64,
}

impl Hash {
    /// The hash with these bytes; nothing is hashed.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; HASH_LEN]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes of the hash.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; HASH_LEN] {
        &self.0
    }

    /// The 32 bytes of the hash, by value.
    #[must_use]
    pub const fn to_bytes(self) -> [u8; HASH_LEN] {
        self.0
    }
}

impl From<[u8; HASH_LEN]> for Hash {
    fn from(bytes: [u8; HASH_LEN]) -> Self {
        Self(bytes)
    }
}

impl AsRef<[u8]> for Hash {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&STANDARD.encode(self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Hash {
    type Err = ParseHashError;

    /// Parses the base64 text form.
    ///
    /// # Errors
    ///
    /// [`ParseHashError`] for anything but 44 characters of canonical base64 with padding.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() != BASE64_LEN {
            return Err(ParseHashError::Length { found: text.len() });
        }
        let bytes = STANDARD.decode(text).map_err(|_| ParseHashError::Base64)?;
        let bytes: [u8; HASH_LEN] = bytes.try_into().map_err(|_| ParseHashError::Base64)?;
        Ok(Self(bytes))
    }
}

/// Hash of the leaf that holds `data`: `SHA-256(0x00 || data)` (RFC 6962 §2.1).
#[must_use]
pub fn leaf_hash(data: impl AsRef<[u8]>) -> Hash {
    Hash(Sha256::new().chain_update(LEAF_PREFIX).chain_update(data).finalize().into())
}

/// Hash of the node above `left` and `right`: `SHA-256(0x01 || left || right)` (RFC 6962 §2.1).
#[must_use]
pub fn node_hash(left: Hash, right: Hash) -> Hash {
    Hash(Sha256::new().chain_update(NODE_PREFIX).chain_update(left).chain_update(right).finalize().into())
}

/// Root of the tree without leaves: `SHA-256()` of nothing (RFC 6962 §2.1).
#[must_use]
pub fn empty_root() -> Hash {
    Hash(Sha256::digest([]).into())
}

#[cfg(test)]
mod tests;
