//! One walk through a file: on which line each id stands, and which texts lack a language.

use std::collections::HashMap;

use message::{Diagnostic, LineIndex, Place};
use toml::Spanned;
use toml::de::DeValue;

use super::Table;
use super::document::report;

/// The lines at which each id stands, in order; by file and id.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    lines: HashMap<String, HashMap<String, Vec<u32>>>,
}

impl Lines {
    /// The place of the `nth` item called `id` (from 0) within the item at `parent`; the parent's, if there is none.
    pub(crate) fn inside(&self, parent: &Place, id: &str, nth: usize) -> Place {
        let lines = self.lines.get(&parent.file).and_then(|file| file.get(id));
        let after = lines.into_iter().flatten().copied().filter(|line| parent.line <= Some(*line));
        after.clone().nth(nth).map_or_else(|| parent.clone(), |line| Place::line(parent.file.as_str(), line))
    }
}

/// Walks through a parsed file: notes the lines of ids and reports texts that are blank or stand in one language alone.
pub(super) fn walk(path: &str, index: &LineIndex, table: &Table<'_>, lines: &mut Lines, found: &mut Vec<Diagnostic>) {
    let ids = lines.lines.entry(path.to_owned()).or_default();
    let mut walker = Walker { path, index, ids, found };
    walker.table(table, "", 1);
}

struct Walker<'w> {
    path: &'w str,
    index: &'w LineIndex,
    ids: &'w mut HashMap<String, Vec<u32>>,
    found: &'w mut Vec<Diagnostic>,
}

impl Walker<'_> {
    /// `around`: the id nearest to the table, or its key; `line`: where the table begins.
    fn table(&mut self, table: &Table<'_>, around: &str, line: u32) {
        let value = |name: &str| table.iter().find(|(key, _)| key.get_ref() == name).map(|(_, value)| value);
        let id = value("id").and_then(|id| id.get_ref().as_str().map(|text| (text, self.index.line(id.span().start))));
        let name = id.map_or(around, |(id, _)| id);
        if let Some((id, at)) = id {
            self.ids.entry(id.to_owned()).or_default().push(at);
        }
        let (ja, en) = (value("ja"), value("en"));
        for (language, own, other) in [("ja", ja, en), ("en", en, ja)] {
            match (own, other) {
                (Some(own), _) => self.text(name, language, own),
                (None, Some(_)) => self.blank(name, language, line),
                (None, None) => {}
            }
        }
        for (key, value) in table {
            let name = if name.is_empty() { key.get_ref().as_ref() } else { name };
            self.value(value, name, self.index.line(key.span().start));
        }
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>, around: &str, line: u32) {
        match value.get_ref() {
            DeValue::Table(table) => self.table(table, around, line),
            DeValue::Array(items) => {
                for item in items.iter().filter(|item| !item.get_ref().is_str()) {
                    self.value(item, around, self.index.line(item.span().start));
                }
            }
            _ => {}
        }
    }

    /// A text, or a list of texts.
    fn text(&mut self, id: &str, language: &'static str, value: &Spanned<DeValue<'_>>) {
        let blank = |value: &Spanned<DeValue<'_>>| value.get_ref().as_str().is_some_and(|text| text.trim().is_empty());
        let missing = match value.get_ref() {
            DeValue::Array(texts) => texts.iter().find(|text| blank(text)).map(Spanned::span),
            _ => blank(value).then(|| value.span()),
        };
        if let Some(span) = missing {
            self.blank(id, language, self.index.line(span.start));
        }
    }

    fn blank(&mut self, id: &str, language: &'static str, line: u32) {
        let problem = Diagnostic::error("guideline-blank-text").with("id", id).with("language", language);
        report(problem.at(Place::line(self.path, line)), self.found);
    }
}
