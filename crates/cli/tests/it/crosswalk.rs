//! `akashi crosswalk` over the shipped mappings.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::run::{akashi, example, root};

fn json(arguments: &[&str]) -> Value {
    let ran = akashi(&root(), &[&["crosswalk"], arguments, &["--format", "json"]].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

/// The shape other programs rely on; 329 pairs, 112 and 18 items left over were counted in the files.
#[test]
fn the_json_of_a_crosswalk_has_pairs_with_hops_and_residue() {
    let crosswalk = json(&["mic3", "cpsf"]);
    assert_eq!(keys(&crosswalk), BTreeSet::from(["pairs", "residue"]));
    let left = |side: &str| crosswalk["residue"][side].as_array().unwrap().len();
    assert_eq!((left("from"), left("to")), (112, 18));
    let pairs = crosswalk["pairs"].as_array().unwrap();
    assert_eq!(pairs.len(), 329);
    let ends: BTreeSet<(&str, &str)> =
        pairs.iter().map(|pair| (pair["from"].as_str().unwrap(), pair["to"].as_str().unwrap())).collect();
    assert_eq!(ends.len(), pairs.len());
    for pair in pairs {
        assert_eq!(keys(pair), BTreeSet::from(["confidence", "from", "hops", "relation", "to"]));
        let hops = pair["hops"].as_array().unwrap();
        assert_eq!(hops.len(), 4);
        assert_eq!((&hops[0]["from"], &hops[3]["to"]), (&pair["from"], &pair["to"]));
        for (hop, next) in hops.iter().zip(&hops[1..]) {
            assert_eq!(hop["to"], next["from"]);
        }
        for hop in hops {
            let expected = ["confidence", "from", "mapping", "reason", "relation", "source", "to"];
            assert_eq!(keys(hop), BTreeSet::from(expected));
            assert_eq!(keys(&hop["reason"]), BTreeSet::from(["en", "ja"]));
        }
    }
    let all = json(&["mic3", "cpsf", "--all"]);
    let others = all["pairs"].as_array().unwrap().iter().map(|pair| pair["others"].as_array().unwrap().len());
    assert_eq!(others.sum::<usize>() + 329, 357);
}

#[test]
fn one_item_is_shown_with_every_step_and_its_reason() {
    let one = json(&["mic2014", "iso27001-2013", "--item", "6.1.1"]);
    assert_eq!(one["pairs"].as_array().unwrap().len(), 1);
    assert_eq!((&one["pairs"][0]["relation"], &one["pairs"][0]["to"]), (&"superset".into(), &"A.6.1.1".into()));
    let ran = akashi(&root(), &["crosswalk", "mic3", "cpsf", "--item", "Ⅱ.2.1.1"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for shown in [
        "mic3 → mic2014 → iso27002-2013 → iso27001-2013 → cpsf",
        "mic3 II.2.1.1 → mic2014 6.1.1  overlaps, medium; somebody's reading",
        "iso27001-2013 A.6.1.1 → cpsf L1.003  related, high; printed in a document",
        "Both settle who answers for information security",
        "never a verdict",
    ] {
        assert!(ran.out.contains(shown), "{shown}: {}", ran.out);
    }
    assert!(!ran.out.contains("items tied"), "{}", ran.out);
}

#[test]
fn where_nothing_leads_is_said() {
    let ran = akashi(&root(), &["crosswalk", "mic3", "ipa"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("No mapping leads from mic3 to ipa"), "{}", ran.out);
    for (arguments, problem) in [
        (&["crosswalk", "mic3", "nist"][..], "there is no guideline or standard `nist` here"),
        (&["crosswalk", "mic3", "nist"], "cpsf, ipa, iso27001-2013"),
        (&["crosswalk", "mic3", "mic3"], "both sides of the mapping are `mic3`"),
        (&["crosswalk", "mic3", "cpsf", "--item", "X.1"], "neither mic3 nor cpsf has an item `X.1`"),
    ] {
        let ran = akashi(&root(), arguments);
        assert_eq!(ran.code, 2, "{arguments:?}");
        assert!(ran.err.contains(problem), "{arguments:?}: {}", ran.err);
    }
}

/// What is assessed against one guideline suggests evidence for another, item by item, and never a verdict on it.
#[test]
fn an_assessed_service_suggests_evidence_for_another_guideline() {
    let folder = tempfile::tempdir().unwrap();
    let in_workspace = |arguments: &[&str]| {
        let ran = akashi(folder.path(), &[arguments, &["-w", "w.akashi"]].concat());
        assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.err);
        ran.out
    };
    assert_eq!(akashi(folder.path(), &["init", "w.akashi"]).code, 0);
    in_workspace(&["service", "import", &example("expense.toml")]);
    let asked = ["crosswalk", "mic3", "cpsf", "--service", "expense", "--at", "2026-11-20"];
    let told: Value = serde_json::from_str(&in_workspace(&[&asked[..], &["--format", "json"]].concat())).unwrap();
    assert_eq!(keys(&told), BTreeSet::from(["as_of", "from", "items", "remaining", "service", "to"]));
    let items = told["items"].as_array().unwrap();
    assert_eq!(items.len(), 57);
    let untied: Vec<&Value> = items.iter().filter(|item| item["hint"] == "untied").collect();
    assert_eq!(untied.len(), 18);
    let remaining = told["remaining"].as_array().unwrap();
    assert!(untied.iter().all(|item| remaining.contains(&item["item"])));
    // The way ends in what a document prints without a relation, so that nothing is more than worth a look.
    assert!(items.iter().all(|item| ["look", "nothing", "untied"].contains(&item["hint"].as_str().unwrap())));
    let first = items.iter().find(|item| item["item"] == "L1.003").unwrap();
    let carrier = first["carriers"].as_array().unwrap().iter().find(|one| one["from"] == "II.2.1.1").unwrap();
    assert_eq!(carrier["verdicts"], serde_json::json!([{ "control": "II.2.1.1", "verdict": "met" }]));
    assert!(!carrier["evidence"].as_array().unwrap().is_empty());
    let table = in_workspace(&asked);
    for shown in ["What the assessment of expense against mic3 suggests for cpsf", "worth a look", "never a verdict"] {
        assert!(table.contains(shown), "{shown}: {table}");
    }
}

#[test]
fn the_file_of_a_mapping_is_checked() {
    for name in ["mic2014--iso27002-2013", "iso27002-2013--iso27001-2013", "mic2014--mic3"] {
        let ran = akashi(&root(), &["guideline", "validate", &format!("mappings/{name}.toml")]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert!(ran.out.contains(&format!("{name} is valid")), "{}", ran.out);
    }
    let folder = tempfile::tempdir().unwrap();
    let text = std::fs::read_to_string(root().join("mappings/mic2014--mic3.toml")).unwrap();
    let broken = text.replacen("\"II.2.1.1\"", "\"II.2.1.99\"", 1);
    std::fs::write(folder.path().join("mic2014--mic3.toml"), broken).unwrap();
    let ran = akashi(folder.path(), &["guideline", "validate", "mic2014--mic3.toml"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("`II.2.1.99` is referred to here but does not exist"), "{}", ran.err);
}
