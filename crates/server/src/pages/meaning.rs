//! What the words of a statement mean. Many of them are names, as files write them; a reader is told what they stand for.

use guideline::{Circumstance, Guideline, Span};
use interchange::chain::form::LISTS;
use message::{Args, Locale, message};
use method::iot::elsewhere_message;
use method::requirement_planning::vendor_word;
use report::iot::words::decision_message;
use report::span_words;
use serde_json::Value;
use world::{Elsewhere, Grade, PartKind, Resolution, Role, SampleResult, SettingName, VendorWord};

use crate::desk::Desk;
use crate::pages::{audits, chain, people, settings};

/// A word of a statement: of which kind, in which field.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word<'w> {
    pub(crate) kind: &'w str,
    pub(crate) field: &'w str,
    pub(crate) text: &'w str,
}

/// A statement to be told to people.
pub(crate) struct Telling<'t> {
    pub(crate) kind: &'t str,
    pub(crate) body: &'t Value,
    /// The guideline it speaks by.
    pub(crate) guideline: Option<&'t Guideline>,
    pub(crate) locale: Locale,
    /// What a person or a scope is called, which no file says.
    pub(crate) called: &'t dyn Fn(Word<'_>) -> Option<String>,
}

impl Telling<'_> {
    /// A value of a field as people read it.
    pub(crate) fn value(&self, field: &str, value: &Value) -> String {
        match value {
            Value::Null => String::new(),
            Value::Bool(holds) => self.say(truth(field, *holds)),
            Value::Number(number) if self.kind == "PatternDecided" => {
                message(self.locale, "web-pattern-number", &vec![("number", number.to_string().into())])
            }
            Value::Number(number) => number.to_string(),
            Value::String(text) => self.meaning(field, text).unwrap_or_else(|| text.clone()),
            Value::Array(values) => self.listed(values.iter().map(|value| self.value(field, value))),
            Value::Object(fields) => self.listed(fields.iter().map(|(field, value)| self.value(field, value))),
        }
    }

    /// What a word means; `None`: it stands for itself, as what people wrote and the names they gave do.
    pub(crate) fn meaning(&self, field: &str, text: &str) -> Option<String> {
        let word = Word { kind: self.kind, field, text };
        (self.called)(word)
            .or_else(|| own_word(word).map(|id| self.say(id)))
            .or_else(|| spelled(word, self.locale))
            .or_else(|| self.printed(word))
    }

    /// A text of ours.
    pub(crate) fn say(&self, id: &str) -> String {
        message(self.locale, id, &Args::new())
    }

    /// Several values in a row.
    pub(crate) fn listed(&self, values: impl Iterator<Item = String>) -> String {
        let values: Vec<String> = values.filter(|value| !value.is_empty()).collect();
        values.join(&self.say("web-list-separator"))
    }

    /// What the guideline calls what a word names.
    fn printed(&self, word: Word<'_>) -> Option<String> {
        let (guideline, text) = (self.guideline?, word.text);
        let scheme = guideline.patterns.as_ref();
        let title = match word.field {
            "classes" | "information" => &scheme?.information.iter().find(|one| one.id == text)?.title,
            "demands" => &scheme?.availability.iter().find(|one| one.id == text)?.criterion,
            "example" => &scheme?.examples.iter().find(|one| one.id == text)?.title,
            "reading" => &scheme?.readings.iter().find(|one| one.id == text)?.title,
            "event" => &guideline.event(text)?.title,
            "circumstance" => {
                let all = guideline.circumstances();
                return all.iter().find(|one| one.name() == text).map(|one| circumstance(guideline, one, self.locale));
            }
            _ => return None,
        };
        Some(title.get(self.locale).to_owned())
    }
}

/// The guideline a statement speaks by, of those adopted; where it names none, the one looked at.
pub(crate) fn guideline_of<'d>(desk: &Desk<'d>, body: &Value) -> Option<&'d Guideline> {
    let named = body.get("about").unwrap_or(body).get("guideline").and_then(Value::as_str);
    match named {
        Some(name) => desk.snapshot.guideline(name).map(|own| &**own),
        None => desk.guideline().ok().map(|own| &**own),
    }
}

/// What it means that something is so, or is not.
fn truth(field: &str, holds: bool) -> &'static str {
    match (field, holds) {
        ("effective", true) => "web-effect-good",
        ("effective", false) => "web-effect-none",
        (_, true) => "web-circumstance-yes",
        (_, false) => "web-circumstance-no",
    }
}

/// The message for a word of ours.
fn own_word(word: Word<'_>) -> Option<&'static str> {
    let Word { kind, field, text, .. } = word;
    if LISTS.iter().any(|list| list.kind == kind) {
        return chain::word(field, text);
    }
    Some(match field {
        "status" | "runs" => return chain::word(field, text),
        "decision" => decision_message(Some(Some(Resolution::ALL.into_iter().find(|one| one.name() == text)?))),
        "answer" => vendor_word(Some(VendorWord::ALL.into_iter().find(|one| one.name() == text)?)),
        "elsewhere" => elsewhere_message(Elsewhere::ALL.into_iter().find(|one| one.name() == text)?),
        "role" => people::role_message(Role::ALL.into_iter().find(|one| one.name() == text)?),
        "result" => audits::result_message(SampleResult::ALL.into_iter().find(|one| one.name() == text)?),
        "grade" => audits::grade_message(Grade::ALL.into_iter().find(|one| one.name() == text)?),
        "setting" => settings::title(SettingName::ALL.into_iter().find(|one| one.name() == text)?),
        _ => match (field, text) {
            ("kind", "information") => "web-asset-information",
            ("kind", "component") => "web-asset-component",
            ("confidentiality" | "integrity" | "availability", "low") => "web-impact-low",
            ("confidentiality" | "integrity" | "availability", "moderate") => "web-impact-moderate",
            ("confidentiality" | "integrity" | "availability", "high") => "web-impact-high",
            ("holding", "own") => "web-holding-own",
            ("holding", "entrusted") => "web-holding-entrusted",
            ("perspective", "provide") => "web-perspective-provide",
            ("perspective", "use") => "web-perspective-use",
            ("building", "own") => "web-building-own",
            ("building", "other") => "web-building-other",
            ("holds", "yes") => "web-circumstance-yes",
            ("holds", "no") => "web-circumstance-no",
            ("holds", "open") => "web-circumstance-open",
            ("topic", "pattern") => "web-pattern",
            _ => return None,
        },
    })
}

/// The value of a setting, and spans of time.
fn spelled(word: Word<'_>, locale: Locale) -> Option<String> {
    match (word.kind, word.field) {
        ("SettingChosen", "value") => Some(settings::value_title(locale, word.text)),
        ("ChainPartWithdrawn", "part") => {
            let (part, id) = word.text.split_once(':')?;
            let part = PartKind::ALL.into_iter().find(|one| one.name() == part)?;
            Some(format!("{} {id}", message(locale, chain::part_message(part), &Args::new())))
        }
        (_, "interval") => word.text.parse().ok().map(|span: Span| span_words(span, locale)),
        _ => None,
    }
}

fn circumstance(guideline: &Guideline, one: &Circumstance<'_>, locale: Locale) -> String {
    match one {
        Circumstance::Role(role) => role.term.get(locale).to_owned(),
        Circumstance::Condition(condition) => message(locale, report::words::condition(*condition), &Args::new()),
        Circumstance::Group(group) => {
            let main = guideline.model.catalog().map_or("en", |model| model.language());
            let title = group.title.told(locale, main).map_or("", |(_, title)| title);
            format!("{} {title}", group.id).trim_end().to_owned()
        }
    }
}

#[cfg(test)]
mod tests;
