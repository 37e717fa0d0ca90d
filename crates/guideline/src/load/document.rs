//! One TOML file, read item by item so that one broken item hides no other.

use message::{Diagnostic, LineIndex, Place};
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeValue, Error, ValueDeserializer};

use super::walk::{self, Lines};
use super::{Located, Table};

/// The largest file read, in bytes.
const FILE_LIMIT: usize = 4 * 1024 * 1024;

/// The most syntax errors reported of one file.
const SYNTAX_LIMIT: usize = 100;

/// The largest broken file of which more than the first syntax error is looked for, in bytes: each byte of it may be one.
const RECOVERY_LIMIT: usize = 128 * 1024;

/// The most problems gathered while the files of a package are read.
const PROBLEM_LIMIT: usize = 1_000;

/// A parsed file whose keys are taken out one by one.
pub(super) struct Document<'a> {
    path: &'a str,
    lines: LineIndex,
    table: Table<'a>,
}

impl<'a> Document<'a> {
    /// Parses a file; syntax errors are reported, all of them within reason.
    pub(super) fn parse(path: &'a str, text: &'a str, found: &mut Vec<Diagnostic>) -> Option<Self> {
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
    pub(super) fn list<T: DeserializeOwned>(&mut self, key: &str, found: &mut Vec<Diagnostic>) -> Vec<Located<T>> {
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

    /// Takes the whole file as one item.
    pub(super) fn whole<T: DeserializeOwned>(&mut self, found: &mut Vec<Diagnostic>) -> Option<Located<T>> {
        let table = std::mem::take(&mut self.table);
        self.item(Spanned::new(0..0, DeValue::Table(table)), found)
    }

    /// Takes the table `key` as one item; a file without it is reported.
    pub(super) fn one<T: DeserializeOwned>(&mut self, key: &str, found: &mut Vec<Diagnostic>) -> Option<Located<T>> {
        match self.take(key) {
            Some(value) => self.item(value, found),
            None => {
                let reason = format!("missing field `{key}`");
                let problem = Diagnostic::error("guideline-item").with("reason", reason);
                report(problem.at(Place::line(self.path, 1)), found);
                None
            }
        }
    }

    /// The item of the key `key`, if it can be read, left where it is.
    pub(super) fn peek<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let value = self.table.iter().find(|(known, _)| known.get_ref() == key)?.1;
        T::deserialize(ValueDeserializer::from(value.clone())).ok()
    }

    /// Notes the lines of all ids and reports texts that lack a language.
    pub(super) fn walk(&self, lines: &mut Lines, found: &mut Vec<Diagnostic>) {
        walk::walk(self.path, &self.lines, &self.table, lines, found);
    }

    /// Reports keys that nobody took.
    pub(super) fn finish(self, found: &mut Vec<Diagnostic>) {
        for key in self.table.keys() {
            let place = Place::line(self.path, self.lines.line(key.span().start));
            report(Diagnostic::error("guideline-unknown-key").with("key", key.get_ref().as_ref()).at(place), found);
        }
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
pub(super) fn report(problem: Diagnostic, found: &mut Vec<Diagnostic>) {
    if found.len() < PROBLEM_LIMIT {
        found.push(problem);
    }
}
