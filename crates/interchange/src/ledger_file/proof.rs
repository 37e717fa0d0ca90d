//! One entry, proved without the rest: a C2SP tlog-proof that carries what it proves.
//!
//! Its extra data is the canonical JSON of the entry, as a ledger file has it. Nothing signs extra data; but all of it
//! is recomputed into the leaf, or held against what was, so that a changed byte proves nothing.

use store::{Entry, Ledger, StoreError, leaf};
use tlog::checkpoint::OpenCheckpointError;
use tlog::note::{SignedNote, VerifyNoteError};
use tlog::tlog_proof::VerifyTlogProofError;
use tlog::{Checkpoint, TlogProof, VerifierKey, tree};

use super::lines::{self, EntryFields};
use super::segment::Body;
use super::verify::BYTE_ORDER_MARK;

/// How the first line of a proof file begins, whatever the version.
const START: &[u8] = b"c2sp.org/tlog-proof@";

/// Why a proof was not made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ProveError {
    /// The entry is too large for a proof file.
    #[error("entry {position} is too large for a proof")]
    TooLong {
        /// Position of the entry.
        position: u64,
    },
    /// The entry, the leaves and the checkpoint do not fit together: a proof of it would prove nothing.
    #[error("entry {position} is not what the checkpoint covers")]
    Damaged {
        /// Position of the entry.
        position: u64,
    },
    /// The ledger could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a proof file proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proven {
    /// The entry; without its body, it was erased or left out by whoever passed the proof on.
    pub entry: Entry,
    /// The signed checkpoint that covers the entry.
    pub checkpoint: Checkpoint,
    /// Number of signatures by keys unknown here, such as witnesses; nothing is said about those.
    pub other_signatures: u64,
}

/// Why a proof file proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProofFinding {
    /// It is not a tlog-proof with one signed checkpoint, or the entry in it is not spelt as it must be.
    #[error("this is not in the form of a proof")]
    Broken,
    /// It would have the right form if its lines ended with a line feed alone.
    #[error("the line ends were changed")]
    LineEnds,
    /// It would have the right form without the byte order mark at its start.
    #[error("a byte order mark was put in front")]
    ByteOrderMark,
    /// It does not carry the entry it is about.
    #[error("the proof does not carry its entry")]
    NoEntry,
    /// The checkpoint is signed by another key.
    #[error("the checkpoint is signed by another key")]
    ReSigned,
    /// The checkpoint is not what was signed, or of another log than the key.
    #[error("the checkpoint is not what was signed")]
    Checkpoint,
    /// The entry is not what the checkpoint covers at this position.
    #[error("the entry is not what the checkpoint covers")]
    Entry,
}

/// Whether a file that starts like this is meant to be a proof, and not a ledger; 64 bytes are enough.
#[must_use]
pub fn is_proof(start: &[u8]) -> bool {
    start.strip_prefix(BYTE_ORDER_MARK).unwrap_or(start).starts_with(START)
}

/// The proof that the entry at `position` is in the ledger that the newest checkpoint signs.
///
/// `None` if there is no checkpoint, or it does not cover the entry.
///
/// # Errors
///
/// [`ProveError`]
pub fn prove(ledger: &dyn Ledger, position: u64) -> Result<Option<TlogProof>, ProveError> {
    let Some(published) = ledger.latest_checkpoint()? else { return Ok(None) };
    if published.size <= position {
        return Ok(None);
    }
    let Some(entry) = ledger.entry(position)? else { return Ok(None) };
    let damaged = || ProveError::Damaged { position };
    let extra = EntryFields::new(&entry.as_ref()).and_then(|fields| lines::write(&fields).ok()).ok_or_else(damaged)?;
    let leaves = ledger.leaf_hashes(0, published.size)?;
    let inclusion = tree::inclusion_proof(leaves.as_slice(), position, published.size).map_err(|_| damaged())?;
    let note: SignedNote = published.note.parse().map_err(|_| damaged())?;
    let head: Checkpoint = note.text().parse().map_err(|_| damaged())?;
    let leaf = leaf(&entry);
    tlog::verify_inclusion(leaf, position, head.size(), head.root(), &inclusion).map_err(|_| damaged())?;
    let proof = TlogProof::new(position, inclusion, note).map_err(|_| damaged())?;
    proof.with_extra(extra).map(Some).map_err(|_| ProveError::TooLong { position })
}

/// Checks a proof file against the key of the ledger, known from elsewhere.
///
/// There is no check without a key: unlike a ledger file, a proof does not name one.
///
/// # Errors
///
/// [`ProofFinding`] when it proves nothing.
pub fn verify_proof(file: &[u8], key: &VerifierKey) -> Result<Proven, ProofFinding> {
    let (proof, entry) = read(file).map_err(|finding| why_broken(file).unwrap_or(finding))?;
    let checkpoint = proof.verify(leaf(&entry), key).map_err(|error| match error {
        VerifyTlogProofError::Inclusion(_) => ProofFinding::Entry,
        VerifyTlogProofError::Checkpoint(OpenCheckpointError::Verify(VerifyNoteError::NoTrustedSignature)) => {
            ProofFinding::ReSigned
        }
        _ => ProofFinding::Checkpoint,
    })?;
    // Neither the position nor the body is in the leaf; but the proof is for one position, and the commitment is in it.
    if entry.position != proof.index() || Body::of(&entry) == Body::Altered {
        return Err(ProofFinding::Entry);
    }
    let (name, id) = (key.name(), key.id());
    let signatures = proof.checkpoint().signatures().iter();
    let others = signatures.filter(|other| other.name() != name || other.id() != id).count();
    Ok(Proven { entry, checkpoint, other_signatures: u64::try_from(others).unwrap_or(u64::MAX) })
}

fn leaf(entry: &Entry) -> tlog::Hash {
    tlog::leaf_hash(leaf::entry_leaf_data(&entry.as_ref()))
}

fn read(file: &[u8]) -> Result<(TlogProof, Entry), ProofFinding> {
    let text = std::str::from_utf8(file).map_err(|_| ProofFinding::Broken)?;
    let proof: TlogProof = text.parse().map_err(|_| ProofFinding::Broken)?;
    if proof.extra().is_empty() {
        return Err(ProofFinding::NoEntry);
    }
    let entry = lines::read_entry(proof.extra()).map_err(|_| ProofFinding::Broken)?;
    Ok((proof, entry))
}

/// What happened to a file that cannot be read as it stands, if that can be told.
fn why_broken(file: &[u8]) -> Option<ProofFinding> {
    let text = std::str::from_utf8(file).ok()?;
    let marked = text.strip_prefix('\u{feff}');
    let mended = marked.unwrap_or(text).replace("\r\n", "\n");
    if mended == text || mended.parse::<TlogProof>().is_err() {
        return None;
    }
    Some(if marked.is_some() { ProofFinding::ByteOrderMark } else { ProofFinding::LineEnds })
}
