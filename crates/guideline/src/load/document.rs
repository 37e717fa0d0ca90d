//! One TOML file, read item by item so that one broken item hides no other.

use message::{Diagnostic, LineIndex, Place};
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeValue, Error, ValueDeserializer};

use super::{Located, Table};

/// The largest file read, in bytes.
const FILE_LIMIT: usize = 4 * 1024 * 1024;

/// A parsed file whose keys are taken out one by one.
pub(super) struct Document<'a> {
    path: &'a str,
    lines: LineIndex,
    table: Table<'a>,
}

impl<'a> Document<'a> {
    /// Parses a file; syntax errors are reported, all of them.
    pub(super) fn parse(path: &'a str, text: &'a str, found: &mut Vec<Diagnostic>) -> Option<Self> {
        if text.len() > FILE_LIMIT {
            found.push(Diagnostic::error("guideline-file-too-large").at(Place::file(path)));
            return None;
        }
        let lines = LineIndex::new(text);
        let (table, errors) = Table::parse_recoverable(text);
        for error in &errors {
            let line = error.span().map_or(1, |span| lines.line(span.start));
            found.push(
                Diagnostic::error("guideline-syntax").with("reason", error.message()).at(Place::line(path, line)),
            );
        }
        errors.is_empty().then(|| Self { path, lines, table: table.into_inner() })
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
                found.push(Diagnostic::error("guideline-not-a-list").with("key", key).at(place));
                Vec::new()
            }
        }
    }

    /// Takes the whole file as one item.
    pub(super) fn whole<T: DeserializeOwned>(&mut self, found: &mut Vec<Diagnostic>) -> Option<Located<T>> {
        let table = std::mem::take(&mut self.table);
        self.item(Spanned::new(0..0, DeValue::Table(table)), found)
    }

    /// Reports keys that nobody took.
    pub(super) fn finish(self, found: &mut Vec<Diagnostic>) {
        for key in self.table.keys() {
            let place = Place::line(self.path, self.lines.line(key.span().start));
            found.push(Diagnostic::error("guideline-unknown-key").with("key", key.get_ref().as_ref()).at(place));
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
                found.push(self.broken(&error, line));
                None
            }
        }
    }

    fn broken(&self, error: &Error, item_line: u32) -> Diagnostic {
        let line = error.span().map_or(item_line, |span| self.lines.line(span.start));
        Diagnostic::error("guideline-item").with("reason", error.message()).at(Place::line(self.path, line))
    }
}
