//! How much may be done for one file: it is counted, since nothing here knows what time it is.

use super::super::CopyError;

/// The most instructions carried out; a page of text has some thousands.
const INSTRUCTIONS: u64 = 20_000_000;

/// How many instructions carrying out a form counts for.
const FORM: u64 = 500;

/// The most bytes of instructions unpacked.
const BYTES: u64 = 512 * 1024 * 1024;

/// The most characters.
const CHARACTERS: u64 = 16_000_000;

/// What was done so far.
#[derive(Debug, Default)]
pub(super) struct Work {
    instructions: u64,
    bytes: u64,
    pub(super) characters: u64,
    /// How many characters do not say what they are.
    pub(super) unknown: u64,
}

impl Work {
    pub(super) fn instruction(&mut self) -> Result<(), CopyError> {
        self.instructions += 1;
        within(self.instructions, INSTRUCTIONS)
    }

    pub(super) fn form(&mut self) -> Result<(), CopyError> {
        self.instructions += FORM;
        within(self.instructions, INSTRUCTIONS)
    }

    pub(super) fn unpacked(&mut self, bytes: usize) -> Result<(), CopyError> {
        self.bytes = self.bytes.saturating_add(bytes as u64);
        within(self.bytes, BYTES)
    }

    pub(super) fn character(&mut self, is_known: bool) -> Result<(), CopyError> {
        self.characters += 1;
        self.unknown += u64::from(!is_known);
        within(self.characters, CHARACTERS)
    }
}

fn within(done: u64, limit: u64) -> Result<(), CopyError> {
    if done <= limit { Ok(()) } else { Err(CopyError::TooLarge) }
}
