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

/// Part V of the document: 17 roles, 190 listed and 108 extracted risks, 244 rows of maps, 100 countermeasures.
#[test]
fn a_guideline_for_iot_services_is_exported_shown_and_validated() {
    let ran = akashi(&root(), &["guideline", "export", "mic3-iot", "--format", "json"]);
    let guideline: Value = serde_json::from_str(&ran.out).unwrap();
    let length = |list: &str| guideline[list].as_array().unwrap().len();
    assert_eq!(
        ["roles", "risks", "extracted_risks", "map", "countermeasures", "controls"].map(length),
        [17, 190, 108, 244, 100, 100]
    );
    for (id, words) in [
        ("EXE-c", &["Preprocessing", "（イ）c", "Edge computer", "MB4-"][..]),
        ("edge-computer", &["Local side", "MB1-29", "B-1 B-11"]),
        ("LA-002", &["not extracted", "RA-06", "Ⅴ.3"]),
        ("LA-003", &["★ LA-003", "RA-18"]),
        ("RA-03", &["A-1 A-2 A-3", "LA-021"]),
        ("MB3-15-e", &["MB3-15", "EXE-i", "B-37", "ENV-e.EXE-e.B"]),
        ("MC2-26", &["ENV-e.content.C", "four situations", "C-5-委"]),
        ("MB1-36", &["No cell of the survey"]),
        ("case-5", &["ENV-c.iot-device-local-computer.B", "acquisition-wan"]),
        ("C-1-委", &["Preprocessing", "MC2-"]),
        ("A-IoT-1", &["No row of the maps names it"]),
        ("B", &["B4", "B1"]),
        ("Ⅴ", &["Ⅴ.1.1", "B4"]),
        ("V.1.1", &["Three viewpoints"]),
    ] {
        let ran = akashi(&root(), &["guideline", "show", id, "--guideline", "mic3-iot"]);
        assert_eq!(ran.code, 0, "{id}: {}", ran.err);
        for word in words {
            assert!(ran.out.contains(word), "{id}: {word}\n{}", ran.out);
        }
    }
    assert_eq!(akashi(&root(), &["guideline", "show", "EXE-z", "--guideline", "mic3-iot"]).code, 2);
    let ran = akashi(&root(), &["guideline", "validate", "guidelines/mic3-iot"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("100 controls"), "{}", ran.out);
    let ran = akashi(&root(), &["guideline", "list"]);
    assert!(ran.out.contains("100 countermeasures, 17 roles"), "{}", ran.out);
    // Only a duty of C-1-委 says so.
    let ran = akashi(&root(), &["guideline", "search", "送る間隔", "--guideline", "mic3-iot"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.contains("C-1-委"), "{}", ran.out);
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

/// A bullet is answered as a control is: what it wants done counts. The document's own method chooses bullets, so one
/// that nobody has answered is not asked for.
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
        ("met".into(), "partly".into(), "not_applicable".into())
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

/// 49 controls with 183 lettered items (2014); 57 requirements with 371 measures and 163 sub-measures (cpsf); the structure
/// of the second edition.
#[test]
fn guidelines_of_every_shape_are_listed_shown_validated_and_exported() {
    let list = akashi(&root(), &["guideline", "list"]);
    for (name, list_name, count, inside, kinds) in [
        ("mic2014", "controls", 49, "items", &[("lettered", 183), ("prose", 63)][..]),
        ("cpsf", "controls", 57, "measures", &[("measure", 371), ("sub-measure", 163)]),
        ("mic2", "annexes", 8, "", &[]),
    ] {
        assert!(list.out.lines().any(|line| line.split_whitespace().next() == Some(name)), "{}", list.out);
        let valid = akashi(&root(), &["guideline", "validate", &format!("guidelines/{name}")]);
        assert_eq!(valid.code, 0, "{}", valid.err);
        let ran = akashi(&root(), &["guideline", "export", name, "--format", "json"]);
        let json: Value = serde_json::from_str(&ran.out).unwrap();
        let items = json[list_name].as_array().unwrap();
        assert_eq!(items.len(), count, "{name}");
        for (kind, count) in kinds {
            let all = items.iter().flat_map(|item| item[inside].as_array().unwrap());
            assert_eq!(all.filter(|one| one["kind"] == *kind).count(), *count, "{name} {kind}");
        }
    }
    for (guideline, id, word) in [
        ("mic2014", "II", "10.1.2"),
        ("mic2014", "10.1.2", "Certification authority"),
        ("mic2014", "16.1.7.a", "shared by customers"),
        ("mic2014", "10.1.2.agr1", "liability"),
        ("cpsf", "L1", "L1.013"),
        ("cpsf", "L1.001", "RF-02"),
        ("cpsf", "L1.001-ORG-02.1", "compliance"),
        ("mic2", "II.2.1", "Internal organisation"),
    ] {
        let ran = akashi(&root(), &["guideline", "show", id, "--guideline", guideline]);
        assert_eq!(ran.code, 0, "{id}: {}", ran.err);
        assert!(ran.out.contains(word), "{id}: {}", ran.out);
    }
    let absent = akashi(&root(), &["guideline", "show", "patterns", "--guideline", "cpsf"]);
    assert_eq!(absent.code, 2, "{}", absent.out);
    let found = akashi(&root(), &["guideline", "search", "whitelist", "--guideline", "cpsf"]);
    assert_eq!(found.code, 0, "{}", found.out);
}

/// Lettered and prose items, measures and sub-measures are answered as controls are. An obligation of the statement above the
/// items hangs on the first of them and decides no verdict: `10.1.2.p1` bears one of its own and one of its control.
#[test]
fn items_and_measures_are_assessed() {
    for (guideline, items, done, without, unanswered) in [
        ("mic2014", 246, "10.1.2.p1", "10.1.2.a", "10.1.2.b"),
        ("cpsf", 534, "L1.001-ORG-02.2", "L1.001-ORG-01", "L1.001-ORG-03"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let service = format!(
            "[service]\nid = \"power\"\nname = \"Power\"\nperspective = \"provide\"\nruns = [\"saas\"]\n\
            [settings]\nevidence = \"optional\"\n\
            [control.\"{done}\"]\nstatus = \"implemented\"\ndone = 2026-11-01\n\
            [control.\"{without}\"]\nstatus = \"implemented\"\n"
        );
        std::fs::write(folder.path().join("s.toml"), service).unwrap();
        let asked = ["assess", "s.toml", "--guideline", guideline, "--at", "2026-11-20", "--format", "json"];
        let ran = akashi(folder.path(), &asked);
        let answers: Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}{}", ran.out, ran.err));
        let controls = answers["controls"].as_array().unwrap();
        let verdict = |id: &str| controls.iter().find(|control| control["id"] == id).unwrap()["verdict"].clone();
        assert_eq!(controls.len(), items);
        assert_eq!(
            (verdict(done), verdict(without), verdict(unanswered)),
            ("met".into(), "partly".into(), "unknown".into()),
            "{guideline}"
        );
    }
}

#[test]
fn schemas_are_json() {
    for of in ["service", "organisation"] {
        let ran = akashi(&root(), &["schema", of]);
        let schema: Value = serde_json::from_str(&ran.out).unwrap();
        assert!(schema["properties"].is_object(), "{of}");
    }
}
