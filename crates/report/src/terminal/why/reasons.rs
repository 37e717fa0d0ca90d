//! Numbered reasons, each with the clause or statement it rests on.

use message::{Arg, message};
use method::{Reason, Source};

use super::Explanation;
use crate::StatementText;
use crate::clean::clean;
use crate::say::{say, say_with};
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;
use crate::words;

/// The details shown below a statement.
const DETAILS: [&str; 4] =
    ["report-evidence-name", "report-evidence-location", "report-evidence-valid-until", "report-evidence-digest"];

impl Explanation<'_, '_, '_> {
    /// Writes the reasons under their heading.
    pub(super) fn reasons(&mut self, reasons: &[Reason]) {
        let locale = self.facts.locale;
        self.page.heading(&say(locale, "report-reasons"));
        let mut rows = Vec::new();
        for (index, reason) in reasons.iter().enumerate() {
            rows.push(vec![
                Cell::new(format!("{}.", index + 1)).right(),
                Cell::new(clean(&crate::reason::text(reason, locale))),
            ]);
            let mut sources = self.source(&reason.source);
            sources.extend(self.agreement(reason).into_iter().flat_map(|position| self.said(position)));
            rows.extend(sources.into_iter().map(|line| vec![Cell::default(), line]));
        }
        self.page.rows(2, &rows);
    }

    fn source(&self, source: &Source) -> Vec<Cell> {
        match source {
            Source::Rule => Vec::new(),
            Source::Clause(clause) => {
                let text = say_with(self.facts.locale, "report-source-clause", "clause", clean(clause));
                vec![Cell::new(text).tone(Tone::Quiet)]
            }
            Source::Statement(position) => self.said(*position),
        }
    }

    /// Where the agreement stands that a reason holds a measurement against; the reason itself names the measurement.
    fn agreement(&self, reason: &Reason) -> Option<u64> {
        if reason.rule != "reason-value-agreed" {
            return None;
        }
        let Some((_, Arg::Plain(id))) = reason.args.iter().find(|(name, _)| *name == "id") else { return None };
        let found = self.assessment.indicators.iter().find(|found| found.answer.indicator.id == *id)?;
        found.answer.agreed.map(|agreed| agreed.position)
    }

    /// A statement: what it is, who said it when, and its own words.
    pub(super) fn said(&self, position: u64) -> Vec<Cell> {
        let Some(statement) = (self.statements)(position) else {
            let text = say_with(self.facts.locale, "report-source-statement-lost", "position", position);
            return vec![Cell::new(text).tone(Tone::Quiet)];
        };
        let mut cells = vec![Cell::new(self.headline(position, &statement)).tone(Tone::Quiet)];
        let words = clean(statement.text.trim());
        if !words.is_empty() {
            cells.push(Cell::new(say_with(self.facts.locale, "report-source-quote", "text", words)));
        }
        cells.extend(self.details(&statement));
        cells
    }

    /// Where the evidence is kept and until when it holds; days that the reason names are left out.
    fn details(&self, statement: &StatementText) -> Option<Cell> {
        let locale = self.facts.locale;
        let details = DETAILS.iter().map(|label| (*label, clean(statement.detail(label).trim())));
        let details: Vec<String> = details
            .filter(|(_, words)| !words.is_empty())
            .map(|(label, words)| {
                message(locale, "report-detail", &vec![("label", say(locale, label).into()), ("text", words.into())])
            })
            .collect();
        (!details.is_empty()).then(|| Cell::new(crate::say::listed(locale, &details)).tone(Tone::Quiet))
    }

    fn headline(&self, position: u64, statement: &StatementText) -> String {
        let locale = self.facts.locale;
        let kind = match words::statement(&statement.kind) {
            Some(id) => Arg::Message(id),
            None => Arg::from(clean(&statement.kind)),
        };
        let by: Vec<String> = [&statement.who, &statement.when]
            .into_iter()
            .map(|word| clean(word))
            .filter(|word| !word.is_empty())
            .collect();
        let mut args = vec![("position", position.into()), ("kind", kind)];
        if by.is_empty() {
            return message(locale, "report-source-statement", &args);
        }
        args.push(("by", crate::say::listed(locale, &by).into()));
        message(locale, "report-source-statement-by", &args)
    }
}
