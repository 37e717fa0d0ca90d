//! One TOML file, read item by item so that one broken item hides no other.

use message::{Diagnostic, LineIndex, Place};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeValue, Error, ValueDeserializer};

use super::{Lines, Located, Table};
use crate::Shape;

/// The largest file read, in bytes.
const FILE_LIMIT: usize = 4 * 1024 * 1024;

/// The most syntax errors reported of one file.
const SYNTAX_LIMIT: usize = 100;

/// The largest broken file of which more than the first syntax error is looked for, in bytes: each byte of it may be one.
const RECOVERY_LIMIT: usize = 128 * 1024;

/// The most problems gathered while the files of a package are read.
const PROBLEM_LIMIT: usize = 1_000;

/// A parsed file whose keys are taken out one by one.
pub(crate) struct Document<'a> {
    path: &'a str,
    lines: LineIndex,
    table: Table<'a>,
}

impl<'a> Document<'a> {
    /// Parses a file; syntax errors are reported, all of them within reason.
    pub(crate) fn parse(path: &'a str, text: &'a str, found: &mut Vec<Diagnostic>) -> Option<Self> {
        if text.len() > FILE_LIMIT {
            report(Diagnostic::error("guideline-file-too-large").at(Place::file(path)), found);
            return None;
        }
        let lines = LineIndex::new(text);
        let errors = match Table::parse(text) {
            Ok(table) => return Some(Self { path, lines, table: table.into_inner() }),
            Err(first) if text.len() > RECOVERY_LIMIT => vec![first],
            Err(_) => Table::parse_recoverable(text).1,
        };
        for error in errors.iter().take(SYNTAX_LIMIT) {
            let line = error.span().map_or(1, |span| lines.line(span.start));
            let problem = Diagnostic::error("guideline-syntax").with("reason", error.message());
            report(problem.at(Place::line(path, line)), found);
        }
        None
    }

    /// Takes the array of tables `key`, an item at a time.
    pub(crate) fn list<T: DeserializeOwned>(&mut self, key: &str, found: &mut Vec<Diagnostic>) -> Vec<Located<T>> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let span = value.span();
        match value.into_inner() {
            DeValue::Array(items) => items.into_iter().filter_map(|item| self.item(item, found)).collect(),
            _ => {
                let place = Place::line(self.path, self.lines.line(span.start));
                report(Diagnostic::error("guideline-not-a-list").with("key", key).at(place), found);
                Vec::new()
            }
        }
    }

    /// The shape a manifest declares; `None`: one that nobody knows.
    pub(crate) fn shape(&self) -> Option<Shape> {
        let Some((_, value)) = self.table.iter().find(|(key, _)| key.get_ref().as_ref() == "shape") else {
            return Some(Shape::default());
        };
        Shape::deserialize(ValueDeserializer::from(value.clone())).ok()
    }

    /// Notes the lines of all ids.
    pub(crate) fn note_ids(&self, lines: &mut Lines) {
        lines.note(self.path, &self.lines, &self.table);
    }

    /// Reports every text that is blank in a language, at its own line.
    pub(crate) fn blank_texts(&self, found: &mut Vec<Diagnostic>) {
        self.blank_in(&self.table, "", found);
    }

    fn blank_in(&self, table: &Table<'_>, around: &str, found: &mut Vec<Diagnostic>) {
        let own = table.iter().find(|(key, _)| key.get_ref().as_ref() == "id");
        let id = own.and_then(|(_, value)| value.get_ref().as_str()).unwrap_or(around);
        for (key, value) in table {
            let language = key.get_ref().as_ref();
            match value.get_ref() {
                DeValue::Table(inner) => self.blank_in(inner, id, found),
                DeValue::Array(list) => {
                    for inner in list.iter().filter_map(|one| one.get_ref().as_table()) {
                        self.blank_in(inner, id, found);
                    }
                }
                DeValue::String(text) if matches!(language, "ja" | "en") && text.trim().is_empty() => {
                    let place = Place::line(self.path, self.lines.line(value.span().start));
                    let blank = Diagnostic::error("guideline-blank-text").with("id", id).with("language", language);
                    report(blank.at(place), found);
                }
                _ => {}
            }
        }
    }

    /// Takes the whole file as one item.
    pub(crate) fn whole<T: DeserializeOwned>(&mut self, found: &mut Vec<Diagnostic>) -> Option<Located<T>> {
        let table = std::mem::take(&mut self.table);
        self.item(Spanned::new(0..0, DeValue::Table(table)), found)
    }

    /// Reports keys that nobody took.
    pub(crate) fn finish(self, found: &mut Vec<Diagnostic>) {
        for key in self.table.keys() {
            let place = Place::line(self.path, self.lines.line(key.span().start));
            report(Diagnostic::error("guideline-unknown-key").with("key", key.get_ref().as_ref()).at(place), found);
        }
    }

    /// Takes the table `key` as one item; a file without it is reported.
    pub(crate) fn one<T: DeserializeOwned>(&mut self, key: &str, found: &mut Vec<Diagnostic>) -> Option<Located<T>> {
        if let Some(value) = self.take(key) {
            return self.item(value, found);
        }
        let problem = Diagnostic::error("guideline-item").with("reason", format!("missing field `{key}`"));
        report(problem.at(Place::line(self.path, 1)), found);
        None
    }

    fn take(&mut self, key: &str) -> Option<Spanned<DeValue<'a>>> {
        let key = self.table.keys().find(|known| known.get_ref().as_ref() == key)?.clone();
        self.table.remove(&key)
    }

    fn item<T: DeserializeOwned>(&self, item: Spanned<DeValue<'a>>, found: &mut Vec<Diagnostic>) -> Option<Located<T>> {
        let line = self.lines.line(item.span().start);
        let place = Place::line(self.path, line);
        match T::deserialize(ValueDeserializer::from(item)) {
            Ok(item) => Some(Located { item, place }),
            Err(error) => {
                report(self.broken(&error, line), found);
                None
            }
        }
    }

    fn broken(&self, error: &Error, item_line: u32) -> Diagnostic {
        let line = error.span().map_or(item_line, |span| self.lines.line(span.start));
        Diagnostic::error("guideline-item").with("reason", error.message()).at(Place::line(self.path, line))
    }
}

/// Adds an error, unless so many were found that nobody reads on; the guideline is refused either way.
pub(crate) fn report(problem: Diagnostic, found: &mut Vec<Diagnostic>) {
    if found.len() < PROBLEM_LIMIT {
        found.push(problem);
    }
}
