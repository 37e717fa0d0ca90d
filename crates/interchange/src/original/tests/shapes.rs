//! Every guideline with a printed form: whole, and with clauses left out.

use std::collections::{BTreeMap, BTreeSet};

use guideline::Guideline;

use super::document::{body, document, text};
use super::{found_in, shipped, wordings};
use crate::original::stream::folded;
use crate::original::wanted;

/// What each clause says in the invented document: a heading its body, an entry our own wording.
fn said(guideline: &Guideline) -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    for one in wanted::of(guideline).iter().filter(|one| one.kind.is_some()) {
        said.insert(one.id.clone(), folded(&body(&one.title)));
        for entry in one.groups.iter().flat_map(|group| &group.entries).filter(|entry| entry.kind.is_some()) {
            said.insert(entry.id.clone(), folded(&entry.ours));
        }
    }
    said
}

/// Every clause found says what it says; of a hundred at most one may be cut short or have more at its end, where marks
/// and sentences do not tell. Nothing is tied to another id.
#[track_caller]
fn hold(name: &str, found: &BTreeMap<String, String>, said: &BTreeMap<String, String>) {
    let mut torn = Vec::new();
    for (id, text) in found {
        let own = &said[id];
        if text != own {
            assert!(text.starts_with(own.as_str()) || own.starts_with(text.as_str()), "{name}: {id} reads {text}");
            torn.push(id);
        }
    }
    assert!(torn.len() * 100 <= said.len(), "{name}: {torn:?}");
}

#[track_caller]
fn check(name: &str) {
    let guideline = shipped(name);
    let said = said(&guideline);
    let found = wordings(&found_in(&guideline, &text(&document(&guideline, &[]))));
    hold(name, &found, &said);
    let missing: Vec<&String> = said.keys().filter(|id| !found.contains_key(*id)).collect();
    assert!(missing.len() * 100 <= said.len(), "{name}: {missing:?} not found");
}

#[test]
fn what_is_printed_is_found_as_it_stands() {
    for name in ["mic3", "mic3-iot", "mic2014", "cpsf", "ipa"] {
        check(name);
    }
}

/// Leaves out every fifth heading with its list: those are not found, the others are, and nothing is tied to another id.
#[track_caller]
fn check_left_out(name: &str) {
    let guideline = shipped(name);
    let said = said(&guideline);
    let wanted = wanted::of(&guideline);
    let left_out: Vec<&str> = wanted.iter().skip(2).step_by(5).map(|one| one.id.as_str()).collect();
    let gone: BTreeSet<&str> = wanted
        .iter()
        .filter(|one| left_out.contains(&one.id.as_str()))
        .flat_map(|one| {
            let entries = one.groups.iter().flat_map(|group| &group.entries).map(|entry| entry.id.as_str());
            std::iter::once(one.id.as_str()).chain(entries)
        })
        .collect();
    let found = wordings(&found_in(&guideline, &text(&document(&guideline, &left_out))));
    hold(name, &found, &said);
    let back: Vec<&String> = found.keys().filter(|id| gone.contains(id.as_str())).collect();
    assert!(back.is_empty(), "{name}: {back:?} were left out, and found");
    assert!(said.len() - gone.len() <= found.len() + said.len() / 100, "{name}: {} of {}", found.len(), said.len());
}

#[test]
fn what_is_left_out_is_not_found() {
    for name in ["mic3", "mic3-iot", "mic2014", "cpsf", "ipa"] {
        check_left_out(name);
    }
}

/// Of the actions of a table most end without a full stop: one that does is not the last.
#[test]
fn entries_behind_the_last_full_stop_of_a_table_are_entries() {
    let text = "\
B-4 【セーフティリスクへの対応】
リスクの残る機器を選ばないこと
❑ セーフティリスクの残るIoT機器かを前もって確かめている
❑ 残留セーフティリスクの開示のされ方を確かめている。開示されて
いなければ採用しない。
❑ 開示されたセーフティリスクが現れないように、採用基準を強める
などの対策をとっている
B-5 【セーフティリスクに係る責任分担】
責任を分けておくこと
❑ サイバー攻撃で現れたときの免責を契約に明記している。保険も検討する。
図の中の言葉
";
    let found = wordings(&found_in(&shipped("mic3-iot"), text));
    assert_eq!(found["B-4.2"], "残留セーフティリスクの開示のされ方を確かめている。開示されていなければ採用しない。");
    assert_eq!(
        found["B-4.3"],
        folded("開示されたセーフティリスクが現れないように、採用基準を強めるなどの対策をとっている")
    );
    // What stands behind the last one is a figure's.
    assert_eq!(found["B-5.1"], "サイバー攻撃で現れたときの免責を契約に明記している。保険も検討する。");
}

/// What a paragraph lists bears marks as items do, counted on from the paragraph before: each stays with its own.
#[test]
fn a_list_inside_a_paragraph_stays_with_it() {
    let guideline = shipped("mic2014");
    let model = guideline.model.touchpoint().unwrap();
    let control = model.controls.iter().find(|control| control.id == "9.4.1").unwrap();
    let mut text = format!("9.4.1. {}\n【利用者接点とサプライチェーンにおける実務のポイント】\n", control.title.ja);
    for item in &control.items {
        let mark = if item.kind == ::guideline::touchpoint::ItemKind::Lettered { item.printed.as_str() } else { "" };
        text.push_str(&format!("{mark} {}\n", item.ja));
        for entry in &item.entries {
            text.push_str(&format!("{} {}\n", entry.printed.as_deref().unwrap_or_default(), entry.ja));
        }
    }
    let found = wordings(&found_in(&guideline, &text));
    for item in &control.items {
        let listed: String = item
            .entries
            .iter()
            .map(|one| format!("{}{}", one.printed.as_deref().unwrap_or_default(), one.ja))
            .collect();
        assert_eq!(found[&item.id], folded(&format!("{}{listed}", item.ja)), "{}", item.id);
    }
}
