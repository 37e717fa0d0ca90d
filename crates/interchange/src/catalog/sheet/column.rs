//! What the columns of a sheet are, told by their headings.

use std::collections::BTreeSet;

use super::super::problems::Problems;
use super::super::words::{assumed, is_language};
use super::heading::Heading;
use super::of_column;

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Id,
    Parent,
    Depth,
    Assessable,
    Groups,
    Title(String),
    Text(String),
    /// A note of some kind.
    Note(String, String),
    /// Something else; kept under its heading.
    Other(String),
}

/// The columns in their order.
pub(super) struct Columns {
    pub(super) columns: Vec<Column>,
    /// The language of columns that name none.
    pub(super) main: String,
    pub(super) languages: BTreeSet<String>,
}

impl Columns {
    /// Reads the headings; nothing, if nodes could not be told from them.
    pub(super) fn of(headings: &[String], language: Option<&str>, line: u32, problems: &mut Problems) -> Option<Self> {
        let mut languages = BTreeSet::new();
        let mut is_plain = false;
        let mut kinds: Vec<(Column, bool)> = Vec::new();
        let mut is_japanese = false;
        for heading in headings {
            let known = Heading::of(heading);
            let (has_language, tag) = (known.has_language(), known.tag.as_deref());
            if let Some(tag) = tag.filter(|_| has_language) {
                if is_language(tag) {
                    languages.insert(tag.to_owned());
                } else {
                    problems.at(line, of_column("catalog-sheet-language", heading));
                }
            }
            let has_none = has_language && tag.is_none();
            is_plain |= has_none;
            is_japanese |= has_none && known.is_japanese;
            kinds.push((kind(&known), has_none));
        }
        let main = match (language, languages.iter().next()) {
            (Some(language), _) => language.to_owned(),
            (None, Some(first)) if !is_plain => languages.get("en").unwrap_or(first).clone(),
            // Who heads a column of texts in Japanese writes Japanese below it.
            (None, _) if is_japanese => "ja".to_owned(),
            (None, _) => {
                problems.at(line, assumed("en", None));
                "en".to_owned()
            }
        };
        let with_language = |(column, is_plain): (Column, bool)| match column {
            Column::Title(_) if is_plain => Column::Title(main.clone()),
            Column::Text(_) if is_plain => Column::Text(main.clone()),
            Column::Note(kind, _) if is_plain => Column::Note(kind, main.clone()),
            column => column,
        };
        let columns: Vec<Column> = kinds.into_iter().map(with_language).collect();
        for (at, column) in columns.iter().enumerate() {
            let is_named = !matches!(column, Column::Other(name) if name.is_empty());
            if is_named && columns.iter().take(at).any(|earlier| earlier == column) {
                problems.at(line, of_column("catalog-sheet-column-twice", headings.get(at).map_or("", String::as_str)));
            }
        }
        if !columns.contains(&Column::Id) {
            problems.at(line, of_column("catalog-sheet-no-column", "id"));
            return None;
        }
        if !columns.iter().any(|column| matches!(column, Column::Title(_) | Column::Text(_))) {
            problems.at(line, of_column("catalog-sheet-no-column", "title"));
            return None;
        }
        Some(Self { columns, main, languages })
    }
}

fn kind(heading: &Heading<'_>) -> Column {
    let tag = heading.tag.clone().unwrap_or_default();
    match heading.name.as_str() {
        "id" => Column::Id,
        "parent" => Column::Parent,
        "depth" => Column::Depth,
        "assessable" => Column::Assessable,
        "groups" | "levels" | "level" => Column::Groups,
        "title" => Column::Title(tag),
        "text" => Column::Text(tag),
        name @ ("annotation" | "guidance") => Column::Note(name.to_owned(), tag),
        "evidence" => Column::Note("typical_evidence".to_owned(), tag),
        _ => Column::Other(heading.printed.to_owned()),
    }
}
