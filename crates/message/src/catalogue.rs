//! The Fluent files, embedded, and the lookup of one message.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::{Locale, Text};

/// The value of a message variable.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A text as it is.
    Plain(String),
    /// A whole number; plural rules apply.
    Number(i64),
    /// A text with a version per language.
    Localised(Text),
    /// Another message of the Fluent files, by its id.
    Message(&'static str),
}

/// Named values of a message's variables.
pub type Args = Vec<(&'static str, Arg)>;

impl From<&str> for Arg {
    fn from(value: &str) -> Self {
        Self::Plain(value.to_owned())
    }
}

impl From<String> for Arg {
    fn from(value: String) -> Self {
        Self::Plain(value)
    }
}

impl From<Text> for Arg {
    fn from(value: Text) -> Self {
        Self::Localised(value)
    }
}

impl From<&Text> for Arg {
    fn from(value: &Text) -> Self {
        Self::Localised(value.clone())
    }
}

impl From<i64> for Arg {
    fn from(value: i64) -> Self {
        Self::Number(value)
    }
}

impl From<u32> for Arg {
    fn from(value: u32) -> Self {
        Self::Number(i64::from(value))
    }
}

impl From<u64> for Arg {
    fn from(value: u64) -> Self {
        Self::Number(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Arg {
    fn from(value: usize) -> Self {
        Self::Number(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

macro_rules! fluent_files {
    ($($name:literal),* $(,)?) => {
        /// The Fluent files of each language: name, Japanese, English.
        pub(crate) const FILES: &[(&str, &str, &str)] = &[
            $(($name, include_str!(concat!("../locales/ja/", $name)), include_str!(concat!("../locales/en/", $name)))),*
        ];
    };
}

fluent_files!(
    "chain.ftl",
    "chart.ftl",
    "checklist.ftl",
    "cli.ftl",
    "country.ftl",
    "guideline.ftl",
    "help.ftl",
    "indicator.ftl",
    "iot.ftl",
    "ledger.ftl",
    "catalog.ftl",
    "oscal.ftl",
    "paper.ftl",
    "plan.ftl",
    "reason.ftl",
    "report.ftl",
    "service-file.ftl",
    "web-control.ftl",
    "web-pages.ftl",
    "web.ftl",
    "workspace.ftl",
);

/// The ids of a Fluent file's messages, in its order; empty if there is no such file.
///
/// For tests that hold composed ids against what there is.
pub fn message_ids(file: &str) -> Vec<&'static str> {
    let source = FILES.iter().find(|(name, _, _)| *name == file).map_or("", |(_, _, en)| en);
    let heads = source.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
    heads.filter_map(|line| line.split_once(" =")).map(|(id, _)| id).collect()
}

type Bundle = FluentBundle<FluentResource>;

fn bundle(locale: Locale) -> &'static Bundle {
    static JA: OnceLock<Bundle> = OnceLock::new();
    static EN: OnceLock<Bundle> = OnceLock::new();
    match locale {
        Locale::Ja => JA.get_or_init(|| build(locale)),
        Locale::En => EN.get_or_init(|| build(locale)),
    }
}

fn build(locale: Locale) -> Bundle {
    let language: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Terminals and files show the bidirectional isolation marks as rubbish; neither language needs them.
    bundle.set_use_isolating(false);
    for (_, ja, en) in FILES {
        let source = match locale {
            Locale::Ja => ja,
            Locale::En => en,
        };
        // A file that does not parse is caught by this crate's tests; at run time its readable part is used.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// One message in one language.
///
/// An unknown id answers the id itself: visible, never fatal. Tests keep both languages complete.
pub fn message(locale: Locale, id: &str, args: &Args) -> String {
    let bundle = bundle(locale);
    let pattern = bundle.get_message(id).and_then(|message| message.value());
    match pattern {
        Some(pattern) => bundle.format_pattern(pattern, Some(&fluent_args(locale, args)), &mut Vec::new()).into_owned(),
        None => id.to_owned(),
    }
}

/// The advice that belongs to a message: its attribute `.mend`, if it has one.
pub fn mend(locale: Locale, id: &str, args: &Args) -> Option<String> {
    let bundle = bundle(locale);
    let attribute = bundle.get_message(id)?.get_attribute("mend")?;
    let text = bundle.format_pattern(attribute.value(), Some(&fluent_args(locale, args)), &mut Vec::new());
    Some(text.into_owned())
}

fn fluent_args(locale: Locale, args: &Args) -> FluentArgs<'static> {
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        let value = match value {
            Arg::Plain(text) => FluentValue::from(text.clone()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Localised(text) => FluentValue::from(text.get(locale).to_owned()),
            Arg::Message(id) => FluentValue::from(message(locale, id, &Args::new())),
        };
        values.set(*name, value);
    }
    values
}

#[cfg(test)]
mod tests;
