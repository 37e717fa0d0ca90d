//! What stands beside the answers of a checklist for orientation: the verdict, and what is taken over without an answer.

use message::{Locale, message};

use super::{Answer, Judged, Speaker};

/// What stands beside the answers to a control; none of it is read back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// The verdict on the day of export.
    pub judged: Option<Judged>,
    /// The answer that counts as long as the checklist itself says nothing.
    pub inherited: Option<Inherited>,
}

/// The answer of the unit or the organisation above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inherited {
    /// Whose it is.
    pub speaker: Speaker,
    /// What it says.
    pub answer: Answer,
    /// How it is done, or why the control is excluded; may be empty.
    pub note: String,
}

impl Inherited {
    /// The words in the cell.
    pub(crate) fn words(&self, locale: Locale) -> String {
        let id = match self.speaker {
            Speaker::Organisation => "checklist-inherited-organisation",
            Speaker::Own | Speaker::Unit => "checklist-inherited-unit",
        };
        let status = message(locale, id, &vec![("answer", self.answer.word(locale).into())]);
        if self.note.trim().is_empty() { status } else { format!("{status}\n{}", self.note) }
    }
}
