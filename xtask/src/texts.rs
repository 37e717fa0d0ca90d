//! `cargo xtask texts`: the Japanese and English texts of the guideline data.

mod duplicates;
mod item;
mod language;
mod shared;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::{Context, Result};
use unicode_normalization::UnicodeNormalization;

use crate::files::Files;
use crate::outcome::Outcome;

use self::item::Item;
use self::shared::Sources;

/// Checks the data of every guideline, each held against `sources` if there are any.
pub(crate) fn check(files: &Files, sources: &[PathBuf]) -> Result<Outcome> {
    let mut outcome = Outcome::new("texts");
    let data = files.texts(|path| path.starts_with("guidelines/") && path.ends_with(".toml"))?;
    let mut guidelines: BTreeMap<&str, Vec<Item>> = BTreeMap::new();
    for (path, text) in &data {
        let folder = path.split('/').nth(1).unwrap_or_default();
        guidelines.entry(folder).or_default().extend(item::read(path, text, &mut outcome));
    }
    let mut read = Vec::new();
    for source in sources {
        let bytes = std::fs::read(source).with_context(|| format!("{} cannot be read", source.display()))?;
        read.push(String::from_utf8_lossy(&bytes).into_owned());
    }
    let sources = Sources::new(&read);
    for items in guidelines.values() {
        let terms: BTreeSet<String> = items.iter().filter(|item| item.is_name()).flat_map(Item::folded).collect();
        for item in items {
            language::check(item, &terms, &mut outcome);
            shared::check(item, &sources, &mut outcome);
        }
        duplicates::check(items, &mut outcome);
    }
    if read.is_empty() {
        outcome.notes.push("runs shared with a source were not looked for; give --source FILE".to_owned());
    }
    let texts: usize = guidelines.values().map(Vec::len).sum();
    outcome.scope = format!("{texts} texts in {} files, {} guidelines", data.len(), guidelines.len());
    Ok(outcome)
}

/// The letters and digits of a text in one form: NFKC, lower case, without white space and punctuation.
fn fold(text: &str) -> impl Iterator<Item = char> {
    text.nfkc().flat_map(char::to_lowercase).filter(|character| character.is_alphanumeric())
}
