use message::Locale;

use super::{Found, search};
use crate::example::mic3;

fn marked(query: &str, locale: Locale) -> Vec<(String, Vec<String>)> {
    let words =
        |pieces: Vec<(String, bool)>| pieces.into_iter().filter(|(_, mark)| *mark).map(|(piece, _)| piece).collect();
    search(&mic3(), query, locale).into_iter().map(|hit| (hit.id, words(hit.excerpt))).collect()
}

#[test]
fn an_item_is_found_by_its_id_first() {
    let hits = search(&mic3(), "III.1.1.3.b", Locale::Ja);
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
    let hits = search(&mic3(), "ログ 時刻", Locale::Ja);
    let text = |hit: &super::Hit| hit.excerpt.iter().map(|(piece, _)| piece.as_str()).collect::<String>();
    assert!(!hits.is_empty());
    assert!(hits.len() < search(&mic3(), "ログ", Locale::Ja).len());
    let controls = search(&mic3(), "バックアップ", Locale::Ja);
    let first = controls.first().unwrap();
    assert!(text(first).contains("バックアップ"));
    assert_eq!(search(&mic3(), "  ", Locale::Ja), []);
    assert_eq!(search(&mic3(), "該当のない言葉", Locale::Ja), []);
}

#[test]
fn english_words_find_the_same_items_from_either_language() {
    let ja: Vec<String> = search(&mic3(), "penetration", Locale::Ja).into_iter().map(|hit| hit.id).collect();
    let en: Vec<String> = search(&mic3(), "penetration", Locale::En).into_iter().map(|hit| hit.id).collect();
    assert_eq!(ja, en);
    assert!(ja.contains(&"II.4.3.2.penetration-test-frequency".to_owned()), "{ja:?}");
}
