//! What an edited file says of itself.

use guideline::Guideline;
use message::{Diagnostic, Locale};

use super::super::SheetFacts;
use super::super::cell::{excerpt, written_date};
use super::super::facts::{ABOUT, FORMAT, Fact};
use super::super::sheet::{Book, Grid, Held};
use super::Problems;

/// How many rows are searched for the facts.
const SEARCHED: u32 = 100;

/// Reads the facts and holds them against the guideline at hand.
pub(super) fn facts(book: &Book, guideline: &Guideline, problems: &mut Problems<'_>) -> Option<SheetFacts> {
    let Some(grid) = book.grids.iter().find(|grid| grid.name == ABOUT) else {
        problems.of_file(Diagnostic::error("checklist-no-about").with("sheet", ABOUT));
        return None;
    };
    let mut lines = Lines { grid, problems };
    lines.parse(Fact::Format, |text| (text == FORMAT).then_some(()))?;
    let facts = SheetFacts {
        guideline: lines.text(Fact::Guideline).unwrap_or_default(),
        edition: lines.text(Fact::Edition).unwrap_or_default(),
        digest: lines.parse(Fact::Digest, |text| text.parse().ok())?,
        service: lines.text(Fact::Service).unwrap_or_default(),
        scope: lines.parse(Fact::Scope, |text| text.parse().ok())?,
        as_of: lines.parse(Fact::AsOf, written_date)?,
        // Files of a time before origins were written have none, and belong to no ledger.
        origin: lines.text(Fact::Origin).unwrap_or_default(),
        ledger_size: lines.parse(Fact::LedgerSize, |text| text.parse().ok())?,
        locale: lines.parse(Fact::Locale, Locale::parse)?,
    };
    if facts.guideline != guideline.id() {
        let problem = Diagnostic::error("checklist-other-guideline")
            .with("found", facts.guideline.as_str())
            .with("expected", guideline.id());
        problems.of_file(problem);
        return None;
    }
    if facts.digest != guideline.digest {
        problems.of_file(Diagnostic::warning("checklist-other-digest").with("guideline", guideline.id()));
    }
    Some(facts)
}

struct Lines<'l, 'p> {
    grid: &'l Grid,
    problems: &'l mut Problems<'p>,
}

impl Lines<'_, '_> {
    fn row(&self, fact: Fact) -> Option<u32> {
        let is_key = |held: &Held| matches!(held, Held::Text(text) if text == fact.key());
        (0..SEARCHED).find(|row| self.grid.cells.get(&(*row, 0)).is_some_and(is_key))
    }

    /// The text of a fact; a number stands for its digits, because some programs make one of `1024`.
    fn text(&self, fact: Fact) -> Option<String> {
        match self.grid.cells.get(&(self.row(fact)?, 1))? {
            Held::Text(text) => Some(text.clone()),
            Held::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }

    fn parse<T>(&mut self, fact: Fact, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let value = self.text(fact).and_then(|text| read(&text));
        if value.is_none() {
            let held = self.row(fact).and_then(|row| self.grid.cells.get(&(row, 1)));
            let problem = Diagnostic::error("checklist-bad-about")
                .with("sheet", ABOUT)
                .with("key", fact.key())
                .with("value", held.map(excerpt).unwrap_or_default());
            self.problems.of_file(problem);
        }
        value
    }
}
