//! A transparency log as pure functions: no IO, no clock, no randomness, and no idea of what a log entry means.
//!
//! A log is an append-only list of entries. Its head is the root of a Merkle tree over them, so that whoever holds an
//! old head can check that nothing in front of it was changed, removed or reordered, and whoever holds one entry can
//! check that it is in the log, with a proof of a few hundred bytes and without trusting the server.
//!
//! | module | what it holds | specification |
//! |---|---|---|
//! | [`hash`] | [`struct@Hash`], leaf and node hashing | RFC 6962 §2.1 |
//! | [`frontier`] | [`Frontier`]: all that a writer must keep to append | RFC 6962 §2.1 |
//! | [`tree`] | roots and proofs made from any [`HashSource`] | RFC 6962 §2.1.1, §2.1.2 |
//! | [`proof`] | [`verify_inclusion`], [`verify_consistency`] | RFC 9162 §2.1.3.2, §2.1.4.2 |
//! | [`tile`] | [`Tile`]: coordinates, paths and contents of hash tiles | C2SP tlog-tiles |
//! | [`bundle`] | [`EntryBundle`]: coordinates, paths and contents of entry bundles | C2SP tlog-tiles |
//! | [`tile_source`] | [`TileSource`]: stored tiles as a [`HashSource`] | C2SP tlog-tiles |
//! | [`key`] | [`SignerKey`], [`VerifierKey`] and their text forms | C2SP signed-note |
//! | [`key_name`] | [`KeyName`], [`KeyId`] | C2SP signed-note |
//! | [`note`] | [`SignedNote`]: text signed by one or more keys | C2SP signed-note |
//! | [`checkpoint`] | [`Checkpoint`]: a signed head of a log | C2SP tlog-checkpoint |
//! | [`tlog_proof`] | [`TlogProof`]: one file that proves one entry, offline | C2SP tlog-proof |
//!
//! Every parser takes hostile input: it has limits, never panics, and accepts only the one canonical spelling of a
//! value, so that formatting what was parsed gives back the same bytes.
//!
//! ```
//! use tlog::{Checkpoint, Frontier, KeyName, SignerKey, checkpoint, leaf_hash, tree, verify_inclusion};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let leaves: Vec<_> = [b"first", b"other", b"third"].iter().map(|entry| leaf_hash(*entry)).collect();
//!
//! // The writer appends, and signs the head.
//! let mut frontier = Frontier::default();
//! for leaf in &leaves {
//!     frontier.append(*leaf)?;
//! }
//! let key = SignerKey::from_seed(KeyName::new("example.com/log")?, &[7; 32]);
//! let head = Checkpoint::new("example.com/log", frontier.size(), frontier.root())?;
//! let signed = checkpoint::sign(&head, &key)?;
//! let proof = tree::inclusion_proof(leaves.as_slice(), 1, head.size())?;
//!
//! // The reader pins the public key, and needs nothing else.
//! let head = checkpoint::open(&signed, &key.verifier_key())?;
//! verify_inclusion(leaf_hash(b"other"), 1, head.size(), head.root(), &proof)?;
//! # Ok(())
//! # }
//! ```

pub mod bundle;
pub mod checkpoint;
pub mod frontier;
pub mod hash;
pub mod key;
pub mod key_name;
pub mod note;
pub mod proof;
pub mod tile;
pub mod tile_source;
pub mod tlog_proof;
pub mod tree;

mod decimal;
mod tile_path;

#[cfg(test)]
mod differential;
#[cfg(test)]
mod reference;

pub use bundle::EntryBundle;
pub use checkpoint::Checkpoint;
pub use frontier::Frontier;
pub use hash::{Hash, empty_root, leaf_hash, node_hash};
pub use key::{SecretText, SignerKey, VerifierKey};
pub use key_name::{KeyId, KeyName};
pub use note::SignedNote;
pub use proof::{ConsistencyProof, InclusionProof, verify_consistency, verify_inclusion};
pub use tile::Tile;
pub use tile_source::{TileReader, TileSource};
pub use tlog_proof::TlogProof;
pub use tree::HashSource;
