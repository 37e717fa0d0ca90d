//! The rows below the headings.

use std::collections::{BTreeMap, BTreeSet};

use guideline::{Control, Guideline};
use jiff::civil::Date;
use message::{Arg, Args, Diagnostic, Locale, Text, fold, message, nfkc};

use super::super::cell::{date_in, excerpt, text_in, unreadable};
use super::super::export::level_message;
use super::super::sheet::{Grid, Held};
use super::super::{Answer, Column, Row};
use super::{Heading, Problems, letters};

/// Reads every row of a control; rows of sections and empty rows are passed over.
pub(super) fn read(
    grid: &Grid,
    heading: &Heading,
    guideline: &Guideline,
    from_1904: bool,
    problems: &mut Problems<'_>,
) -> Vec<(Row, u32)> {
    let mut reader = Reader { grid, heading, from_1904, problems, first_rows: BTreeMap::new(), changed: Vec::new() };
    let numbers: BTreeSet<u32> = grid.cells.keys().map(|(row, _)| *row).filter(|row| *row > heading.row).collect();
    let rows = numbers.into_iter().filter_map(|row| reader.row(row, guideline)).collect();
    reader.report_changed();
    rows
}

struct Reader<'r, 'p> {
    grid: &'r Grid,
    heading: &'r Heading,
    from_1904: bool,
    problems: &'r mut Problems<'p>,
    /// The row, counted from 0, in which each control stood first.
    first_rows: BTreeMap<String, u32>,
    /// Cells of given columns that no longer say what the guideline says.
    changed: Vec<(u32, u32)>,
}

impl<'r> Reader<'r, '_> {
    fn held(&self, row: u32, column: Column) -> Option<&'r Held> {
        self.grid.cells.get(&(row, *self.heading.columns.get(&column)?))
    }

    fn report(&mut self, row: u32, column: Column, problem: Diagnostic) {
        let at = self.heading.columns.get(&column).copied().unwrap_or_default();
        self.problems.at((row, at), problem);
    }

    fn row(&mut self, row: u32, guideline: &Guideline) -> Option<(Row, u32)> {
        let filled = Column::ALL.into_iter().find(|column| column.is_answer() && self.held(row, *column).is_some());
        let Some(item) = self.held(row, Column::Item) else {
            if filled.is_some() {
                self.report(row, Column::Item, Diagnostic::error("checklist-no-item"));
            }
            return None;
        };
        let id = match item {
            Held::Text(text) => {
                // Ids are typed in whatever case; those of some guidelines have small letters of their own.
                let written = nfkc(text).trim().to_owned();
                if guideline.item(&written).is_some() { written } else { written.to_uppercase() }
            }
            Held::Formula | Held::Fault | Held::TooLong(_) => {
                self.report(row, Column::Item, unreadable(item, Column::Item));
                return None;
            }
            Held::Number(number) => number.to_string(),
        };
        if guideline.section(&id).is_some() {
            if let Some(column) = filled {
                self.report(row, column, Diagnostic::error("checklist-section-filled").with("id", id));
            }
            return None;
        }
        let Some(control) = guideline.control(&id) else {
            let problem = Diagnostic::error("checklist-unknown-control").with("id", excerpt(item));
            self.report(row, Column::Item, problem);
            return None;
        };
        if let Some(first) = self.first_rows.get(&id) {
            let at = self.heading.columns.get(&Column::Item).copied().unwrap_or_default();
            let first = format!("{}{}", letters(at), first.saturating_add(1));
            let problem = Diagnostic::error("checklist-control-twice-at").with("id", id).with("first", first);
            self.report(row, Column::Item, problem);
            return None;
        }
        self.first_rows.insert(id, row);
        self.compare(row, control);
        Some((self.answers(row, control)?, row.saturating_add(1)))
    }

    /// Notes the given cells that were changed.
    fn compare(&mut self, row: u32, control: &Control) {
        let level = |locale| message(locale, level_message(control.level), &Args::new());
        for (column, texts) in [
            (Column::Title, Locale::ALL.map(|locale| control.title.get(locale).to_owned())),
            (Column::Requirement, Locale::ALL.map(|locale| control.requirement.get(locale).to_owned())),
            (Column::Level, Locale::ALL.map(level)),
        ] {
            let Some(at) = self.heading.columns.get(&column) else { continue };
            let says = match self.grid.cells.get(&(row, *at)) {
                Some(Held::Text(text)) => fold(text),
                _ => String::new(),
            };
            // What a guideline does not print is left out of its sheet.
            let left_out = says.is_empty()
                && match column {
                    Column::Title => control.title == control.requirement,
                    _ => column == Column::Level && control.level.is_none(),
                };
            if !left_out && !texts.iter().any(|text| fold(text) == says) {
                self.changed.push((row, *at));
            }
        }
    }

    fn report_changed(&mut self) {
        let Some(first) = self.changed.first().copied() else { return };
        let problem = Diagnostic::warning("checklist-given-changed").with("count", self.changed.len());
        self.problems.at(first, problem);
    }

    /// The answers of a row; `None` once one of its cells cannot be read.
    fn answers(&mut self, row: u32, control: &Control) -> Option<Row> {
        let answer = self.answer(row);
        let note = self.text(row, Column::Note);
        let owner = self.text(row, Column::Owner);
        let plan = self.text(row, Column::Plan);
        let due = self.date(row, Column::Due);
        let evidence_title = self.text(row, Column::Evidence);
        let evidence_collected = self.date(row, Column::Collected);
        let evidence_valid_until = self.date(row, Column::ValidUntil);
        let evidence_location = self.text(row, Column::Location);
        let reason = self.text(row, Column::Reason);
        let read = Row {
            control: control.id.clone(),
            answer: answer?,
            note: note?,
            owner: owner?,
            plan: plan?,
            due: due?,
            evidence_title: evidence_title?,
            evidence_collected: evidence_collected?,
            evidence_valid_until: evidence_valid_until?,
            evidence_location: evidence_location?,
            reason: reason?,
        };
        self.agree(row, &read);
        Some(read)
    }

    /// Reports cells of a row that do not go together.
    fn agree(&mut self, row: u32, read: &Row) {
        let excluded = read.answer == Answer::Excluded;
        if excluded && read.reason.is_empty() {
            self.report(row, Column::Reason, Diagnostic::error("checklist-no-reason"));
        }
        if !excluded && !read.reason.is_empty() {
            let word = Arg::Message("verdict-not-applicable");
            self.report(row, Column::Status, Diagnostic::error("checklist-reason-alone").with("word", word));
        }
        if read.due.is_some() && read.plan.is_empty() {
            self.report(row, Column::Plan, Diagnostic::error("checklist-due-alone"));
        }
        let about_evidence = [Column::Collected, Column::ValidUntil, Column::Location];
        if !read.evidence_title.is_empty() {
            if read.evidence_collected.is_none() {
                self.report(row, Column::Collected, Diagnostic::error("checklist-evidence-undated"));
            }
        } else if about_evidence.into_iter().any(|column| self.held(row, column).is_some()) {
            self.report(row, Column::Evidence, Diagnostic::error("checklist-evidence-untitled"));
        }
        if let (Some(collected), Some(until)) = (read.evidence_collected, read.evidence_valid_until)
            && until < collected
        {
            self.report(row, Column::ValidUntil, Diagnostic::error("checklist-evidence-expired-before"));
        }
    }

    fn answer(&mut self, row: u32) -> Option<Answer> {
        let Some(held) = self.held(row, Column::Status) else { return Some(Answer::Nothing) };
        let problem = match held {
            Held::Text(text) => match Answer::read(text) {
                Some(answer) => return Some(answer),
                None => unknown_status(held),
            },
            Held::Number(_) => unknown_status(held),
            _ => unreadable(held, Column::Status),
        };
        self.report(row, Column::Status, problem);
        None
    }

    fn text(&mut self, row: u32, column: Column) -> Option<String> {
        let Some(held) = self.held(row, column) else { return Some(String::new()) };
        text_in(held, self.from_1904, column).map_err(|problem| self.report(row, column, problem)).ok()
    }

    fn date(&mut self, row: u32, column: Column) -> Option<Option<Date>> {
        let Some(held) = self.held(row, column) else { return Some(None) };
        date_in(held, self.from_1904, column).map(Some).map_err(|problem| self.report(row, column, problem)).ok()
    }
}

fn unknown_status(held: &Held) -> Diagnostic {
    let words = |locale, between| Answer::WORDS.map(|answer| answer.word(locale)).join(between);
    Diagnostic::error("checklist-unknown-status")
        .with("value", excerpt(held))
        .with("words", Text::new(words(Locale::Ja, "、"), words(Locale::En, ", ")))
}
