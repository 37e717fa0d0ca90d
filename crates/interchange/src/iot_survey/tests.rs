use std::path::Path;

use guideline::iot::IotModel;
use guideline::{Guideline, Package};
use jsonschema::Validator;
use message::Locale;
use method::iot::{Survey, derive, findings};
use serde_json::{Value, json};

use super::{read, schema, to_json};

fn guideline() -> Guideline {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guidelines/mic3-iot");
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

/// Reads a survey, and holds the reader against the schema: both take it, or neither does.
#[track_caller]
fn taken(model: &IotModel, validator: &Validator, survey: &Value) -> Result<Survey, Vec<String>> {
    let read = read("s.json", &survey.to_string(), model);
    assert_eq!(read.is_ok(), validator.is_valid(survey), "{survey}");
    let told = |problem: &message::Diagnostic| {
        let place = problem.place.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{place} {}", problem.text(Locale::En))
    };
    read.map_err(|found| found.iter().map(told).collect())
}

#[test]
fn a_survey_fills_the_cells_it_names() {
    let guideline = guideline();
    let (model, validator) = (guideline.model.iot().unwrap(), jsonschema::validator_for(&schema()).unwrap());
    let cells = |survey: Value| Vec::from_iter(taken(model, &validator, &survey).unwrap().yes);
    assert_eq!(cells(json!({})), Vec::<String>::new());
    assert_eq!(
        cells(json!({ "provides": ["embedded_app", "comm_gateway"], "recommends": ["edge_computer"] })),
        ["ENV-b.communication-gateway.B", "ENV-b.embedded-application.B", "ENV-c.edge-computer.B"]
    );
    assert_eq!(cells(json!({ "delegates": ["d"], "executes": ["k"] })), ["ENV-e.EXE-d.B", "EXE-k.B"]);
    let both = ["ENV-e.content.C", "ENV-f.content.C"];
    assert_eq!(cells(json!({ "views_data_content": true })), both);
    assert_eq!(cells(json!({ "views_data_content": true, "data_content": { "monitoring": false } })), both[..1]);
    assert_eq!(cells(json!({ "data_content": { "contract_management": true, "monitoring": true } })), both);
}

#[test]
fn what_stands_beside_the_cells() {
    let guideline = guideline();
    let (model, validator) = (guideline.model.iot().unwrap(), jsonschema::validator_for(&schema()).unwrap());
    let survey = json!({
        "external_data": ["lan_at_preprocessing", "open_data_at_processing_analysis"],
        "external_provision": false,
        "readings": { "wan": "with_iaas_paas", "app": "figure17", "c5": "role_specific" },
        "elsewhere": { "a": "user", "k": "absent" },
        "parties": { "d": "通信事業者" },
        "structure": 3,
        "industry": "農業",
        "worksheet": { "business-risk": "作物の損害" },
        "safety": { "environment": true, "injury-or-health": false, "residual_disclosed": false },
    });
    let survey = taken(model, &validator, &survey).unwrap();
    assert_eq!(Vec::from_iter(&survey.situations), ["analysis-open-data", "preprocessing-lan"]);
    let readings: Vec<(&str, &str)> = survey.readings.iter().map(|(id, option)| (&**id, &**option)).collect();
    assert_eq!(readings, [("app", "figure-17"), ("c5", "role-specific"), ("wan", "with-iaas-paas")]);
    assert_eq!(Vec::from_iter(survey.elsewhere.keys()), ["EXE-a", "EXE-k"]);
    assert_eq!(survey.parties.get("EXE-d").map(String::as_str), Some("通信事業者"));
    assert_eq!(survey.external_provision, Some(false));
    assert_eq!((survey.structure, survey.industry.as_str()), (Some(3), "農業"));
    assert_eq!(survey.worksheet.get("business-risk").map(String::as_str), Some("作物の損害"));
    let harm: Vec<(&str, bool)> = survey.harm.iter().map(|(test, answer)| (test.as_str(), *answer)).collect();
    assert_eq!(harm, [("environment", true), ("injury-or-health", false)]);
    assert_eq!((survey.designed_against_harm, survey.residual_disclosed), (None, Some(false)));
}

#[test]
fn every_problem_is_told_at_once_with_its_place() {
    let guideline = guideline();
    let (model, validator) = (guideline.model.iot().unwrap(), jsonschema::validator_for(&schema()).unwrap());
    let check = |survey: Value, expected: &[&str]| {
        assert_eq!(taken(model, &validator, &survey).unwrap_err(), expected, "{survey}");
    };
    check(json!([]), &["s.json [] Fields with values belong here: {…}"]);
    check(
        json!({ "delegates": ["l"], "executes": "a", "provide": [], "views_data_content": "yes" }),
        &[
            "s.json [/views_data_content] true or false belongs here",
            "s.json [/delegates/0] `l` cannot be chosen",
            "s.json [/executes] A list belongs here: […]",
            "s.json [/provide] There is no field `provide`",
        ],
    );
    check(json!({ "readings": { "wan": "any" } }), &["s.json [/readings/wan] `any` cannot be chosen"]);
    check(json!({ "readings": { "a/b": "any" } }), &["s.json [/readings/a~1b] There is no field `a/b`"]);
    check(json!({ "elsewhere": { "z": "user" } }), &["s.json [/elsewhere/z] `z` cannot be chosen"]);
    check(json!({ "structure": 4 }), &["s.json [/structure] `4` cannot be chosen"]);
    check(json!({ "worksheet": { "x": "" } }), &["s.json [/worksheet/x] `x` cannot be chosen"]);
    check(json!({ "safety": { "x": true } }), &["s.json [/safety/x] There is no field `x`"]);
    check(json!({ "elsewhere": { "a": 1 } }), &["s.json [/elsewhere/a] Text belongs here"]);
    check(json!({ "data_content": { "other": true } }), &["s.json [/data_content/other] There is no field `other`"]);
    assert_eq!(read("s.json", "{", model).unwrap_err()[0].code, "survey-no-json");
    assert_eq!(read("s.json", &" ".repeat(super::LIMIT + 1), model).unwrap_err()[0].code, "survey-too-large");
}

#[test]
fn nothing_provided_leaves_contracts_and_duties_that_need_no_look_at_data() {
    let guideline = guideline();
    let model = guideline.model.iot().unwrap();
    let survey = Survey { elsewhere: elsewhere(model), ..Survey::default() };
    let answer = to_json(model, &derive(model, &survey), &findings(model, &survey), false);
    let count = |key: &str| answer[key].as_array().unwrap().len();
    assert_eq!([count("rows"), count("risks"), count("warnings")], [25, 25, 0]);
    assert_eq!(answer["countermeasures"]["requested"], json!({}));
    let own: Vec<&str> =
        answer["countermeasures"]["own"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    assert!(own.starts_with(&["A-IoT-2"]) || own.starts_with(&["A-1"]), "{own:?}");
    assert!(own.contains(&"C-1-ク") && !own.iter().any(|id| id.starts_with('B')));
}

fn elsewhere(model: &IotModel) -> std::collections::BTreeMap<String, method::iot::Elsewhere> {
    let roles = model.survey.iter().filter_map(|row| row.delegates.clone());
    roles.map(|role| (role, method::iot::Elsewhere::Absent)).collect()
}
