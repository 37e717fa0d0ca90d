//! Of which day a paper is, and from which ledger.

use jiff::civil::Date;
use message::{Locale, message};

use crate::paper::{Paper, PaperPart};
use crate::say::say;

/// Where a paper comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The day it speaks of.
    pub day: Date,
    /// The ledger it was made from, if one is kept.
    pub ledger: Option<LedgerHead>,
}

/// How far a ledger had come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LedgerHead {
    /// Its name.
    pub origin: String,
    /// How many entries it had.
    pub size: u64,
    /// Its newest signed checkpoint; empty: nothing was signed yet.
    pub checkpoint: String,
}

impl Origin {
    /// The day and the ledger among the facts of a paper.
    pub(crate) fn facts(&self, locale: Locale) -> Vec<(String, String)> {
        let mut facts = vec![(say(locale, "paper-day"), self.day.to_string())];
        if let Some(ledger) = &self.ledger {
            let args = vec![("origin", ledger.origin.as_str().into()), ("size", ledger.size.into())];
            facts.push((say(locale, "paper-ledger"), message(locale, "paper-ledger-size", &args)));
        }
        facts
    }

    /// Says on a paper where it comes from: below its title, and with the checkpoint at its end.
    pub fn stamp(&self, paper: &mut Paper) {
        let title = paper.parts.iter().position(|part| matches!(part, PaperPart::Title(_)));
        let below = title.map_or(0, |place| place.saturating_add(1));
        paper.parts.insert(below, PaperPart::Facts(self.facts(paper.locale)));
        self.checkpoint(paper);
    }

    /// The checkpoint at the end of a paper, to the last sign.
    pub(crate) fn checkpoint(&self, paper: &mut Paper) {
        let note = self.ledger.as_ref().map(|ledger| ledger.checkpoint.as_str()).unwrap_or_default();
        if !note.is_empty() {
            paper.subheading(2, say(paper.locale, "paper-checkpoint"));
            paper.parts.push(PaperPart::Exact(note.to_owned()));
        }
    }
}
