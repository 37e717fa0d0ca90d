use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::material::{at, entries, entry};
use super::{Open, Sandbox};
use crate::check;
use crate::entry::NewEntry;
use crate::search::Findable;

/// The `number`-th entry with a text.
fn said(number: u64, text: &str) -> NewEntry {
    NewEntry { text: text.to_owned(), ..entry(number) }
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// Positions of what is found, at most 100.
fn found(store: &Sandbox, words: &[String]) -> Vec<u64> {
    let found = store.holding(words, u64::MAX, 100).unwrap();
    found.iter().map(|entry| entry.position).collect()
}

pub(super) fn words_are_found_inside_words(open: Open) {
    let mut store = open();
    let texts = ["年次監査証跡", "監視と査察", "iso/iec 27001:2022\n\"quoted\" (a_b*)", "", "𠮷野家の👩‍💻", "査"];
    let new: Vec<NewEntry> = (0..).zip(texts).map(|(number, text)| said(number, text)).collect();
    store.append(at(0), &new, None).unwrap();
    for (word, expected) in [
        ("監査", &[0][..]),
        ("監査証跡", &[0]),
        ("査", &[5, 1, 0]),
        ("跡", &[0]),
        ("監", &[1, 0]),
        ("査証監", &[]),
        ("跡監", &[]),
        ("27001", &[2]),
        ("c 2", &[2]),
        ("2022\n\"", &[2]),
        ("d\" (a_b*)", &[2]),
        (")", &[2]),
        ("\0", &[]),
        ("ISO", &[]),
        ("𠮷", &[4]),
        ("\u{200d}💻", &[4]),
        ("%", &[]),
        ("和", &[]),
    ] {
        assert_eq!(found(&store, &words(&[word])), expected, "{word:?}");
    }
}

pub(super) fn all_words_must_stand_in_one_text(open: Open) {
    let mut store = open();
    let texts = ["監査の記録", "監査の証跡", "証跡の記録", "監査と証跡の記録"];
    let new: Vec<NewEntry> = (0..).zip(texts).map(|(number, text)| said(number, text)).collect();
    store.append(at(0), &new, None).unwrap();
    for (asked, expected) in [
        (&["監査", "記録"][..], &[3, 0][..]),
        (&["記", "跡", "査"], &[3]),
        (&["監査", "監査"], &[3, 1, 0]),
        (&["監査", ""], &[3, 1, 0]),
        (&["監査", "保管"], &[]),
        (&[""], &[]),
        (&[], &[]),
    ] {
        assert_eq!(found(&store, &words(asked)), expected, "{asked:?}");
    }
    // More words, and longer ones, than the index is asked for.
    assert_eq!(found(&store, &["監査の記録".repeat(200)]), [0; 0]);
    let (odd, even): (Vec<char>, Vec<char>) = ('一'..'亀').partition(|character| u32::from(*character) % 2 == 1);
    let long = |characters: &[char]| characters.iter().collect::<String>();
    store.append(at(1), &[said(4, &long(&odd)), said(5, &long(&even)), said(6, &long(&odd[1..]))], None).unwrap();
    let each: Vec<String> = odd.iter().map(char::to_string).collect();
    assert_eq!(found(&store, &each), [4]);
    assert_eq!(found(&store, &[long(&odd)]), [4]);
    assert_eq!(found(&store, &[long(&odd[1..])]), [6, 4]);
}

pub(super) fn the_newest_before_a_position_come_first(open: Open) {
    let mut store = open();
    store.append(at(0), &entries(0..25), None).unwrap();
    let positions = |before, limit| {
        let found = store.holding(&words(&["書庫"]), before, limit).unwrap();
        found.iter().map(|entry| entry.position).collect::<Vec<_>>()
    };
    assert_eq!(positions(u64::MAX, 3), [24, 22, 20]);
    assert_eq!(positions(20, 3), [18, 16, 14]);
    assert_eq!(positions(3, 9), [2, 0]);
    assert!(positions(0, 9).is_empty() && positions(9, 0).is_empty());
    let whole = store.holding(&words(&["第7号"]), 25, 9).unwrap();
    assert_eq!(whole, [store.entry(7).unwrap().unwrap()]);
}

pub(super) fn a_text_is_no_part_of_the_ledger(open: Open) {
    let (mut with, mut without) = (open(), open());
    with.append(at(0), &entries(0..9), None).unwrap();
    let silent: Vec<NewEntry> = entries(0..9).into_iter().map(|one| NewEntry { text: String::new(), ..one }).collect();
    without.append(at(0), &silent, None).unwrap();
    assert_eq!(with.head().unwrap(), without.head().unwrap());
    assert_eq!(with.entries(0, 9).unwrap(), without.entries(0, 9).unwrap());
    assert_eq!(found(&without, &words(&["監査"])), [0; 0]);
}

pub(super) fn what_is_erased_is_not_found(open: Open) {
    let mut store = open();
    store.append(at(0), &entries(0..4), None).unwrap();
    store.erase(at(1), 2, said(4, "本人の請求による")).unwrap();
    assert_eq!(found(&store, &words(&["監査"])), [3, 1, 0]);
    assert_eq!(found(&store, &words(&["第2号"])), [0; 0]);
    assert_eq!(found(&store, &words(&["本人"])), [4]);
    // Neither by a text that is handed in once more.
    store.expect_texts(1).unwrap();
    assert!(store.take_texts(5, &words(&["監査", "監査", "監査", "監査", "監査"])).unwrap());
    assert_eq!(found(&store, &words(&["監査"])), [4, 3, 1, 0]);
    check(&*store.store).unwrap();
}

pub(super) fn texts_are_taken_where_they_are_waited_for(open: Open) {
    let mut store = open();
    let findable = |edition, since| Findable { edition, since };
    assert_eq!(store.findable().unwrap(), findable(0, 0));
    store.append(at(0), &entries(0..6), None).unwrap();
    store.expect_texts(0).unwrap();
    assert_eq!(found(&store, &words(&["監査"])), [5, 4, 3, 2, 1, 0]);

    store.expect_texts(2).unwrap();
    assert_eq!(store.findable().unwrap(), findable(2, 6));
    assert_eq!(found(&store, &words(&["監査"])), [0; 0]);
    store.append(at(0), &entries(6..7), None).unwrap();
    assert!(store.take_texts(6, &words(&["新しい監査", ""])).unwrap());
    assert_eq!(store.findable().unwrap(), findable(2, 4));
    assert_eq!(found(&store, &words(&["監査"])), [6, 4]);

    for (since, texts) in [(6, &["a"][..]), (5, &["a"]), (7, &["a"]), (4, &["a"; 5])] {
        assert!(!store.take_texts(since, &words(texts)).unwrap(), "{since}");
    }
    // Neither an older edition nor the same one throws anything away.
    store.expect_texts(1).unwrap();
    store.expect_texts(2).unwrap();
    assert_eq!(store.findable().unwrap(), findable(2, 4));
    assert!(store.take_texts(4, &words(&["x", "a", "x", "x"])).unwrap());
    assert_eq!(store.findable().unwrap(), findable(2, 0));
    assert_eq!(found(&store, &words(&["a"])), [1]);
    assert_eq!(found(&store, &words(&["監査"])), [6, 4]);
}

/// What is done to a store, and what is looked for in between.
#[derive(Clone, Debug)]
enum Step {
    Append(Vec<String>),
    Erase(usize),
    Renew(usize),
    Find(Vec<String>, usize, usize),
}

fn any_step() -> impl Strategy<Value = Step> {
    // Few characters, so that words are found: kanji, kana, Latin letters of both cases, marks and spaces.
    let text = "[監査証跡のかアaA1 \"*\n\u{1f600}-]{0,12}";
    let word = "[監査証跡のかアaA1 \"*\n\u{1f600}-]{0,3}";
    prop_oneof![
        3 => prop::collection::vec(text, 1..8).prop_map(Step::Append),
        1 => any::<usize>().prop_map(Step::Erase),
        1 => (1..5usize).prop_map(Step::Renew),
        6 => (prop::collection::vec(word, 1..3), 0..40usize, 0..10usize)
            .prop_map(|(words, before, limit)| Step::Find(words, before, limit)),
    ]
}

pub(super) fn the_index_agrees_with_a_plain_scan(open: Open) {
    let cases = prop::collection::vec(any_step(), 1..30);
    let config = ProptestConfig { cases: 48, ..ProptestConfig::default() };
    TestRunner::new(config)
        .run(&cases, |steps| {
            let mut store = open();
            let (mut size, mut edition) = (0_u64, 0);
            // The texts that are to be found, by position.
            let mut texts: BTreeMap<u64, String> = BTreeMap::new();
            for step in steps {
                match step {
                    Step::Append(added) => {
                        let new: Vec<NewEntry> = (size..).zip(&added).map(|(at, text)| said(at, text)).collect();
                        store.append(at(0), &new, None).unwrap();
                        texts.extend((size..).zip(added));
                        size += new.len() as u64;
                    }
                    Step::Erase(any) => {
                        let Some(position) = texts.keys().nth(any % texts.len().max(1)).copied() else { continue };
                        if store.erase(at(1), position, said(size, "")).is_ok() {
                            texts.remove(&position);
                            size += 1;
                        }
                    }
                    Step::Renew(batch) => {
                        edition += 1;
                        store.expect_texts(edition).unwrap();
                        while let since @ 1.. = store.findable().unwrap().since {
                            let from = since.saturating_sub(batch as u64);
                            let text = |at| texts.get(&at).cloned().unwrap_or_default();
                            prop_assert!(
                                store.take_texts(since, &(from..since).map(text).collect::<Vec<_>>()).unwrap()
                            );
                        }
                    }
                    Step::Find(asked, before, limit) => {
                        let nothing = asked.iter().all(String::is_empty);
                        let held = texts
                            .range(..before as u64)
                            .rev()
                            .filter(|(_, text)| !nothing && asked.iter().all(|word| text.contains(word.as_str())));
                        let expected: Vec<u64> = held.take(limit).map(|(position, _)| *position).collect();
                        let found = store.holding(&asked, before as u64, limit).unwrap();
                        let found: Vec<u64> = found.iter().map(|entry| entry.position).collect();
                        prop_assert_eq!(found, expected, "{:?}", asked);
                    }
                }
            }
            Ok(())
        })
        .unwrap();
}
