mod returned;

use std::path::Path;

use guideline::planning::PlanningModel;
use guideline::{Guideline, Package};
use jsonschema::Validator;
use message::Locale;
use method::requirement_planning::{Bases, Case, derive};
use serde_json::{Value, json};

use super::{Asked, answer_sheet, case_to_json, read, schema, to_json};

fn guideline() -> Guideline {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guidelines/ipa");
    let mut package = Package::default();
    let mut folders = vec![folder.clone()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "toml") {
                let name = path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
                package.files.insert(name, std::fs::read_to_string(path).unwrap());
            }
        }
    }
    guideline::load(&package).unwrap().0
}

/// Reads a case, and holds the reader against the schema: both take it, or neither does.
#[track_caller]
fn taken(model: &PlanningModel, validator: &Validator, case: &Value) -> Result<Case, Vec<String>> {
    let read = read("c.json", &case.to_string(), model);
    assert_eq!(read.is_ok(), validator.is_valid(case), "{case}");
    let told = |problem: &message::Diagnostic| {
        for locale in Locale::ALL {
            assert!(!problem.mend(locale).is_empty(), "{problem:?}");
        }
        let place = problem.place.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{place} {}", problem.text(Locale::En))
    };
    read.map_err(|found| found.iter().map(told).collect())
}

fn validator(model: &PlanningModel) -> Validator {
    jsonschema::options().should_validate_formats(true).build(&schema(model)).unwrap()
}

#[test]
fn a_case_is_taken_as_it_is_written() {
    let guideline = guideline();
    let model = guideline.model.planning().unwrap();
    let written = json!({
        "$schema": "plan-case.json",
        "system": "送金", "field": "金融", "edition": "第2版", "authors": ["企画", "運用"],
        "next_review": "2027-04-01",
        "reviews": [{ "on": "2026-04-01", "reason": "年次" }],
        "scene": 2,
        "scope": { "it_system": true },
        "viewpoints": { "1": "口座", "9": "" },
        "benefits": ["confidentiality_integrity", "technology"],
        "treat": ["A/x"], "accept": ["B/y"], "enjoy": ["F/z"], "forgo": ["F/w"],
        "choices": [{ "risk": "A/x", "measure": "A-3", "reason": "目的に合う" }, { "risk": "A/x", "measure": "A-4" }],
        "select": ["A-3"],
        "government_procurement": true,
        "facility_bom_left_to_installer": false,
        "equivalents": ["software_bill_of_materials"],
        "readings": { "A-7-parent": ["P-3"], "Q-10-parent": ["Q-1", "Q-2"], "F-2-parent": [] },
        "lines": { "data.P-6.A-9": null, "data.P-6.A-16": "P-1" },
        "reasons": { "A-3": "持ち出しに備える", "data.P-6.A-9": "原典p16" },
    });
    let case = taken(model, &validator(model), &written).unwrap();
    assert_eq!((&*case.system, &*case.field, &*case.edition), ("送金", "金融", "第2版"));
    assert_eq!(case.next_review, Some(jiff::civil::date(2027, 4, 1)));
    assert_eq!(taken(model, &validator(model), &case_to_json(&case)), Ok(case.clone()));
    assert_eq!(case.authors, ["企画", "運用"]);
    assert_eq!((case.reviews[0].on, &*case.reviews[0].reason), (jiff::civil::date(2026, 4, 1), "年次"));
    assert_eq!(case.scene.as_deref(), Some("2"));
    assert_eq!(case.scope.get("it-system"), Some(&true));
    assert_eq!(case.viewpoints.get("1").map(String::as_str), Some("口座"));
    assert_eq!(Vec::from_iter(&case.benefits), ["confidentiality-integrity", "technology"]);
    assert_eq!(
        [&case.treat, &case.accept, &case.enjoy, &case.forgo].map(|list| &*list[0]),
        ["A/x", "B/y", "F/z", "F/w"]
    );
    assert_eq!((&*case.choices[0].reason, &*case.choices[1].measure), ("目的に合う", "A-4"));
    assert_eq!(case.select, ["A-3"]);
    assert_eq!(case.facts.get("government-procurement"), Some(&true));
    assert_eq!(case.facts.get("facility-bom-left-to-installer"), Some(&false));
    assert_eq!(Vec::from_iter(&case.equivalents), ["software-bill-of-materials"]);
    assert_eq!(case.readings["Q-10-parent"].len(), 2);
    assert!(case.readings["F-2-parent"].is_empty());
    assert_eq!((case.lines["data.P-6.A-9"].as_deref(), case.lines["data.P-6.A-16"].as_deref()), (None, Some("P-1")));
    assert_eq!(case.reasons.get("A-3").map(String::as_str), Some("持ち出しに備える"));
    // Nothing but the benefits is needed.
    assert_eq!(taken(model, &validator(model), &json!({ "benefits": [] })), Ok(Case::default()));
}

#[test]
fn every_problem_is_told_at_once_with_its_place() {
    let guideline = guideline();
    let model = guideline.model.planning().unwrap();
    let validator = validator(model);
    let check = |case: Value, expected: &[&str]| {
        assert_eq!(taken(model, &validator, &case).unwrap_err(), expected, "{case}");
    };
    check(json!([]), &["c.json [] Fields with values belong here: {…}"]);
    check(
        json!({ "benefit": [], "scene": "1", "select": "A-3", "treat": [1], "government_procurement": "yes" }),
        &[
            "c.json [] `benefits` is missing",
            "c.json [/benefit] There is no field `benefit`",
            "c.json [/government_procurement] true or false belongs here",
            "c.json [/scene] A scene is given by its number",
            "c.json [/select] A list belongs here: […]",
            "c.json [/treat/0] Text belongs here",
        ],
    );
    let with = |key: &str, value: Value| json!({ "benefits": [], key: value });
    check(with("benefits", json!(["availability", "speed"])), &["c.json [/benefits/1] `speed` cannot be chosen"]);
    check(with("scene", json!(4)), &["c.json [/scene] A scene is given by its number"]);
    check(with("scope", json!({ "it": true })), &["c.json [/scope/it] There is no field `it`"]);
    check(with("scope", json!({ "it_system": 1 })), &["c.json [/scope/it_system] true or false belongs here"]);
    check(with("viewpoints", json!({ "10": "x" })), &["c.json [/viewpoints/10] There is no field `10`"]);
    check(
        with("choices", json!([{ "risk": "A/x", "why": "" }])),
        &["c.json [/choices/0/why] There is no field `why`", "c.json [/choices/0] `measure` is missing"],
    );
    check(with("reviews", json!([{ "on": "4月", "reason": "" }])), &["c.json [/reviews/0/on] `4月` is no day"]);
    check(with("reviews", json!([{ "reason": "" }])), &["c.json [/reviews/0] `on` is missing"]);
    check(with("equivalents", json!(["bom"])), &["c.json [/equivalents/0] `bom` cannot be chosen"]);
    check(
        with("readings", json!({ "A-7-parent": ["P-2"] })),
        &["c.json [/readings/A-7-parent/0] `P-2` cannot be chosen"],
    );
    check(
        with("readings", json!({ "A-7-parent": ["P-3", "P-1"] })),
        &["c.json [/readings/A-7-parent] Only one option of this reading can hold"],
    );
    check(
        with("readings", json!({ "node-numbering": [] })),
        &["c.json [/readings/node-numbering] There is no field `node-numbering`"],
    );
    // A line the document states, one nobody knows, a box at which no measure hangs, and one of another tree.
    check(
        with("lines", json!({ "data.P-5.A-14": null, "x": null })),
        &["c.json [/lines/data.P-5.A-14] There is no field `data.P-5.A-14`", "c.json [/lines/x] There is no field `x`"],
    );
    check(
        with("lines", json!({ "data.P-6.A-16": "availability", "data.P-6.A-17": "Q-1", "data.P-6.A-9": 1 })),
        &[
            "c.json [/lines/data.P-6.A-16] `availability` cannot be chosen",
            "c.json [/lines/data.P-6.A-17] `Q-1` cannot be chosen",
            "c.json [/lines/data.P-6.A-9] Text belongs here",
        ],
    );
    check(with("reasons", json!({ "a/b": 1 })), &["c.json [/reasons/a~1b] Text belongs here"]);
    // Either may hang under the other, but not both at once: that, a schema cannot say.
    let circle = with("lines", json!({ "operation.Q-8.Q-12": "Q-13", "operation.Q-8.Q-13": "Q-12" }));
    let found = read("c.json", &circle.to_string(), model).unwrap_err();
    let told: Vec<String> = found.iter().map(|problem| problem.text(Locale::En)).collect();
    assert_eq!(told, ["The corrected lines go in a circle: Q-12 → Q-13 → Q-12"]);
    assert_eq!(read("c.json", "{", model).unwrap_err()[0].code, "plan-no-json");
    assert_eq!(read("c.json", &" ".repeat(super::LIMIT + 1), model).unwrap_err()[0].code, "plan-too-large");
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

#[test]
fn an_answer_has_the_keys_that_others_rely_on() {
    let guideline = guideline();
    let model = guideline.model.planning().unwrap();
    let written = json!({
        "benefits": ["availability"],
        "treat": ["A/運用者の不正によりデータが破壊（消去）される"],
        "select": ["A-15", "A-5", "E-1"],
        "government_procurement": true,
    });
    let case = read("c.json", &written.to_string(), model).unwrap();
    let answer = to_json(model, &derive(model, &case, Bases::Refuse), false);
    assert_eq!(keys(&answer), ["measures", "nodes", "notes", "violations", "warnings"]);
    let p5 = &answer["nodes"][0];
    assert_eq!(keys(p5), ["because", "component", "confidence", "id", "name", "state"]);
    assert_eq!(
        *p5,
        json!({
            "id": "P-5",
            "component": "A",
            "name": { "ja": "運用者の不正によりデータが破壊（消去）される", "en": p5["name"]["en"] },
            "state": "treated",
            "because": [{ "benefit": "availability", "confidence": "stated", "path": ["data.availability.P-5"] }],
            "confidence": "stated",
        })
    );
    let by_id = |id: &str| answer["measures"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap();
    assert_eq!(
        *by_id("A-15"),
        json!({
            "id": "A-15",
            "state": "selected",
            "because": [{
                "node": "P-5",
                "address": "A/運用者の不正によりデータが破壊（消去）される",
                "confidence": "stated",
                "path": ["data.P-5.A-15"],
            }],
            "confidence": "stated",
        })
    );
    assert_eq!(*by_id("E-1"), json!({ "id": "E-1", "state": "selected", "because": [], "confidence": null }));
    assert_eq!(by_id("B-9")["because"][0]["reference"], "data.ref3");
    let refused = &answer["violations"];
    assert_eq!((refused.as_array().unwrap().len(), &refused[0]["measure"]), (1, &json!("A-5")));
    assert_eq!(refused[0]["lacks"], json!(["A-3", "A-4"]));
    assert_eq!(answer["notes"].as_array().unwrap().len(), 1);
    assert_eq!(answer["notes"][0]["bullet"], "E-1-1");
    assert_eq!(answer["notes"][0]["note"]["id"], "government_procurement");
    assert_eq!(keys(&answer["warnings"][0]), ["en", "id", "items", "ja", "severity"]);
    let why = to_json(model, &derive(model, &case, Bases::Refuse), true);
    let edges = why["why"]["edges"].as_array().unwrap();
    assert!(
        edges.iter().any(|edge| edge["id"] == "data.P-5.A-15" && !edge["reason"]["ja"].as_str().unwrap().is_empty())
    );
}

#[test]
fn a_sheet_asks_every_requirement_with_its_purpose_and_what_is_behind_it() {
    use calamine::Reader as _;

    let guideline = guideline();
    let model = guideline.model.planning().unwrap();
    let written = json!({
        "system": "=1+1",
        "benefits": ["availability"],
        "treat": ["A/運用者の不正によりデータが破壊（消去）される"],
        "select": ["A-15", "B-2"],
        "government_procurement": true,
    });
    let case = read("c.json", &written.to_string(), model).unwrap();
    let plan = derive(model, &case, Bases::Refuse);
    let asked = Asked { guideline: &guideline, model, case: &case, plan: &plan, on: jiff::civil::date(2026, 11, 21) };
    for locale in Locale::ALL {
        let bytes = answer_sheet(&asked, locale).unwrap();
        assert_eq!(bytes, answer_sheet(&asked, locale).unwrap());
        let mut book: calamine::Xlsx<_> = calamine::Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
        let names = book.sheet_names();
        let sheet = book.worksheet_range(&names[0]).unwrap();
        let cell = |row, column| sheet.get_value((row, column)).map(ToString::to_string).unwrap_or_default();
        // A formula of the author stays a text.
        assert_eq!(cell(0, 0), "=1+1");
        let rows: Vec<String> = (3..=sheet.end().unwrap().0).map(|row| cell(row, 0)).collect();
        assert_eq!(rows, ["A-15-1", "A-15-2", "A-15-3", "B-2-1", "B-2-2"]);
        let purpose = |id: &str| model.measure(id).unwrap().purpose.get(locale).to_owned();
        assert_eq!((cell(3, 2), cell(6, 2)), (purpose("A-15"), purpose("B-2")));
        assert!(cell(3, 4).is_empty() && cell(6, 4).contains("WTO") && cell(7, 4).contains("WTO"));
        assert!(cell(3, 5).starts_with("P-5 ") && cell(3, 6).is_empty());
        assert_eq!(sheet.end().unwrap().1, 8);
        assert!(book.worksheet_range(&names[1]).is_ok());
    }
}
