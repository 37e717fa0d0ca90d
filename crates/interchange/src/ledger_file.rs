//! A ledger as one file that strangers can check: JSON Lines, signed.
//!
//! Every line is canonical JSON (RFC 8785), and there is exactly one way to spell it, so that any flipped bit is a
//! broken line or a wrong hash. Each line, the last one too, ends with one newline.
//!
//! * First line: `{"akashi_ledger":1,"origin":…,"verifier_key":…}`, the key as a vkey of C2SP signed-note.
//! * Then, for each published checkpoint, the entries it covers and none before it did:
//!   `{"entry":{"actor","body","body_c","body_salt","effective_at","entry_salt","id","kind","position","recorded_at","v"}}`,
//!   with commitment and salts in standard base64, times as RFC 3339 in UTC with six decimals and `Z`; body and body
//!   salt are `null` once erased.
//! * Then the checkpoint itself: `{"checkpoint":"<signed note>","leaves":[…]}`, with the leaf data of those entries in
//!   standard base64.
//!
//! What is hashed, and how, is written in [`store::leaf`].
//! The signature is over the root, the root is over the leaves: so the list of leaves is beyond doubt before any entry
//! is compared with it, and a changed, removed or moved entry is named exactly, even if a forger made its line fit
//! itself.
//!
//! Entries no published checkpoint covers are not in the file: nothing could be proved about them.
//!
//! One entry alone is proved by a C2SP tlog-proof whose extra data is the canonical JSON of that entry, as it stands
//! behind `"entry":` above: see [`prove`] and [`verify_proof`].

mod export;
mod finding;
mod lines;
mod options;
mod progress;
mod proof;
mod segment;
mod stop;
mod verify;

#[cfg(test)]
mod tests;

pub use export::{ExportError, Exported, export};
pub use finding::{Erased, Finding, FindingKind, NotChecked, Report, Verified};
pub use options::VerifyOptions;
pub use proof::{ProofFinding, ProveError, Proven, is_proof, prove, verify_proof};
pub use stop::VerifyError;
pub use verify::verify;

/// The format written here.
pub const FORMAT: u64 = 1;

/// Longest line in bytes, unless [`VerifyOptions`] says otherwise: room for a checkpoint over some 2.8 million new
/// entries, or for the largest body.
pub const MAX_LINE_LEN: u64 = 128 * 1024 * 1024;

/// The kind of the entries that say why another entry was erased; their body holds its `position` and the `ground`.
pub const BODY_ERASED: &str = "BodyErased";
