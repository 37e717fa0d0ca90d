//! Sheets by the layout of docs/guideline-sheet.md: a line for each node, with its texts in one or several languages.

mod column;
mod heading;
mod rows;
mod table;
pub(super) mod template;

use std::collections::BTreeSet;

use guideline::catalog::{Group, Source, SourceFormat, Words};
use message::Diagnostic;

use super::outline::{Outline, named};
use super::problems::Problems;
use super::words::is_language;
use super::{Beside, Import};
use column::Columns;
use table::Table;

/// Whether a file is a sheet, by its name and how it begins.
pub(super) fn is_sheet(file: &str, bytes: &[u8]) -> bool {
    let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    matches!(ending.as_deref(), Some("csv" | "tsv" | "xlsx" | "xlsm" | "xls")) || bytes.starts_with(b"PK\x03\x04")
}

/// Reads a sheet; whatever is wrong with it goes to the problems.
pub(super) fn read(digest: String, bytes: &[u8], beside: &Beside<'_>, problems: &mut Problems) -> Import {
    let mut import = Import::default();
    let Some(table) = table::read(bytes, problems) else { return import };
    let about = |key: &str| table.about.get(key).cloned();
    let language = beside.language.map(str::to_owned).or_else(|| about("language"));
    let language = language.filter(|tag| is_language(tag));
    let Some(columns) = Columns::of(&table.headings, language.as_deref(), table.line, problems) else { return import };
    let language = columns.main.clone();
    let mut languages: BTreeSet<String> = columns.languages.clone();
    languages.insert(language.clone());
    let read = rows::read(&table, &columns, problems);
    let mut title = Words::default();
    for (key, text) in &table.about {
        if let Some(tag) = key.strip_prefix("title.").filter(|tag| is_language(tag)) {
            title.put(tag, text);
            languages.insert(tag.to_owned());
        }
    }
    title.put(&language, about("title").as_deref().unwrap_or_default());
    let stem = stem(problems.file()).to_owned();
    if title.is_empty() {
        title.put(&language, &stem);
    }
    let name = named(beside.name, [about("id").as_deref(), Some(stem.as_str())], problems);
    let outline = Outline {
        name,
        issuer: about("issuer"),
        published: about("published"),
        source: Source {
            file: problems.file().to_owned(),
            format: SourceFormat::Sheet,
            digest,
            language: language.clone(),
            languages: Vec::new(),
            key: None,
            printed: about("id"),
            version: about("version"),
            packager: None,
            copyright: about("copyright"),
            title,
            text: Words::of(&language, about("text").as_deref().unwrap_or_default()),
            more: rest_of_about(&table),
        },
        groups: groups(&read.groups),
        scores: Vec::new(),
        references: Vec::new(),
        nodes: read.nodes,
        own_ids: read.own_ids,
    };
    if !problems.has_errors() {
        import.frameworks.extend(outline.finish(languages, problems));
    }
    import
}

/// A sheet names groups and says no more of them.
fn groups(names: &[String]) -> Vec<Group> {
    let group = |id: &String| Group { id: id.clone(), title: Words::default(), text: Words::default(), more: None };
    names.iter().map(group).collect()
}

/// What the sheet says about the whole beyond what has a name here.
fn rest_of_about(table: &Table) -> Option<guideline::catalog::More> {
    const KNOWN: [&str; 8] = ["id", "title", "text", "issuer", "published", "version", "copyright", "language"];
    let rest = table.about.iter().filter(|(key, _)| !KNOWN.contains(&key.as_str()) && !key.starts_with("title."));
    let rest: serde_json::Map<_, _> = rest.map(|(key, text)| (key.clone(), text.as_str().into())).collect();
    (!rest.is_empty()).then(|| guideline::catalog::More::new(serde_json::Value::Object(rest).to_string())).flatten()
}

/// The name of a file without its folder and ending.
fn stem(file: &str) -> &str {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// A problem of a column.
fn of_column(code: &'static str, heading: &str) -> Diagnostic {
    Diagnostic::error(code).with("column", heading)
}
