//! Values of indicators as CSV: `indicator,kind,value,on`, the kind being `measured` or `agreed`.
//!
//! A table is filled in with a spreadsheet program, and saved as CSV or pasted as it is (then tabs separate the cells).
//! Lines without a value are skipped, and all problems are told at once.

use guideline::{Calendar, Guideline};
use jiff::civil::Date;
use message::{Diagnostic, Place, Text};
use method::indicator::{read as read_value, words, worst};
use world::{About, Scope, StatedValue, Statement, ValueAgreed, ValueMeasured};

use crate::checklist::written_date;

/// What the first line says.
const HEADINGS: [&str; 4] = ["indicator", "kind", "value", "on"];

/// How many lines a table may have below its headings.
const LINES: usize = 2_000;

/// A line with a value, understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Where it stands.
    pub place: Place,
    /// The indicator.
    pub indicator: String,
    /// The value as it was understood, in words.
    pub value: Text,
    /// The day it was measured; none: it is agreed.
    pub measured_on: Option<Date>,
    /// What it states.
    pub statement: Statement,
}

/// A table to fill in.
pub fn template(indicators: impl IntoIterator<Item = String>, on: Date) -> String {
    // With a byte order mark, without which spreadsheet programs take UTF-8 for something else.
    let mut text = format!("\u{feff}{}\r\n", HEADINGS.join(","));
    for indicator in indicators {
        text.push_str(&format!("{indicator},measured,,{on}\r\n"));
    }
    text
}

/// Reads every line that has a value; `file` is the table's name in diagnostics.
///
/// # Errors
/// Every problem of the table at once, in the order of its lines.
pub fn read(file: &str, text: &str, guideline: &Guideline, scope: &Scope) -> Result<Vec<Line>, Vec<Diagnostic>> {
    // Every program's line ends, so that lines are counted as people see them.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let pasted = text.lines().next().is_some_and(|line| line.contains('\t'));
    let mut reader = csv::ReaderBuilder::new();
    reader.delimiter(if pasted { b'\t' } else { b',' }).trim(csv::Trim::All).flexible(true);
    let mut reader = reader.from_reader(text.as_bytes());
    if reader.headers().map_or(true, |headings| headings.iter().ne(HEADINGS)) {
        let wrong = Diagnostic::error("value-table-headings").with("headings", HEADINGS.join(","));
        return Err(vec![wrong.at(Place::line(file, 1))]);
    }
    let (mut found, mut problems) = (Vec::new(), Vec::new());
    for (index, record) in reader.records().enumerate() {
        let place = |position: Option<&csv::Position>| match position {
            Some(position) => Place::line(file, u32::try_from(position.line()).unwrap_or(u32::MAX)),
            None => Place::file(file),
        };
        if index == LINES {
            problems.push(Diagnostic::error("value-table-long").with("lines", LINES).at(Place::file(file)));
            break;
        }
        match record {
            Ok(record) => {
                let cell = |index: usize| record.get(index).unwrap_or_default();
                let cells = [cell(0), cell(1), cell(2), cell(3)];
                if !cell(2).is_empty() {
                    match line(place(record.position()), cells, guideline, scope) {
                        Ok(line) => found.push(line),
                        Err(problem) => problems.push(problem),
                    }
                }
            }
            Err(error) => problems.push(Diagnostic::error("value-table-broken").at(place(error.position()))),
        }
    }
    if found.is_empty() && problems.is_empty() {
        problems.push(Diagnostic::error("value-table-empty").at(Place::file(file)));
    }
    if problems.is_empty() { Ok(found) } else { Err(problems) }
}

fn line(
    place: Place,
    [id, kind, written, on]: [&str; 4],
    guideline: &Guideline,
    scope: &Scope,
) -> Result<Line, Diagnostic> {
    let problem = |code| Diagnostic::error(code).at(place.clone());
    let unknown = || problem("workspace-unknown-indicator").with("id", id).with("guideline", guideline.id());
    let indicator = guideline.indicator(id).ok_or_else(unknown)?;
    let unreadable = || problem("cli-unreadable-value").with("value", written).with("id", id);
    let parts = written.split('、').map(str::trim).filter(|part| !part.is_empty());
    let values =
        parts.map(|part| read_value(part, indicator)).collect::<Result<Vec<_>, _>>().map_err(|_| unreadable())?;
    let value = worst(indicator, &values, Calendar::Strict).ok_or_else(unreadable)?;
    let about = About { scope: scope.clone(), guideline: guideline.id().into(), item: id.into() };
    let (stated, own) = (StatedValue::from(value), written.to_owned());
    let (statement, measured_on) = match kind {
        "agreed" => (ValueAgreed { about, value: stated, written: own }.into(), None),
        "measured" => {
            let on = written_date(on).ok_or_else(|| problem("value-table-day").with("day", on))?;
            (ValueMeasured { about, value: stated, written: own, on }.into(), Some(on))
        }
        other => return Err(problem("value-table-kind").with("kind", other)),
    };
    Ok(Line { indicator: id.to_owned(), value: words(indicator, value), measured_on, statement, place })
}

#[cfg(test)]
mod tests;
