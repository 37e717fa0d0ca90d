//! Signed notes: text with one or more signature lines under it (C2SP signed-note, "Format").

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::key::{SignerKey, VerifierKey};
use crate::key_name::{KeyId, KeyName};

/// Largest length of a signed note in bytes, text and signatures together.
pub const MAX_NOTE_LEN: usize = 1_000_000;

/// Largest number of signature lines.
pub const MAX_SIGNATURES: usize = 100;

/// What a signature line starts with: em dash and space.
const LINE_PREFIX: &str = "\u{2014} ";

/// A text and the signatures on it, not verified yet.
///
/// Whoever reads one must leave the text alone until [`SignedNote::verify`] has accepted it.
///
/// Its wire form (`Display` and `FromStr`) is the text, an empty line, and one line `— <name> <base64(key id ||
/// signature)>` for each signature. Formatting what was parsed gives back the same bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedNote {
    // INVARIANT: a possible text, see `check_text`.
    text: String,
    // INVARIANT: from 1 to `MAX_SIGNATURES`.
    signatures: Vec<NoteSignature>,
}

/// One signature line of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteSignature {
    name: KeyName,
    id: KeyId,
    // INVARIANT: not empty.
    signature: Vec<u8>,
}

/// Why a text is not a signed note, or cannot be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NoteError {
    /// The note is longer than [`MAX_NOTE_LEN`].
    #[error("a signed note is at most {MAX_NOTE_LEN} bytes long")]
    TooLong,
    /// There is a character below U+0020 other than the newline.
    #[error("a signed note must not hold control characters")]
    ControlCharacter,
    /// The text of the note does not end with a newline.
    #[error("the text of a note must end with a newline")]
    NoFinalNewline,
    /// There is no empty line with signature lines under it.
    #[error("a signed note ends with an empty line and signature lines")]
    NoSignatures,
    /// There are more than [`MAX_SIGNATURES`] signature lines.
    #[error("a signed note has at most {MAX_SIGNATURES} signatures")]
    TooManySignatures,
    /// A line under the text is not a signature line.
    #[error("line {line} under the text of the note is not a signature")]
    SignatureLine {
        /// Which line, counted from 1 behind the empty line.
        line: usize,
    },
}

/// Why a note is not to be believed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum VerifyNoteError {
    /// None of the signatures is of a trusted key.
    #[error("the note is not signed by a trusted key")]
    NoTrustedSignature,
    /// A signature carries name and id of a trusted key, but that key did not make it.
    #[error("the signature of `{name}+{id}` on the note is wrong")]
    WrongSignature {
        /// Name of the key.
        name: KeyName,
        /// Id of the key.
        id: KeyId,
    },
    /// Two different trusted keys have the name and id of a signature.
    #[error("two trusted keys are called `{name}+{id}`")]
    AmbiguousKey {
        /// Name of both keys.
        name: KeyName,
        /// Id of both keys.
        id: KeyId,
    },
}

impl SignedNote {
    /// The note with this text, signed by `key`.
    ///
    /// # Errors
    ///
    /// [`NoteError`] when the text does not end with a newline, holds control characters, or is too long.
    pub fn sign(text: &str, key: &SignerKey) -> Result<Self, NoteError> {
        check_text(text)?;
        let mut note = Self { text: text.to_owned(), signatures: Vec::new() };
        note.add_signature(key)?;
        Ok(note)
    }

    /// Signs the same text with one more key: a new key during rotation, or a witness.
    ///
    /// A signature of the same name and id is replaced.
    ///
    /// # Errors
    ///
    /// [`NoteError`] when the note would have too many signatures or become too long; it is then unchanged.
    pub fn add_signature(&mut self, key: &SignerKey) -> Result<(), NoteError> {
        let name = key.name().clone();
        let signature = key.sign(self.text.as_bytes()).to_vec();
        let added = NoteSignature { name, id: key.id(), signature };
        let kept = self.signatures.iter().filter(|other| !other.is_of_same_key(&added));
        let signatures: Vec<_> = kept.chain([&added]).cloned().collect();
        if MAX_SIGNATURES < signatures.len() {
            return Err(NoteError::TooManySignatures);
        }
        let note = Self { text: self.text.clone(), signatures };
        if MAX_NOTE_LEN < note.to_string().len() {
            return Err(NoteError::TooLong);
        }
        *self = note;
        Ok(())
    }

    /// The text that is signed, with its final newline.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The signatures, in the order of their lines.
    #[must_use]
    pub fn signatures(&self) -> &[NoteSignature] {
        &self.signatures
    }

    /// The trusted keys that signed this note, in the order of their signatures (C2SP signed-note, "Signatures").
    ///
    /// Signatures of other keys are ignored. One wrong signature under the name and id of a trusted key makes the whole
    /// note worthless. A key that signed twice is returned once.
    ///
    /// # Errors
    ///
    /// [`VerifyNoteError`] when no trusted key signed, or a signature is wrong or ambiguous.
    pub fn verify<'k>(&self, trusted: &'k [VerifierKey]) -> Result<Vec<&'k VerifierKey>, VerifyNoteError> {
        let mut signers: Vec<&VerifierKey> = Vec::new();
        for signature in &self.signatures {
            let Some(key) = signature.key_among(trusted)? else {
                continue;
            };
            if !key.verifies(self.text.as_bytes(), &signature.signature) {
                let (name, id) = (signature.name.clone(), signature.id);
                return Err(VerifyNoteError::WrongSignature { name, id });
            }
            if !signers.contains(&key) {
                signers.push(key);
            }
        }
        if signers.is_empty() {
            return Err(VerifyNoteError::NoTrustedSignature);
        }
        Ok(signers)
    }
}

impl NoteSignature {
    /// Name of the key that is said to have signed.
    #[must_use]
    pub fn name(&self) -> &KeyName {
        &self.name
    }

    /// Id of the key that is said to have signed.
    #[must_use]
    pub fn id(&self) -> KeyId {
        self.id
    }

    /// Bytes of the signature, without the key id; never empty, and 64 for Ed25519.
    #[must_use]
    pub fn signature(&self) -> &[u8] {
        &self.signature
    }

    fn is_of_same_key(&self, other: &Self) -> bool {
        self.name == other.name && self.id == other.id
    }

    /// The one trusted key with the name and id of this signature.
    fn key_among<'k>(&self, trusted: &'k [VerifierKey]) -> Result<Option<&'k VerifierKey>, VerifyNoteError> {
        let mut found = trusted.iter().filter(|key| *key.name() == self.name && key.id() == self.id);
        let first = found.next();
        if found.any(|other| Some(other) != first) {
            let (name, id) = (self.name.clone(), self.id);
            return Err(VerifyNoteError::AmbiguousKey { name, id });
        }
        Ok(first)
    }

    fn parse(line: &str) -> Option<Self> {
        let (name, base64) = line.strip_prefix(LINE_PREFIX)?.split_once(' ')?;
        let name = KeyName::new(name).ok()?;
        let bytes = STANDARD.decode(base64).ok()?;
        let (id, signature) = bytes.split_first_chunk::<{ KeyId::LEN }>()?;
        if signature.is_empty() {
            return None;
        }
        Some(Self { name, id: KeyId::from_bytes(*id), signature: signature.to_vec() })
    }
}

impl fmt::Display for SignedNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|signature| writeln!(f, "{signature}"))
    }
}

impl fmt::Display for NoteSignature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [self.id.to_bytes().as_slice(), &self.signature].concat();
        write!(f, "{LINE_PREFIX}{} {}", self.name, STANDARD.encode(bytes))
    }
}

impl FromStr for SignedNote {
    type Err = NoteError;

    /// Parses the wire form of a signed note; verifies nothing.
    ///
    /// The text ends at the last empty line, so that it may hold empty lines itself.
    ///
    /// # Errors
    ///
    /// [`NoteError`] when the note is too long, has too many signatures, holds control characters or a line that is no
    /// signature.
    fn from_str(note: &str) -> Result<Self, Self::Err> {
        if MAX_NOTE_LEN < note.len() {
            return Err(NoteError::TooLong);
        }
        check_characters(note)?;
        let (text, lines) = note.rsplit_once("\n\n").ok_or(NoteError::NoSignatures)?;
        if lines.is_empty() {
            return Err(NoteError::NoSignatures);
        }
        let last_line = lines.matches('\n').count().saturating_add(1);
        let lines = lines.strip_suffix('\n');
        let lines = lines.ok_or(NoteError::SignatureLine { line: last_line })?;
        let mut signatures = Vec::new();
        for (line, text) in (1..).zip(lines.split('\n')) {
            if MAX_SIGNATURES < line {
                return Err(NoteError::TooManySignatures);
            }
            let signature = NoteSignature::parse(text);
            signatures.push(signature.ok_or(NoteError::SignatureLine { line })?);
        }
        Ok(Self { text: format!("{text}\n"), signatures })
    }
}

/// Whether `text` can be the text of a note; its length is checked with the signatures.
fn check_text(text: &str) -> Result<(), NoteError> {
    check_characters(text)?;
    if !text.ends_with('\n') {
        return Err(NoteError::NoFinalNewline);
    }
    Ok(())
}

fn check_characters(text: &str) -> Result<(), NoteError> {
    let control = |byte: u8| byte < b' ' && byte != b'\n';
    if text.bytes().any(control) {
        return Err(NoteError::ControlCharacter);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
