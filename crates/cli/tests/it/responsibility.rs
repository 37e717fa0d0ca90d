//! `akashi responsibility` and `akashi supplier` on the four companies of the example: documents of OSCAL out and back in,
//! clauses, suppliers.
//!
//! What is expected follows from `examples/chain/kintai.json` and the printed requirements, not from the program.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::run::{Ran, akashi, root};

/// A day on which every agreement and contract of the example holds.
const DAY: &str = "2026-12-01";

fn good(ran: Ran) -> String {
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    ran.out
}

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn example() -> Value {
    read(&fs::read_to_string(root().join("examples/chain/kintai.json")).unwrap())
}

/// A folder with a workspace that holds a chain.
fn holding(chain: &Value) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("chain.json"), chain.to_string()).unwrap();
    good(akashi(folder.path(), &["init", "w.akashi"]));
    good(akashi(folder.path(), &["chain", "import", "chain.json", "-w", "w.akashi"]));
    folder
}

/// Takes a file into a new workspace, and gives what the command said and the chain that then goes out of it.
fn taken_in(folder: &Path, file: &str) -> (String, Value) {
    good(akashi(folder, &["init", "other.akashi"]));
    let said = good(akashi(folder, &["chain", "import", file, "-w", "other.akashi"]));
    (said, read(&good(akashi(folder, &["chain", "export", "-w", "other.akashi"]))))
}

/// The entries of a list of a chain file, by their ids.
fn ids<'c>(chain: &'c Value, list: &str) -> Vec<&'c str> {
    chain[list].as_array().into_iter().flatten().map(|entry| entry["id"].as_str().unwrap()).collect()
}

/// A chain file with each list in the order of the ids, as it goes out.
fn ordered(mut chain: Value) -> Value {
    for list in chain.as_object_mut().unwrap().values_mut().filter_map(Value::as_array_mut) {
        list.sort_by_key(|entry| entry["id"].as_str().unwrap().to_owned());
    }
    chain
}

fn matrix(folder: &Path, workspace: &str) -> Value {
    let words = ["responsibility", "matrix", "kintai", "-w", workspace, "--as-of", DAY, "--format", "json"];
    let mut rows = read(&good(akashi(folder, &words)));
    // Reasons name positions of the ledger, which is another one.
    for row in rows.as_array_mut().unwrap() {
        row.as_object_mut().unwrap().remove("why");
    }
    rows
}

#[test]
fn a_plan_taken_in_elsewhere_gives_the_same_chain_and_the_same_matrix() {
    let folder = holding(&example());
    let at = folder.path();
    for file in ["plan.json", "plan.yaml"] {
        let words = ["responsibility", "matrix", "kintai", "-w", "w.akashi", "--as-of", DAY, "--format", "oscal"];
        good(akashi(at, &[&words[..], &["-o", file]].concat()));
        assert!(good(akashi(at, &["oscal", "validate", file])).contains("system-security-plan"));
        // Where it came from, it says nothing new.
        let again = good(akashi(at, &["chain", "import", file, "-w", "w.akashi", "--dry-run"]));
        assert_eq!(again.trim(), "Nothing new");
    }
    let (said, exported) = taken_in(at, "plan.yaml");
    // 5 parties, 5 services, 4 contracts, 4 links, 5 declarations, 5 agreements, 11 claims.
    assert!(said.contains("39"), "{said}");
    assert_eq!(exported, ordered(example()));
    assert_eq!(matrix(at, "other.akashi"), matrix(at, "w.akashi"));
}

#[test]
fn a_plan_for_a_customer_brings_it_its_own_part_alone() {
    let folder = holding(&example());
    let at = folder.path();
    let words = ["responsibility", "matrix", "kintai", "-w", "w.akashi", "--as-of", DAY, "--format", "oscal"];
    good(akashi(at, &[&words[..], &["--party", "aozora-seiki", "-o", "plan.json"]].concat()));
    let (_, told) = taken_in(at, "plan.json");
    assert_eq!(ids(&told, "parties"), ["aozora-seiki", "hibari"]);
    for (list, expected) in [
        ("services", "kintai"),
        ("contracts", "kintai-2026"),
        ("agreements", "kintai-agreed"),
        ("claims", "kintai-customer"),
        // The one by which the provider leaves something to the customer, without the provider's own people.
        ("shares", "kintai-log"),
    ] {
        assert_eq!(ids(&told, list), [expected], "{list}");
    }
    assert_eq!(told["shares"][0].get("owner"), None);
    assert_eq!(told.get("links"), None);
}

#[test]
fn a_definition_tells_everybody_what_a_provider_offers_and_comes_back() {
    let folder = holding(&example());
    let at = folder.path();
    let components = |provider: &str, more: &[&str]| {
        let words = ["responsibility", "components", provider, "-w", "w.akashi", "--as-of", DAY];
        akashi(at, &[&words[..], more].concat())
    };
    good(components("minato", &["-o", "minato.yaml"]));
    assert!(good(akashi(at, &["oscal", "validate", "minato.yaml"])).contains("component-definition"));
    // Both regions and the claim for each; nothing of the platform that is built on them.
    let (said, told) = taken_in(at, "minato.yaml");
    assert!(said.contains('5'), "{said}");
    assert_eq!((ids(&told, "parties"), ids(&told, "services")), (vec!["minato"], vec!["minato-osaka", "minato-tokyo"]));
    assert_eq!(ids(&told, "claims"), ["minato-osaka-report", "minato-tokyo-report"]);
    let example = ordered(example());
    let report = example["claims"].as_array().unwrap().iter().find(|claim| claim["id"] == "minato-tokyo-report");
    assert_eq!(told["claims"].get(1), report);
    // One of its services alone, in JSON, to be piped.
    let one = read(&good(components("minato", &["--service", "minato-osaka"])));
    let components_of = |definition: &Value| -> Vec<Value> {
        let list = definition["component-definition"]["components"].as_array().unwrap();
        list.iter().map(|component| component["title"].clone()).collect()
    };
    assert_eq!(components_of(&one), [json!("みなと仮想基盤 大阪")]);
    // A customer offers nothing, and a service of somebody else is not one's own.
    for (provider, more) in [("aozora-seiki", &[][..]), ("nobody", &[]), ("minato", &["--service", "kintai"])] {
        let ran = components(provider, more);
        assert!(ran.code == 2 && ran.err.contains(provider), "{}", ran.err);
    }
}

#[test]
fn what_is_open_with_suppliers_is_told_until_all_of_it_is_done() {
    let mut chain = example();
    // The eleven agreements of II.3.1.
    let mut items: Vec<String> = (1..=10).map(|number| format!("II.3.1.{number}.agr1")).collect();
    items.push("II.3.1.1.agr2".to_owned());
    chain["terms"] = json!([{
        "id": "kazami-terms", "party": "kazami", "items": items, "way": "published", "outcome": "satisfied",
        "basis": "経路検索API利用規約 第5条", "on": "2026-04-01",
    }]);
    let step =
        |id: &str, step: &str| json!({ "id": id, "party": "kazami", "step": step, "on": "2026-04-01", "note": "覚書" });
    let mut review = step("kazami-review", "reviewed");
    review["until"] = "2027-06-30".into();
    chain["steps"] = json!([step("kazami-target", "target-shown"), step("kazami-down", "handed-down"), review]);
    let folder = holding(&chain);
    let supplier = |words: &[&str], day: &str| {
        let words = [&["supplier"], words, &["-w", "w.akashi", "--as-of", day, "--format", "json"]].concat();
        let ran = akashi(folder.path(), &words);
        (ran.code, read(&ran.out))
    };
    let kinds = |standing: &Value| -> Vec<String> {
        standing["open"].as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap().to_owned()).collect()
    };
    let (code, list) = supplier(&["list"], DAY);
    assert_eq!(code, 1);
    // Whom others lean on: not the customer, and not the provider on top.
    let parties: Vec<&str> = list.as_array().unwrap().iter().map(|one| one["party"].as_str().unwrap()).collect();
    assert_eq!(parties, ["kazami", "minato", "tsubame"]);
    let minato = &list[1];
    assert_eq!(minato["services"], json!(["minato-osaka", "minato-tokyo"]));
    assert_eq!((&minato["used_by"], &minato["bespoke"]), (&json!(["tsubame-app"]), &json!(false)));
    assert_eq!(minato["terms"].as_array().unwrap().len(), 11);
    assert!(minato["terms"].as_array().unwrap().iter().all(|term| term["state"] == "open"));
    assert_eq!(kinds(minato), ["unsettled", "target-not-shown", "not-handed-down", "no-review"]);

    let (code, kazami) = supplier(&["show", "kazami"], DAY);
    assert_eq!((code, kinds(&kazami)), (0, vec![]));
    assert_eq!(kazami["next_review"], "2027-06-30");
    assert_eq!(kazami["terms"][0]["basis"], "経路検索API利用規約 第5条");
    // The day the review is due, it is not overdue yet.
    assert_eq!(supplier(&["show", "kazami"], "2027-06-30").0, 0);
    let (code, late) = supplier(&["show", "kazami"], "2027-07-01");
    assert_eq!((code, kinds(&late)), (1, vec!["review-overdue".to_owned()]));

    let ran = akashi(folder.path(), &["supplier", "list", "-w", "w.akashi", "--as-of", DAY, "--lang", "ja"]);
    for shown in ["みなと基盤株式会社", "かざみ経路案内株式会社", "2027-06-30"] {
        assert!(ran.out.contains(shown), "{shown}: {}", ran.out);
    }
    let ran = akashi(folder.path(), &["supplier", "show", "nobody", "-w", "w.akashi"]);
    assert!(ran.code == 2 && ran.err.contains("nobody"), "{}", ran.err);
}

/// The items of an article.
fn article<'c>(clauses: &'c Value, name: &str) -> &'c [Value] {
    let articles = clauses["articles"].as_array().unwrap();
    let found = articles.iter().find(|one| one["article"] == name);
    found.map(|one| one["items"].as_array().unwrap().as_slice()).unwrap_or_default()
}

/// The item that says something by a rule, with something in its words.
fn item<'c>(items: &'c [Value], rule: &str, words: &str) -> &'c Value {
    let says = |item: &&Value| {
        let said = &item["says"][0];
        said["rule"] == rule && said["text"]["ja"].as_str().unwrap().contains(words)
    };
    items.iter().find(says).unwrap()
}

#[test]
fn clauses_say_who_does_what_and_by_which_consent() {
    let folder = holding(&example());
    let clauses = |day: &str| {
        let words = ["responsibility", "clauses", "kintai", "--party", "aozora-seiki", "-w", "w.akashi"];
        let ran = akashi(folder.path(), &[&words[..], &["--format", "json", "--as-of", day]].concat());
        (ran.code, read(&ran.out))
    };
    let (code, draft) = clauses(DAY);
    assert_eq!((code, &draft["unagreed"], &draft["version"]), (0, &json!(0), &json!(DAY)));
    assert_eq!((&draft["provider"], &draft["customer"]), (&json!("hibari"), &json!("aozora-seiki")));
    let names: Vec<&str> =
        draft["articles"].as_array().unwrap().iter().map(|one| one["article"].as_str().unwrap()).collect();
    // The service is not registered in the workspace: no values of it are agreed.
    assert_eq!(names, ["provider", "customer", "chain", "places", "individual"]);
    let agreed = json!({ "agreement": "kintai-agreed", "on": "2026-04-01", "until": "2027-03-31" });
    // What concerns data alone is the customer's by default; the log, because the provider says so.
    let all = item(article(&draft, "customer"), "clause-customer-all", "青空精機株式会社");
    assert_eq!(all["requirements"], json!(["III.1.1.12", "III.1.2.1", "III.1.2.4", "III.1.2.6", "III.2.2.2"]));
    assert_eq!(all["consent"], agreed);
    let watched = item(article(&draft, "provider"), "clause-provider-part", "稼働監視と、利用者への速報");
    assert_eq!((&watched["requirements"], &watched["consent"]), (&json!(["III.1.1.3"]), &agreed));
    let backup = item(article(&draft, "provider"), "clause-provider-own", "ひばりソフト株式会社");
    assert!(backup["requirements"].as_array().unwrap().contains(&json!("III.2.2.1")), "{backup}");
    // The platform, the infrastructure and the route search stand behind it.
    let spread = item(article(&draft, "chain"), "clause-chain-spread", "3");
    assert_eq!(spread["needs_consent"], false);
    // JP in the file; a clause names the country.
    item(article(&draft, "places"), "clause-sites", "日本");
    item(article(&draft, "places"), "clause-storage", "日本");
    item(article(&draft, "individual"), "clause-individual", "監査報告書の開示");
    // For people, each requirement has its title.
    let words = ["responsibility", "clauses", "kintai", "--party", "aozora-seiki", "-w", "w.akashi", "--lang", "ja"];
    for form in ["table", "markdown"] {
        let shown = good(akashi(folder.path(), &[&words[..], &["--format", form, "--as-of", DAY]].concat()));
        assert!(shown.contains("III.1.1.12 イベントログの取得"), "{shown}");
    }
    // No guideline that lists what is to be agreed is adopted.
    assert_eq!((&draft["checks"], &draft["changes"]), (&json!([]), &Value::Null));

    // The day after the agreement and the contract end, nothing is agreed any more.
    let (code, ended) = clauses("2027-04-01");
    assert_eq!(code, 1);
    let items = article(&ended, "provider");
    assert!(!items.is_empty() && items.iter().all(|item| item["consent"].is_null()), "{items:?}");
}

#[test]
fn what_another_tool_says_of_a_service_is_taken_in_for_it() {
    let folder = holding(&example());
    let at = folder.path();
    let requirements = ["IV.4.1.1", "AC-2"].map(|id| json!({ "uuid": id, "control-id": id, "description": "d" }));
    let document = json!({ "component-definition": {
        "uuid": "0b1a5c56-6a50-4a6e-9d9f-5b6b8b1f0a00",
        "metadata": { "title": "Cloud X", "version": "1", "last-modified": "2026-10-01T00:00:00Z", "oscal-version": "1.1.2" },
        "components": [{ "uuid": "0b1a5c56-6a50-4a6e-9d9f-5b6b8b1f0a01", "type": "service", "title": "X", "description": "d",
            "control-implementations": [{ "uuid": "0b1a5c56-6a50-4a6e-9d9f-5b6b8b1f0a02", "source": "#c", "description": "d",
                "implemented-requirements": requirements }] }],
    } });
    fs::write(at.join("x.json"), document.to_string()).unwrap();
    // It is no chain, and the way it can be taken in is named.
    let ran = akashi(at, &["chain", "import", "x.json", "-w", "w.akashi"]);
    assert!(ran.code == 2 && ran.err.contains("akashi responsibility import"), "{}", ran.err);

    let import = |service: &str, more: &[&str]| {
        let words = ["responsibility", "import", "x.json", "--service", service, "-w", "w.akashi", "--lang", "en"];
        akashi(at, &[&words[..], more].concat())
    };
    let shares =
        || read(&good(akashi(at, &["chain", "export", "-w", "w.akashi"])))["shares"].as_array().unwrap().clone();
    let before = shares().len();
    let ran = import("minato-tokyo", &["--dry-run"]);
    assert!(ran.code == 0 && ran.err.contains("AC-2"), "{}{}", ran.out, ran.err);
    assert_eq!(shares().len(), before);
    assert_eq!(import("minato-tokyo", &[]).code, 0);
    let told = shares();
    let offered = told.iter().find(|share| share["id"] == "minato-tokyo-offered-1").unwrap();
    let expected = json!({
        "id": "minato-tokyo-offered-1", "service": "minato-tokyo", "by": "minato", "items": ["IV.4.1.1"], "share": "own",
        "reason": "Stated in “Cloud X (1)”",
    });
    assert_eq!((told.len(), offered), (before + 1, &expected));
    // Once more it is nothing new.
    good(import("minato-tokyo", &[]));
    assert_eq!(shares().len(), before + 1);
    let ran = import("nowhere", &[]);
    assert!(ran.code == 2 && ran.err.contains("nowhere"), "{}", ran.err);
    let ran = import("minato-tokyo", &["--component", "Y"]);
    assert!(ran.code == 2 && ran.err.contains("--component"), "{}", ran.err);
}

#[test]
fn what_is_told_of_a_chain_comes_as_pdf_and_as_word() {
    let folder = holding(&example());
    let told: [&[&str]; 6] = [
        &["chain", "show", "kintai"],
        &["chain", "verdict", "kintai"],
        &["chain", "impact", "minato-tokyo"],
        &["responsibility", "clauses", "kintai", "--party", "aozora-seiki"],
        &["supplier", "list"],
        &["supplier", "show", "minato"],
    ];
    for words in told {
        for (form, begins) in [("pdf", &b"%PDF-"[..]), ("docx", b"PK")] {
            let file = format!("told.{form}");
            let to = ["-w", "w.akashi", "--as-of", DAY, "--format", form, "--output", &file, "--replace"];
            let ran = akashi(folder.path(), &[words, &to[..]].concat());
            assert!(ran.code < 2, "{words:?}: {}", ran.err);
            assert!(fs::read(folder.path().join(&file)).unwrap().starts_with(begins), "{words:?}");
        }
        // A file that is there stays, and a paper has no place on a terminal.
        let to = ["-w", "w.akashi", "--format", "pdf"];
        let ran = akashi(folder.path(), &[words, &to[..], &["--output", "told.pdf"]].concat());
        assert!(ran.code == 2 && ran.err.contains("told.pdf"), "{words:?}: {}", ran.err);
        assert_eq!(akashi(folder.path(), &[words, &to[..]].concat()).code, 2, "{words:?}");
    }
}

#[test]
fn clauses_are_held_against_what_is_to_be_agreed() {
    let folder = holding(&example());
    let at = folder.path();
    good(akashi(at, &["guideline", "adopt", "mic2014", "-w", "w.akashi"]));
    let checks = |service: &str, party: &str| {
        let words = ["responsibility", "clauses", service, "--party", party, "-w", "w.akashi", "--as-of", DAY];
        let ran = akashi(at, &[&words[..], &["--format", "json"]].concat());
        assert_eq!(ran.code, 1, "{}", ran.err);
        read(&ran.out)["checks"].as_array().unwrap().clone()
    };
    let of = |checks: &[Value], id: &str| {
        let found = checks.iter().find(|check| check["id"] == id).unwrap();
        (found["state"].clone(), found["by"].clone())
    };
    let customer = checks("kintai", "aozora-seiki");
    // C1 to C23 alone: the customer builds nothing on the service.
    assert_eq!(customer.len(), 23);
    assert_eq!(of(&customer, "C17"), (json!("drafted"), json!("chain")));
    assert_eq!(of(&customer, "C23"), (json!("drafted"), json!("places")));
    assert_eq!(of(&customer, "C2"), (json!("drafted"), json!("individual")));
    // What becomes of the data at the end stands nowhere.
    assert_eq!(of(&customer, "C8"), (json!("missing"), Value::Null));
    // Who builds on a platform agrees S1 to S16 with it as well.
    let builder = checks("tsubame-app", "hibari");
    assert_eq!(builder.len(), 23 + 16);
    assert_eq!(of(&builder, "S4"), (json!("missing"), Value::Null));
    // The platform does not say what it can do for one customer alone.
    assert_eq!(of(&builder, "C2"), (json!("missing"), Value::Null));
}
