//! What the publisher of an imported framework says about an item beside its text, and the language of either: a part of
//! pages. Nothing of it is translated, so that it can be in another language than the page.

use guideline::Guideline;
use guideline::catalog::Words;

use crate::page::Page;

/// The publisher's words about an item.
pub(crate) struct Published {
    /// The language of its title and text.
    pub(crate) language: String,
    pub(crate) notes: Vec<Note>,
}

/// Something said about an item: an annotation, typical evidence, guidance.
pub(crate) struct Note {
    pub(crate) kind: String,
    pub(crate) text: String,
    pub(crate) language: String,
}

/// The publisher's words about an item; of a guideline of this house there are none, and its texts are in the page's language.
pub(crate) fn of(guideline: &Guideline, id: &str, page: &Page) -> Published {
    let own = || page.locale.tag().to_owned();
    let Some(model) = guideline.model.catalog() else { return Published { language: own(), notes: Vec::new() } };
    let Some(node) = model.node(id) else { return Published { language: own(), notes: Vec::new() } };
    let told = |words: &Words| {
        let (language, text) = words.told(page.locale, model.language())?;
        Some((language.to_owned(), text.to_owned()))
    };
    let notes = node.notes.iter().filter_map(|note| {
        let (language, text) = told(&note.text)?;
        Some(Note { kind: page.t1("report-note-of", "kind", note.kind.as_str()), text, language })
    });
    let language = told(&node.text).or_else(|| told(&node.title)).map_or_else(own, |(language, _)| language);
    Published { language, notes: notes.collect() }
}
