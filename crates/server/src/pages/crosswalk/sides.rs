//! What the two sides are called.

use guideline::Model;
use message::Locale;

use super::Ground;
use crate::page::Page;

/// What a guideline or standard is called; its short name where nobody here knows its title.
pub(super) fn name(ground: &Ground<'_>, side: &str, page: &Page) -> String {
    if let Some(guideline) = ground.crossings.guideline(side) {
        let manifest = &guideline.manifest;
        return format!("{} {}", manifest.title.get(page.locale), manifest.edition.title.get(page.locale));
    }
    standard(ground, side)
}

/// The same in few words, for headings and pictures.
pub(super) fn called(ground: &Ground<'_>, side: &str, locale: Locale) -> String {
    match ground.crossings.guideline(side) {
        Some(guideline) => guideline.manifest.called().get(locale).to_owned(),
        None => standard(ground, side),
    }
}

/// The printed name of a standard.
fn standard(ground: &Ground<'_>, side: &str) -> String {
    let models = ground.crossings.guidelines.iter().map(|guideline| &guideline.model).filter_map(Model::framework);
    let mut standards = models.flat_map(|model| &model.standards);
    standards.find(|standard| standard.id == side).map_or_else(|| side.to_owned(), |standard| standard.title.clone())
}

/// A guideline or standard to choose.
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) name: String,
    pub(super) chosen: bool,
}

/// Everything that mappings tie, one of it chosen.
pub(super) fn choices(ground: &Ground<'_>, chosen: &str, page: &Page) -> Vec<Choice> {
    let sides = ground.atlas.tied_sides();
    sides
        .map(|side| {
            let name = called(ground, side, page.locale);
            Choice { value: side.to_owned(), name, chosen: side == chosen }
        })
        .collect()
}

/// What a chapter is called, if its guideline names it.
pub(super) fn chapter(ground: &Ground<'_>, side: &str, chapter: &str, page: &Page) -> String {
    let section = ground.crossings.guideline(side).and_then(|guideline| guideline.section(chapter));
    section.map(|section| section.title.get(page.locale).to_owned()).unwrap_or_default()
}
