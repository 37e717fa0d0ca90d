//! Proofs as a file: one entry of a log, provable offline (C2SP tlog-proof).

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::checkpoint::{self, Checkpoint, CheckpointError, OpenCheckpointError};
use crate::decimal;
use crate::hash::{Hash, ParseHashError};
use crate::key::VerifierKey;
use crate::note::{NoteError, SignedNote};
use crate::proof::{InclusionProof, VerifyInclusionError, verify_inclusion};

/// Largest length of a proof file in bytes: a note, as many bytes of extra data, and the hashes.
pub const MAX_TLOG_PROOF_LEN: usize = 2_500_000;

/// Largest number of hashes in an inclusion proof: the height of the largest tree.
pub const MAX_HASHES: usize = 64;

/// Largest length of the extra data in bytes, before base64.
pub const MAX_EXTRA_LEN: usize = 1_000_000;

/// First line of the file.
const HEADER: &str = "c2sp.org/tlog-proof@v1";

/// A signed checkpoint, and the proof that the tree in it has a certain leaf at a certain index.
///
/// Not verified until [`TlogProof::verify`] has accepted it. Its text form (`Display` and `FromStr`) is that of C2SP
/// tlog-proof, kept in files named `.tlog-proof`; formatting what was parsed gives back the same bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlogProof {
    // INVARIANT: at most `MAX_EXTRA_LEN`; empty stands for none.
    extra: Vec<u8>,
    index: u64,
    // INVARIANT: at most `MAX_HASHES`.
    inclusion: InclusionProof,
    // INVARIANT: its text is a checkpoint.
    checkpoint: SignedNote,
}

/// Why a text or its parts are not a proof file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TlogProofError {
    /// The text is longer than [`MAX_TLOG_PROOF_LEN`].
    #[error("a proof file is at most {MAX_TLOG_PROOF_LEN} bytes long")]
    TooLong,
    /// The first line is not `c2sp.org/tlog-proof@v1`.
    #[error("a proof file starts with the line `{HEADER}`")]
    Header,
    /// The extra data is empty, too long, or not canonical base64.
    #[error("the extra data must be 1 to {MAX_EXTRA_LEN} bytes in base64")]
    Extra,
    /// The line with the index is missing or not `index` and a canonical decimal number.
    #[error("a proof file has a line `index` with a decimal number without leading zeroes")]
    Index,
    /// A line of the inclusion proof is not a hash.
    #[error("hash {position} of the proof file is none")]
    Hash {
        /// Which hash, counted from zero.
        position: usize,
        /// What is wrong with it.
        source: ParseHashError,
    },
    /// There are more than [`MAX_HASHES`] hashes.
    #[error("an inclusion proof has at most {MAX_HASHES} hashes")]
    TooManyHashes,
    /// No empty line stands behind the hashes.
    #[error("the proof file has no empty line and checkpoint behind the hashes")]
    NoCheckpoint,
    /// What follows the empty line is not a signed note.
    #[error("the checkpoint of the proof file is not a signed note")]
    Note(#[source] NoteError),
    /// The note is not a checkpoint.
    #[error("the note in the proof file is not a checkpoint")]
    Checkpoint(#[source] CheckpointError),
}

/// Why a proof file proves nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum VerifyTlogProofError {
    /// The checkpoint is not to be believed.
    #[error("the checkpoint of the proof does not hold")]
    Checkpoint(#[source] OpenCheckpointError),
    /// The leaf is not proven to be in the tree.
    #[error("the leaf is not proven to be in the tree")]
    Inclusion(#[source] VerifyInclusionError),
}

impl TlogProof {
    /// The proof file for the leaf at `index`, with the inclusion proof in the tree of `checkpoint`, and without extra
    /// data.
    ///
    /// # Errors
    ///
    /// [`TlogProofError`] when there are too many hashes or the note is not a checkpoint.
    pub fn new(index: u64, inclusion: InclusionProof, checkpoint: SignedNote) -> Result<Self, TlogProofError> {
        if MAX_HASHES < inclusion.hashes().len() {
            return Err(TlogProofError::TooManyHashes);
        }
        checkpoint.text().parse::<Checkpoint>().map_err(TlogProofError::Checkpoint)?;
        Ok(Self { extra: Vec::new(), index, inclusion, checkpoint })
    }

    /// The same proof file with extra data, whose meaning is up to the application.
    ///
    /// Nothing protects extra data; empty data is none.
    ///
    /// # Errors
    ///
    /// [`TlogProofError::Extra`] when it is longer than [`MAX_EXTRA_LEN`].
    pub fn with_extra(self, extra: Vec<u8>) -> Result<Self, TlogProofError> {
        if MAX_EXTRA_LEN < extra.len() {
            return Err(TlogProofError::Extra);
        }
        Ok(Self { extra, ..self })
    }

    /// Index of the leaf, counted from zero.
    #[must_use]
    pub fn index(&self) -> u64 {
        self.index
    }

    /// Extra data, empty if there is none; **not** covered by any signature.
    #[must_use]
    pub fn extra(&self) -> &[u8] {
        &self.extra
    }

    /// The inclusion proof in the tree of the checkpoint.
    #[must_use]
    pub fn inclusion(&self) -> &InclusionProof {
        &self.inclusion
    }

    /// The signed checkpoint, not verified.
    #[must_use]
    pub fn checkpoint(&self) -> &SignedNote {
        &self.checkpoint
    }

    /// Checks that the log called like `key`, and signing with it, has the leaf hash `leaf` at [`TlogProof::index`];
    /// returns the checkpoint that says so.
    ///
    /// `leaf` must be computed with [`crate::leaf_hash`] from the entry at hand.
    ///
    /// # Errors
    ///
    /// [`VerifyTlogProofError`] when the checkpoint or the inclusion proof does not hold.
    pub fn verify(&self, leaf: Hash, key: &VerifierKey) -> Result<Checkpoint, VerifyTlogProofError> {
        self.verify_as(leaf, key.name().as_str(), std::slice::from_ref(key))
    }

    /// As [`TlogProof::verify`], for the log `origin` and any of the `trusted` keys, as [`checkpoint::open_as`] takes
    /// them.
    ///
    /// # Errors
    ///
    /// As [`TlogProof::verify`].
    pub fn verify_as(
        &self,
        leaf: Hash,
        origin: &str,
        trusted: &[VerifierKey],
    ) -> Result<Checkpoint, VerifyTlogProofError> {
        let head = checkpoint::open_as(&self.checkpoint.to_string(), origin, trusted)
            .map_err(VerifyTlogProofError::Checkpoint)?;
        verify_inclusion(leaf, self.index, head.size(), head.root(), &self.inclusion)
            .map_err(VerifyTlogProofError::Inclusion)?;
        Ok(head)
    }
}

impl fmt::Display for TlogProof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEADER}")?;
        if !self.extra.is_empty() {
            writeln!(f, "extra {}", STANDARD.encode(&self.extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        self.inclusion.hashes().iter().try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.checkpoint)
    }
}

impl FromStr for TlogProof {
    type Err = TlogProofError;

    /// Parses a proof file; verifies nothing.
    ///
    /// # Errors
    ///
    /// [`TlogProofError`] for everything but the one spelling that `Display` writes.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if MAX_TLOG_PROOF_LEN < text.len() {
            return Err(TlogProofError::TooLong);
        }
        let (header, rest) = next_line(text).ok_or(TlogProofError::Header)?;
        if header != HEADER {
            return Err(TlogProofError::Header);
        }
        let (line, rest) = next_line(rest).ok_or(TlogProofError::Index)?;
        let (extra, line, rest) = match line.strip_prefix("extra ") {
            None => (Vec::new(), line, rest),
            Some(extra) => {
                let (line, rest) = next_line(rest).ok_or(TlogProofError::Index)?;
                (parse_extra(extra)?, line, rest)
            }
        };
        let index = line.strip_prefix("index ").and_then(decimal::parse);
        let index = index.ok_or(TlogProofError::Index)?;
        let (inclusion, rest) = parse_hashes(rest)?;
        let note = rest.parse().map_err(TlogProofError::Note)?;
        Self::new(index, inclusion, note)?.with_extra(extra)
    }
}

fn parse_extra(base64: &str) -> Result<Vec<u8>, TlogProofError> {
    let extra = STANDARD.decode(base64).map_err(|_| TlogProofError::Extra)?;
    if extra.is_empty() {
        return Err(TlogProofError::Extra);
    }
    Ok(extra)
}

/// The hashes up to the empty line, and what stands behind it.
fn parse_hashes(text: &str) -> Result<(InclusionProof, &str), TlogProofError> {
    let mut hashes = Vec::new();
    let mut text = text;
    loop {
        let (line, rest) = next_line(text).ok_or(TlogProofError::NoCheckpoint)?;
        if line.is_empty() {
            return Ok((InclusionProof::new(hashes), rest));
        }
        let position = hashes.len();
        let hash = line.parse().map_err(|source| TlogProofError::Hash { position, source })?;
        hashes.push(hash);
        text = rest;
    }
}

/// The first line of `text` without its newline, and the rest; `None` without a newline.
fn next_line(text: &str) -> Option<(&str, &str)> {
    text.split_once('\n')
}

#[cfg(test)]
mod tests;
