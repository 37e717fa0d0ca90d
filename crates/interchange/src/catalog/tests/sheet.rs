//! Sheets as guidelines.

use message::{Locale, Text};
use rust_xlsxwriter::Workbook;

use super::super::{Beside, read, sheet_template};
use super::{framework, told};

const CSV: &str = "\
id,parent,title.ja,title.en,text.ja,text.en,assessable,groups,annotation.en,owner\r\n\
A,,入港,Arrivals,,,,,,\r\n\
A.1,A,灯火,Lights,灯火をつける。,\"Ships are lit,\nat night.\",x,\"S, L\",Lamps count.,Pilot\r\n\
A.2,A,,Bell,,,x,,,\r\n\
B 1,,出港,Departures,,,no,,,\r\n";

#[test]
fn lines_become_nodes_with_their_languages() {
    let beside = Beside { name: Some("harbour"), ..Beside::default() };
    let import = read("港.csv", CSV.as_bytes(), beside).unwrap_or_else(|found| panic!("{:#?}", told(&found)));
    assert_eq!(told(&import.warnings), Vec::<String>::new());
    let guideline = &import.frameworks[0].guideline;
    let light = guideline.control("A.1").unwrap();
    assert_eq!(light.title, Text::new("灯火", "Lights"));
    assert_eq!(light.requirement, Text::new("灯火をつける。", "Ships are lit,\nat night."));
    assert_eq!(light.path(), ["harbour", "A"]);
    assert_eq!(guideline.control("A.2").unwrap().title, Text::new("Bell", "Bell"));
    assert_eq!(guideline.controls.len(), 2);
    let model = guideline.model.catalog().unwrap();
    assert_eq!(model.node("A.1").unwrap().groups, ["S", "L"]);
    assert_eq!(model.node("A.1").unwrap().more.as_ref().unwrap().as_str(), r#"{"owner":"Pilot"}"#);
    assert_eq!(model.node("A.1").unwrap().notes[0].text.get("en"), Some("Lamps count."));
    assert_eq!(model.node("B-1").unwrap().printed(), "B 1");
    assert_eq!(model.source().unwrap().languages, ["en", "ja"]);
}

#[test]
fn without_a_column_for_it_what_has_nothing_below_is_assessed_and_depth_may_stand_for_parents() {
    let text = "id;depth;title\n".replace(';', "\t")
        + "1\t1\tOne\n1.1\t2\tOne one\n1.1.1\t3\tDeep\n1.2\t2\tOne two\n2\t1\tTwo\n";
    let beside = Beside { language: Some("en"), ..Beside::default() };
    let import = read("levels.tsv", text.as_bytes(), beside).unwrap_or_else(|found| panic!("{:#?}", told(&found)));
    let guideline = &import.frameworks[0].guideline;
    let ids: Vec<(&str, &str)> = guideline.controls.iter().map(|one| (one.id.as_str(), one.section())).collect();
    assert_eq!(ids, [("1.1.1", "1.1"), ("1.2", "1"), ("2", "levels")]);
    assert_eq!(guideline.id(), "levels");
}

#[test]
fn every_problem_of_a_sheet_is_told_with_its_line() {
    for (text, problems) in [
        ("title\nx\n", vec!["1: there is no column `id`"]),
        ("id,text.q!\n1,x\n", vec!["1: what stands behind the full stop of `text.q!` is no language"]),
        ("id,title,title\n1,x,y\n", vec!["1: the column `title` is there more than once"]),
        ("id,title\n", vec!["the sheet has no lines below its headings"]),
        (
            "id,parent,title,assessable,depth\n1,,x,maybe,0\n1,9,x,,\n,,x,,\n",
            vec![
                "2: `0` is no depth",
                "2: `maybe` is neither yes nor no",
                "3: `1` stands on line 2 already",
                "3: no line has the id `9`",
                "4: the field `id` is missing here",
            ],
        ),
        ("id,depth,title\n1,2,x\n", vec!["2: no line above is one step less deep than 2"]),
        (
            "id,parent,title\na,b,x\nb,a,x\n",
            vec![
                "2: from `a` upwards there are more than 32 levels, or requirements stand in one another in a circle",
                "3: from `b` upwards there are more than 32 levels, or requirements stand in one another in a circle",
            ],
        ),
        ("id,title\n1,x,y\n", vec!["2: the line has more cells than the 2 headings"]),
        ("id,title\n1,\"x\n", vec!["2: the quotation mark is not closed"]),
    ] {
        let beside = Beside { language: Some("en"), ..Beside::default() };
        let found = told(&read("a.csv", text.as_bytes(), beside).unwrap_err());
        if text.contains('"') {
            assert_eq!(found.len(), 1, "{found:#?}");
            continue;
        }
        let mut found: Vec<String> = found;
        let mut problems: Vec<String> = problems.into_iter().map(str::to_owned).collect();
        found.sort();
        problems.sort();
        assert_eq!(found, problems, "{text}");
    }
}

#[test]
fn excel_holds_the_same_and_says_what_the_whole_is() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("rules").unwrap();
    for (row, line) in ["id,parent,title,text", "1,,Group,", "1.10,1,Rope,Ropes are dry."].iter().enumerate() {
        for (column, cell) in line.split(',').enumerate() {
            sheet.write_string(u32::try_from(row).unwrap(), u16::try_from(column).unwrap(), cell).unwrap();
        }
    }
    let about = book.add_worksheet().set_name("about").unwrap();
    for (row, (key, text)) in [
        ("title", "Quay rules"),
        ("title.ja", "岸壁の規則"),
        ("issuer", "Acme"),
        ("version", "3"),
        ("language", "en"),
        ("mood", "calm"),
    ]
    .iter()
    .enumerate()
    {
        about.write_string(u32::try_from(row).unwrap(), 0, *key).unwrap();
        about.write_string(u32::try_from(row).unwrap(), 1, *text).unwrap();
    }
    let framework = framework("quay.xlsx", book.save_to_buffer().unwrap());
    let guideline = &framework.guideline;
    assert_eq!((guideline.id(), &guideline.manifest.title), ("quay", &Text::new("岸壁の規則", "Quay rules")));
    assert_eq!((guideline.manifest.issuer.en.as_str(), guideline.manifest.edition.id.as_str()), ("Acme", "3"));
    assert_eq!(guideline.control("1.10").unwrap().requirement.en, "Ropes are dry.");
    let source = guideline.model.catalog().unwrap().source().unwrap();
    assert_eq!(source.more.as_ref().unwrap().as_str(), r#"{"mood":"calm"}"#);
}

#[test]
fn japanese_headings_say_the_same_and_tell_the_language() {
    let text = "項番,上位の項番,題名,本文,題名．en,評価対象,レベル,手引\n\
                1,,入港,,Arrivals,,,\n\
                1.1,1,灯火,灯火をつける。,Lights,○,S、L,球を替える。\n";
    let import = read("港.csv", text.as_bytes(), Beside { name: Some("harbour"), ..Beside::default() })
        .unwrap_or_else(|found| panic!("{:#?}", told(&found)));
    assert_eq!(told(&import.warnings), Vec::<String>::new());
    let guideline = &import.frameworks[0].guideline;
    let light = guideline.control("1.1").unwrap();
    assert_eq!((&light.title, light.requirement.ja.as_str()), (&Text::new("灯火", "Lights"), "灯火をつける。"));
    let model = guideline.model.catalog().unwrap();
    assert_eq!(model.node("1.1").unwrap().groups, ["S", "L"]);
    assert_eq!(model.node("1.1").unwrap().notes[0].text.get("ja"), Some("球を替える。"));
    assert_eq!(model.source().unwrap().language, "ja");
    // The same thing twice, in either language, is told by the heading that stands there.
    let twice = read("a.csv", "項番,id,題名\n1,1,x\n".as_bytes(), Beside::default()).unwrap_err();
    assert_eq!(told(&twice), ["1: the column `id` is there more than once"]);
}

#[test]
fn the_sheet_to_fill_in_is_taken_as_it_is() {
    for (locale, language) in [(Locale::Ja, "ja"), (Locale::En, "en")] {
        let bytes = sheet_template(locale).unwrap();
        assert_eq!(bytes, sheet_template(locale).unwrap());
        let guideline = framework("rules.xlsx", bytes).guideline;
        let rule = guideline.control("1.1").unwrap();
        assert_eq!((rule.path(), guideline.controls.len()), (&["rules".to_owned(), "1".to_owned()][..], 1));
        assert!(guideline.model.catalog().unwrap().node("1.1").unwrap().more.is_none(), "a heading nobody knows");
        assert_eq!(guideline.model.catalog().unwrap().source().unwrap().languages, [language]);
    }
}
