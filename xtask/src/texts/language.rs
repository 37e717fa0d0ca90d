//! Each text for itself: complete, in its language, finished, without stray white space.

use std::collections::BTreeSet;

use crate::outcome::Outcome;

use super::fold;
use super::item::Item;

/// Marks of unfinished work; those of ASCII letters count only as whole words in capitals.
const UNFINISHED: &[&str] = &[
    "TODO",
    "TBD",
    "TBC",
    "FIXME",
    "XXX",
    "???",
    "Lorem ipsum",
    "lorem ipsum",
    "〓",
    "？？",
    "仮訳",
    "未訳",
    "未翻訳",
    "未記入",
    "未作成",
    "要約待ち",
    "翻訳待ち",
    "確認待ち",
    "執筆中",
    "作成中",
];

/// Checks one text; `terms` are the names of the guideline in folded form.
pub(super) fn check(item: &Item, terms: &BTreeSet<String>, outcome: &mut Outcome) {
    let mut report =
        |line: usize, text: String| outcome.error_at(&item.file, line, format!("{}: {text}", item.label()));
    for (language, piece) in [("ja", &item.ja), ("en", &item.en)] {
        match piece {
            None => report(item.line, format!("no `{language}`: write it")),
            Some(piece) if piece.text.trim().is_empty() => {
                report(piece.line, format!("`{language}` is blank: write it"))
            }
            Some(_) => {}
        }
    }
    for (language, piece) in item.languages() {
        if piece.text.trim().len() != piece.text.len() {
            report(piece.line, format!("`{language}` begins or ends with white space: remove it"));
        }
        if has_double_space(piece.text.trim()) {
            report(piece.line, format!("`{language}` has white space twice in a row: leave one"));
        }
        if let Some(mark) = UNFINISHED.iter().find(|mark| contains_mark(&piece.text, mark)) {
            report(piece.line, format!("`{language}` has the mark `{mark}` of unfinished work: finish it"));
        }
    }
    if let Some(piece) = &item.en
        && let Some(character) = piece.text.chars().find(|character| is_japanese(*character))
    {
        report(piece.line, format!("`en` has the character `{character}`: say it in English"));
    }
    if let Some(piece) = &item.ja
        && !piece.text.chars().any(is_japanese)
        && piece.text.chars().any(char::is_alphabetic)
        && item.field != "term"
        && !terms.contains(&fold(&piece.text).collect::<String>())
    {
        report(
            piece.line,
            format!("`ja` has no Japanese character: say `{}` in Japanese, or list it as a term", piece.text),
        );
    }
}

fn has_double_space(text: &str) -> bool {
    let after = text.chars().skip(1);
    text.chars().zip(after).any(|(one, two)| one.is_whitespace() && two.is_whitespace())
}

fn contains_mark(text: &str, mark: &str) -> bool {
    let is_letter = |character: Option<char>| character.is_some_and(|character| character.is_ascii_alphanumeric());
    let whole = |start: usize| {
        let before = text.get(..start).and_then(|text| text.chars().next_back());
        let after = text.get(start + mark.len()..).and_then(|text| text.chars().next());
        !is_letter(before) && !is_letter(after)
    };
    let is_word = mark.chars().all(|character| character.is_ascii_alphabetic());
    text.match_indices(mark).any(|(start, _)| !is_word || whole(start))
}

/// Kana, ideographs with radicals and compatibility forms, Japanese punctuation, full-width and half-width forms.
fn is_japanese(character: char) -> bool {
    matches!(character,
        '\u{2e80}'..='\u{2fdf}' | '\u{3000}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3200}'..='\u{33ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::check;
    use crate::outcome::Outcome;
    use crate::texts::item::{Item, Piece};

    #[test]
    fn each_fault_of_a_text_is_found() {
        let terms = BTreeSet::from(["sla".to_owned()]);
        for (field, ja, en, expected) in [
            ("requirement", Some("合意する。"), Some("Agree."), &[][..]),
            ("requirement", Some("合意する。"), None, &["no `en`"]),
            ("requirement", None, Some("Agree."), &["no `ja`"]),
            ("requirement", Some("合意する。"), Some(" "), &["`en` is blank", "`en` begins or ends"]),
            (
                "requirement",
                Some("SLAを　 結ぶ"),
                Some("Agree.\n"),
                &["`en` begins or ends", "`ja` has white space twice"],
            ),
            ("requirement", Some("結ぶ"), Some("Agree on 証 it"), &["`en` has the character `証`"]),
            ("requirement", Some("結ぶ"), Some("Agree、then go"), &["`en` has the character `、`"]),
            ("requirement", Some("Agree."), Some("Agree."), &["`ja` has no Japanese"]),
            ("requirement", Some("SLA"), Some("SLA"), &[]),
            ("term", Some("PaaS"), Some("PaaS"), &[]),
            ("value", Some("99.5 %"), Some("99.5 %"), &[]),
            (
                "requirement",
                Some("要約待ち"),
                Some("TODO: later"),
                &["`en` has the mark `TODO`", "`ja` has the mark `要約待ち`"],
            ),
            ("requirement", Some("結ぶ"), Some("The TODOS of METHODS"), &[]),
        ] {
            let piece = |text: Option<&str>, line| text.map(|text| Piece { text: text.to_owned(), line });
            let (ja, en) = (piece(ja, 2), piece(en, 3));
            let item = Item { file: "a".to_owned(), line: 1, field: field.to_owned(), ja, en, ..Item::default() };
            let mut outcome = Outcome::new("texts");
            check(&item, &terms, &mut outcome);
            let found = outcome.errors();
            assert_eq!(found.len(), expected.len(), "{item:?}: {found:?}");
            for part in expected {
                assert!(found.iter().any(|finding| finding.contains(part)), "{part}: {found:?}");
            }
        }
    }
}
