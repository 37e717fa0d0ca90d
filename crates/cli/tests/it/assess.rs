use serde_json::Value;

use crate::run::{akashi, example, root};

fn json(file: &str) -> Value {
    let ran = akashi(&root(), &["assess", &example(file), "--at", "2026-11-20", "--format", "json"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

/// Parts and levels as the document counts them: II 85 (61/24), III 36 (32/4), IV 79 (69/10).
#[test]
fn the_examples_get_the_controls_of_their_readers() {
    for (file, pattern, applicable, indicators) in
        [("expense.toml", 4, 121, 10), ("telemedicine.toml", 1, 121, 10), ("iaas.toml", 1, 164, 16)]
    {
        let answer = json(file);
        let controls = answer["controls"].as_array().unwrap();
        assert_eq!(controls.len(), 200, "{file}");
        assert_eq!(controls.iter().filter(|control| control["applies"] == true).count(), applicable, "{file}");
        assert_eq!(answer["pattern"]["number"], pattern, "{file}");
        // Indicators of excluded controls are left out; the examples exclude none that has one.
        assert_eq!(answer["indicators"].as_array().unwrap().len(), indicators, "{file}");
        for verdict in ["met", "partly", "not_met", "unknown", "not_applicable"] {
            assert!(controls.iter().any(|control| control["verdict"] == verdict), "{file} shows no {verdict}");
        }
        let totals = &answer["totals"]["all"];
        let sum: u64 = ["met", "partly", "not_met", "unknown", "not_applicable"]
            .iter()
            .map(|name| totals[name].as_u64().unwrap())
            .sum();
        assert_eq!(sum, 200, "{file}");
        assert!(controls.iter().all(|control| !control["why"].as_array().unwrap().is_empty()), "{file}");
    }
}

#[test]
fn both_readings_of_annex_1_are_shown() {
    let answer = json("expense.toml");
    assert_eq!(answer["pattern"]["reading"], "tables");
    assert_eq!(answer["pattern"]["readings"], serde_json::json!({"tables": 4, "prose": 3}));
}

/// Derived from the files by hand: what each entry says, and what day it is.
#[test]
fn single_verdicts_follow_from_what_the_files_say() {
    let (expense, telemedicine, iaas) = (json("expense.toml"), json("telemedicine.toml"), json("iaas.toml"));
    let verdict = |answer: &Value, id: &str| {
        let control =
            answer["controls"].as_array().unwrap().iter().find(|control| control["id"] == id).unwrap().clone();
        control["verdict"].as_str().unwrap().to_owned()
    };
    // Evidence expired before the day; evidence collected more than a year before it.
    assert_eq!(verdict(&expense, "II.1.1.3"), "unknown");
    assert_eq!(verdict(&expense, "II.3.1.2"), "unknown");
    // The organisation excludes II.4.5.7; the IaaS says "partly" for itself, and the nearest scope speaks.
    assert_eq!(verdict(&expense, "II.4.5.7"), "not_applicable");
    assert_eq!(verdict(&iaas, "II.4.5.7"), "partly");
    // Telemedicine agreed to notify within 5 minutes and took 8.
    assert_eq!(verdict(&telemedicine, "III.1.1.3"), "partly");
    let indicators = telemedicine["indicators"].as_array().unwrap();
    let notification = indicators.iter().find(|indicator| indicator["id"] == "III.1.1.3.c").unwrap();
    assert_eq!(notification["measured"], serde_json::json!({"value": "8", "unit": "minute", "on": "2026-10-15"}));
    assert_eq!((&notification["verdict"], &notification["agreed_verdict"]), (&"not_met".into(), &"not_met".into()));
}

#[test]
fn exit_codes_tell_findings_from_bad_input() {
    let file = example("expense.toml");
    let code = |arguments: &[&str]| {
        akashi(&root(), &[&["assess", file.as_str(), "--at", "2026-11-20"], arguments].concat()).code
    };
    assert_eq!(code(&["--fail-on", "basic"]), 1);
    assert_eq!(code(&["--fail-on", "recommended"]), 1);
    assert_eq!(code(&["--fail-on", "never"]), 0);
    assert_eq!(code(&["--fail-on", "sometimes"]), 2);
    assert_eq!(akashi(&root(), &["assess", "no-such-file.toml"]).code, 2);
    assert_eq!(akashi(&root(), &["--version"]).code, 0);
    assert_eq!(akashi(&root(), &["--help"]).code, 0);
}

#[test]
fn a_service_with_everything_met_exits_with_zero() {
    // A control without duties, the rest excluded with a reason: nothing applicable is open.
    let folder = tempfile::tempdir().unwrap();
    let guideline = akashi(&root(), &["guideline", "export", "mic3"]);
    let guideline: Value = serde_json::from_str(&guideline.out).unwrap();
    let mut file = String::from(
        "[service]\nid = \"s\"\nname = \"S\"\nperspective = \"provide\"\nruns = [\"saas\"]\ninformation = [\"personal\"]\navailability = [\"hinders-work\"]\n",
    );
    for control in guideline["controls"].as_array().unwrap() {
        let id = control["id"].as_str().unwrap();
        if id == "II.1.1.3" {
            file += &format!(
                "[control.\"{id}\"]\nstatus = \"implemented\"\nevidence = [{{ title = \"t\", collected = 2026-11-01 }}]\n"
            );
        } else if control["part"] != "IV" {
            file += &format!("[control.\"{id}\"]\nexcluded = \"r\"\n");
        }
    }
    std::fs::write(folder.path().join("s.toml"), file).unwrap();
    let ran = akashi(folder.path(), &["assess", "s.toml", "--at", "2026-11-20", "--fail-on", "recommended"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
}

#[test]
fn why_gives_the_chain_in_both_languages() {
    for (lang, words) in [
        (
            "en",
            &["stated for this service: implemented", "8 minutes against the agreed 5 minutes: missed", "partly met"][..],
        ),
        ("ja", &["このサービスについての記録", "8分", "一部実施"]),
    ] {
        let ran = akashi(
            &root(),
            &["--lang", lang, "assess", &example("telemedicine.toml"), "--at", "2026-11-20", "--why", "III.1.1.3"],
        );
        let text = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
        for word in words {
            assert!(text.contains(word), "{lang}: {word}\n{}", ran.out);
        }
    }
    let unknown = akashi(&root(), &["assess", &example("expense.toml"), "--why", "II.99"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("II.99"), "{}", unknown.err);
}

#[test]
fn nothing_moves_in_a_pipe() {
    let ran = akashi(&root(), &["assess", &example("expense.toml"), "--at", "2026-11-20"]);
    assert!(!ran.out.contains('\u{1b}') && ran.err.is_empty());
}
