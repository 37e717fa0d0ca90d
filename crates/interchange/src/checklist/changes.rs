//! What an edited checklist changes, cell by cell.

use std::collections::HashMap;

use message::Place;

use super::{Column, Imported, Row};

/// A cell that says something else than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The control.
    pub control: String,
    /// What of it.
    pub field: Column,
    /// What was stated, in the language of the file; empty: nothing.
    pub before: String,
    /// What the file says.
    pub after: String,
    /// The cell.
    pub place: Place,
}

/// What the file says of each control beside what is stated of it now.
pub(crate) struct Pair<'p> {
    pub(crate) before: &'p Row,
    pub(crate) after: &'p Row,
    pub(crate) row: u32,
}

/// Pairs the rows of the file with those before it; a control not stated before is paired with an empty row.
pub(crate) fn with_pairs<T>(before: &[Row], imported: &Imported, mut take: impl FnMut(Pair<'_>) -> Vec<T>) -> Vec<T> {
    let known: HashMap<&str, &Row> = before.iter().map(|row| (row.control.as_str(), row)).collect();
    let mut taken = Vec::new();
    for (after, row) in &imported.rows {
        let empty = Row::empty(after.control.as_str());
        let before = known.get(after.control.as_str()).copied().unwrap_or(&empty);
        taken.extend(take(Pair { before, after, row: *row }));
    }
    taken
}

/// Every cell of the file that differs from `before`, row by row.
///
/// A control the file does not list is not changed: rows can be filtered away and deleted.
pub fn changes(before: &[Row], imported: &Imported) -> Vec<Change> {
    let locale = imported.facts.locale;
    with_pairs(before, imported, |pair| {
        let fields = Column::ALL.into_iter().filter(|column| column.is_answer());
        let change = |field| Change {
            control: pair.after.control.clone(),
            field,
            before: pair.before.shown(field, locale),
            after: pair.after.shown(field, locale),
            place: imported.place(pair.row, field),
        };
        fields.filter(|field| pair.before.differs(pair.after, *field)).map(change).collect()
    })
}
