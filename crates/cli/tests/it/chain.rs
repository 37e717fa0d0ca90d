//! `akashi chain` and `akashi responsibility`: a chain from its file, and of a workspace.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::run::{Ran, akashi, root};

fn example() -> String {
    root().join("examples/chain/kintai.json").display().to_string()
}

fn good(ran: Ran) -> String {
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    ran.out
}

fn read(ran: &Ran) -> Value {
    assert!(ran.code < 2, "{}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

/// The verdict on a requirement, and who is the weakest.
fn verdict(answer: &Value, requirement: &str) -> (String, Vec<(String, String)>) {
    let found = answer["requirements"].as_array().unwrap().iter().find(|one| one["requirement"] == requirement);
    let found = found.unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let weakest = found["weakest"].as_array().unwrap().iter();
    (text(&found["verdict"]), weakest.map(|row| (text(&row["service"]), text(&row["party"]))).collect())
}

#[test]
fn a_file_is_judged_without_a_workspace_and_a_claim_that_expires_shows() {
    let check = |day: &str| {
        read(&akashi(&root(), &["chain", "check", &example(), "--format", "json", "--as-of", day]))["services"].clone()
    };
    let before = check("2026-11-30");
    // One service is on top: all others are built into it.
    assert_eq!(before.as_array().unwrap().len(), 1);
    let before = &before[0]["verdict"];
    assert_eq!(verdict(before, "IV.4.1.1"), ("met".to_owned(), vec![]));
    assert_eq!(before["holds_until"], "2026-12-01");
    let after = check("2026-12-01");
    let after = &after[0]["verdict"];
    let expected = vec![("minato-tokyo".to_owned(), "minato".to_owned())];
    assert_eq!(verdict(after, "IV.4.1.1"), ("unknown".to_owned(), expected));
    let row = &after["requirements"].as_array().unwrap().iter().find(|one| one["requirement"] == "IV.4.1.1").unwrap()["weakest"]
        [0];
    let clauses: Vec<&str> =
        row["clauses"].as_array().unwrap().iter().map(|one| one["clause"].as_str().unwrap()).collect();
    assert_eq!(clauses, ["第12条", "別紙2"]);
    assert!(row["why"].as_array().unwrap().iter().any(|reason| reason["rule"] == "reason-claim-ended"));
    // The log is nobody's: provider and customer each say it is the other's.
    let nobody = after["gaps"].as_array().unwrap().iter().find(|gap| gap["kind"] == "nobody").unwrap();
    assert_eq!(
        (nobody["requirement"].as_str(), &nobody["parties"]),
        (Some("III.1.1.12"), &json!(["aozora-seiki", "hibari"]))
    );

    let ran = akashi(&root(), &["chain", "check", &example(), "--as-of", "2026-12-01", "--lang", "ja"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    for told in ["みなと基盤株式会社", "2026-11-30で切れています", "第12条", "垂直連携サプライチェーン 1", "99.400425%"]
    {
        assert!(ran.out.contains(told), "{told}: {}", ran.out);
    }
}

fn workspace(folder: &Path) {
    good(akashi(folder, &["init", "w.akashi"]));
}

#[test]
fn a_chain_lives_in_a_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    workspace(at);
    let import = |more: &[&str]| {
        let example = example();
        let words = [&["chain", "import", &example, "-w", "w.akashi"], more].concat();
        akashi(at, &words)
    };
    // 5 parties, 5 services, 4 contracts, 4 links, 5 declarations, 5 agreements, 11 claims.
    assert!(good(import(&["--dry-run"])).contains("39"));
    assert!(good(import(&[])).contains("39"));
    // Nothing in it is new any more.
    assert_eq!(good(import(&["--dry-run"])).trim(), "Nothing new");
    let day = ["-w", "w.akashi", "--as-of", "2026-12-01", "--format", "json"];
    let rows = read(&akashi(at, &[&["responsibility", "matrix", "kintai"], &day[..]].concat()));
    let row = rows
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["requirement"] == "III.1.1.3" && row["service"] == "kintai" && row["party"] == "hibari");
    let row = row.unwrap();
    // Both sides claim their part until March, and the two have agreed it; no data centre is asked for this one.
    assert_eq!((row["share"].as_str(), row["verdict"].as_str()), (Some("shared"), Some("met")));
    assert_eq!(row["agreed_by"], "tsubame-agreed");
    assert_eq!(row["owner"], "サービス運用部長");
    assert_eq!(row["residual"]["ja"], "アプリケーションの稼働監視と、利用者への速報");
    let impact = read(&akashi(at, &[&["chain", "impact", "minato-tokyo"], &day[..]].concat()));
    let reached: Vec<(&str, bool)> = impact["affected"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["service"].as_str().unwrap(), one["goes_on"].as_bool().unwrap()))
        .collect();
    // The other region stands in.
    assert_eq!(reached, [("minato-tokyo", false), ("tsubame-app", true), ("kintai", true)]);
    let shown = read(&akashi(at, &[&["chain", "show", "kintai"], &day[..]].concat()));
    assert_eq!(shown["availability"]["percent"], "99.400425");
    let shapes: Vec<(&str, bool)> = shown["shapes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["model"].as_str().unwrap(), one["fits"].as_bool().unwrap()))
        .collect();
    assert_eq!(shapes, [("vertical-1", true), ("horizontal-1", true)]);
    let ran = akashi(at, &["responsibility", "matrix", "kintai", "-w", "w.akashi", "--format", "xlsx"]);
    assert!(ran.code == 2 && ran.err.contains("--output"), "{}", ran.err);
    good(akashi(at, &["responsibility", "matrix", "kintai", "-w", "w.akashi", "--format", "xlsx", "-o", "m.xlsx"]));
    assert!(fs::read(at.join("m.xlsx")).unwrap().starts_with(b"PK"));
    good(akashi(at, &["responsibility", "matrix", "kintai", "-w", "w.akashi", "--format", "pdf", "-o", "m.pdf"]));
    assert!(fs::read(at.join("m.pdf")).unwrap().starts_with(b"%PDF-"));
    // A customer gets its own share and nothing else.
    let ran = akashi(at, &[&["responsibility", "matrix", "kintai", "--party", "aozora-seiki"], &day[..]].concat());
    let own = read(&ran);
    assert!(!own.as_array().unwrap().is_empty());
    assert!(own.as_array().unwrap().iter().all(|row| row["party"] == "aozora-seiki"));
    // What is withdrawn no longer counts.
    let claim = ["chain", "withdraw", "claim:keiro-statement", "--reason", "取消し", "-w", "w.akashi"];
    good(akashi(at, &claim));
    let answer = read(&akashi(at, &[&["chain", "verdict", "keiro"], &day[..]].concat()));
    assert_eq!(verdict(&answer, "II.1.1.1").0, "unknown");
    let ran = akashi(at, &["chain", "withdraw", "party:minato", "--reason", "r", "-w", "w.akashi"]);
    assert!(ran.code == 2 && ran.err.contains("member:minato-"), "{}", ran.err);
}

#[test]
fn a_circle_of_supply_is_refused_with_its_path_and_nothing_is_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    workspace(at);
    let mut file: Value = serde_json::from_str(&fs::read_to_string(example()).unwrap()).unwrap();
    let links = file["links"].as_array_mut().unwrap();
    links.push(
        json!({ "id": "back", "from": "minato-osaka", "to": "kintai", "kind": "supply", "mechanism": "published" }),
    );
    fs::write(at.join("c.json"), file.to_string()).unwrap();
    for command in [&["chain", "import", "c.json", "-w", "w.akashi"][..], &["chain", "check", "c.json"]] {
        let ran = akashi(at, command);
        assert_eq!(ran.code, 2, "{}", ran.out);
        assert!(ran.err.contains("minato-osaka → kintai → tsubame-app → minato-osaka"), "{}", ran.err);
        assert!(ran.err.contains("c.json [/links/4]"), "{}", ran.err);
    }
    let ran = akashi(at, &["chain", "verdict", "kintai", "-w", "w.akashi"]);
    assert!(ran.code == 2 && ran.err.contains("kintai"), "{}", ran.err);
}

#[test]
fn the_schema_of_the_file_is_printed() {
    let schema: Value = serde_json::from_str(&good(akashi(&root(), &["schema", "chain"]))).unwrap();
    assert_eq!(schema["title"], "Akashi chain file");
}
