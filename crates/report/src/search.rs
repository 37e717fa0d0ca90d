//! Finding items of a guideline by words, whatever their width, case, kana and white space.

mod fields;
mod matching;

use guideline::Guideline;
use message::Locale;

use self::fields::{Fields, fields};
use self::matching::{Folded, Folder};

/// What kind of item was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Found {
    /// A section.
    Section,
    /// A control.
    Control,
    /// A best practice or an action.
    Practice,
    /// An obligation.
    Obligation,
    /// A parameter.
    Parameter,
    /// An indicator.
    Indicator,
    /// A defined term.
    Term,
    /// An event.
    Event,
}

/// An item in which all words occur.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The item's id.
    pub id: String,
    /// What it is.
    pub found: Found,
    /// The text the words stand in, cut into pieces: `true` marks what was looked for.
    pub excerpt: Vec<(String, bool)>,
}

/// The texts of a guideline, folded for searching: for whoever searches more than once.
#[derive(Debug)]
pub struct Index(Vec<Entry>);

/// One searchable item.
#[derive(Debug)]
struct Entry {
    id: String,
    found: Found,
    folded_id: Folded,
    /// Its title, where it has one, Japanese and English.
    title: Option<[Folded; 2]>,
    /// Its other texts, Japanese and English.
    texts: Vec<[Folded; 2]>,
}

impl Index {
    /// Folds every text of a guideline.
    pub fn new(guideline: &Guideline) -> Self {
        let mut folder = Folder::default();
        Self(fields(guideline).into_iter().map(|fields| Entry::new(fields, &mut folder)).collect())
    }

    /// The items in which every word of `query` occurs in either language; those named by their id or title first.
    pub fn find(&self, query: &str, locale: Locale) -> Vec<Hit> {
        let words = words(query);
        if words.is_empty() {
            return Vec::new();
        }
        let mut hits: Vec<(u8, Hit)> = self.0.iter().filter_map(|entry| entry.hit(&words, locale)).collect();
        // The sort is stable: within a rank the printed order stays.
        hits.sort_by_key(|(rank, _)| *rank);
        hits.into_iter().map(|(_, hit)| hit).collect()
    }
}

/// The one of some texts that holds most words of `query`, cut as in [`Hit::excerpt`]; here words are found inside Latin
/// words too.
pub fn excerpt(texts: &[String], query: &str) -> Vec<(String, bool)> {
    let words = words(query);
    let mut folder = Folder::default();
    let folded: Vec<Folded> = texts.iter().map(|text| folder.fold(text).inside()).collect();
    best(&folded, &words).map(|text| text.excerpt(&words)).unwrap_or_default()
}

/// The words of a query as they are sought.
fn words(query: &str) -> Vec<Vec<char>> {
    let words = query.split_whitespace().map(|word| message::sought(word).chars().collect());
    words.filter(|word: &Vec<char>| !word.is_empty()).collect()
}

/// The text that holds most of the words, the first of several.
fn best<'f>(texts: impl IntoIterator<Item = &'f Folded>, words: &[Vec<char>]) -> Option<&'f Folded> {
    let count = |text: &Folded| words.iter().filter(|word| text.holds(word)).count();
    texts
        .into_iter()
        .fold(None, |best: Option<(usize, &Folded)>, text| match best {
            Some((most, _)) if count(text) <= most => best,
            _ => Some((count(text), text)),
        })
        .map(|(_, text)| text)
}

impl Entry {
    fn new(fields: Fields<'_>, folder: &mut Folder) -> Self {
        let Fields { id, found, title, texts } = fields;
        let mut pair = |ja: &str, en: &str| [folder.fold(ja), folder.fold(en)];
        let title = title.map(|title| pair(&title.ja, &title.en));
        let texts = texts.into_iter().map(|(ja, en)| pair(ja, en)).collect();
        Self { folded_id: folder.fold(&id), id, found, title, texts }
    }

    /// The hit with its rank: 0 by id, 1 by title, 2 by its texts.
    fn hit(&self, words: &[Vec<char>], locale: Locale) -> Option<(u8, Hit)> {
        let read = || self.title.iter().chain(&self.texts).flatten();
        let all = || std::iter::once(&self.folded_id).chain(read());
        if !words.iter().all(|word| all().any(|text| text.holds(word))) {
            return None;
        }
        let by_id = words.iter().all(|word| self.folded_id.holds(word));
        let by_title = words.iter().all(|word| self.title.iter().flatten().any(|text| text.holds(word)));
        let rank = if by_id {
            0
        } else if by_title {
            1
        } else {
            2
        };
        // The language asked for goes first where two hold as many.
        let pairs = self.title.iter().chain(&self.texts);
        let in_order = pairs.flat_map(|[ja, en]| match locale {
            Locale::Ja => [ja, en],
            Locale::En => [en, ja],
        });
        let excerpt = best(in_order, words).map(|text| text.excerpt(words)).unwrap_or_default();
        Some((rank, Hit { id: self.id.clone(), found: self.found, excerpt }))
    }
}

#[cfg(test)]
mod tests;
