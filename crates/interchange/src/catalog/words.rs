//! Texts with their translations, as CISO Assistant writes them: `name` beside `translations: {fr: {name: …}}`.

use std::collections::BTreeSet;

use guideline::catalog::Words;
use message::Diagnostic;

use super::fields::{Held, Spot};

/// The texts of one object, taken out one by one.
pub(super) struct Texts<'t> {
    language: &'t str,
    translations: Option<Spot>,
    /// Every language met so far.
    languages: &'t mut BTreeSet<String>,
}

impl<'t> Texts<'t> {
    /// Begins with an object whose own texts are in `language`.
    pub(super) fn of(spot: &mut Spot, language: &'t str, languages: &'t mut BTreeSet<String>) -> Self {
        let translations = spot.take("translations");
        Self { language, translations, languages }
    }

    /// Takes a text in every language it is there in.
    pub(super) fn take(&mut self, spot: &mut Spot, field: &str) -> Words {
        let mut words = Words::default();
        let own = spot.take_text(field).map(|text| (self.language.to_owned(), text));
        let translated = self.translations.iter_mut().flat_map(|spot| translated(spot, field));
        for (language, text) in translated.collect::<Vec<_>>().into_iter().chain(own) {
            words.put(&language, &text);
            if words.get(&language).is_some() {
                self.languages.insert(language);
            }
        }
        words
    }

    /// Puts back what is left of the translations, so that it is kept.
    pub(super) fn finish(self, spot: &mut Spot) {
        let Some(mut translations) = self.translations else { return };
        if let Held::Fields(fields) = &mut translations.held {
            fields.retain(|(_, of_language)| !of_language.is_empty());
        }
        if !translations.is_empty() {
            spot.put("translations", translations);
        }
    }
}

/// The translations of a field, taken out, each with its language.
fn translated(translations: &mut Spot, field: &str) -> Vec<(String, String)> {
    let Held::Fields(fields) = &mut translations.held else { return Vec::new() };
    let known = fields.iter_mut().filter(|(language, _)| is_language(language));
    known.filter_map(|(language, spot)| Some((language.to_string(), spot.take_text(field)?))).collect()
}

/// What is told where the language had to be assumed.
pub(super) fn assumed(language: &str, stated: Option<&str>) -> Diagnostic {
    let told = match stated.filter(|stated| !stated.is_empty()) {
        Some(stated) => Diagnostic::warning("catalog-language-odd").with("stated", stated),
        None => Diagnostic::warning("catalog-language-assumed"),
    };
    told.with("language", language)
}

/// Whether a text is written as the tag of a language: `en`, `pt-BR`, `zh_Hant`.
pub(super) fn is_language(tag: &str) -> bool {
    let mut parts = tag.split(['-', '_']);
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_lowercase())
        && tag.len() <= 32
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}
