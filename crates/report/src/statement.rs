//! What the ledger says at a position, fetched by whoever asks for a report.

/// A statement in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementText {
    /// Who said it, or the place of the file that says it; may be empty.
    pub who: String,
    /// When, as it is to be shown; may be empty.
    pub when: String,
    /// The statement's kind, `ImplementationStated`.
    pub kind: String,
    /// Its note, reason or other text; may be empty.
    pub text: String,
}

/// Finds a statement by its position in the ledger.
pub type Statements<'f> = &'f dyn Fn(u64) -> Option<StatementText>;
