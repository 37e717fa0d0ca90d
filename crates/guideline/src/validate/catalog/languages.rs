//! Texts are in the languages the source names, and none is blank.

use message::{Diagnostic, Place};

use crate::catalog::{Note, Source, Words};
use crate::draft::Draft;

pub(super) fn check(draft: &Draft, found: &mut Vec<Diagnostic>) {
    let model = &draft.catalog;
    let Some(source) = model.sources.first() else { return };
    let mut check = Check { source: &source.item, found };
    if !check.source.languages.contains(&check.source.language) {
        check.unknown(&source.item.language, &source.place);
    }
    check.words("source", &[&source.item.title, &source.item.text], &source.place);
    for group in &model.groups {
        check.words(&group.item.id, &[&group.item.title, &group.item.text], &group.place);
    }
    for score in &model.scores {
        check.words(&score.item.score, &[&score.item.title, &score.item.text], &score.place);
    }
    for one in &model.references {
        check.words(&one.item.key, &[&one.item.title, &one.item.text], &one.place);
        check.notes(&one.item.key, &one.item.notes, &one.place);
    }
    for node in &model.nodes {
        check.words(&node.item.id, &[&node.item.title, &node.item.text], &node.place);
        check.notes(&node.item.id, &node.item.notes, &node.place);
    }
}

struct Check<'c> {
    source: &'c Source,
    found: &'c mut Vec<Diagnostic>,
}

impl Check<'_> {
    fn words(&mut self, id: &str, all: &[&Words], place: &Place) {
        for (language, text) in all.iter().flat_map(|words| words.iter()) {
            if !self.source.languages.iter().any(|known| known == language) {
                self.unknown(language, place);
            }
            // A blank text in Japanese or English is told with its own line when the file is read.
            if text.trim().is_empty() && !matches!(language, "ja" | "en") {
                let blank = Diagnostic::error("guideline-catalog-blank").with("id", id).with("language", language);
                self.found.push(blank.at(place.clone()));
            }
        }
    }

    fn notes(&mut self, id: &str, notes: &[Note], place: &Place) {
        for note in notes {
            self.words(id, &[&note.text], place);
        }
    }

    fn unknown(&mut self, language: &str, place: &Place) {
        let unknown = Diagnostic::error("guideline-catalog-language").with("language", language);
        self.found.push(unknown.at(place.clone()));
    }
}
