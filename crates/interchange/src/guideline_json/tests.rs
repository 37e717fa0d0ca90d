use std::path::Path;

use guideline::{Guideline, Package};
use serde_json::Value;

use super::to_json;

mod iot;
mod planning;
mod shapes;

/// The guideline `mic3` as shipped.
pub(crate) fn mic3() -> Guideline {
    shipped("mic3")
}

/// A guideline as shipped.
pub(crate) fn shipped(name: &str) -> Guideline {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guidelines").join(name);
    let mut package = Package::default();
    let mut folders = vec![folder.clone()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
            package.files.insert(name, std::fs::read_to_string(&path).unwrap());
        }
    }
    guideline::load(&package).unwrap().0
}

fn length(value: &Value) -> usize {
    value.as_array().unwrap().len()
}

fn find<'v>(list: &'v Value, id: &str) -> &'v Value {
    list.as_array().unwrap().iter().find(|item| item["id"] == id).unwrap()
}

#[test]
fn nothing_of_the_guideline_is_lost() {
    let json = to_json(&mic3());
    let controls = json["controls"].as_array().unwrap();
    let sum = |key: &str| controls.iter().map(|control| length(&control[key])).sum::<usize>();
    assert_eq!((controls.len(), sum("practices"), sum("obligations")), (200, 342, 387));
    let part = |part: &str| controls.iter().filter(|control| control["part"] == part).count();
    assert_eq!((part("II"), part("III"), part("IV")), (85, 36, 79));
    let level = |level: &str| controls.iter().filter(|control| control["level"] == level).count();
    assert_eq!((level("basic"), level("recommended")), (162, 38));
    let indicators = json["indicators"].as_array().unwrap();
    let references: usize = indicators.iter().map(|one| one["references"].as_object().unwrap().len()).sum();
    assert_eq!((indicators.len(), references), (25, 100));
    assert_eq!(length(&json["patterns"]), 4);
    assert_eq!(json["guideline"], "mic3");
    assert_eq!(json["status"], "current");
    assert!(json["digest"].as_str().unwrap().starts_with("sha256:"));
}

#[test]
fn every_key_that_others_rely_on_is_there() {
    let json = to_json(&mic3());
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "controls",
            "digest",
            "edition",
            "elements",
            "events",
            "glossary",
            "guideline",
            "indicators",
            "issuer",
            "pattern_scheme",
            "patterns",
            "published",
            "readers",
            "responsibility",
            "sections",
            "status",
            "supply_chain",
            "title"
        ]
    );
    let keys: Vec<&String> = json["controls"][0].as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "discrepancies",
            "id",
            "layers",
            "level",
            "obligations",
            "parameters",
            "part",
            "practices",
            "requirement",
            "section",
            "source",
            "title"
        ]
    );
}

#[test]
fn printed_references_and_numbers_stand_as_in_the_data() {
    let json = to_json(&mic3());
    let availability = &find(&json["indicators"], "III.1.1.3.b")["references"];
    assert_eq!(availability["1"], serde_json::json!({ "printed": "99.9%以上", "value": "99.9", "unit": "percent" }));
    let interval = &find(&json["indicators"], "III.1.1.3.a")["references"]["2"];
    assert_eq!(interval, &serde_json::json!({ "printed": "1 回以上／5 分", "value": "5", "unit": "minute" }));
    let authentication = find(&json["indicators"], "II.4.4.5.a");
    assert_eq!(authentication["references"]["4"]["choice"], "single-factor");
    assert_eq!(authentication["order"], serde_json::json!(["none", "single-factor", "multi-factor"]));
    assert!(availability["1"].get("choice").is_none());
}

#[test]
fn one_control_and_its_surroundings() {
    let json = to_json(&mic3());
    let of_control = |list: &str| {
        let all = json[list].as_array().unwrap().iter();
        all.filter(|item| item["control"] == "III.1.1.3").cloned().collect::<Vec<_>>()
    };
    let shown = serde_json::json!({
        "control": find(&json["controls"], "III.1.1.3"),
        "indicators": of_control("indicators"),
        "pattern_scheme.readings": json["pattern_scheme"]["readings"],
        "responsibility.models[0]": json["responsibility"]["models"][0],
        "supply_chain.models[0]": json["supply_chain"]["models"][0],
        "readers[0]": json["readers"][0],
        "glossary[0]": json["glossary"][0],
        "events[0]": json["events"][0],
        "elements[0]": json["elements"][0],
        "sections[0]": json["sections"][0],
    });
    insta::assert_snapshot!(serde_json::to_string_pretty(&shown).unwrap());
}
