use proptest::prelude::*;
use serde_json::{Value, json};

use super::{read, schema};

fn example() -> Value {
    serde_json::from_str(include_str!("../../../../examples/chain/kintai.json")).unwrap()
}

/// The problems of a file: place and code.
fn problems(value: &Value) -> Vec<(String, &'static str)> {
    let found = read("c.json", &value.to_string(), "mic3").err().unwrap_or_default();
    found.iter().map(|problem| (problem.place.clone().unwrap().item.unwrap(), problem.code)).collect()
}

#[test]
fn the_example_becomes_statements_in_the_order_in_which_they_rest_on_each_other() {
    let file = read("c.json", &example().to_string(), "other").unwrap();
    assert_eq!(file.guideline, "mic3");
    let kinds: Vec<&str> = file.statements.iter().map(|located| located.statement.kind()).collect();
    let mut order = kinds.clone();
    order.dedup();
    let expected = [
        "PartyDescribed",
        "ChainServiceDescribed",
        "ContractConcluded",
        "LinkDeclared",
        "ShareDeclared",
        "ShareAgreed",
        "ClaimReceived",
    ];
    assert_eq!(order, expected);
    assert_eq!(file.statements[0].place.to_string(), "c.json [/parties/0]");
    // Without items the whole guideline is meant; of a clause, nothing.
    let agreed = file.statements.iter().find(|one| one.statement.kind() == "ShareAgreed").unwrap();
    let body: Value = serde_json::from_slice(&agreed.statement.body()).unwrap();
    assert_eq!(body["covers"], json!({ "guideline": "mic3" }));
}

#[test]
fn every_problem_is_told_at_once_with_its_place() {
    let mut file = example();
    file["partys"] = json!([]);
    file["parties"][0]["name"] = json!(" ");
    file["parties"][1]["law"] = json!("jp");
    file["parties"][2]["id"] = json!("hibari");
    file["services"][0]["runs"] = json!(["saas", "faas", "saas"]);
    file["services"][1].as_object_mut().unwrap().remove("provider");
    file["links"][0]["kind"] = json!(3);
    file["contracts"][0]["clauses"][0]["number"] = json!("1");
    file["contracts"][1]["from"] = json!("2026-02-30");
    file["claims"][0]["items"] = json!([]);
    file["shares"] = json!({});
    let at = |place: &str, code: &'static str| (place.to_owned(), code);
    let mut expected = vec![
        at("/partys", "chain-file-key"),
        at("/parties/0/name", "chain-file-empty"),
        at("/parties/1/law", "chain-file-country"),
        at("/parties/2/id", "chain-file-twice"),
        at("/services/0/runs/1", "chain-file-word"),
        at("/services/0/runs/2", "chain-file-twice"),
        at("/services/1", "chain-file-missing"),
        at("/contracts/0/clauses/0/number", "chain-file-key"),
        at("/contracts/1/from", "chain-file-day"),
        at("/links/0/kind", "chain-file-no-text"),
        at("/shares", "chain-file-no-list"),
        at("/claims/0/items", "chain-file-empty"),
    ];
    expected.sort_unstable();
    let mut found = problems(&file);
    found.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn hostile_files_are_refused() {
    for (text, code) in [
        ("{", "chain-file-no-json"),
        ("[]", "chain-file-no-object"),
        (r#"{"guideline":1}"#, "chain-file-no-text"),
        ("{}", "chain-file-missing"),
        (&"[".repeat(10_000), "chain-file-no-json"),
        (&" ".repeat(4 * 1024 * 1024 + 1), "chain-file-large"),
    ] {
        assert_eq!(read("c.json", text, "mic3").unwrap_err()[0].code, code);
    }
    let party = json!({ "id": "p", "name": "p" });
    let many = json!({ "parties": vec![party.clone(); 5_001], "services": [] });
    assert_eq!(problems(&many), [("/parties".to_owned(), "chain-file-many")]);
    let long = json!({ "parties": [{ "id": "p", "name": "あ".repeat(2_001) }], "services": [] });
    assert_eq!(problems(&long), [("/parties/0/name".to_owned(), "chain-file-long")]);
    // Nobody reads on after so many.
    let all_wrong = json!({ "parties": vec![json!({}); 5_000], "services": [] });
    assert_eq!(problems(&all_wrong).len(), 200);
}

#[test]
fn the_schema_accepts_the_example_and_refuses_what_the_reader_refuses() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    assert!(validator.is_valid(&example()));
    let edits: [fn(&mut Value); 8] = [
        |file| file["partys"] = json!([]),
        |file| file["parties"][0]["law"] = json!("jp"),
        |file| file["parties"][0]["id"] = json!("A"),
        |file| file["services"][0]["runs"] = json!(["faas"]),
        |file| drop(file["services"][1].as_object_mut().unwrap().remove("provider")),
        |file| file["links"][0]["kind"] = json!(3),
        |file| file["claims"][0]["items"] = json!([]),
        |file| drop(file.as_object_mut().unwrap().remove("parties")),
    ];
    for edit in edits {
        let mut file = example();
        edit(&mut file);
        assert!(!validator.is_valid(&file), "{file}");
        assert!(!problems(&file).is_empty(), "{file}");
    }
}

proptest! {
    /// Whatever stands anywhere in a file, it is read or refused.
    #[test]
    fn nothing_in_a_file_panics(path in prop::collection::vec(any::<prop::sample::Index>(), 1..5), put in values()) {
        let mut file = example();
        *place(&mut file, &path) = put;
        for problem in read("c.json", &file.to_string(), "mic3").err().unwrap_or_default() {
            prop_assert!(problem.place.is_some());
            prop_assert!(!problem.mend(message::Locale::Ja).is_empty() && !problem.mend(message::Locale::En).is_empty());
        }
    }
}

/// Some place in a value.
fn place<'v>(value: &'v mut Value, path: &[prop::sample::Index]) -> &'v mut Value {
    let Some((step, rest)) = path.split_first() else { return value };
    if value.as_object().is_some_and(|fields| !fields.is_empty()) {
        let fields = value.as_object_mut().unwrap();
        let key = fields.keys().nth(step.index(fields.len())).unwrap().clone();
        return place(fields.get_mut(&key).unwrap(), rest);
    }
    if value.as_array().is_some_and(|list| !list.is_empty()) {
        let list = value.as_array_mut().unwrap();
        let at = step.index(list.len());
        return place(&mut list[at], rest);
    }
    value
}

fn values() -> impl Strategy<Value = Value> {
    prop::sample::select(vec![
        Value::Null,
        json!(true),
        json!(-1.5e300),
        json!(""),
        json!("\u{0}\u{202e}"),
        json!("=cmd()"),
        json!([]),
        json!([[]]),
        json!({}),
        json!({ "id": "x" }),
        json!("2026-13-45"),
        json!("saas"),
    ])
}
