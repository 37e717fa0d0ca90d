//! Invented documents in the printed forms of the guidelines: no word of the documents themselves is needed, only ids,
//! titles, marks, and our own wording in place of theirs.

mod cases;
mod document;
mod hostile;
mod laws;
mod shapes;

use guideline::Guideline;

use super::{Copy, Original, find};
pub(super) use crate::guideline_json::tests::shipped;

/// What is found of a guideline in a text.
fn found_in(guideline: &Guideline, text: &str) -> Original {
    find(guideline, &Copy::of_text(text).unwrap())
}

/// The folded wording of every clause that was found, by id.
fn wordings(original: &Original) -> std::collections::BTreeMap<String, String> {
    let found = original.clauses.iter().filter_map(|clause| Some((clause.id.clone(), clause.found()?)));
    found.map(|(id, found)| (id, super::stream::folded(&found.text))).collect()
}
