//! What may be written at a place, and what is nearest to what was written.

use message::fold;
use serde::de::value::Error;
use serde::de::{DeserializeOwned, Deserializer, Error as _, Visitor};

use super::form::{Control, Event, Evidence, Hours, Indicator, Organisation, Pattern, Readings, Service, Settings};
use super::names;

/// The longest text for which something near is looked for, in characters.
const LONGEST: usize = 100;

/// What may be written at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// One of these words.
    Words(&'static [&'static str]),
    /// Something described by this message.
    Described(&'static str),
}

/// What is wanted at a path; list elements are `#`.
pub(super) fn wanted(path: &[&str]) -> Wanted {
    let words = match path {
        ["service", "perspective"] => list_of::<names::Perspective>(),
        ["service", "runs", "#"] => list_of::<names::Runs>(),
        ["service", "building"] => list_of::<names::Building>(),
        ["settings", "evidence"] => list_of::<names::EvidenceRule>(),
        ["settings", "approval"] => list_of::<names::Approval>(),
        ["settings", "reference-values"] => list_of::<names::ReferenceValues>(),
        ["readings", "calendar"] => list_of::<names::Calendar>(),
        ["control", _, "status"] => list_of::<names::Status>(),
        _ => &[],
    };
    if !words.is_empty() {
        return Wanted::Words(words);
    }
    Wanted::Described(match path {
        ["event", "#", "on" | "due"]
        | ["control", _, "done" | "due" | "approved"]
        | ["control", _, "duties", _]
        | ["control", _, "evidence", "#", "collected" | "valid-until"]
        | ["indicator", _, "on"] => "service-file-form-day",
        ["service", "runs" | "information" | "availability"] => "service-file-form-words",
        ["control", _, "practices"] => "service-file-form-numbers",
        ["control", _, "practices", "#"] | ["pattern", "number"] => "service-file-form-number",
        ["event"] => "service-file-form-events",
        ["control", _, "evidence"] => "service-file-form-evidence",
        ["indicator", _, "measured"] => "service-file-form-measured",
        ["organisation"] => "service-file-form-organisation",
        ["service" | "pattern" | "settings" | "readings" | "intervals" | "parameters" | "control" | "indicator"]
        | ["event" | "control" | "indicator", _]
        | ["control", _, "duties"]
        | ["control", _, "evidence", "#"] => "service-file-form-table",
        _ => "service-file-form-text",
    })
}

/// The keys of the table at a path; empty where any key may stand.
pub(super) fn keys_at(path: &[&str]) -> &'static [&'static str] {
    match path {
        ["organisation"] => list_of::<Organisation>(),
        ["service"] => list_of::<Service>(),
        ["pattern"] => list_of::<Pattern>(),
        ["settings"] => list_of::<Settings>(),
        ["readings"] => list_of::<Readings>(),
        ["event", "#"] => list_of::<Event>(),
        ["control", _] => list_of::<Control>(),
        ["control", _, "evidence", "#"] => list_of::<Evidence>(),
        ["indicator", _] => list_of::<Indicator>(),
        ["indicator", _, "measured"] => list_of::<Hours>(),
        _ => &[],
    }
}

/// The field names of a struct, or the variant names of an enum, as serde spells them.
pub(super) fn list_of<T: DeserializeOwned>() -> &'static [&'static str] {
    let mut names: &'static [&'static str] = &[];
    // The probe answers every question with an error after noting what it was asked for.
    let _: Result<T, Error> = T::deserialize(Probe(&mut names));
    names
}

struct Probe<'p>(&'p mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Probe<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Error> {
        Err(Error::custom("nothing here"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        *self.0 = fields;
        self.deserialize_any(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        *self.0 = variants;
        self.deserialize_any(visitor)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map identifier ignored_any
    }
}

/// The known word that is probably meant, if one is near enough.
pub(super) fn nearest<'k>(written: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let wanted = letters(written)?;
    let near = known.into_iter().filter_map(|word| {
        let letters = letters(word)?;
        let most = wanted.len().max(letters.len()) / 3;
        if wanted.len().abs_diff(letters.len()) > most {
            return None;
        }
        let steps = steps(&wanted, &letters);
        (steps <= most).then_some((steps, word))
    });
    near.min_by_key(|(steps, _)| *steps).map(|(_, word)| word)
}

/// The known id that differs from what was written only in width, case or separators.
///
/// For numbered ids: a number one step away is another number, not a slip.
pub(super) fn same_but_for_width<'k>(written: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let wanted = letters(written)?;
    known.into_iter().find(|word| letters(word).as_ref() == Some(&wanted))
}

/// What is compared: folded, with one separator for all.
fn letters(text: &str) -> Option<Vec<char>> {
    if text.chars().nth(LONGEST).is_some() {
        return None;
    }
    let same = |character| if matches!(character, '_' | '.' | '‐' | '－' | '・') { '-' } else { character };
    Some(fold(text).chars().map(same).collect())
}

/// How many insertions, deletions, replacements and swaps of neighbours lie between two texts.
fn steps(from: &[char], to: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=to.len()).collect();
    let mut previous = None;
    for (row, letter) in from.iter().enumerate() {
        let mut current = vec![row + 1];
        let mut left = row + 1;
        for (column, (target, pair)) in to.iter().zip(last.windows(2)).enumerate() {
            let (diagonal, above) = (pair.first().copied().unwrap_or(0), pair.last().copied().unwrap_or(0));
            left = (left + 1).min(above + 1).min(diagonal + usize::from(letter != target));
            let swapped =
                column.checked_sub(1).filter(|before| previous == Some(target) && to.get(*before) == Some(letter));
            if let Some(swap) = swapped.and_then(|before| before_last.get(before)) {
                left = left.min(swap + 1);
            }
            current.push(left);
        }
        previous = Some(letter);
        before_last = std::mem::replace(&mut last, current);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{nearest, same_but_for_width, steps};

    #[test]
    fn steps_between_words_are_counted() {
        for (from, to, expected) in [
            ("", "", 0),
            ("", "ab", 2),
            ("note", "notes", 1),
            ("statsu", "status", 1),
            ("titel", "title", 1),
            ("on", "due", 3),
        ] {
            let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
            assert_eq!(steps(&from, &to), expected, "{from:?} {to:?}");
            assert_eq!(steps(&to, &from), expected, "{to:?} {from:?}");
        }
    }

    #[test]
    fn only_what_is_near_is_suggested() {
        let known = ["status", "note", "evidence", "valid-until"];
        for (written, expected) in [
            ("staus", Some("status")),
            ("ＳＴＡＴＵＳ", Some("status")),
            ("valid_until", Some("valid-until")),
            ("colour", None),
            ("", None),
        ] {
            assert_eq!(nearest(written, known), expected, "{written}");
        }
        assert_eq!(nearest(&"x".repeat(1000), known), None);
        assert_eq!(same_but_for_width("Ⅱ．１．１．１", ["II.1.1.1"]), Some("II.1.1.1"));
        assert_eq!(same_but_for_width("II.1.1.2", ["II.1.1.1"]), None);
    }
}
