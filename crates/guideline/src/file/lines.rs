//! On which line each id stands, for problems of items that stand inside others.

use std::collections::HashMap;

use message::{LineIndex, Place};
use toml::Spanned;
use toml::de::DeValue;

use super::Table;

/// The lines at which each id stands, in order; by file and id.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    lines: HashMap<String, HashMap<String, Vec<u32>>>,
}

impl Lines {
    /// The place of the `nth` item called `id` (from 0) within the item at `parent`; the parent's, if there is none.
    pub(crate) fn inside(&self, parent: &Place, id: &str, nth: usize) -> Place {
        let lines = self.lines.get(&parent.file).and_then(|file| file.get(id));
        let mut after = lines.into_iter().flatten().copied().filter(|line| parent.line <= Some(*line));
        after.nth(nth).map_or_else(|| parent.clone(), |line| Place::line(parent.file.as_str(), line))
    }

    /// Notes the lines of all ids of a parsed file.
    pub(crate) fn note(&mut self, path: &str, index: &LineIndex, table: &Table<'_>) {
        note(table, index, self.lines.entry(path.to_owned()).or_default());
    }
}

fn note(table: &Table<'_>, index: &LineIndex, ids: &mut HashMap<String, Vec<u32>>) {
    for (key, value) in table {
        match (key.get_ref().as_ref(), value.get_ref()) {
            ("id", DeValue::String(id)) => {
                ids.entry(id.to_string()).or_default().push(index.line(value.span().start));
            }
            (_, DeValue::Table(inner)) => note(inner, index, ids),
            (_, DeValue::Array(list)) => {
                let tables = list.iter().map(Spanned::get_ref).filter_map(DeValue::as_table);
                tables.for_each(|inner| note(inner, index, ids));
            }
            _ => {}
        }
    }
}
