//! What was just recorded, as the page that follows says it.

use std::fmt;

use app::Workspace;
use message::{Locale, message};
use store::Sqlite;

/// Entries that were just recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Recorded {
    /// The position of the first.
    pub(crate) first: u64,
    /// The sentence that says so.
    pub(crate) words: String,
}

impl Recorded {
    /// What a link says was recorded; `None`: it says nothing of the kind.
    pub(super) fn of(link: &str, workspace: &Workspace<Sqlite>, locale: Locale) -> Option<Self> {
        let (first, last) = positions(link)?;
        let told = if first == last { workspace.told(first).ok()? } else { None };
        let kind = told.as_ref().and_then(|told| report::statement_kind(&told.kind));
        let kind = kind.map(|id| message(locale, id, &Vec::new()));
        Some(Self { first, words: sentence((first, last), kind.as_deref(), locale) })
    }
}

/// Reads what [`range`] wrote.
fn positions(link: &str) -> Option<(u64, u64)> {
    let (first, last) = link.split_once('-').unwrap_or((link, link));
    let (first, last) = (first.parse().ok()?, last.parse().ok()?);
    (first <= last).then_some((first, last))
}

fn sentence((first, last): (u64, u64), kind: Option<&str>, locale: Locale) -> String {
    let count = last.saturating_sub(first).saturating_add(1);
    let args = |what: &str| {
        vec![
            ("position", first.into()),
            ("first", first.into()),
            ("last", last.into()),
            ("count", count.into()),
            ("what", what.into()),
        ]
    };
    match kind {
        _ if first < last => message(locale, "web-recorded-several", &args("")),
        Some(what) => message(locale, "web-recorded-what", &args(what)),
        None => message(locale, "web-recorded", &args("")),
    }
}

/// The entries of an append, as links carry them: `9`, or `9-38`.
pub(crate) fn range(recorded: &app::Recorded) -> impl fmt::Display + use<> {
    let (first, count) = (recorded.first, recorded.count);
    fmt::from_fn(move |out| {
        if count < 2 { write!(out, "{first}") } else { write!(out, "{first}-{}", first.saturating_add(count - 1)) }
    })
}

#[cfg(test)]
mod tests {
    use message::Locale;

    use super::{positions, range, sentence};

    #[test]
    fn a_link_says_which_entries_were_made_and_the_page_reads_it_back() {
        for (count, link, words) in [(1, "9", "#9"), (30, "9-38", "#9–#38")] {
            let said = range(&app::Recorded { first: 9, count, signed: true }).to_string();
            assert_eq!(said, link);
            let words_read = sentence(positions(&said).unwrap(), None, Locale::En);
            assert!(words_read.contains(words), "{words_read}");
        }
        for broken in ["", "-", "9-", "9-8", "x", "1-2-3", "-4"] {
            assert_eq!(positions(broken), None, "{broken}");
        }
    }
}
