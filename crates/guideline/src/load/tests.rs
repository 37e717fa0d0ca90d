use message::Locale;

use super::load;
use crate::Package;

const MANIFEST: &str = r#"
id = "g"
title = { ja = "題", en = "Title" }
issuer = { ja = "者", en = "Issuer" }
note = { ja = "注", en = "Note" }
[edition]
id = "1"
title = { ja = "初版", en = "1st edition" }
published = "2026-01"
status = "draft"
[[part]]
id = "II"
title = { ja = "編", en = "Part" }
[[applies]]
section = "II"
to = ["saas"]
clause = "I"
[totals]
controls = 1
basic = 1
recommended = 0
sections = 1
practices = 1
obligations = 1
indicators = 0
references = 0
"#;

const CHAPTER: &str = r#"[[section]]
id = "II.1"
title = { ja = "章", en = "Chapter" }
objective = { ja = "目的", en = "Objective" }
[[section]]
id = "II.1.1"
title = { ja = "節", en = "Section" }
objective = { ja = "目的", en = "Objective" }
[[control]]
id = "II.1.1.1"
level = "basic"
title = { ja = "対策", en = "Control" }
layers = ["organisation"]
requirement = { ja = "要求", en = "Requirement" }
[[control.practice]]
ja = "実践"
en = "Practice"
[[control.obligation]]
id = "II.1.1.1.doc1"
kind = "document"
origin = "practice 1"
trigger = "every"
interval = "P6M"
ja = "文書"
en = "Document"
"#;

fn package(chapter: &str) -> Package {
    let files = [("guideline.toml", MANIFEST), ("chapters/II.1.toml", chapter)];
    Package { files: files.map(|(path, text)| (path.to_owned(), text.to_owned())).into() }
}

/// The problems of a chapter, as lines of English.
#[track_caller]
fn problems(chapter: &str) -> Vec<String> {
    match load(&package(chapter)) {
        Ok(_) => Vec::new(),
        Err(found) => found
            .iter()
            .map(|one| {
                format!("{}: {}", one.place.as_ref().map(ToString::to_string).unwrap_or_default(), one.text(Locale::En))
            })
            .collect(),
    }
}

#[test]
fn a_small_guideline_loads() {
    let (guideline, warnings) = load(&package(CHAPTER)).unwrap();
    assert!(warnings.is_empty());
    let control = guideline.control("II.1.1.1").unwrap();
    assert_eq!((control.part(), control.chapter(), control.section()), ("II", "II.1", "II.1.1"));
    assert!(guideline.item("II.1.1.1.p1").is_some());
    assert!(guideline.item("II.1.1.1.doc1").is_some());
    assert!(guideline.item("II.1.1.2").is_none());
}

#[test]
fn each_broken_item_is_named_with_its_line() {
    for (from, to, expected) in [
        (
            "level = \"basic\"",
            "level = \"middle\"",
            vec![
                "chapters/II.1.toml:11: this item cannot be read: unknown variant `middle`, expected `basic` or `recommended`",
            ],
        ),
        (
            "interval = \"P6M\"",
            "",
            vec!["chapters/II.1.toml:18: this item cannot be read: trigger `every` needs `interval`"],
        ),
        (
            "II.1.1.1.doc1",
            "II.1.1.2.doc1",
            vec!["chapters/II.1.toml:9: the id `II.1.1.2.doc1` does not belong under `II.1.1.1`"],
        ),
        (
            "practice 1",
            "practice 2",
            vec!["chapters/II.1.toml:9: `II.1.1.1.p2` is referred to here but does not exist"],
        ),
        ("en = \"Practice\"", "en = \" \"", vec!["chapters/II.1.toml:9: `II.1.1.1.p1` has no text in English"]),
        (
            "\"II.1.1.1\"",
            "\"III.1.1.1\"",
            vec![
                "chapters/II.1.toml:9: `III.1.1` is referred to here but does not exist",
                "chapters/II.1.toml:9: `III` is referred to here but does not exist",
                "chapters/II.1.toml:9: the id `II.1.1.1.doc1` does not belong under `III.1.1.1`",
            ],
        ),
        (
            "id = \"II.1.1\"",
            "id = \"II.1.2\"",
            vec!["chapters/II.1.toml:9: `II.1.1` is referred to here but does not exist"],
        ),
        (
            "[[section]]\nid = \"II.1\"",
            "[[sections]]\nid = \"II.1\"",
            vec!["chapters/II.1.toml:1: `sections` is not a key of this file"],
        ),
    ] {
        assert!(CHAPTER.contains(from), "{from}");
        assert_eq!(problems(&CHAPTER.replacen(from, to, 1)), expected, "{to}");
    }
}

#[test]
fn several_problems_are_reported_at_once() {
    let broken = CHAPTER.replace("level = \"basic\"", "level = \"x\"").replacen("objective", "objectiv", 1);
    assert_eq!(problems(&broken).len(), 2, "{:?}", problems(&broken));
}

#[test]
fn a_total_that_is_not_reached_is_an_error() {
    let twice = CHAPTER
        .replace("[[control.practice]]", "[[control.practice]]\nja = \"他\"\nen = \"Other\"\n[[control.practice]]");
    assert_eq!(problems(&twice), ["guideline.toml:1: practices: the manifest declares 1, the files hold 2"]);
}

#[test]
fn a_shape_that_nobody_knows_is_told_and_the_files_are_left_alone() {
    let mut package = package(CHAPTER);
    let manifest = MANIFEST.replace("id = \"g\"", "id = \"g\"\nshape = \"plan\"");
    package.files.insert("guideline.toml".to_owned(), manifest);
    let found = load(&package).unwrap_err();
    let told: Vec<String> = found.iter().map(|one| one.text(Locale::En)).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("unknown variant `plan`, expected one of `catalog`, `controls`"), "{told:?}");
    assert_eq!(found[0].place.as_ref().map(ToString::to_string).as_deref(), Some("guideline.toml:3"));
}

#[test]
fn hostile_files_are_refused_without_panic() {
    for text in [
        "= ",
        "[[control",
        "a = \"",
        "\u{0}",
        "[control]\n",
        "control = 1",
        &"[".repeat(20_000),
        &format!("a = {}", "[".repeat(20_000)),
    ] {
        assert!(!problems(text).is_empty(), "{}", text.chars().take(20).collect::<String>());
    }
}

#[test]
fn hostile_files_are_told_in_reasonable_number() {
    assert_eq!(problems(&"=\n".repeat(1_000)).len(), 100);
    assert_eq!(problems(&"=\n".repeat(100_000)), problems("=")[..1]);
    let keys: String = (0..5_000).map(|number| format!("a{number} = 1\n")).collect();
    for text in [keys, "[[control]]\n".repeat(5_000)] {
        assert_eq!(problems(&text).len(), 1_000);
    }
    let files = (0..5_000).map(|number| (format!("{number}.toml"), String::new())).collect();
    assert_eq!(load(&Package { files }).unwrap_err().len(), 1_000);
}
