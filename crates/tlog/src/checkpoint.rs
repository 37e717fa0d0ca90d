//! Checkpoints: the signed head of a log (C2SP tlog-checkpoint).

use std::fmt;
use std::str::FromStr;

use crate::decimal;
use crate::hash::{Hash, ParseHashError};
use crate::key::{SignerKey, VerifierKey};
use crate::note::{NoteError, SignedNote, VerifyNoteError};

/// Which log, how many leaves, which root: what the operator of a log signs.
///
/// Its text form (`Display` and `FromStr`) is the text of a note: a line each for origin, size in decimal digits and
/// root in base64, then the extension lines, if any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    // INVARIANT: a possible line, see `is_line`; so are the extensions.
    origin: String,
    size: u64,
    root: Hash,
    extensions: Vec<String>,
}

/// Why a text is not a checkpoint, or a part of it not possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CheckpointError {
    /// The last line does not end with a newline.
    #[error("a checkpoint must end with a newline")]
    NoFinalNewline,
    /// The origin is missing, empty, or holds control characters.
    #[error("the origin of a checkpoint must be one line that is not empty")]
    Origin,
    /// The size is missing or not a canonical decimal number below 2^64.
    #[error("the size of a checkpoint must be a decimal number without leading zeroes")]
    Size,
    /// There is no line for the root.
    #[error("the checkpoint has no root")]
    NoRoot,
    /// The root is not a hash.
    #[error("the root of the checkpoint is not a hash")]
    Root(#[source] ParseHashError),
    /// An extension line is empty or holds control characters.
    #[error("an extension of a checkpoint must be one line that is not empty")]
    Extension,
}

/// Why a checkpoint is not signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SignCheckpointError {
    /// The key is not named like the origin of the log.
    #[error("the key is not named like the origin of the checkpoint")]
    OriginMismatch,
    /// The checkpoint makes no possible note; it is too long.
    #[error("the checkpoint does not make a signed note")]
    Note(#[source] NoteError),
}

/// Why a signed checkpoint is not to be believed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OpenCheckpointError {
    /// The text is not a signed note.
    #[error("the checkpoint is not a signed note")]
    Note(#[source] NoteError),
    /// The signatures do not make it believable.
    #[error("the signatures on the checkpoint do not hold")]
    Verify(#[source] VerifyNoteError),
    /// The signed text is not a checkpoint.
    #[error("the signed note is not a checkpoint")]
    Checkpoint(#[source] CheckpointError),
    /// The checkpoint is of another log.
    #[error("the checkpoint is of the log `{found}`, not `{expected}`")]
    OriginMismatch {
        /// Origin of the log asked for.
        expected: String,
        /// Origin in the checkpoint.
        found: String,
    },
}

impl Checkpoint {
    /// The checkpoint of the log `origin` at `size` leaves with this root, without extensions.
    ///
    /// # Errors
    ///
    /// [`CheckpointError::Origin`] when the origin is empty or holds control characters.
    pub fn new(origin: &str, size: u64, root: Hash) -> Result<Self, CheckpointError> {
        if !is_line(origin) {
            return Err(CheckpointError::Origin);
        }
        Ok(Self { origin: origin.to_owned(), size, root, extensions: Vec::new() })
    }

    /// The same checkpoint with one more extension line, signed but not interpreted.
    ///
    /// The specification advises against extensions: monitors cannot audit them.
    ///
    /// # Errors
    ///
    /// [`CheckpointError::Extension`] when the line is empty or holds control characters.
    pub fn with_extension(mut self, line: &str) -> Result<Self, CheckpointError> {
        if !is_line(line) {
            return Err(CheckpointError::Extension);
        }
        self.extensions.push(line.to_owned());
        Ok(self)
    }

    /// Identity of the log.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Number of leaves in the tree.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Root of the tree.
    #[must_use]
    pub fn root(&self) -> Hash {
        self.root
    }

    /// Extension lines, without newlines.
    #[must_use]
    pub fn extensions(&self) -> &[String] {
        &self.extensions
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n{}\n{}", self.origin, self.size, self.root)?;
        self.extensions.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

impl FromStr for Checkpoint {
    type Err = CheckpointError;

    /// Parses the text of a checkpoint, without signatures.
    ///
    /// # Errors
    ///
    /// [`CheckpointError`] for everything but the one spelling that `Display` writes.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.strip_suffix('\n').ok_or(CheckpointError::NoFinalNewline)?;
        let mut lines = text.split('\n');
        let origin = lines.next().ok_or(CheckpointError::Origin)?;
        let size = lines.next().and_then(decimal::parse);
        let root = lines.next().ok_or(CheckpointError::NoRoot).map(str::parse);
        // Name the first line that is wrong.
        let checkpoint = Self::new(origin, size.unwrap_or(0), crate::empty_root())?;
        let size = size.ok_or(CheckpointError::Size)?;
        let root = root?.map_err(CheckpointError::Root)?;
        lines.try_fold(Self { size, root, ..checkpoint }, Self::with_extension)
    }
}

/// The checkpoint as a note signed by `key`, to be served at `<prefix>/checkpoint`.
///
/// While a log changes keys, add the second signature with [`SignedNote::add_signature`].
///
/// # Errors
///
/// [`SignCheckpointError`] when the key is not named like the origin, or the note would be too long.
pub fn sign(checkpoint: &Checkpoint, key: &SignerKey) -> Result<String, SignCheckpointError> {
    if checkpoint.origin != key.name().as_str() {
        return Err(SignCheckpointError::OriginMismatch);
    }
    let note = SignedNote::sign(&checkpoint.to_string(), key);
    note.map(|note| note.to_string()).map_err(SignCheckpointError::Note)
}

/// The checkpoint in a note signed by `key`, of the log that is called like the key.
///
/// That origin and key name agree is checked because a signature does not cover the name of its key: with one key pair
/// used for two logs, the head of one could pass for the head of the other.
///
/// # Errors
///
/// [`OpenCheckpointError`] when the text is not a note, not signed by the key, not a checkpoint, or one of another log.
pub fn open(text: &str, key: &VerifierKey) -> Result<Checkpoint, OpenCheckpointError> {
    open_as(text, key.name().as_str(), std::slice::from_ref(key))
}

/// The checkpoint of the log `origin` in a note signed by one or more of the `trusted` keys, for logs that change keys
/// or whose keys have names of their own.
///
/// # Errors
///
/// As [`open`].
pub fn open_as(text: &str, origin: &str, trusted: &[VerifierKey]) -> Result<Checkpoint, OpenCheckpointError> {
    let note: SignedNote = text.parse().map_err(OpenCheckpointError::Note)?;
    note.verify(trusted).map_err(OpenCheckpointError::Verify)?;
    let checkpoint: Checkpoint = note.text().parse().map_err(OpenCheckpointError::Checkpoint)?;
    if checkpoint.origin != origin {
        let (expected, found) = (origin.to_owned(), checkpoint.origin);
        return Err(OpenCheckpointError::OriginMismatch { expected, found });
    }
    Ok(checkpoint)
}

/// Whether `text` can be a line of a checkpoint: not empty, and nothing that a note must not hold.
fn is_line(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| b' ' <= byte)
}

#[cfg(test)]
mod tests;
