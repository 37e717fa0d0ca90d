use message::Locale;
use method::requirement_planning::{Bases, Case, derive, difference};

use super::{comparison, plan};
use crate::plan_example::{at, case, model, with};
use crate::terminal::Style;

const PLAIN: Style = Style { width: 100, colour: false, unicode: true };

fn shown(case: &Case, why: bool, locale: Locale) -> String {
    with(case, |planned| plan(planned, why, locale, &PLAIN))
}

/// The text without breaks, so that a line's end hides nothing.
fn flat(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn refusals_stand_before_remarks_and_each_has_a_mend() {
    let text = shown(&case(), false, Locale::Ja);
    let [refused, remarks, data] =
        ["選べない対策", "確認が必要な点", "\nA データ"].map(|part| text.find(part).unwrap());
    assert!(refused < remarks && remarks < data, "{text}");
    assert!(flat(&text).contains("C-1ソフトウェアの信頼性アセスメントは選べません"), "{text}");
    assert!(text.matches('→').count() >= 2);
}

#[test]
fn risks_and_measures_stand_with_what_was_decided_and_why() {
    let text = flat(&shown(&case(), false, Locale::Ja));
    for expected in [
        "P-4許容する",
        "使える機器が限られる",
        "A-3選択",
        "対象：P-3物理アクセスにより記憶媒体などが持ち出される（推定）",
        "P-2未決定",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    // Whoever writes a case in English needs the names it must bear.
    assert!(flat(&shown(&case(), false, Locale::En)).contains("A/ハードウェアへの攻撃などで計算・データが漏洩する"));
}

#[test]
fn the_ways_are_told_on_request_with_what_each_line_rests_on() {
    let without = shown(&case(), false, Locale::Ja);
    let with = flat(&shown(&case(), true, Locale::Ja));
    let edge = model().edge("data.P-3.A-3").unwrap();
    let told = flat(&format!("P-3 → A-3: 推定: {}", edge.reason.ja));
    assert!(with.contains(&told) && !flat(&without).contains(&told), "{told}: {with}");
}

#[test]
fn what_a_case_says_cannot_command_the_terminal() {
    let mut case = case();
    case.treat.push("A/\u{1b}[31m".to_owned());
    case.reasons.insert(at("P-4"), "a\u{7}\u{202e}b".to_owned());
    let text = shown(&case, true, Locale::Ja);
    assert!(!text.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{text}");
}

#[test]
fn what_changes_is_told_by_name() {
    let (before, mut after) = (case(), case());
    after.treat.retain(|name| *name != at("P-3"));
    after.accept.push(at("P-3"));
    let [one, other] = [&before, &after].map(|case| derive(model(), case, Bases::Refuse));
    let changed = difference(&one, &other);
    let text = with(&after, |planned| comparison(planned, &changed, Locale::Ja, &PLAIN));
    let flat = flat(&text);
    assert!(flat.contains("P-3物理アクセスにより記憶媒体などが持ち出される:対策を講じる→許容する"), "{text}");
    assert!(flat.contains("要求項目−A-3データの暗号化の確保"), "{text}");
    // A-4 stays selected by itself, and is now refused for want of A-3.
    assert!(flat.contains("選べない対策+A-4暗号鍵の安全・分離保存"), "{text}");
}
