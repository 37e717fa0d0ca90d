use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{find, length, shipped};
use crate::guideline_json::to_json;

#[test]
fn nothing_of_a_planning_guideline_is_lost() {
    let json = to_json(&shipped("ipa"));
    for (list, count) in [
        ("controls", 108),
        ("requirements", 108),
        ("measures", 64),
        ("nodes", 56),
        ("edges", 206),
        ("reference_boxes", 8),
        ("viewpoints", 9),
        ("viewpoint_examples", 2),
        ("benefits", 4),
        ("categories", 6),
        ("prerequisites", 24),
        ("pointers", 6),
        ("conflicts", 1),
        ("artefacts", 3),
        ("readings", 27),
        ("trees", 6),
        ("roles", 7),
        ("scenes", 3),
        ("example_systems", 4),
        ("supply_risks", 8),
        ("glossary", 39),
        ("events", 16),
    ] {
        assert_eq!(length(&json[list]), count, "{list}");
    }
    let points = json["data_linkage"]["patterns"].as_array().unwrap().iter().map(|pattern| length(&pattern["points"]));
    assert_eq!(points.collect::<Vec<_>>(), [4, 5, 4]);
    assert_eq!(length(&json["scope"]["questions"]), 6);
    assert_eq!(length(&json["bibliography"]["references"]), 12);
    let obligations = json["controls"].as_array().unwrap().iter().map(|control| length(&control["obligations"]));
    assert_eq!(obligations.sum::<usize>() + length(&json["method"]["obligations"]), 85);
}

/// Whatever the export refers to stands in it under that id.
#[test]
fn references_of_the_export_resolve_within_it() {
    let json = to_json(&shipped("ipa"));
    let ids = |list: &str| -> BTreeSet<&str> {
        json[list].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()).collect()
    };
    let (nodes, measures, bullets) = (ids("nodes"), ids("measures"), ids("requirements"));
    assert_eq!(ids("controls"), bullets);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    for measure in json["measures"].as_array().unwrap() {
        assert!(measure["requirements"].as_array().unwrap().iter().all(|id| bullets.contains(id.as_str().unwrap())));
    }
    let boxes: BTreeSet<&str> =
        [nodes, measures.clone(), ids("benefits"), ids("reference_boxes")].into_iter().flatten().collect();
    for edge in json["edges"].as_array().unwrap() {
        assert!(boxes.contains(&*text(&edge["from"])) && boxes.contains(&*text(&edge["to"])), "{edge}");
        assert!(["stated", "inferred", "ambiguous"].contains(&&*text(&edge["confidence"])), "{edge}");
        assert!(!text(&edge["reason"]["ja"]).is_empty() && !text(&edge["reason"]["en"]).is_empty());
        assert!(ids("trees").contains(&*text(&edge["tree"])));
    }
    for rule in json["prerequisites"].as_array().unwrap() {
        assert!(measures.contains(&*text(&rule["measure"])) && measures.contains(&*text(&rule["requires"])), "{rule}");
    }
}

#[test]
fn items_stand_as_in_the_data() {
    let json = to_json(&shipped("ipa"));
    let edge = find(&json["edges"], "data.P-5.ref3");
    assert_eq!(
        (&edge["kind"], &edge["from"], &edge["to"], &edge["confidence"], &edge["tree"], &edge["reading"]),
        (&json!("reference"), &json!("P-5"), &json!("data.ref3"), &json!("stated"), &json!("data"), &Value::Null)
    );
    let bullet = find(&json["requirements"], "E-5-2");
    assert_eq!((&bullet["measure"], &bullet["stands_alone"]), (&json!("E-5"), &json!(false)));
    let control = find(&json["controls"], "A-4-2");
    assert_eq!((&control["part"], &control["section"], &control["level"]), (&json!("2"), &json!("A-4"), &Value::Null));
    assert_eq!(control["obligations"][0]["id"], "A-4.prv1");
    assert_eq!(find(&json["sections"], "A-4")["objective"], find(&json["measures"], "A-4")["purpose"]);
    assert_eq!(find(&json["glossary"], "scale-in")["pair"], "scale-out");
    assert_eq!(find(&json["nodes"], "P-5")["id_confidence"], "stated");
}
