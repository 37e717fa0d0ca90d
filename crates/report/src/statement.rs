//! What the ledger says at a position, fetched by whoever asks for a report.

/// A statement in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatementText {
    /// Who said it, or the place of the file that says it; may be empty.
    pub who: String,
    /// When, as it is to be shown; may be empty.
    pub when: String,
    /// The statement's kind, `ImplementationStated`.
    pub kind: String,
    /// Its note, reason or other text; may be empty.
    pub text: String,
    /// What else it says: the message id of the label, from [`StatementText::DETAILS`], and the words.
    pub details: Vec<(&'static str, String)>,
}

impl StatementText {
    /// The fields of statements that are shown as details, each with the message id of its label.
    pub const DETAILS: [(&'static str, &'static str); 7] = [
        ("evidence", "report-evidence-name"),
        ("location", "report-evidence-location"),
        ("collected", "report-evidence-collected"),
        ("valid_until", "report-evidence-valid-until"),
        ("digest", "report-evidence-digest"),
        ("on", "report-on"),
        ("self_reason", "report-self-reason"),
    ];

    /// The detail under a label; empty if the statement has none.
    pub(crate) fn detail(&self, label: &str) -> &str {
        self.details.iter().find(|(found, _)| *found == label).map_or("", |(_, words)| words)
    }
}

/// Finds a statement by its position in the ledger.
pub type Statements<'f> = &'f dyn Fn(u64) -> Option<StatementText>;
