//! The ids of the Fluent files. Whether the files are well formed is tested in the crate `message`.

use std::collections::{BTreeMap, BTreeSet};

/// What the Fluent files hold.
#[derive(Clone, Debug, Default)]
pub(super) struct Catalogue {
    /// Each message (and term, with its hyphen), by language: file and line.
    pub(super) places: BTreeMap<String, BTreeMap<String, (String, usize)>>,
    /// Messages and terms that others refer to.
    pub(super) references: BTreeSet<String>,
}

/// Reads files `…/<language>/<name>.ftl`.
pub(super) fn read(files: &[(String, String)]) -> Catalogue {
    let mut catalogue = Catalogue::default();
    for (path, text) in files {
        let language = path.rsplit('/').nth(1).unwrap_or_default();
        for (index, line) in text.lines().enumerate() {
            if let Some(id) = defined(line) {
                let places = catalogue.places.entry(id.to_owned()).or_default();
                places.entry(language.to_owned()).or_insert_with(|| (path.clone(), index + 1));
            }
            if !line.starts_with('#') {
                catalogue.references.extend(line.split('{').skip(1).filter_map(referred).map(str::to_owned));
            }
        }
    }
    catalogue
}

/// `id = …` at the beginning of a line; what is indented belongs to the message above.
fn defined(line: &str) -> Option<&str> {
    let id = identifier(line)?;
    line.strip_prefix(id)?.trim_start().starts_with('=').then_some(id)
}

/// The `id` of `{ id }` or `{ id.attribute }`, given what stands behind the brace.
fn referred(placeable: &str) -> Option<&str> {
    let placeable = placeable.trim_start();
    let id = identifier(placeable)?;
    let rest = placeable.strip_prefix(id)?.trim_start();
    let term_with_arguments = id.starts_with('-') && rest.starts_with('(');
    (rest.starts_with(['}', '.']) || term_with_arguments).then_some(id)
}

fn identifier(text: &str) -> Option<&str> {
    let is_part = |character: char| character.is_ascii_alphanumeric() || character == '-' || character == '_';
    let end = text.find(|character| !is_part(character)).unwrap_or(text.len());
    let id = text.get(..end)?;
    id.trim_start_matches('-').starts_with(|character: char| character.is_ascii_alphabetic()).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn ids_and_references_are_read() {
        let text = "# not = this { or-this }\na-b = { $x ->\n    [one] { c.d } 一\n   *[other] { NUMBER($y) } { -t(case: \"x\") }\n  }\n    .mend = { e }\n-t = 二\n\nc=三\n";
        let catalogue = read(&[("l/ja/x.ftl".to_owned(), text.to_owned())]);
        let ids: Vec<(&str, usize)> = catalogue
            .places
            .iter()
            .flat_map(|(id, places)| places.values().map(|(_, line)| (id.as_str(), *line)))
            .collect();
        assert_eq!(ids, [("-t", 7), ("a-b", 2), ("c", 9)]);
        assert_eq!(Vec::from_iter(catalogue.references), ["-t", "c", "e"]);
    }
}
