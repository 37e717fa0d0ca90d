use message::Locale;

use super::{Excerpts, Found, Hit, Index};
use crate::example::mic3;

fn search(query: &str, locale: Locale) -> Vec<Hit> {
    Index::new(&mic3()).find(query, locale)
}

fn marked(query: &str, locale: Locale) -> Vec<(String, Vec<String>)> {
    let words =
        |pieces: Vec<(String, bool)>| pieces.into_iter().filter(|(_, mark)| *mark).map(|(piece, _)| piece).collect();
    search(query, locale).into_iter().map(|hit| (hit.id, words(hit.excerpt))).collect()
}

#[test]
fn an_item_is_found_by_its_id_first() {
    let hits = search("III.1.1.3.b", Locale::Ja);
    assert_eq!(hits.first().map(|hit| (hit.id.as_str(), hit.found)), Some(("III.1.1.3.b", Found::Indicator)));
}

#[test]
fn width_and_case_do_not_matter_and_the_text_is_marked_as_written() {
    let narrow = marked("SLA", Locale::Ja);
    assert!(!narrow.is_empty());
    assert_eq!(narrow, marked("ｓｌａ", Locale::Ja));
    assert!(narrow.iter().all(|(_, words)| words.iter().all(|word| word == "SLA")), "{narrow:?}");
}

#[test]
fn every_word_must_occur_and_titles_come_before_texts() {
    let hits = search("ログ 時刻", Locale::Ja);
    let text = |hit: &Hit| hit.excerpt.iter().map(|(piece, _)| piece.as_str()).collect::<String>();
    assert!(!hits.is_empty());
    assert!(hits.len() < search("ログ", Locale::Ja).len());
    let controls = search("バックアップ", Locale::Ja);
    let first = controls.first().unwrap();
    assert!(text(first).contains("バックアップ"));
    assert_eq!(search("  ", Locale::Ja), []);
    assert_eq!(search("該当のない言葉", Locale::Ja), []);
}

#[test]
fn english_words_find_the_same_items_from_either_language() {
    let ja: Vec<String> = search("penetration", Locale::Ja).into_iter().map(|hit| hit.id).collect();
    let en: Vec<String> = search("penetration", Locale::En).into_iter().map(|hit| hit.id).collect();
    assert_eq!(ja, en);
    assert!(ja.contains(&"II.4.3.2.penetration-test-frequency".to_owned()), "{ja:?}");
}

#[test]
fn the_text_with_most_words_is_cut_and_marked_as_written() {
    let long = format!("{}ｱﾄﾞﾐﾝのパスワード{}", "あ".repeat(50), "い".repeat(50));
    let texts = ["運用部".to_owned(), "ＩＳＭＳ の監　査とsaas".to_owned(), long];
    let cases: [(&str, &[(&str, bool)]); 5] = [
        ("部", &[("運用", false), ("部", true)]),
        ("sm 監査", &[("Ｉ", false), ("ＳＭ", true), ("Ｓ の", false), ("監　査", true), ("とsaas", false)]),
        ("AAS 部 isms", &[("ＩＳＭＳ", true), (" の監　査とs", false), ("aas", true)]),
        (
            "アドミン",
            &[
                (&format!("...{}", "あ".repeat(12)), false),
                ("ｱﾄﾞﾐﾝ", true),
                (&format!("のパスワード{}", "い".repeat(15)), false),
                ("...", false),
            ],
        ),
        ("ない", &[("運用部", false)]),
    ];
    for (query, expected) in cases {
        let expected: Vec<(String, bool)> = expected.iter().map(|(piece, mark)| ((*piece).to_owned(), *mark)).collect();
        assert_eq!(Excerpts::new(query).of(&texts), expected, "{query}");
    }
    assert_eq!(Excerpts::new("部").of(&[]), []);
}

#[test]
fn kana_are_alike_in_the_guideline_too() {
    let found = marked("ばっくあっぷ", Locale::Ja);
    assert!(!found.is_empty());
    assert_eq!(found, marked("バックアップ", Locale::Ja));
}

/// What is cut short is the beginning of the whole.
#[test]
fn the_first_hits_are_those_of_all() {
    let index = Index::new(&mic3());
    for query in ["監査", "sla", "ログ 時刻", "該当のない言葉"] {
        let all = index.find(query, Locale::Ja);
        for limit in [0, 1, 5, all.len()] {
            let expected: Vec<Hit> = all.iter().take(limit).cloned().collect();
            assert_eq!(index.first(query, Locale::Ja, limit), expected, "{query} {limit}");
        }
    }
}
