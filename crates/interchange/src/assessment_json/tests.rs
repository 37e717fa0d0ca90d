use jiff::Timestamp;
use jiff::civil::Date;
use method::View;
use method::assessment::assess;
use serde_json::{Value, json};
use world::{
    About, AvailabilityDeclared, Building, ControlExcluded, EvidenceAttached, ImplementationStated,
    ImplementationStatus, InformationDeclared, IntervalSet, Meta, ObligationFulfilled, Perspective, Runs,
    ServiceDescription, ServiceRegistered, Slug, StatedValue, Statement, ValueAgreed, ValueMeasured, World,
};

use super::to_json;
use crate::guideline_json::tests::mic3;

fn about(scope: &str, item: &str) -> About {
    About { scope: scope.parse().unwrap(), guideline: "mic3".into(), item: item.into() }
}

fn stated(item: &str, status: ImplementationStatus) -> Statement {
    ImplementationStated { about: about("service:expense", item), status, note: String::new() }.into()
}

fn evidence(item: &str, collected: &str) -> Statement {
    EvidenceAttached {
        about: about("service:expense", item),
        evidence: item.into(),
        title: "t".into(),
        collected: collected.parse().unwrap(),
        valid_until: None,
        location: String::new(),
        digest: None,
    }
    .into()
}

fn done(item: &str, on: &str) -> Statement {
    let on: Date = on.parse().unwrap();
    ObligationFulfilled { about: about("service:expense", item), on, note: String::new() }.into()
}

fn percent(number: &str) -> StatedValue {
    StatedValue { number: Some(number.into()), unit: Some("percent".into()), beyond_service: false, choice: None }
}

fn statements() -> Vec<Statement> {
    let service: Slug = "expense".parse().unwrap();
    vec![
        ServiceRegistered(ServiceDescription {
            service: service.clone(),
            name: "ひばり経費".into(),
            unit: None,
            perspective: Perspective::Provide,
            runs: vec![Runs::Saas],
            building: Some(Building::Other),
            example: None,
        })
        .into(),
        InformationDeclared { service: service.clone(), classes: vec!["personal".into()] }.into(),
        AvailabilityDeclared { service, demands: vec!["hinders-work".into()] }.into(),
        stated("III.1.1.1", ImplementationStatus::Implemented),
        evidence("III.1.1.1", "2026-04-13"),
        done("III.1.1.1.doc1", "2026-04-13"),
        stated("II.1.1.2", ImplementationStatus::Implemented),
        evidence("II.1.1.2", "2026-01-15"),
        IntervalSet { about: about("service:expense", "II.1.1.2.rev1"), interval: "P1Y".into() }.into(),
        done("II.1.1.2.rev1", "2025-03-25"),
        ValueAgreed {
            about: about("service:expense", "III.1.1.3.b"),
            value: percent("99.90"),
            written: "99.90%".into(),
        }
        .into(),
        ValueMeasured {
            about: about("service:expense", "III.1.1.3.b"),
            value: percent("99.85"),
            written: "99.85%".into(),
            on: "2026-10-31".parse().unwrap(),
        }
        .into(),
        stated("III.1.2.5", ImplementationStatus::Planned),
        ControlExcluded { about: about("service:expense", "III.1.3.3"), reason: "r".into() }.into(),
    ]
}

fn assessed(statements: &[Statement]) -> Value {
    let mut world = World::default();
    for (position, statement) in statements.iter().enumerate() {
        let at = Timestamp::from_second(1_780_000_000).unwrap();
        world.apply(&Meta { position: position as u64, recorded_at: at, effective_at: at }, statement);
    }
    let guideline = mic3();
    let view = View::new(&guideline, &world, "expense", "2026-11-20".parse().unwrap()).unwrap();
    to_json(&assess(&view), &view)
}

fn find<'v>(list: &'v Value, id: &str) -> &'v Value {
    list.as_array().unwrap().iter().find(|item| item["id"] == id).unwrap()
}

#[test]
fn the_head_names_service_guideline_and_day() {
    let json = assessed(&statements());
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "as_of",
            "controls",
            "digest",
            "edition",
            "guideline",
            "holds_until",
            "indicators",
            "obligations",
            "pattern",
            "service",
            "totals",
            "work"
        ]
    );
    assert_eq!(
        json["service"],
        json!({ "id": "expense", "name": "ひばり経費", "perspective": "provide", "runs": ["saas"] })
    );
    assert_eq!(
        (&json["guideline"], &json["edition"], &json["as_of"]),
        (&json!("mic3"), &json!("3"), &json!("2026-11-20"))
    );
}

#[test]
fn both_readings_of_the_pattern_are_given() {
    let json = assessed(&statements());
    let pattern = &json["pattern"];
    assert_eq!(pattern["number"], 4);
    assert_eq!(pattern["reading"], "tables");
    assert_eq!(pattern["readings"], json!({ "tables": 4, "prose": 3 }));
    assert_eq!(pattern["own_judgement"], false);
    assert_eq!((&pattern["confidentiality"], &pattern["integrity"]), (&json!("medium"), &json!("high")));
    let mut silent = statements();
    silent.remove(2);
    let open = assessed(&silent);
    assert_eq!(open["pattern"]["number"], Value::Null);
    assert_eq!(open["pattern"]["availability"], Value::Null);
    assert_eq!(open["pattern"]["readings"], json!({ "tables": null, "prose": null }));
}

#[test]
fn counts_add_up_to_all_controls() {
    let json = assessed(&statements());
    // By hand: 79 controls of part IV do not apply, one is excluded, four were spoken of.
    assert_eq!(
        json["totals"]["all"],
        json!({ "met": 1, "partly": 1, "not_met": 1, "unknown": 117, "not_applicable": 80, "applicable": 120 })
    );
    assert_eq!(json["totals"]["sections"]["II"]["applicable"], 85);
    assert_eq!(json["totals"]["sections"]["III"]["applicable"], 35);
    assert_eq!(json["totals"]["sections"]["IV"]["not_applicable"], 79);
    assert_eq!(json["controls"].as_array().unwrap().len(), 200);
    assert_eq!(json["work"].as_array().unwrap().len(), 119);
    // 基本 goes before 推奨, so that the planned recommended control comes behind every basic one.
    assert_eq!(json["work"][0], "II.1.1.1");
}

#[test]
fn values_are_strings_and_both_comparisons_are_given() {
    let json = assessed(&statements());
    let rate = find(&json["indicators"], "III.1.1.3.b");
    assert_eq!(rate["reference"], json!({ "printed": "95.0%以上", "value": "95.0", "unit": "percent" }));
    assert_eq!(rate["agreed"], json!({ "value": "99.90", "unit": "percent" }));
    assert_eq!(rate["measured"], json!({ "value": "99.85", "unit": "percent", "on": "2026-10-31" }));
    assert_eq!((&rate["verdict"], &rate["agreed_verdict"]), (&json!("met"), &json!("not_met")));
    let silent = find(&json["indicators"], "III.1.1.3.a");
    assert_eq!(
        (&silent["measured"], &silent["agreed"], &silent["verdict"]),
        (&Value::Null, &Value::Null, &json!("unknown"))
    );
}

#[test]
fn answers_with_their_reasons() {
    let json = assessed(&statements());
    let controls = ["III.1.1.1", "II.1.1.2", "III.1.2.5", "III.1.3.3", "IV.1.1.1", "II.1.1.1"];
    let obligations = ["II.1.1.2.rev1", "II.1.1.2.apv1"];
    let shown = json!({
        "controls": controls.map(|id| find(&json["controls"], id)).to_vec(),
        "indicator": find(&json["indicators"], "III.1.1.3.b"),
        "obligations": (obligations.map(|id| find(&json["obligations"], id))),
        "pattern": json["pattern"],
        "holds_until": json["holds_until"],
    });
    insta::assert_snapshot!(serde_json::to_string_pretty(&shown).unwrap());
}
