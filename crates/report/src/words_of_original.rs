//! Words for what was found of a guideline in a copy of its document.

use message::{Arg, Locale, message};

use crate::say::say;

/// What a clause is, by the kind's name in files.
pub fn clause_kind(kind: &str, locale: Locale) -> String {
    let id = match kind {
        "section" => "original-kind-section",
        "control" => "original-kind-control",
        "practice" => "original-kind-practice",
        "item" => "original-kind-item",
        "paragraph" => "original-kind-paragraph",
        "requirement" => "original-kind-requirement",
        "measure" => "original-kind-measure",
        "sub-measure" => "original-kind-sub-measure",
        "countermeasure" => "original-kind-countermeasure",
        "action" => "original-kind-action",
        other => return other.to_owned(),
    };
    say(locale, id)
}

/// Why a clause was not found, by the reason's name in files.
pub fn why_missing(why: &str, locale: Locale) -> String {
    let id = match why {
        "no-heading" => "original-missing-no-heading",
        "out-of-order" => "original-missing-out-of-order",
        "no-clause" => "original-missing-no-clause",
        "no-list" => "original-missing-no-list",
        "nothing-like-it" => "original-missing-nothing-like-it",
        "doubtful" => "original-missing-doubtful",
        other => return other.to_owned(),
    };
    say(locale, id)
}

/// A place in a copy, in words.
pub fn spot(page: Option<u32>, line: u32, locale: Locale) -> String {
    match page {
        Some(page) => message(locale, "original-spot-page", &vec![("page", Arg::from(page)), ("line", line.into())]),
        None => message(locale, "original-spot-line", &vec![("line", Arg::from(line))]),
    }
}
