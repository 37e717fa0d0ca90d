//! Statements are found by what people wrote in them.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use store::{Findable, Memory, Sqlite, Store};
use world::ImplementationStatus::Partly;
use world::{About, CommentMade, Statement};

use super::material::*;
use super::on_every_store;
use crate::{Workspace, make_findable};

on_every_store!(
    words_are_found_whatever_their_width_case_and_kana,
    what_is_erased_is_no_longer_found,
    a_page_begins_where_the_one_before_it_ended,
    an_old_workspace_becomes_findable_piece_by_piece,
);

/// A comment on PLAIN.
fn comment(text: &str) -> Statement {
    let about = About { scope: "service:a".parse().unwrap(), guideline: "mic3".into(), item: PLAIN.into() };
    CommentMade { about, text: text.to_owned() }.into()
}

/// Positions of what is found, at most 100.
fn found<S: Store>(workspace: &Workspace<S>, query: &str) -> Vec<u64> {
    let found = workspace.search(query, u64::MAX, 100).unwrap();
    found.iter().map(|found| found.told.position).collect()
}

fn words_are_found_whatever_their_width_case_and_kana<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    let first = workspace.current().world.size();
    let texts = [
        "年次監査でＩＳＭＳを確かめる",
        "富士フイルムのｱｸｾｽ\u{3000}制御",
        "監 査とパスワード",
        "audit of Access Control",
    ];
    record(&mut workspace, &texts.map(comment), 10);
    for (query, expected) in [
        ("監査", &[2, 0][..]),
        ("年次　監査", &[0]),
        ("査", &[2, 0]),
        ("isms", &[0]),
        ("ｉｓｍｓ", &[0]),
        ("sm", &[0]),
        ("ふじ", &[]),
        ("ふぃるむ", &[1]),
        ("アクセス制御", &[1]),
        ("ぱすわーど", &[2]),
        ("ﾊﾟｽﾜｰﾄﾞ", &[2]),
        ("ハスワード", &[]),
        ("ACCESS audit", &[3]),
        ("accesscontrol", &[3]),
        ("監査 isms 年次", &[0]),
        ("監査 control", &[]),
        ("", &[]),
        ("  \u{3000}", &[]),
        // Ids and what is chosen from a list are no words of anybody.
        ("implemented", &[]),
        (PLAIN, &[]),
    ] {
        let expected: Vec<u64> = expected.iter().map(|index| first + index).collect();
        assert_eq!(found(&workspace, query), expected, "{query}");
    }
    let hit = workspace.search("フィルム", u64::MAX, 1).unwrap().remove(0);
    assert_eq!((hit.told.kind.as_str(), &hit.texts[..]), ("CommentMade", &[texts[1].to_owned()][..]));
}

fn what_is_erased_is_no_longer_found<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    let first = workspace.current().world.size();
    record(&mut workspace, &["監査の連絡先", "監査の日程"].map(comment), 10);
    workspace.erase(first, "本人の請求", &ctx(20)).unwrap();
    assert_eq!(found(&workspace, "監査"), [first + 1]);
    assert_eq!(found(&workspace, "連絡先"), [0; 0]);
    assert_eq!(found(&workspace, "請求"), [first + 2]);
}

fn a_page_begins_where_the_one_before_it_ended<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    let first = workspace.current().world.size();
    let comments: Vec<Statement> = (0..25).map(|number| comment(&format!("監査その{number}"))).collect();
    record(&mut workspace, &comments, 10);
    let mut seen = Vec::new();
    let mut before = workspace.current().world.size();
    while let page @ [_, ..] = &workspace.search("監査", before, 10).unwrap()[..] {
        assert!(page.len() <= 10);
        seen.extend(page.iter().map(|found| found.told.position));
        before = seen[seen.len() - 1];
    }
    assert_eq!(seen, (first..first + 25).rev().collect::<Vec<_>>());
}

fn an_old_workspace_becomes_findable_piece_by_piece<S: Kind>() {
    let folder = folder();
    let mut workspace = workspace(S::fresh(&folder));
    let first = workspace.current().world.size();
    record(&mut workspace, &["監査一", "監査二", "監査三"].map(comment), 10);
    record(&mut workspace, &[stated("service:a", PLAIN, Partly)], 11);
    workspace.erase(first + 1, "本人の請求", &ctx(20)).unwrap();
    let size = workspace.current().world.size();
    // As if an older release had recorded everything.
    workspace.store_mut().expect_texts(99).unwrap();
    assert_eq!(workspace.not_findable_yet().unwrap(), size);
    assert_eq!(found(&workspace, "監査"), [0; 0]);
    assert_eq!(make_findable(workspace.store_mut(), 3).unwrap(), size - 3);
    assert_eq!(found(&workspace, "監査"), [first + 2]);
    assert_eq!(found(&workspace, "請求"), [first + 4]);
    assert_eq!(make_findable(workspace.store_mut(), 1000).unwrap(), 0);
    assert_eq!(found(&workspace, "監査"), [first + 2, first]);
    assert_eq!(make_findable(workspace.store_mut(), 1000).unwrap(), 0);
    assert_eq!(workspace.store().findable().unwrap(), Findable { edition: 99, since: 0 });
}

/// What a reader would do: look through every text that is there.
fn plainly(texts: &[Option<String>], query: &str) -> BTreeSet<usize> {
    let words: Vec<String> = query.split_whitespace().map(message::sought).collect();
    let holds = |text: &String| !words.is_empty() && words.iter().all(|word| message::sought(text).contains(word));
    (0..texts.len()).filter(|index| texts[*index].as_ref().is_some_and(holds)).collect()
}

fn check_law<S: Kind>() {
    let text = "[監査証跡かがカガｶﾞぁァーaAＡ1１ 。\u{3099}\u{3000}]{1,10}";
    let query = "[監査証跡かがカガｶﾞぁァーaAＡ1１ 。\u{3099}\u{3000}]{0,3}";
    let cases = (
        prop::collection::vec(text, 1..20),
        prop::collection::vec(any::<prop::sample::Index>(), 0..4),
        prop::collection::vec(query, 1..8),
    );
    let config = ProptestConfig { cases: S::CASES, ..ProptestConfig::default() };
    TestRunner::new(config)
        .run(&cases, |(texts, erased, queries)| {
            let folder = folder();
            let mut workspace = workspace(S::fresh(&folder));
            let first = workspace.current().world.size();
            let texts: Vec<String> = texts.into_iter().map(|text| format!("{text}x")).collect();
            record(&mut workspace, &texts.iter().map(|text| comment(text)).collect::<Vec<_>>(), 10);
            let mut there: Vec<Option<String>> = texts.into_iter().map(Some).collect();
            for index in erased {
                let index = index.index(there.len());
                if there[index].take().is_some() {
                    workspace.erase(first + index as u64, "g", &ctx(20)).unwrap();
                }
            }
            for query in queries {
                let expected: Vec<u64> =
                    plainly(&there, &query).into_iter().rev().map(|index| first + index as u64).collect();
                // What stands before is the service's name.
                let found = found(&workspace, &query).into_iter().filter(|position| first <= *position);
                prop_assert_eq!(found.collect::<Vec<_>>(), expected, "{:?}", query);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_index_agrees_with_looking_through_every_text() {
    check_law::<Memory>();
    check_law::<Sqlite>();
}
