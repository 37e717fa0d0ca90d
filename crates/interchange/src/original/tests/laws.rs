//! Page breaks, running heads, widths and radicals anywhere change nothing of what is found.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use guideline::Guideline;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::document::{PrintedLine, document, text};
use super::{found_in, shipped, wordings};

/// The beginning of a guideline's document: enough for every kind of clause, short enough for many tries.
struct Beginning {
    guideline: Guideline,
    lines: Vec<PrintedLine>,
    found: BTreeMap<String, String>,
}

const LINES: usize = 160;

fn beginnings() -> &'static [Beginning] {
    static ALL: OnceLock<Vec<Beginning>> = OnceLock::new();
    ALL.get_or_init(|| {
        let beginning = |name: &&str| {
            let guideline = shipped(name);
            let lines: Vec<PrintedLine> = document(&guideline, &[]).into_iter().take(LINES).collect();
            let found = wordings(&found_in(&guideline, &text(&lines)));
            assert!(10 < found.len(), "{name}");
            Beginning { guideline, lines, found }
        };
        ["mic3", "mic3-iot", "mic2014", "cpsf", "ipa"].iter().map(beginning).collect()
    })
}

/// A page ends behind these lines; between pages stand a foot with the number and a running head.
fn paged(lines: &[PrintedLine], breaks: &[usize]) -> String {
    let mut text = String::new();
    let mut page = 1;
    for (index, line) in lines.iter().enumerate() {
        text.push_str(&line.text);
        text.push('\n');
        if breaks.contains(&index) {
            text.push_str(&format!("- {page} -\n\u{c}架空の手引 改訂{page}版\n\n"));
            page += 1;
        }
    }
    text
}

/// Digits and Latin letters in full width, ideographs as radicals where there is one.
fn widened(text: &str, every: usize) -> String {
    let change = |(index, character): (usize, char)| {
        if index % every != 0 {
            return character;
        }
        match character {
            '!'..='~' => char::from_u32(u32::from(character) + 0xfee0).unwrap_or(character),
            '大' => '⼤',
            '支' => '⽀',
            '長' => '⻑',
            '民' => '⺠',
            other => other,
        }
    };
    text.chars().enumerate().map(change).collect()
}

/// Both hold the same, the first difference being told.
fn same(one: &BTreeMap<String, String>, other: &BTreeMap<String, String>) -> Result<(), TestCaseError> {
    for id in one.keys().chain(other.keys()) {
        prop_assert_eq!(one.get(id), other.get(id), "{}", id);
    }
    Ok(())
}

/// The full stop of a broken line stands alone at the foot of several pages.
#[test]
fn the_end_of_a_sentence_is_no_foot() {
    let Beginning { guideline, lines, found } = &beginnings()[3];
    same(&wordings(&found_in(guideline, &paged(lines, &[0, 12, 59, 65]))), found).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn pages_may_break_behind_any_line(which in 0_usize..5, breaks in prop::collection::vec(0_usize..LINES, 4..20)) {
        let Beginning { guideline, lines, found } = &beginnings()[which];
        same(&wordings(&found_in(guideline, &paged(lines, &breaks))), found)?;
    }

    #[test]
    fn widths_radicals_and_spaces_may_change(which in 0_usize..5, every in 1_usize..7, spaces in 2_usize..9) {
        let Beginning { guideline, lines, found } = &beginnings()[which];
        let wide = widened(&text(lines), every);
        let spaced: String = wide.chars().enumerate().flat_map(|(index, character)| {
            let space = (index % spaces == 0 && character != '\n').then_some('\u{3000}');
            [Some(character), space].into_iter().flatten()
        }).collect();
        same(&wordings(&found_in(guideline, &spaced)), found)?;
    }

    #[test]
    fn nothing_is_found_in_any_text(text in "\\PC{0,400}") {
        if let Ok(copy) = crate::original::Copy::of_text(&text) {
            let found = super::super::find(&beginnings()[0].guideline, &copy);
            prop_assert!(found.counts().values().all(|count| count.found == 0));
        }
    }
}
