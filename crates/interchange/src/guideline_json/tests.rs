use std::path::Path;

use guideline::{Guideline, Package};
use serde_json::Value;

use super::to_json;

mod planning;

/// The guideline `mic3` as shipped.
pub(crate) fn mic3() -> Guideline {
    shipped("mic3")
}

/// A guideline as shipped.
fn shipped(name: &str) -> Guideline {
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

#[test]
fn the_lists_of_other_shapes_bear_the_names_others_rely_on() {
    let count = |json: &Value, list: &str, key: &str| -> usize {
        json[list].as_array().unwrap().iter().map(|item| item[key].as_array().map_or(0, Vec::len)).sum()
    };
    let kinds = |json: &Value, list: &str, key: &str, kind: &str| {
        let all = json[list].as_array().unwrap().iter().flat_map(|item| item[key].as_array().unwrap());
        all.filter(|item| item["kind"] == kind).count()
    };
    let mic2014 = to_json(&shipped("mic2014"));
    assert_eq!(length(&mic2014["controls"]), 49);
    assert_eq!(kinds(&mic2014, "controls", "items", "lettered"), 183);
    assert_eq!(kinds(&mic2014, "controls", "items", "prose"), 63);
    assert_eq!(count(&mic2014, "controls", "obligations"), 270);
    for (list, number) in
        [("points", 5), ("routes", 15), ("clauses", 39), ("roles", 13), ("information", 16), ("models", 2)]
    {
        assert_eq!(length(&mic2014[list]), number, "{list}");
    }
    let cpsf = to_json(&shipped("cpsf"));
    assert_eq!((length(&cpsf["controls"]), length(&cpsf["elements"]), length(&cpsf["layers"])), (57, 6, 3));
    assert_eq!(kinds(&cpsf, "controls", "measures", "measure"), 371);
    assert_eq!(kinds(&cpsf, "controls", "measures", "sub-measure"), 163);
    assert_eq!((length(&cpsf["standards"]), length(&cpsf["mappings"])), (4, 156));
    assert_eq!((length(&cpsf["factors"]), length(&cpsf["effects"]), length(&cpsf["glossary"])), (41, 45, 49));
    let mic2 = to_json(&shipped("mic2"));
    for (list, number) in [("parts", 5), ("sections", 26), ("annexes", 8), ("paths", 2), ("ties", 2)] {
        assert_eq!(length(&mic2[list]), number, "{list}");
    }
    assert!(mic2.get("controls").is_none(), "none are known");
}

#[test]
fn one_item_of_each_other_shape() {
    let (mic2014, cpsf, mic2) = (shipped("mic2014"), shipped("cpsf"), shipped("mic2"));
    let (mic2014, cpsf, mic2) = (to_json(&mic2014), to_json(&cpsf), to_json(&mic2));
    let control = find(&mic2014["controls"], "10.1.2");
    let requirement = find(&cpsf["controls"], "L1.001");
    let shown = serde_json::json!({
        "control": control["title"],
        "item": find(&control["items"], "10.1.2.a"),
        "obligation": find(&control["obligations"], "10.1.2.rep1"),
        "parameter": control["parameters"][0],
        "clause": find(&mic2014["clauses"], "C1"),
        "route": find(&mic2014["routes"], "6.3.2.j"),
        "term": find(&mic2014["glossary"], "cloud-computing"),
        "requirement": requirement["risks"],
        "measure": find(&requirement["measures"], "L1.001-ORG-02.6"),
        "mapping": cpsf["mappings"][0],
        "tie": mic2["ties"][1],
    });
    insta::assert_snapshot!(serde_json::to_string_pretty(&shown).unwrap());
}
