//! What a check of a ledger file is told beforehand.

use tlog::VerifierKey;

use super::MAX_LINE_LEN;

/// What a file is held against.
#[derive(Clone, Debug)]
pub struct VerifyOptions {
    /// The key of the ledger, known from elsewhere; without it the file vouches for itself.
    pub key: Option<VerifierKey>,
    /// A signed checkpoint of the ledger received earlier; without it nobody can tell whether the end is missing, and
    /// with it only up to where it reaches.
    pub since: Option<String>,
    /// Longest line in bytes that is read.
    pub max_line_len: u64,
}

impl Default for VerifyOptions {
    fn default() -> Self {
        Self { key: None, since: None, max_line_len: MAX_LINE_LEN }
    }
}
