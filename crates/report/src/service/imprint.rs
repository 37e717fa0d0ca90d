//! What every paper about a service says of its subject and of its origin.

use message::{Locale, message};

use crate::origin::Origin;
use crate::paper::{Paper, PaperCell, PaperPart, PaperTable, Weight};
use crate::say::{say, say_with};

/// What a paper is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headed {
    /// The name of the service.
    pub service: String,
    /// The name of the organisation; may be empty.
    pub organisation: String,
    /// The number of the service's pattern with its title, if the guideline sorts services into patterns.
    pub pattern: Option<(u8, String)>,
}

/// Where a paper comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imprint {
    /// The guideline with its edition.
    pub guideline: String,
    /// The digest of the guideline's data.
    pub edition: String,
    /// The reading in force, where the document can be read in several ways.
    pub reading: String,
    /// Of which day it is, and from which ledger.
    pub origin: Origin,
}

impl Headed {
    /// Opens a paper: its title and whose it is.
    pub(super) fn open(&self, paper: &mut Paper, kind: &'static str, more: Vec<(String, String)>) {
        let locale = paper.locale;
        let args = vec![("kind", say(locale, kind).into()), ("service", self.service.as_str().into())];
        paper.titled(message(locale, "paper-of-service", &args));
        let mut facts = Vec::new();
        if !self.organisation.is_empty() {
            facts.push((say(locale, "report-organisation"), self.organisation.clone()));
        }
        if let Some(day) = paper.day {
            facts.push((say(locale, "paper-day"), day.to_string()));
        }
        if let Some((number, title)) = &self.pattern {
            let number = say_with(locale, "web-pattern-number", "number", usize::from(*number));
            facts.push((say(locale, "report-pattern-heading"), format!("{number} {title}")));
        }
        facts.extend(more);
        paper.parts.push(PaperPart::Facts(facts));
    }
}

impl Imprint {
    /// Closes a paper: room for signatures, and what it was made from.
    pub(super) fn close(&self, paper: &mut Paper) {
        let locale = paper.locale;
        signatures(paper);
        paper.heading(say(locale, "paper-origin"));
        let mut facts = vec![(say(locale, "web-edition"), self.guideline.clone())];
        facts.push((say(locale, "report-digest"), self.edition.clone()));
        if !self.reading.is_empty() {
            facts.push((say(locale, "web-reading"), self.reading.clone()));
        }
        facts.extend(self.origin.facts(locale));
        paper.parts.push(PaperPart::Facts(facts));
        self.origin.checkpoint(paper);
        paper.paragraph(Weight::Quiet, say(locale, "web-no-certificate"));
    }
}

/// A table that is written in by hand.
fn signatures(paper: &mut Paper) {
    let locale = paper.locale;
    paper.heading(say(locale, "web-sign"));
    let head = ["paper-sign-role", "web-sign-name", "web-sign-hand", "web-sign-day"].map(|id| say(locale, id));
    let rows = ["web-sign-made", "web-sign-checked", "web-sign-approved"].map(|id| {
        let role = PaperCell::new(say(locale, id), Weight::Strong);
        std::iter::once(role).chain((0..3).map(|_| "".into())).collect()
    });
    let shares = vec![160, 320, 320, 200];
    paper.parts.push(PaperPart::Table(PaperTable { head: head.to_vec(), rows: rows.to_vec(), shares, by_hand: true }));
}

/// How a number of things that are not named is told.
pub(super) fn others(count: usize, locale: Locale) -> String {
    say_with(locale, "web-and-others", "count", count)
}
