use serde_json::Value;

use crate::run::{akashi, root};

/// The totals of the document: 200 controls (85/36/79; 162 basic, 38 recommended), 342 practices, 25 indicators with
/// 100 values, 40 third-level sections, 387 obligations.
#[test]
fn the_export_holds_what_the_document_holds() {
    let ran = akashi(&root(), &["guideline", "export", "mic3", "--format", "json"]);
    let guideline: Value = serde_json::from_str(&ran.out).unwrap();
    let controls = guideline["controls"].as_array().unwrap();
    let count = |field: &str, value: &str| controls.iter().filter(|control| control[field] == value).count();
    let sum = |field: &str| controls.iter().map(|control| control[field].as_array().unwrap().len()).sum::<usize>();
    assert_eq!(controls.len(), 200);
    assert_eq!((count("part", "II"), count("part", "III"), count("part", "IV")), (85, 36, 79));
    assert_eq!((count("level", "basic"), count("level", "recommended")), (162, 38));
    assert_eq!((sum("practices"), sum("obligations")), (342, 387));
    let indicators = guideline["indicators"].as_array().unwrap();
    let references: usize = indicators.iter().map(|indicator| indicator["references"].as_object().unwrap().len()).sum();
    assert_eq!((indicators.len(), references), (25, 100));
    let third_level = |section: &&Value| section["id"].as_str().unwrap().split('.').count() == 3;
    assert_eq!(guideline["sections"].as_array().unwrap().iter().filter(third_level).count(), 40);
    let availability = indicators.iter().find(|indicator| indicator["id"] == "III.1.1.3.b").unwrap();
    assert_eq!(
        availability["references"]["1"],
        serde_json::json!({"printed": "99.9%以上", "value": "99.9", "unit": "percent"})
    );
    assert_eq!((&availability["quantity"], &availability["direction"]), (&"ratio".into(), &"at_least".into()));
}

#[test]
fn items_are_shown_and_found_by_words_of_both_languages() {
    for (id, word) in [
        ("II.1.1.1", "Writing, approving and distributing the policy"),
        ("III.1.1.3.b", "99.9%以上"),
        ("patterns", "pattern"),
        ("responsibility", "SaaS"),
        ("supply-chain", "vertical"),
        ("readers", "Executives"),
        ("terms", "Availability"),
        ("events", "incident"),
    ] {
        let ran = akashi(&root(), &["guideline", "show", id]);
        assert_eq!(ran.code, 0, "{id}: {}", ran.err);
        assert!(ran.out.to_lowercase().contains(&word.to_lowercase()), "{id}: {}", ran.out);
    }
    for words in ["監視", "ｗｅｂ", "モニタリング", "password", "Ⅲ.1.1.3"] {
        let ran = akashi(&root(), &["guideline", "search", words]);
        assert_eq!(ran.code, 0, "{words}: {}", ran.out);
    }
    assert_eq!(akashi(&root(), &["guideline", "search", "量子もつれ"]).code, 1);
    assert_eq!(akashi(&root(), &["guideline", "show", "IX.1"]).code, 2);
    assert_eq!(akashi(&root(), &["guideline", "export", "nist"]).code, 2);
}

/// Of a guide that is a method: 56 nodes, 64 measures, 108 requirements; each can be shown.
#[test]
fn a_guide_for_planning_is_exported_shown_and_validated() {
    let ran = akashi(&root(), &["guideline", "export", "ipa", "--format", "json"]);
    let guideline: Value = serde_json::from_str(&ran.out).unwrap();
    let length = |list: &str| guideline[list].as_array().unwrap().len();
    assert_eq!((length("nodes"), length("measures"), length("requirements"), length("controls")), (56, 64, 108, 108));
    for (id, words) in [
        ("P-5", &["Preventing unavailability of data", "stated", "A-14", "A-15", "B1"][..]),
        ("A-4", &["A-4-2", "Builds on", "A-3", "stated"]),
        ("E-5-2", &["E-5", "read it with the other requirements"]),
        ("data", &["A-1", "A-17"]),
        ("2", &["A-1", "F-7", "Convenience"]),
        ("scale-in", &["Scaling in", "スケールイン"]),
    ] {
        let ran = akashi(&root(), &["guideline", "show", id, "--guideline", "ipa"]);
        assert_eq!(ran.code, 0, "{id}: {}", ran.err);
        for word in words {
            assert!(ran.out.contains(word), "{id}: {word}\n{}", ran.out);
        }
    }
    assert_eq!(akashi(&root(), &["guideline", "show", "P-99", "--guideline", "ipa"]).code, 2);
    let ran = akashi(&root(), &["guideline", "validate", "guidelines/ipa"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("108 controls"), "{}", ran.out);
    let ran = akashi(&root(), &["guideline", "list"]);
    assert!(ran.out.contains("108 requirements of 64 measures"), "{}", ran.out);
}

/// A bullet is answered as a control is: what it wants done counts, and without evidence nothing is met.
#[test]
fn requirements_of_a_guide_for_planning_are_assessed() {
    let folder = tempfile::tempdir().unwrap();
    let service = "[service]\nid = \"power\"\nname = \"Power\"\nperspective = \"provide\"\nruns = [\"saas\"]\n\
        [settings]\nevidence = \"optional\"\n\
        [control.\"A-4-2\"]\nstatus = \"implemented\"\ndone = 2026-11-01\n\
        [control.\"A-3-1\"]\nstatus = \"implemented\"\n";
    std::fs::write(folder.path().join("s.toml"), service).unwrap();
    let asked = ["assess", "s.toml", "--guideline", "ipa", "--at", "2026-11-20", "--format", "json"];
    let ran = akashi(folder.path(), &asked);
    let answers: Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}{}", ran.out, ran.err));
    let controls = answers["controls"].as_array().unwrap();
    let verdict = |id: &str| controls.iter().find(|control| control["id"] == id).unwrap()["verdict"].clone();
    assert_eq!(controls.len(), 108);
    assert_eq!(
        (verdict("A-4-2"), verdict("A-3-1"), verdict("A-4-1")),
        ("met".into(), "partly".into(), "unknown".into())
    );
}

#[test]
fn the_shipped_folder_is_valid_and_a_broken_one_is_not() {
    let ran = akashi(&root(), &["guideline", "validate", "guidelines/mic3"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("200 controls"), "{}", ran.out);
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("guideline.toml"), "id = 3\n[x\n").unwrap();
    let ran = akashi(&root(), &["guideline", "validate", &folder.path().display().to_string()]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("guideline.toml:2"), "{}", ran.err);
}

#[test]
fn schemas_are_json() {
    for of in ["service", "organisation"] {
        let ran = akashi(&root(), &["schema", of]);
        let schema: Value = serde_json::from_str(&ran.out).unwrap();
        assert!(schema["properties"].is_object(), "{of}");
    }
}
