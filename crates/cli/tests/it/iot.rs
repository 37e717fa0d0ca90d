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

/// A workspace with one service, by the command line alone: stated, decided, shown, put on paper.
#[test]
fn a_service_is_surveyed_decided_and_put_on_paper() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let run = |arguments: &[&str]| akashi(path, &[&["-w", "c.akashi"][..], arguments].concat());
    let good = |arguments: &[&str]| {
        let ran = run(arguments);
        assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.err);
        ran.out
    };
    good(&["init", "c.akashi"]);
    good(&["guideline", "adopt", "mic3-iot"]);
    fs::write(
        path.join("s.toml"),
        "[service]\nid = \"drone\"\nname = \"Drone\"\nperspective = \"provide\"\nruns = [\"saas\"]\n",
    )
    .unwrap();
    good(&["service", "import", "s.toml"]);
    // Without a survey there is nothing to show or decide.
    let ran = run(&["iot", "show", "drone"]);
    assert!(ran.code == 2 && ran.err.contains("no IoT survey yet"), "{}", ran.err);
    good(&["iot", "state", "drone", "typical"]);
    // The same survey again says nothing new.
    assert!(good(&["iot", "state", "drone", "typical"]).contains("Nothing new"));
    let ran = run(&["iot", "show", "drone"]);
    assert!(ran.code == 1 && ran.out.contains("undecided"), "{}{}", ran.out, ran.err);

    good(&["iot", "decide", "drone", "A-5", "--adopt", "--reason", "we run the gateways"]);
    good(&["iot", "decide", "drone", "A-6", "--reject", "--reason", "nothing changes"]);
    good(&["iot", "decide", "drone", "B-30", "--role", "d", "--defer", "--reason", "with the new contract"]);
    let ran = run(&["iot", "decide", "drone", "A-7", "--adopt"]);
    assert!(ran.code == 2 && ran.err.contains("reason"), "{}", ran.err);
    let ran = run(&["iot", "decide", "drone", "A-7"]);
    assert!(ran.code == 2 && ran.err.contains("--adopt"), "{}", ran.err);
    let shown = run(&["iot", "show", "drone"]).out;
    for told in ["we run the gateways", "nothing changes", "(adopted 1, rejected 1, deferred 1, undecided "] {
        assert!(shown.contains(told), "{told}: {shown}");
    }
    // What is adopted is assessed like any other requirement; what is not is not.
    let ran = run(&["service", "show", "drone", "--guideline", "mic3-iot", "--format", "json"]);
    let assessed: Value = serde_json::from_str(&ran.out).unwrap();
    let applicable: Vec<&str> = assessed["controls"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|control| control["verdict"] != "not_applicable")
        .map(|control| control["id"].as_str().unwrap())
        .collect();
    assert_eq!(applicable, ["A-5"]);
    let why = run(&["service", "show", "drone", "--guideline", "mic3-iot", "--why", "A-6"]).out;
    assert!(why.contains("nothing changes"), "{why}");

    // Both forms of the papers; what was rejected is no plan of a contract.
    let papers = good(&["iot", "papers", "drone"]);
    for told in ["Filled survey", "Contract clauses", "we run the gateways", "restated", "RA-01"] {
        assert!(papers.contains(told), "{told}: {papers}");
    }
    good(&["iot", "papers", "drone", "--format", "xlsx", "--output", "drone.xlsx"]);
    assert!(fs::read(path.join("drone.xlsx")).unwrap().starts_with(b"PK"));
    for (form, begins) in [("pdf", &b"%PDF-"[..]), ("docx", b"PK")] {
        let file = format!("drone.{form}");
        good(&["iot", "papers", "drone", "--format", form, "--output", &file]);
        assert!(fs::read(path.join(file)).unwrap().starts_with(begins), "{form}");
    }
    // Case 1 does all the typical case does, but for providing data to outside parties.
    let cases = good(&["iot", "cases", "drone"]);
    assert!(cases.find("typical").unwrap() < cases.find("case-1").unwrap(), "{cases}");
    let moved = good(&["iot", "compare", "drone", "case-1"]);
    assert!(moved.contains("Removed: MB4-") && !moved.contains("Added"), "{moved}");
    assert!(good(&["iot", "compare", "case-1", "case-1"]).contains("Both lead to the same"));
    assert!(good(&["iot", "annex", "drone"]).contains("waits for an answer"));
    let ran = run(&["iot", "compare", "drone", "nobody"]);
    assert!(ran.code == 2 && ran.err.contains("nobody"), "{}", ran.err);
}
