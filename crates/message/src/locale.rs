//! The two languages Akashi speaks.

use std::fmt;

/// A language of the user interface and of every shipped text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locale {
    /// Japanese.
    #[default]
    Ja,
    /// English.
    En,
}

impl Locale {
    /// What it calls itself, for a link that leads to it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Ja => "日本語",
            Self::En => "English",
        }
    }

    /// The other of the two.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Ja => Self::En,
            Self::En => Self::Ja,
        }
    }

    /// Both languages, Japanese first.
    pub const ALL: [Self; 2] = [Self::Ja, Self::En];

    /// The BCP 47 tag: `ja` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }

    /// Reads a language tag or a POSIX locale name (`ja`, `ja-JP`, `ja_JP.UTF-8`, `en_GB`).
    ///
    /// Answers `None` for any other language, so that the caller chooses the fallback.
    pub fn parse(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "ja" | "japanese" => Some(Self::Ja),
            "en" | "english" => Some(Self::En),
            _ => None,
        }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;

    #[test]
    fn posix_names_and_tags_are_read() {
        for (tag, expected) in [
            ("ja", Some(Locale::Ja)),
            ("ja_JP.UTF-8", Some(Locale::Ja)),
            ("JA-jp", Some(Locale::Ja)),
            ("en_GB", Some(Locale::En)),
            ("C.UTF-8", None),
            ("", None),
            ("fr", None),
        ] {
            assert_eq!(Locale::parse(tag), expected, "{tag}");
        }
    }
}
