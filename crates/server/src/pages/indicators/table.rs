//! Values as CSV: `indicator,kind,value,on`, the kind being `measured` or `agreed`. All problems are told at once.

use app::Located;
use guideline::{Calendar, Guideline};
use jiff::civil::Date;
use message::{Diagnostic, Locale, Place};
use method::indicator::{read as read_value, words, worst};
use world::{About, Scope, Slug, StatedValue, Statement, ValueAgreed, ValueMeasured};

use crate::failure::Failure;

/// What the first line says.
const HEADINGS: [&str; 4] = ["indicator", "kind", "value", "on"];

/// How many lines are taken.
const LINES: usize = 2_000;

/// A line understood.
#[derive(Clone, Debug)]
pub(super) struct Read {
    pub(super) line: u64,
    pub(super) indicator: String,
    pub(super) is_agreed: bool,
    /// The value as it was understood, in words.
    pub(super) value: String,
    pub(super) on: String,
    statement: Statement,
}

/// A file to fill in.
pub(super) fn template(indicators: impl Iterator<Item = String>, on: Date) -> String {
    // With a byte order mark, without which spreadsheet programs take UTF-8 for something else.
    let mut text = format!("\u{feff}{}\r\n", HEADINGS.join(","));
    for indicator in indicators {
        text.push_str(&format!("{indicator},measured,,{on}\r\n"));
    }
    text
}

/// The statements of lines, each with its place.
pub(super) fn statements(lines: &[Read]) -> Vec<Located> {
    let place = |line: u64| Some(Place::line("CSV", u32::try_from(line).unwrap_or(u32::MAX)));
    lines.iter().map(|read| Located { statement: read.statement.clone(), place: place(read.line) }).collect()
}

/// Reads every line that has a value.
pub(super) fn read(text: &str, guideline: &Guideline, service: &Slug, locale: Locale) -> Result<Vec<Read>, Failure> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).flexible(true).from_reader(text.as_bytes());
    let wrong_headings =
        || Failure::refused(Diagnostic::error("web-csv-headings").with("headings", HEADINGS.join(",")));
    let headings = reader.headers().map_err(|_| wrong_headings())?;
    if headings.iter().ne(HEADINGS) {
        return Err(wrong_headings());
    }
    let (mut found, mut problems) = (Vec::new(), Vec::new());
    for record in reader.records().take(LINES + 1) {
        let Ok(record) = record else {
            problems.push(Diagnostic::error("web-csv-broken"));
            continue;
        };
        let number = record.position().map_or(0, csv::Position::line);
        let cell = |index: usize| record.get(index).unwrap_or_default();
        if cell(2).is_empty() {
            continue;
        }
        match line(number, [cell(0), cell(1), cell(2), cell(3)], guideline, service, locale) {
            Ok(read) => found.push(read),
            Err(problem) => {
                problems.push(problem.at(Place::line("CSV", u32::try_from(number).unwrap_or(u32::MAX))));
            }
        }
    }
    if LINES < found.len() {
        problems.push(Diagnostic::error("web-csv-long").with("lines", u32::try_from(LINES).unwrap_or(u32::MAX)));
    }
    if found.is_empty() && problems.is_empty() {
        problems.push(Diagnostic::error("web-csv-empty"));
    }
    if problems.is_empty() { Ok(found) } else { Err(Failure::Refused(problems)) }
}

fn line(
    number: u64,
    [id, kind, written, on]: [&str; 4],
    guideline: &Guideline,
    service: &Slug,
    locale: Locale,
) -> Result<Read, Diagnostic> {
    let unknown = || Diagnostic::error("workspace-unknown-indicator").with("id", id).with("guideline", guideline.id());
    let indicator = guideline.indicator(id).ok_or_else(unknown)?;
    let unreadable = || Diagnostic::error("cli-unreadable-value").with("value", written).with("id", id);
    let parts = written.split('、').map(str::trim).filter(|part| !part.is_empty());
    let values =
        parts.map(|part| read_value(part, indicator)).collect::<Result<Vec<_>, _>>().map_err(|_| unreadable())?;
    let value = worst(indicator, &values, Calendar::Strict).ok_or_else(unreadable)?;
    let about = About { scope: Scope::Service(service.clone()), guideline: guideline.id().into(), item: id.into() };
    let (stated, own) = (StatedValue::from(value), written.to_owned());
    let (statement, is_agreed, day): (Statement, bool, String) = match kind {
        "agreed" => (ValueAgreed { about, value: stated, written: own }.into(), true, String::new()),
        "measured" => {
            let on: Date = on.parse().map_err(|_| Diagnostic::error("web-bad-day").with("day", on))?;
            (ValueMeasured { about, value: stated, written: own, on }.into(), false, on.to_string())
        }
        other => return Err(Diagnostic::error("web-csv-kind").with("kind", other)),
    };
    let words = words(indicator, value).get(locale).to_owned();
    Ok(Read { line: number, indicator: id.to_owned(), is_agreed, value: words, on: day, statement })
}
