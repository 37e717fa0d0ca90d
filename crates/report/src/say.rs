//! Short ways to a message.

use message::{Arg, Locale, Text, message};

/// A message without variables.
pub(crate) fn say(locale: Locale, id: &str) -> String {
    message(locale, id, &Vec::new())
}

/// A message with one variable.
pub(crate) fn say_with(locale: Locale, id: &str, name: &'static str, value: impl Into<Arg>) -> String {
    message(locale, id, &vec![(name, value.into())])
}

/// Several texts as a list in one line.
pub(crate) fn listed(locale: Locale, items: &[String]) -> String {
    items.join(match locale {
        Locale::Ja => "、",
        Locale::En => ", ",
    })
}

/// A label and what it stands for.
pub(crate) fn labelled(label: &str, what: &str, locale: Locale) -> String {
    match locale {
        Locale::Ja => format!("{label}：{what}"),
        Locale::En => format!("{label}: {what}"),
    }
}

/// A text given in two separate fields.
pub(crate) fn either<'t>(locale: Locale, ja: &'t str, en: &'t str) -> &'t str {
    match locale {
        Locale::Ja => ja,
        Locale::En => en,
    }
}

/// The other language, for texts shown in both.
pub(crate) fn other(locale: Locale, text: &Text) -> &str {
    match locale {
        Locale::Ja => &text.en,
        Locale::En => &text.ja,
    }
}
