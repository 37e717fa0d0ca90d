//! The bilingual texts of a data file: every table that has `ja` or `en`.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::outcome::Outcome;

use super::fold;

/// A text of one language and the line its value stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) line: usize,
}

/// A text in its two languages, as far as they are there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) file: String,
    /// The line of its table, or of its first language where the table has no line of its own (`title.ja = …`).
    pub(super) line: usize,
    /// The id of the outermost table it stands in: the control.
    pub(super) control: String,
    /// The id nearest to it: the obligation, or else the control.
    pub(super) id: String,
    /// What it is: the key of its table, `requirement`, `practice`, `title` ….
    pub(super) field: String,
    /// The measure an obligation comes from, where the document has its obligations from measures.
    pub(super) measure: Option<String>,
    pub(super) ja: Option<Piece>,
    pub(super) en: Option<Piece>,
}

impl Item {
    /// How findings call it.
    pub(super) fn label(&self) -> String {
        if self.id.is_empty() { format!("`{}`", self.field) } else { format!("`{}` of `{}`", self.field, self.id) }
    }

    /// Titles and terms are names: carried over as printed.
    pub(super) fn is_name(&self) -> bool {
        matches!(self.field.as_str(), "title" | "term")
    }

    /// Name, text and line of each language that is there.
    pub(super) fn languages(&self) -> impl Iterator<Item = (&'static str, &Piece)> {
        let named = |language, piece| Option::map(piece, |piece| (language, piece));
        [named("ja", self.ja.as_ref()), named("en", self.en.as_ref())].into_iter().flatten()
    }

    /// The texts in the form in which they are compared.
    pub(super) fn folded(&self) -> Vec<String> {
        self.languages().map(|(_, piece)| fold(&piece.text).collect()).collect()
    }
}

/// Reads the texts of a file; what is no TOML becomes findings.
pub(super) fn read(file: &str, text: &str, outcome: &mut Outcome) -> Vec<Item> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let lines = Lines::new(text);
    for error in errors {
        let line = error.span().map_or(1, |span| lines.of(span.start));
        outcome.error_at(file, line, format!("no valid TOML: {}", error.message()));
    }
    let mut reader = Reader { file, lines, items: Vec::new() };
    reader.table(table.get_ref(), table.span(), &Item { file: file.to_owned(), ..Item::default() });
    reader.items.sort_by_key(|item| item.line);
    reader.items
}

struct Reader<'f> {
    file: &'f str,
    lines: Lines,
    items: Vec<Item>,
}

impl Reader<'_> {
    /// Takes the text of a table, if it is one, then goes into what it holds. `around` is the text around it.
    fn table(&mut self, entries: &DeTable<'_>, span: Range<usize>, around: &Item) {
        let string = |name: &str| {
            let value = entries.iter().find(|(key, _)| key.get_ref() == name)?.1;
            Some(Piece { text: value.get_ref().as_str()?.to_owned(), line: self.lines.of(value.span().start) })
        };
        let mut item = Item { ja: string("ja"), en: string("en"), ..around.clone() };
        if let Some(id) = string("id") {
            item.id = id.text;
        }
        item.measure = string("origin").and_then(|origin| Some(origin.text.strip_prefix("measure ")?.to_owned()));
        if item.control.is_empty() {
            item.control = item.id.clone();
        }
        let first = item.languages().map(|(_, piece)| piece.line).min();
        if let Some(first) = first {
            let header = self.lines.of(span.start);
            item.line = if span.is_empty() || header > first { first } else { header };
            self.items.push(item.clone());
        }
        for (key, value) in entries {
            let inside = Item { field: key.get_ref().to_string(), file: self.file.to_owned(), ..item.clone() };
            self.value(value, &inside);
        }
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>, around: &Item) {
        match value.get_ref() {
            DeValue::Table(table) => self.table(table, value.span(), around),
            DeValue::Array(array) => array.iter().for_each(|value| self.value(value, around)),
            _ => {}
        }
    }
}

/// The offsets at which the lines of a text start.
struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    fn new(text: &str) -> Self {
        let after_breaks = text.match_indices('\n').map(|(offset, _)| offset + 1);
        Self { starts: std::iter::once(0).chain(after_breaks).collect() }
    }

    /// The line of an offset, counted from 1.
    fn of(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset)
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::outcome::Outcome;

    const DATA: &str = r#"[[control]]
id = "III.1.1.2"
title.ja = "題"
title.en = "Title"

[[control.practice]]
ja = "する。"
en = "Do it."

[[control.obligation]]
id = "III.1.1.2.doc1"
en = "Only English"

[model]
cells = [{ ja = "一", en = "one" }, { deeper = { ja = "二" } }]
"#;

    #[test]
    fn every_table_with_a_language_is_a_text() {
        let mut outcome = Outcome::new("texts");
        let items = read("a.toml", DATA, &mut outcome);
        let short: Vec<String> = items
            .iter()
            .map(|item| {
                let languages: Vec<String> =
                    item.languages().map(|(language, piece)| format!("{language}@{}", piece.line)).collect();
                format!("{} {} {} {} {}", item.line, item.control, item.id, item.field, languages.join(" "))
            })
            .collect();
        assert_eq!(
            short,
            [
                "3 III.1.1.2 III.1.1.2 title ja@3 en@4",
                "6 III.1.1.2 III.1.1.2 practice ja@7 en@8",
                "10 III.1.1.2 III.1.1.2.doc1 obligation en@12",
                "15   cells ja@15 en@15",
                "15   deeper ja@15",
            ]
        );
        assert_eq!(outcome.errors(), [""; 0]);
    }

    #[test]
    fn bad_toml_is_a_finding_with_its_line_and_the_rest_is_read() {
        let mut outcome = Outcome::new("texts");
        let items = read("a.toml", "[a]\nja = \"一\nen = \"one\"\n\n[b]\nja = \"二\"\n", &mut outcome);
        assert!(items.iter().any(|item| item.field == "b"), "{items:?}");
        assert!(
            outcome.errors().iter().any(|finding| finding.starts_with("a.toml:2: no valid TOML")),
            "{:?}",
            outcome.errors()
        );
    }
}
