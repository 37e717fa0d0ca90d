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
    /// All its texts folded, one a line: a word that does not stand here stands in none of them. Most items are done with
    /// by this alone.
    all: String,
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
        self.first(query, locale, usize::MAX)
    }

    /// The first `limit` of them: what nobody will read is not cut and marked.
    pub fn first(&self, query: &str, locale: Locale, limit: usize) -> Vec<Hit> {
        let words = words(query);
        if words.is_empty() {
            return Vec::new();
        }
        let written: Vec<String> = words.iter().map(|word| word.iter().collect()).collect();
        let candidates = self.0.iter().filter(|entry| written.iter().all(|word| entry.all.contains(word.as_str())));
        let mut ranked: Vec<(u8, &Entry)> = candidates.filter_map(|entry| Some((entry.rank(&words)?, entry))).collect();
        // The sort is stable: within a rank the printed order stays.
        ranked.sort_by_key(|(rank, _)| *rank);
        ranked.into_iter().take(limit).map(|(_, entry)| entry.hit(&words, locale)).collect()
    }
}

/// Cuts texts of people around the words of one query; what a character becomes is worked out once for all of them.
#[derive(Debug)]
pub struct Excerpts {
    words: Vec<Vec<char>>,
    folder: Folder,
}

impl Excerpts {
    /// For the words of a query.
    pub fn new(query: &str) -> Self {
        Self { words: words(query), folder: Folder::default() }
    }

    /// The one of some texts that holds most of the words, cut as in [`Hit::excerpt`]; here words are found inside Latin
    /// words too.
    pub fn of(&mut self, texts: &[String]) -> Vec<(String, bool)> {
        let folded: Vec<Folded> = texts.iter().map(|text| self.folder.fold(text).inside()).collect();
        best(&folded, &self.words).map(|text| text.excerpt(&self.words)).unwrap_or_default()
    }
}

/// The words of a query as they are sought.
fn words(query: &str) -> Vec<Vec<char>> {
    let words = query.split_whitespace().map(|word| message::sought(word).chars().collect());
    words.filter(|word: &Vec<char>| !word.is_empty()).collect()
}

/// The text that holds most of the words, the first of several.
fn best<'f>(texts: impl IntoIterator<Item = &'f Folded>, words: &[Vec<char>]) -> Option<&'f Folded> {
    let mut best: Option<(usize, &Folded)> = None;
    for text in texts {
        let count = words.iter().filter(|word| text.holds(word)).count();
        if best.is_none_or(|(most, _)| most < count) {
            best = Some((count, text));
        }
        if count == words.len() {
            break;
        }
    }
    best.map(|(_, text)| text)
}

impl Entry {
    fn new(fields: Fields<'_>, folder: &mut Folder) -> Self {
        let Fields { id, found, title, texts } = fields;
        let mut pair = |ja: &str, en: &str| [folder.fold(ja), folder.fold(en)];
        let title = title.map(|title| pair(&title.ja, &title.en));
        let texts: Vec<[Folded; 2]> = texts.into_iter().map(|(ja, en)| pair(ja, en)).collect();
        let folded_id = folder.fold(&id);
        let mut all = String::new();
        for text in std::iter::once(&folded_id).chain(title.iter().chain(&texts).flatten()) {
            all.extend(text.characters());
            all.push('\n');
        }
        Self { all, folded_id, id, found, title, texts }
    }

    /// How the words name the item: 0 by its id, 1 by its title, 2 by its texts; `None`: not all of them do.
    fn rank(&self, words: &[Vec<char>]) -> Option<u8> {
        let read = || self.title.iter().chain(&self.texts).flatten();
        let all = || std::iter::once(&self.folded_id).chain(read());
        if !words.iter().all(|word| all().any(|text| text.holds(word))) {
            return None;
        }
        let by_id = words.iter().all(|word| self.folded_id.holds(word));
        let by_title = words.iter().all(|word| self.title.iter().flatten().any(|text| text.holds(word)));
        match (by_id, by_title) {
            (true, _) => Some(0),
            (false, true) => Some(1),
            (false, false) => Some(2),
        }
    }

    fn hit(&self, words: &[Vec<char>], locale: Locale) -> Hit {
        // The language asked for goes first where two hold as many.
        let pairs = self.title.iter().chain(&self.texts);
        let in_order = pairs.flat_map(|[ja, en]| match locale {
            Locale::Ja => [ja, en],
            Locale::En => [en, ja],
        });
        let excerpt = best(in_order, words).map(|text| text.excerpt(words)).unwrap_or_default();
        Hit { id: self.id.clone(), found: self.found, excerpt }
    }
}

#[cfg(test)]
mod tests;
