//! A text in the languages its publisher gives it in.

use std::collections::BTreeMap;

use message::{Locale, Text};
use serde::{Deserialize, Serialize};

/// One text by language (`en`, `fr`, `pt-BR`). Which languages there are is the publisher's affair: nothing is translated here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Words(BTreeMap<String, String>);

impl Words {
    /// A text in one language; none, if it is blank.
    pub fn of(language: &str, text: &str) -> Self {
        let mut words = Self::default();
        words.put(language, text);
        words
    }

    /// Adds a language, unless its text is blank.
    pub fn put(&mut self, language: &str, text: &str) {
        if !text.trim().is_empty() {
            self.0.insert(language.to_owned(), text.to_owned());
        }
    }

    /// Whether there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The texts by language.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(language, text)| (language.as_str(), text.as_str()))
    }

    /// The text in a language.
    pub fn get(&self, language: &str) -> Option<&str> {
        self.0.get(language).map(String::as_str)
    }

    /// What readers of a locale are shown, with the language it is in: theirs, else the framework's main language, else
    /// whichever there is.
    pub fn told(&self, locale: Locale, main: &str) -> Option<(&str, &str)> {
        let is_theirs = |language: &str| language.split(['-', '_']).next() == Some(locale.tag());
        let theirs = || self.iter().find(|(language, _)| is_theirs(language));
        let exact =
            self.0.get_key_value(locale.tag()).or_else(|| self.0.get_key_value(main).filter(|_| is_theirs(main)));
        let exact = exact.map(|(language, text)| (language.as_str(), text.as_str()));
        let main = || self.0.get_key_value(main).map(|(language, text)| (language.as_str(), text.as_str()));
        exact.or_else(theirs).or_else(main).or_else(|| self.iter().next())
    }

    /// What readers of either locale are shown; where there is but one language, both are shown that.
    pub fn both(&self, main: &str) -> Text {
        let told = |locale| self.told(locale, main).map(|(_, text)| text).unwrap_or_default();
        Text::new(told(Locale::Ja), told(Locale::En))
    }
}

#[cfg(test)]
mod tests {
    use message::Locale;

    use super::Words;

    #[test]
    fn readers_get_their_language_or_the_main_one() {
        let mut words = Words::of("fr", "règle");
        assert_eq!(words.told(Locale::En, "fr"), Some(("fr", "règle")));
        words.put("de", "Regel");
        words.put("ja", "  ");
        assert_eq!(words.told(Locale::Ja, "fr"), Some(("fr", "règle")));
        assert_eq!(words.told(Locale::Ja, "nl"), Some(("de", "Regel")));
        words.put("en-GB", "colour");
        assert_eq!(words.told(Locale::En, "fr"), Some(("en-GB", "colour")));
        words.put("en", "color");
        assert_eq!(words.told(Locale::En, "fr"), Some(("en", "color")));
        assert_eq!(words.both("fr").ja, "règle");
        assert_eq!(Words::default().told(Locale::En, "en"), None);
    }
}
