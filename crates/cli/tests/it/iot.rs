//! `akashi iot`: a survey as people write it.

use std::fs;

use serde_json::{Value, json};

use crate::run::{akashi, root};

#[test]
fn a_survey_leads_to_countermeasures_for_oneself_and_for_partners() {
    let typical = root().join("examples/iot/typical.json").display().to_string();
    let ran = akashi(&root(), &["iot", "derive", &typical, "--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let answer: Value = serde_json::from_str(&ran.out).unwrap();
    let keys: Vec<&String> = answer.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["countermeasures", "risks", "rows", "warnings"]);
    assert_eq!(answer["warnings"], json!([]));
    // Of the roles only the connection to the Internet is entrusted: four rows of map ③ and two of map ②.
    let requested = answer["countermeasures"]["requested"].as_object().unwrap();
    assert_eq!(requested.keys().collect::<Vec<_>>(), ["d"]);
    let of_d = answer["rows"].as_array().unwrap().iter().filter(|row| {
        let row = row.as_str().unwrap();
        row.starts_with("MB3") || row.starts_with("MC2")
    });
    assert_eq!(of_d.count(), 6);

    let ran = akashi(&root(), &["--lang", "ja", "iot", "derive", &typical, "--why"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("委託先に求めることを検討する対応策：インターネット接続（通信事業者）"), "{}", ran.out);
}

#[test]
fn what_is_wrong_with_a_survey_is_told_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("s.json"), r#"{ "executes": ["z"], "provide": [] }"#).unwrap();
    let ran = akashi(folder.path(), &["iot", "derive", "s.json"]);
    assert_eq!(ran.code, 2);
    for told in ["s.json [/executes/0]", "s.json [/provide]", "a, b, c, d, e, f, g, h, i, j, k"] {
        assert!(ran.err.contains(told), "{told}: {}", ran.err);
    }
    let ran = akashi(folder.path(), &["iot", "derive", "s.json", "--guideline", "mic3"]);
    assert!(ran.code == 2 && ran.err.contains("has no IoT survey"), "{}", ran.err);
    let ran = akashi(folder.path(), &["schema", "iot-survey"]);
    let schema: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(schema["title"], "Akashi IoT survey");
}
