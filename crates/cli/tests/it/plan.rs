//! `akashi plan`: cases as people write them.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::run::{akashi, root};

fn example(name: &str) -> String {
    root().join("examples/plan").join(name).display().to_string()
}

fn put(folder: &Path, name: &str, case: &Value) {
    fs::write(folder.join(name), case.to_string()).unwrap();
}

#[test]
fn both_printed_examples_lead_to_requirements_without_refusals() {
    for (name, required) in [("telecom.json", 19), ("internet-banking.json", 27)] {
        let ran = akashi(&root(), &["plan", "derive", &example(name), "--format", "json"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let answer: Value = serde_json::from_str(&ran.out).unwrap();
        let keys: Vec<&String> = answer.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["measures", "nodes", "notes", "violations", "warnings"]);
        let measures = answer["measures"].as_array().unwrap();
        assert_eq!(measures.iter().filter(|one| one["state"] == "selected").count(), required, "{name}");
        let warned: Vec<&Value> = answer["warnings"].as_array().unwrap().iter().map(|one| &one["id"]).collect();
        for id in ["unknown-node", "unknown-measure", "not-reached", "risk-without-measure", "out-of-scope"] {
            assert!(!warned.contains(&&json!(id)), "{name}: {id}");
        }
    }
}

#[test]
fn a_missing_base_is_refused_or_pulled_in() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "c.json", &json!({ "benefits": ["confidentiality_integrity"], "select": ["A-5"] }));
    let ran = akashi(folder.path(), &["plan", "derive", "c.json", "--format", "json"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(answer["violations"][0]["lacks"], json!(["A-3", "A-4"]));
    let ran = akashi(folder.path(), &["--lang", "en", "plan", "derive", "c.json"]);
    assert!(ran.code == 1 && ran.out.contains("A-3 Ensuring that data is encrypted"), "{}", ran.out);
    let ran = akashi(folder.path(), &["plan", "derive", "c.json", "--format", "json", "--pull-in"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    let states: Vec<(&Value, &Value)> =
        answer["measures"].as_array().unwrap().iter().map(|one| (&one["id"], &one["state"])).collect();
    assert_eq!(
        states,
        [
            (&json!("A-3"), &json!("pulled_in")),
            (&json!("A-4"), &json!("pulled_in")),
            (&json!("A-5"), &json!("selected"))
        ]
    );
}

#[test]
fn what_is_wrong_with_a_case_is_told_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    put(folder.path(), "c.json", &json!({ "benefits": ["speed"], "selects": [] }));
    let ran = akashi(folder.path(), &["plan", "derive", "c.json"]);
    assert_eq!(ran.code, 2);
    for told in ["c.json [/benefits/0]", "c.json [/selects]", "availability, business, technology"] {
        assert!(ran.err.contains(told), "{told}: {}", ran.err);
    }
    let ran = akashi(folder.path(), &["plan", "derive", "c.json", "--guideline", "mic3"]);
    assert!(ran.code == 2 && ran.err.contains("no method for planning"), "{}", ran.err);
    let ran = akashi(folder.path(), &["schema", "plan-case"]);
    let schema: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&schema["title"], &schema["required"]), (&json!("Akashi planning case"), &json!(["benefits"])));
}

#[test]
fn papers_trees_and_sheets_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let case = example("internet-banking.json");
    let ran = akashi(folder.path(), &["--lang", "ja", "plan", "derive", &case, "--format", "markdown"]);
    assert!(ran.code == 0 && ran.out.starts_with("# インターネットバンキング 調達仕様書\n"), "{}{}", ran.out, ran.err);
    let ran = akashi(folder.path(), &["plan", "tree", &case, "-o", "trees"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let mut trees: Vec<String> = fs::read_dir(folder.path().join("trees"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    trees.sort();
    assert_eq!(
        trees,
        ["convenience.svg", "data-centre.svg", "data.svg", "hardware.svg", "operation.svg", "software.svg"]
    );
    let ran = akashi(folder.path(), &["plan", "tree", &case, "--component", "A", "-o", "a.svg"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let same = |one: &str, other: &str| {
        fs::read(folder.path().join(one)).unwrap() == fs::read(folder.path().join(other)).unwrap()
    };
    assert!(same("a.svg", "trees/data.svg"));
    // Nothing is written over unless that is asked for.
    let ran = akashi(folder.path(), &["plan", "tree", &case, "--component", "A", "-o", "a.svg"]);
    assert_eq!(ran.code, 2);
    let ran = akashi(folder.path(), &["plan", "tree", &case, "--component", "G", "-o", "g.svg"]);
    assert!(ran.code == 2 && ran.err.contains("A, B, C, D, E, F"), "{}", ran.err);
    let ran = akashi(folder.path(), &["plan", "sheet", &case, "-o", "answers.xlsx"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(fs::read(folder.path().join("answers.xlsx")).unwrap().starts_with(b"PK"));
}

#[test]
fn a_changed_case_is_compared_and_data_linkage_has_its_patterns() {
    let folder = tempfile::tempdir().unwrap();
    let risk = "A/運用者の不正によりデータが破壊（消去）される";
    let case = |treat: &[&str], accept: &[&str]| {
        json!({
            "benefits": ["availability"],
            "treat": treat,
            "accept": accept,
            "choices": [{ "risk": risk, "measure": "A-15" }],
        })
    };
    put(folder.path(), "a.json", &case(&[risk], &[]));
    put(folder.path(), "b.json", &case(&[], &[risk]));
    let ran = akashi(folder.path(), &["plan", "compare", "a.json", "b.json", "--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let changed: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(changed["requirements"], json!({ "added": [], "removed": ["A-15"] }));
    assert_eq!(
        changed["decided"][0],
        json!({ "id": "P-5", "address": risk, "before": "treated", "after": "accepted" })
    );
    let ran = akashi(folder.path(), &["--lang", "en", "plan", "compare", "a.json", "a.json"]);
    assert_eq!(ran.out, "Both cases lead to the same.\n");
    for (own, other, points) in [("yes", "linked-data", 4), ("no", "linked-data", 5), ("no", "results-only", 4)] {
        let asked = ["plan", "linkage", "--own-processing", own, "--other-storage", other, "--format", "json"];
        let ran = akashi(folder.path(), &asked);
        let linked: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!((ran.code, linked["pattern"]["points"].as_array().unwrap().len()), (0, points));
    }
    let asked = ["--lang", "ja", "plan", "linkage", "--own-processing", "yes", "--other-storage", "results-only"];
    let ran = akashi(folder.path(), &asked);
    assert!(ran.code == 1 && ran.out.contains("どのパターンにも"), "{}", ran.out);
}

#[test]
fn a_case_is_recorded_of_a_service_and_vendors_answer_it() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let run = |words: &[&str]| akashi(at, &[&["--lang", "en"], words].concat());
    let good = |words: &[&str]| {
        let ran = run(words);
        assert_eq!(ran.code, 0, "{words:?}: {}{}", ran.out, ran.err);
        ran.out
    };
    good(&["init", "w"]);
    good(&["-w", "w", "guideline", "adopt", "ipa"]);
    let service = "[service]\nid = \"crm\"\nname = \"CRM\"\nperspective = \"provide\"\nruns = [\"saas\"]\n";
    fs::write(at.join("s.toml"), service).unwrap();
    good(&["-w", "w", "service", "import", "s.toml"]);
    put(at, "c.json", &json!({ "benefits": ["confidentiality_integrity"], "select": ["A-4"] }));
    let ran = run(&["-w", "w", "plan", "state", "crm", "c.json"]);
    assert!(ran.code != 0 && ran.err.contains("A-3"), "{}", ran.err);
    good(&["-w", "w", "plan", "state", "crm", "c.json", "--pull-in"]);
    let told: Value = serde_json::from_str(&good(&["-w", "w", "plan", "show", "crm", "--format", "json"])).unwrap();
    let selected: Vec<&str> = told["measures"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["state"] == "selected")
        .map(|one| one["id"].as_str().unwrap())
        .collect();
    assert_eq!(selected, ["A-3", "A-4"]);

    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    for (row, cells) in (0..).zip([["No. of requirement", "Answer"], ["A-3-1", "Met"]]) {
        for (column, cell) in (0..).zip(cells) {
            page.write_string(row, column, cell).unwrap();
        }
    }
    book.save(at.join("kou.xlsx")).unwrap();
    let told = good(&["plan", "answers", "read", "kou.xlsx"]);
    assert!(told.contains("kou.xlsx: 1 answers"), "{told}");
    good(&["-w", "w", "plan", "answers", "record", "crm", "kou.xlsx", "--vendor", "kou", "--name", "Kou"]);
    for words in
        [&["-w", "w", "plan", "answers", "compare", "crm"][..], &["plan", "answers", "compare", "c.json", "kou.xlsx"]]
    {
        let ran = run(&[words, &["--format", "json"]].concat());
        // A-4 was not answered: a question is open.
        assert_eq!(ran.code, 1, "{}", ran.err);
        let told: Value = serde_json::from_str(&ran.out).unwrap();
        let open: Vec<&Value> = told["open"].as_array().unwrap().iter().map(|one| &one["question"]).collect();
        assert!(open.contains(&&json!("unanswered")), "{told:#}");
    }
    let ran = run(&["-w", "w", "plan", "answers", "compare", "crm", "--format", "xlsx", "-o", "v.xlsx"]);
    assert!(ran.code == 1 && at.join("v.xlsx").is_file(), "{}", ran.err);
    fs::write(at.join("bad.xlsx"), b"no sheet").unwrap();
    let ran = run(&["plan", "answers", "read", "kou.xlsx", "bad.xlsx"]);
    assert!(ran.code != 0 && ran.err.contains("bad.xlsx") && ran.out.contains("kou.xlsx"), "{}{}", ran.out, ran.err);
}
