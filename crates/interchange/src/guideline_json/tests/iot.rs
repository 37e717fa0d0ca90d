use serde_json::{Value, json};

use super::{find, length, shipped, to_json};

#[test]
fn the_lists_of_a_guideline_for_iot_services_are_there() {
    let json = to_json(&shipped("mic3-iot"));
    let lists =
        ["roles", "components", "kinds", "risks", "extracted_risks", "map", "countermeasures", "survey", "cases"];
    assert_eq!(lists.map(|list| length(&json[list])), [17, 9, 4, 190, 108, 244, 100, 40, 7]);
    let important = json["risks"].as_array().unwrap().iter().filter(|risk| risk["important"] == true);
    assert_eq!(important.count(), 78);
    let entries = json["map"].as_array().unwrap().iter().map(|row| length(&row["entries"]));
    assert_eq!(entries.sum::<usize>(), 284);
    let duties = json["countermeasures"].as_array().unwrap().iter().map(|one| length(&one["duties"]));
    assert_eq!(duties.sum::<usize>(), 53);
    // What is assessed is a control under the same id.
    let ids = |list: &str| json[list].as_array().unwrap().iter().map(|one| one["id"].clone()).collect::<Vec<_>>();
    assert_eq!(ids("countermeasures"), ids("controls"));
}

#[test]
fn rows_cells_and_risks_stand_as_in_the_data() {
    let json = to_json(&shipped("mic3-iot"));
    let row = find(&json["map"], "MA-03");
    assert_eq!((&row["risk"], &row["countermeasures"]), (&json!("RA-03"), &json!(["A-1", "A-2", "A-3"])));
    assert_eq!(row["entries"], json!([{ "id": "MA-03", "role": "ENV-a" }]));
    assert_eq!(find(&json["map"], "MB4-17")["entries"][4], json!({ "id": "MB4-17-i", "role": "EXE-i" }));
    let cell = &find(&json["survey"], "ENV-e.EXE-b")["cells"][2];
    let expected = json!({
        "id": "ENV-e.EXE-b.C", "column": "C", "kind": "derived",
        "from": "ENV-e.EXE-b.B", "needed_if": "ENV-e.content.C",
    });
    assert_eq!(cell, &expected);
    let risk = find(&json["risks"], "LA-002");
    assert_eq!(
        (&risk["fate"], &risk["near"], &risk["confidence"]),
        (&json!("dropped"), &json!(["RA-06"]), &json!("stated"))
    );
    let obligation = &find(&json["countermeasures"], "C-1-ク")["obligations"][0];
    assert_eq!((&obligation["origin"], &obligation["kind"]), (&json!("lead 1"), &json!("document")));
    let term = find(&json["glossary"], "thing-risk");
    assert_eq!(term["term"], json!({ "ja": "モノのリスク", "en": "Thing risk" }));
}

/// Every text that is given in one language is given in the other.
#[test]
fn both_languages_are_there() {
    fn check(value: &Value) {
        match value {
            Value::Object(fields) => {
                assert_eq!(fields.contains_key("ja"), fields.contains_key("en"), "{value}");
                fields.values().for_each(check);
            }
            Value::Array(items) => items.iter().for_each(check),
            _ => {}
        }
    }
    check(&to_json(&shipped("mic3-iot")));
}
