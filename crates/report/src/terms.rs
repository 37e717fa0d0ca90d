//! Which terms of a glossary a paper needs.

use guideline::{Guideline, Term};
use message::Locale;

/// The terms that occur in some texts, in the order of the glossary.
pub(crate) fn terms_in<'g>(guideline: &'g Guideline, texts: &[String], locale: Locale) -> Vec<&'g Term> {
    let texts: Vec<String> = texts.iter().map(|text| text.to_lowercase()).collect();
    let occurs = |term: &&Term| {
        let sought = term.term.get(locale).to_lowercase();
        !sought.is_empty() && texts.iter().any(|text| holds(text, &sought))
    };
    guideline.terms.iter().filter(occurs).collect()
}

/// Whether a text holds a term as a word of its own: Latin letters beside it make another word of it.
fn holds(text: &str, term: &str) -> bool {
    let latin = |character: Option<char>| character.is_some_and(|one| one.is_ascii_alphanumeric());
    text.match_indices(term).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + term.len()..).map(|after| after.strip_prefix('s').unwrap_or(after));
        let (first, last) = (term.chars().next(), term.chars().next_back());
        let joined = latin(first) && latin(before);
        let goes_on = latin(last) && latin(after.and_then(|after| after.chars().next()));
        !joined && !goes_on
    })
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn a_term_is_a_word_of_its_own() {
        for (text, term, expected) in [
            ("暗号鍵を管理する", "暗号鍵", true),
            ("an api key", "api", true),
            ("apis are called", "api", true),
            ("rapid", "api", false),
            ("capital", "api", false),
            ("botの例", "ot", false),
            ("otを使う", "ot", true),
        ] {
            assert_eq!(holds(text, term), expected, "{text} {term}");
        }
    }
}
