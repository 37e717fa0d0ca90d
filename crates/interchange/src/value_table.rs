//! Values of indicators as CSV: of each line the indicator, whether it is measured or agreed, the value and the day.
//!
//! A table is filled in with a spreadsheet program, and saved as CSV or pasted as it is (then tabs separate the cells).
//! Columns are known by their headings; further ones are for people alone. Lines without a value are skipped, and all
//! problems are told at once.

mod column;
mod decode;

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord, Trim, Writer};
use guideline::{Guideline, Indicator, Value};
use jiff::civil::Date;
use message::{Arg, Args, Diagnostic, LineIndex, Locale, Place, Text, fold, message};
use method::indicator::words;
use world::{About, Scope, StatedValue, Statement, ValueAgreed, ValueMeasured};

use crate::checklist::{letters, written_date};
use crate::written_value::read_worst;
use column::Column;
pub use decode::decode;

/// How many lines a table may have below its headings.
const LINES: usize = 2_000;

/// The messages that are the kinds of values, measured first.
const KINDS: [&str; 2] = ["value-table-measured", "value-table-agreed"];

/// A line with a value, understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Where it stands.
    pub place: Place,
    /// The indicator.
    pub indicator: String,
    /// The value as it was understood.
    pub value: Value,
    /// The same in words.
    pub words: Text,
    /// The day it was measured; none: it is agreed.
    pub measured_on: Option<Date>,
    /// What it states.
    pub statement: Statement,
}

/// A table to fill in, in one language: a line for each indicator, with its title for people.
pub fn template<'i>(indicators: impl IntoIterator<Item = &'i Indicator>, on: Date, locale: Locale) -> String {
    let say = |id| message(locale, id, &Args::new());
    let [first, rest @ ..] = Column::ALL.map(|column| column.heading(locale));
    let mut lines = vec![[vec![first, say("value-table-title")], rest.to_vec()].concat()];
    lines.extend(indicators.into_iter().map(|indicator| {
        let title = indicator.title.get(locale).to_owned();
        vec![indicator.id.clone(), title, say("value-table-measured"), String::new(), on.to_string()]
    }));
    let mut writer = Writer::from_writer(Vec::new());
    for line in lines {
        // Writing to memory does not fail.
        drop(writer.write_record(line));
    }
    let written = writer.into_inner().unwrap_or_default();
    // With a byte order mark, without which spreadsheet programs take UTF-8 for something else.
    format!("\u{feff}{}", String::from_utf8_lossy(&written).replace('\n', "\r\n"))
}

/// Reads every line that has a value; `file` is the table's name in diagnostics.
///
/// # Errors
/// Every problem of the table at once, in the order of its lines, each at its line and column.
pub fn read(file: &str, text: &str, guideline: &Guideline, scope: &Scope) -> Result<Vec<Line>, Vec<Diagnostic>> {
    // Every program's line ends, so that lines are counted as people see them.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let mut table = Table { file, guideline, scope, columns: BTreeMap::new(), seen: BTreeMap::new(), problems: vec![] };
    let mut lines = Vec::new();
    // What follows an open quotation mark would all be one cell, and left out without a word.
    if text.matches('"').count() % 2 == 1 {
        let last = text.rfind('"').unwrap_or_default();
        let place = Place::line(file, LineIndex::new(&text).line(last));
        return Err(vec![Diagnostic::error("value-table-quote").at(place)]);
    }
    let pasted = text.lines().find(|line| !line.is_empty()).is_some_and(|line| line.contains('\t'));
    let mut reader = ReaderBuilder::new();
    reader.delimiter(if pasted { b'\t' } else { b',' }).trim(Trim::All).flexible(true).has_headers(false);
    let mut reader = reader.from_reader(text.as_bytes());
    // Only bytes that are no UTF-8 fail, and a text has none.
    let mut records = reader.records().map_while(Result::ok);
    table.head(&records.next().unwrap_or_default());
    if !table.problems.is_empty() {
        return Err(table.problems);
    }
    for (index, record) in records.enumerate() {
        if index == LINES {
            table.problems.push(Diagnostic::error("value-table-long").with("lines", LINES).at(Place::file(file)));
            break;
        }
        lines.extend(table.line(&record));
    }
    match (table.problems.is_empty(), lines.is_empty()) {
        (true, true) => Err(vec![Diagnostic::error("value-table-empty").at(Place::file(file))]),
        (true, false) => Ok(lines),
        (false, _) => Err(table.problems),
    }
}

/// A table while it is read.
struct Table<'t> {
    file: &'t str,
    guideline: &'t Guideline,
    scope: &'t Scope,
    /// Where each column stands.
    columns: BTreeMap<Column, usize>,
    /// The line of each indicator's value, agreed or of a day.
    seen: BTreeMap<(String, Option<Date>), u32>,
    problems: Vec<Diagnostic>,
}

impl<'t> Table<'t> {
    fn head(&mut self, record: &StringRecord) {
        let line = line_of(record);
        for (place, heading) in record.iter().enumerate() {
            let Some(column) = Column::named(heading) else { continue };
            if let Some(first) = self.columns.get(&column).copied() {
                let problem = Diagnostic::error("value-table-column-twice")
                    .with("column", Arg::Message(column.message()))
                    .with("first", letter(first));
                self.problems.push(problem.at(self.place(line, Some(place))));
            } else {
                self.columns.insert(column, place);
            }
        }
        if self.columns.is_empty() {
            let problem = Diagnostic::error("value-table-headings").with("headings", Column::headings());
            return self.problems.push(problem.at(self.place(line, None)));
        }
        for column in Column::ALL.into_iter().filter(|column| !self.columns.contains_key(column)) {
            let problem = Diagnostic::error("value-table-no-column").with("column", Arg::Message(column.message()));
            self.problems.push(problem.at(self.place(line, None)));
        }
    }

    /// A line and its column in the file.
    fn place(&self, line: u32, column: Option<usize>) -> Place {
        Place { item: column.map(letter), ..Place::line(self.file, line) }
    }

    /// What a line says, unless it has no value or something is wrong with it.
    fn line(&mut self, record: &StringRecord) -> Option<Line> {
        let line = line_of(record);
        let cell = |column| record.get(self.columns.get(&column).copied()?);
        let [id, kind, written, on] = Column::ALL.map(|column| cell(column).unwrap_or_default());
        if written.is_empty() {
            return None;
        }
        let (indicator, value, measured_on) = match self.understood([id, kind, written, on]) {
            Ok(understood) => understood,
            Err(problems) => {
                for (column, problem) in problems {
                    let place = self.place(line, self.columns.get(&column).copied());
                    self.problems.push(problem.at(place));
                }
                return None;
            }
        };
        if let Some(first) = self.seen.insert((id.to_owned(), measured_on), line) {
            let place = self.place(line, self.columns.get(&Column::Value).copied());
            self.problems.push(Diagnostic::error("value-table-twice").with("line", first).at(place));
            return None;
        }
        let about = About { scope: self.scope.clone(), guideline: self.guideline.id().into(), item: id.into() };
        let (stated, own) = (StatedValue::from(&value), written.to_owned());
        let statement = match measured_on {
            Some(on) => ValueMeasured { about, value: stated, written: own, on }.into(),
            None => ValueAgreed { about, value: stated, written: own }.into(),
        };
        let words = words(indicator, &value);
        Some(Line { indicator: id.to_owned(), words, value, measured_on, statement, place: self.place(line, None) })
    }

    /// The indicator, the value and the day of its measurement; or everything that is wrong with the cells.
    fn understood(&self, [id, kind, written, on]: [&str; 4]) -> Result<Understood<'t>, Vec<(Column, Diagnostic)>> {
        let mut problems = Vec::new();
        let indicator = self.guideline.indicator(id);
        if indicator.is_none() {
            let unknown = Diagnostic::error("workspace-unknown-indicator");
            problems.push((Column::Indicator, unknown.with("id", id).with("guideline", self.guideline.id())));
        }
        let measured = is_measured(kind);
        if measured.is_none() {
            let [measured, agreed] = KINDS.map(Arg::Message);
            let unknown = Diagnostic::error("value-table-unknown-kind").with("kind", kind);
            problems.push((Column::Kind, unknown.with("measured", measured).with("agreed", agreed)));
        }
        let value = indicator.and_then(|indicator| match read_worst(written, indicator) {
            Ok(value) => Some(value),
            Err(found) => {
                problems.extend(found.into_iter().map(|problem| (Column::Value, problem)));
                None
            }
        });
        let measured_on = written_date(on).filter(|_| measured == Some(true));
        if measured == Some(true) && measured_on.is_none() {
            problems.push((Column::On, Diagnostic::error("value-table-day").with("day", on)));
        }
        match (indicator, value) {
            (Some(indicator), Some(value)) if problems.is_empty() => Ok((indicator, value, measured_on)),
            _ => Err(problems),
        }
    }
}

/// An indicator, its value, and the day it was measured.
type Understood<'g> = (&'g Indicator, Value, Option<Date>);

/// The line a record begins on.
fn line_of(record: &StringRecord) -> u32 {
    record.position().map_or(1, |position| u32::try_from(position.line()).unwrap_or(u32::MAX))
}

/// Whether a kind of value is the measured one; `None`: it is none.
fn is_measured(kind: &str) -> Option<bool> {
    let kind = fold(kind);
    let is = |id: &str| Locale::ALL.iter().any(|locale| fold(&message(*locale, id, &Args::new())) == kind);
    KINDS.into_iter().position(is).map(|place| place == 0)
}

/// The letters of a column, as spreadsheet programs show them.
fn letter(column: usize) -> String {
    letters(u32::try_from(column).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests;
