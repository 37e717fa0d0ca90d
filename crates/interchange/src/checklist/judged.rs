//! The verdict on a control, and whose answer it rests on.

use message::{Arg, Args, Locale, message};
use method::assessment::Verdict;

/// Whose answer a verdict rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Speaker {
    /// The answer of whom the checklist is for, or nobody's.
    Own,
    /// The answer of the unit above.
    Unit,
    /// The organisation's answer.
    Organisation,
}

impl Speaker {
    pub(crate) const ALL: [Self; 3] = [Self::Own, Self::Unit, Self::Organisation];
}

/// The verdict on a control, as the checklist shows it; it is never read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Judged {
    /// The verdict.
    pub verdict: Verdict,
    /// Whose answer it rests on.
    pub speaker: Speaker,
}

impl Judged {
    /// The words in the cell.
    pub(crate) fn word(self, locale: Locale) -> String {
        let id = match self.speaker {
            Speaker::Own => return message(locale, self.verdict.message(), &Args::new()),
            Speaker::Unit => "checklist-verdict-of-unit",
            Speaker::Organisation => "checklist-verdict-of-organisation",
        };
        message(locale, id, &vec![("verdict", Arg::Message(self.verdict.message()))])
    }
}
