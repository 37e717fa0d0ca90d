//! Finding items of a guideline by words, whatever their width, case, kana and white space.

mod fields;
mod matching;

use guideline::Guideline;
use message::{Locale, Text};

use self::fields::entries;
use self::matching::Folded;

/// What kind of item was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Found {
    /// A section.
    Section,
    /// A control.
    Control,
    /// A best practice.
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

/// One searchable item.
struct Entry<'g> {
    id: String,
    found: Found,
    /// Its title, where it has one.
    title: Option<&'g Text>,
    /// Its other texts, Japanese and English.
    texts: Vec<(&'g str, &'g str)>,
}

/// The items in which every word of `query` occurs in either language; those named by their id or title first.
pub fn search(guideline: &Guideline, query: &str, locale: Locale) -> Vec<Hit> {
    let words = words(query);
    if words.is_empty() {
        return Vec::new();
    }
    let mut hits: Vec<(u8, Hit)> =
        entries(guideline).into_iter().filter_map(|entry| hit(&entry, &words, locale)).collect();
    // The sort is stable: within a rank the printed order stays.
    hits.sort_by_key(|(rank, _)| *rank);
    hits.into_iter().map(|(_, hit)| hit).collect()
}

/// The one of some texts that holds most words of `query`, cut as in [`Hit::excerpt`]; here words are found inside Latin
/// words too.
pub fn excerpt(texts: &[String], query: &str) -> Vec<(String, bool)> {
    let words = words(query);
    let folded: Vec<Folded> = texts.iter().map(|text| Folded::new(text).inside()).collect();
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

/// The hit of an entry with its rank: 0 by id, 1 by title, 2 by its texts.
fn hit(entry: &Entry<'_>, words: &[Vec<char>], locale: Locale) -> Option<(u8, Hit)> {
    let of_locale = |(ja, en): (&str, &str)| match locale {
        Locale::Ja => [ja.to_owned(), en.to_owned()],
        Locale::En => [en.to_owned(), ja.to_owned()],
    };
    let id = Folded::new(&entry.id);
    let title: Vec<Folded> = entry
        .title
        .into_iter()
        .flat_map(|title| of_locale((&title.ja, &title.en)))
        .map(|text| Folded::new(&text))
        .collect();
    let texts: Vec<Folded> =
        entry.texts.iter().flat_map(|text| of_locale(*text)).map(|text| Folded::new(&text)).collect();
    let all = || std::iter::once(&id).chain(&title).chain(&texts);
    if !words.iter().all(|word| all().any(|text| text.holds(word))) {
        return None;
    }
    let by_id = words.iter().all(|word| id.holds(word));
    let by_title = words.iter().all(|word| title.iter().any(|text| text.holds(word)));
    let rank = if by_id {
        0
    } else if by_title {
        1
    } else {
        2
    };
    // The language asked for goes first where two hold as many.
    let excerpt = best(title.iter().chain(&texts), words).map(|text| text.excerpt(words)).unwrap_or_default();
    Some((rank, Hit { id: entry.id.clone(), found: entry.found, excerpt }))
}

#[cfg(test)]
mod tests;
