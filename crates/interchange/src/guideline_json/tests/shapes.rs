//! The shapes whose lists are exported as the model has them.

use serde_json::Value;

use super::{find, length, shipped, to_json};

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
    // What is assessed stands in sections: here in the controls, below in the requirements.
    assert_eq!(length(&mic2014["sections"]), length(&mic2014["headings"]) + 49);
    let cpsf = to_json(&shipped("cpsf"));
    assert_eq!((length(&cpsf["controls"]), length(&cpsf["elements"]), length(&cpsf["layers"])), (57, 6, 3));
    assert_eq!(length(&cpsf["sections"]), 3 + 57);
    assert_eq!(kinds(&cpsf, "controls", "measures", "measure"), 371);
    assert_eq!(kinds(&cpsf, "controls", "measures", "sub-measure"), 163);
    assert_eq!((length(&cpsf["standards"]), length(&cpsf["mappings"])), (4, 156));
    assert_eq!((length(&cpsf["factors"]), length(&cpsf["effects"]), length(&cpsf["glossary"])), (41, 45, 49));
    let mic2 = to_json(&shipped("mic2"));
    for (list, number) in [("parts", 5), ("sections", 26), ("annexes", 8), ("paths", 2), ("ties", 2)] {
        assert_eq!(length(&mic2[list]), number, "{list}");
    }
    assert_eq!(length(&mic2["controls"]), 0, "none are known");
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
