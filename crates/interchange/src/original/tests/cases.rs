//! Single difficulties of real copies, each in a small invented document.

use std::sync::OnceLock;

use guideline::{Guideline, Package};

use super::found_in;
use crate::original::{Copy, Missing, Outcome, find};

/// A guideline of two controls with practices.
fn small() -> &'static Guideline {
    static SMALL: OnceLock<Guideline> = OnceLock::new();
    SMALL.get_or_init(|| {
        let manifest = "id = \"g\"\ntitle = { ja = \"手引\", en = \"Guide\" }\nissuer = { ja = \"省\", en = \"Ministry\" }\n\
            note = { ja = \"注\", en = \"Note\" }\n\
            edition = { id = \"1\", title = { ja = \"第1版\", en = \"1st\" }, published = \"2020\", status = \"current\" }\n\
            part = [{ id = \"II\", title = { ja = \"共通編\", en = \"Common\" } }]\n\
            [totals]\ncontrols = 2\nbasic = 2\nrecommended = 0\nsections = 1\npractices = 3\nobligations = 0\nindicators = 0\nreferences = 0\n";
        let section = |id: &str, title: &str| {
            format!("[[section]]\nid = \"{id}\"\ntitle = {{ ja = \"{title}\", en = \"-\" }}\nobjective = {{ ja = \"目的\", en = \"-\" }}\n")
        };
        let control = |id: &str, title: &str, practices: &[&str]| {
            let practices = practices.iter().map(|ja| format!("[[control.practice]]\nja = \"{ja}\"\nen = \"-\"\n"));
            format!(
                "[[control]]\nid = \"{id}\"\nlevel = \"basic\"\ntitle = {{ ja = \"{title}\", en = \"-\" }}\nlayers = [\"organisation\"]\n\
                 requirement = {{ ja = \"求める\", en = \"-\" }}\n{}",
                practices.collect::<String>()
            )
        };
        let chapter = [
            section("II.1", "民間の長期保存"),
            section("II.1.1", "記録の支度"),
            control("II.1.1.1", "大切な記録", &["利用記録は毎日保存する。", "保存した記録は別の建物へ複写する。"]),
            control("II.1.1.2", "見直し", &["毎年の監査で手順を改訂する。"]),
        ]
        .concat();
        let printed = "[heading]\nstops = [\"附則\"]\nrunning = [\"手引 改\"]\n\
            [[heading.skip]]\nfrom = \"索引\"\nto = \"本文\"\n[list]\nafter = \"【工夫】\"\nmarks = [\"{roman}.\"]\n";
        let files = [("guideline.toml", manifest), ("chapters/II.1.toml", &chapter), ("original.toml", printed)];
        let mut package = Package::default();
        for (path, text) in files {
            package.files.insert(path.to_owned(), text.to_owned());
        }
        guideline::load(&package).unwrap_or_else(|found| panic!("{found:#?}")).0
    })
}

const WHOLE: &str = "\
II.1. 民間の長期保存
II.1.1. 記録の支度
II.1.1.1. 【基本】 大切な記録
事業者は、記録を残すこと。
【工夫】
i. 利用記録を毎日かならず保存しておく。
ii. 保存した記録を、離れた建物へ複写しておく。
II.1.1.2. 【基本】 見直し
事業者は、手順を見直すこと。
【工夫】
i. 年に一度の監査で手順を改訂する。
附則
この手引は、公布の日から用いる。";

/// What each clause must read; an empty text: it must not be found.
const READ: [(&str, &str); 5] = [
    ("II.1.1.1", "事業者は、記録を残すこと。"),
    ("II.1.1.1.p1", "利用記録を毎日かならず保存しておく。"),
    ("II.1.1.1.p2", "保存した記録を、離れた建物へ複写しておく。"),
    ("II.1.1.2", "事業者は、手順を見直すこと。"),
    ("II.1.1.2.p1", "年に一度の監査で手順を改訂する。"),
];

#[track_caller]
fn check(what: &str, text: &str, read: &[(&str, &str)]) {
    let original = found_in(small(), text);
    for (id, expected) in read {
        let found = original.clause(id).and_then(|clause| clause.found()).map(|found| found.text.as_str());
        assert_eq!(found, Some(*expected).filter(|text| !text.is_empty()), "{what}: {id} in\n{text}");
    }
}

#[test]
fn a_plain_copy_is_read_clause_by_clause() {
    check("plain", WHOLE, &READ);
    let original = found_in(small(), WHOLE);
    let counts: Vec<_> = original.counts().into_iter().map(|(kind, count)| (kind, count.found, count.of)).collect();
    assert_eq!(counts, [("control", 2, 2), ("practice", 3, 3), ("section", 2, 2)]);
    let places: Vec<u32> = original.clauses.iter().filter_map(|clause| Some(clause.found()?.at.line)).collect();
    assert_eq!(places, [1, 2, 3, 6, 7, 8, 11]);
}

#[test]
fn characters_of_other_forms_are_the_same() {
    let wide = WHOLE.replace("II.1.1.1.", "Ⅱ．１．１．１．").replace("II.1.1.2.", "ＩＩ．1．１．２．");
    check("full width", &wide, &READ);
    let radicals = WHOLE
        .replace("民間の長期", "⺠間の⻑期")
        .replace("大切な記録\n", "⼤切な記録\n")
        .replace("見直し\n", "⾒直し\n");
    check("radicals", &radicals, &READ);
    let radicals = WHOLE.replace("建物へ", "建物\u{2f12}へ");
    let original = found_in(small(), &radicals);
    assert_eq!(
        original.clause("II.1.1.1.p2").unwrap().found().unwrap().text,
        "保存した記録を、離れた建物力へ複写しておく。"
    );
}

#[test]
fn lost_and_added_spaces_change_nothing() {
    let lost = WHOLE.replace(' ', "");
    check("no spaces", &lost, &READ);
    let spaced = WHOLE.replace("【基本】 大切な記録", "【 基 本 】　大 切 な 記 録　");
    check("spaced headings", &spaced, &READ);
    check("blank lines", &WHOLE.replace('\n', "\n\n \n"), &READ);
    check("carriage returns", &WHOLE.replace('\n', "\r\n"), &READ);
}

#[test]
fn pages_may_break_anywhere() {
    let broken = WHOLE.replace("大切な記録", "大切\u{c}な記録").replace("離れた", "離れ\n手引 改訂版\n\u{c}\nた");
    check("broken", &broken, &READ);
    let original = found_in(small(), &broken);
    let page = |id: &str| original.clause(id).unwrap().found().unwrap().at.page;
    assert_eq!([page("II.1.1.1"), page("II.1.1.1.p1"), page("II.1.1.2")], [Some(1), Some(2), Some(3)]);
}

#[test]
fn running_heads_and_page_numbers_belong_to_no_clause() {
    let pages: Vec<String> = WHOLE
        .lines()
        .enumerate()
        .map(|(index, line)| format!("情報の手引（{index}）\n{line}\n- {} -", index + 1))
        .collect();
    check("heads", &pages.join("\u{c}"), &READ);
    let copy = Copy::of_pages(pages).unwrap();
    let original = find(small(), &copy);
    let spot = original.clause("II.1.1.2.p1").unwrap().found().unwrap().at;
    assert_eq!((spot.page, spot.line), (Some(11), 2));
}

#[test]
fn printed_numbers_tell_the_page_where_the_file_does_not() {
    let numbered: Vec<String> = WHOLE.lines().zip(12..).map(|(line, page)| format!("{line}\n{page}")).collect();
    check("numbers", &numbered.join("\n"), &READ);
    let original = found_in(small(), &numbered.join("\n"));
    assert_eq!(original.clause("II.1.1.1").unwrap().found().unwrap().at.page, Some(14));
}

#[test]
fn a_table_of_contents_is_not_the_clauses() {
    let entries =
        "目次\nII.1. 民間の長期保存 ........ 3\nII.1.1. 記録の支度 … 3\nII.1.1.1. 大切な記録 4\nII.1.1.2. 見直し 12\n";
    check("contents", &format!("{entries}{WHOLE}"), &READ);
    let bare = "目次\nII.1. 民間の長期保存\nII.1.1. 記録の支度\nII.1.1.1. 大切な記録\nII.1.1.2. 見直し\n";
    check("contents without numbers", &format!("{bare}{WHOLE}"), &READ);
    check("contents behind", &format!("{WHOLE}\n{bare}"), &READ);
    let none = [("II.1.1.1", ""), ("II.1.1.1.p1", ""), ("II.1.1.2", ""), ("II.1.1.2.p1", "")];
    check("contents alone", entries, &none);
    check("contents alone, without numbers", bare, &none);
}

#[test]
fn a_reference_is_not_the_clause() {
    let inline = WHOLE.replace("記録を残すこと。", "II.1.1.2. 見直しに従い、記録を残すこと。");
    check("inline", &inline, &[("II.1.1.1", "事業者は、II.1.1.2. 見直しに従い、記録を残すこと。"), READ[3], READ[4]]);
    let torn = WHOLE.replace("記録を残すこと。", "次に掲げる\nII.1.1.2. 見直し\nに従い、記録を残すこと。");
    check("on a line of its own", &torn, &[READ[1], READ[2], READ[3], READ[4]]);
    let gone = torn.replace("II.1.1.2. 【基本】 見直し\n", "");
    check("the clause itself is missing", &gone, &[("II.1.1.2", ""), ("II.1.1.2.p1", "")]);
}

#[test]
fn passages_that_repeat_clauses_are_left_out() {
    let index = "索引\nII.1.1.1. 大切な記録\n記録についての長い索引の項目である。\nII.1.1.2. 見直し\n見直しについての長い索引の項目である。\n本文\n";
    check("index before", &format!("{index}{WHOLE}"), &READ);
    let only = format!("{index}\nこの手引は、公布の日から用いる。");
    check("index alone", &only, &[("II.1.1.1", ""), ("II.1.1.2", "")]);
}

#[test]
fn what_is_missing_says_why() {
    let without = WHOLE.replace("II.1.1.1. 【基本】 大切な記録\n", "").replace("ii. 保存", "別に、保存");
    let original = found_in(small(), &without);
    let why = |id: &str| match &original.clause(id).unwrap().outcome {
        Outcome::Missing { why, .. } => Some(*why),
        Outcome::Found(_) => None,
    };
    assert_eq!(why("II.1.1.1"), Some(Missing::NoHeading));
    assert_eq!(why("II.1.1.1.p1"), Some(Missing::NoClause));
    assert_eq!(why("II.1.1.2"), None);
    let listless = WHOLE.replace("【工夫】\ni. 年に", "年に");
    assert_eq!(
        found_in(small(), &listless).missing().map(|(clause, why, _)| (clause.id.as_str(), why)).collect::<Vec<_>>(),
        [("II.1.1.2.p1", Missing::NoList)]
    );
}

#[test]
fn an_entry_about_something_else_is_not_taken() {
    let other = WHOLE.replace("i. 年に一度の監査で手順を改訂する。", "i. 利用記録は毎日保存する。");
    check("a practice of another control", &other, &[READ[0], READ[1], READ[2], READ[3]]);
    let swapped = WHOLE
        .replace("i. 利用記録を毎日かならず保存しておく。", "i. 甲")
        .replace("ii. 保存した記録を、離れた建物へ複写しておく。", "ii. 利用記録は毎日保存する。")
        .replace("i. 甲", "i. 保存した記録は別の建物へ複写する。");
    check("two practices that changed places", &swapped, &[("II.1.1.1.p1", ""), ("II.1.1.1.p2", "")]);
}
