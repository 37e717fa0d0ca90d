//! Documents as other tools write them: no property of ours, ids in another case, more than one component.

use jiff::civil::date;
use message::{Diagnostic, Locale};
use serde_json::{Value, json};
use world::{ImplementationStatus, Share, Statement};

use super::super::tests::{guideline, slug};
use super::{OfferAsked, OfferRead, offered};
use crate::oscal::Document;

const UUIDS: [&str; 2] = ["0b1a5c56-6a50-4a6e-9d9f-5b6b8b1f0a01", "0b1a5c56-6a50-4a6e-9d9f-5b6b8b1f0a02"];

fn metadata() -> Value {
    json!({ "title": "Cloud X", "version": "2.1", "last-modified": "2026-10-01T09:00:00+09:00", "oscal-version": "1.1.2" })
}

/// A plan with two components; what the first says of each requirement.
fn plan(said: &[(&str, Value)]) -> Value {
    let requirements = said.iter().map(|(control, told)| {
        let mut own = told.clone();
        own["component-uuid"] = UUIDS[0].into();
        let other = json!({ "component-uuid": UUIDS[1], "description": "another's" });
        json!({ "control-id": control, "by-components": [other, own] })
    });
    json!({ "system-security-plan": {
        "metadata": metadata(),
        "system-implementation": { "components": [
            { "uuid": UUIDS[0], "type": "service", "title": "X Compute" },
            { "uuid": UUIDS[1], "type": "service", "title": "X Storage" },
        ] },
        "control-implementation": { "implemented-requirements": requirements.collect::<Vec<_>>() },
    } })
}

/// A component definition with a component for each list of requirements.
fn definition(components: &[(&str, &[&str])]) -> Value {
    let components = components.iter().zip(UUIDS).map(|((title, controls), uuid)| {
        let requirements = controls.iter().map(|control| json!({ "control-id": control, "description": "It does." }));
        let requirements: Vec<Value> = requirements.collect();
        json!({ "uuid": uuid, "type": "service", "title": title, "description": "d",
            "control-implementations": [{ "source": "#c", "implemented-requirements": requirements }] })
    });
    json!({ "component-definition": { "metadata": metadata(), "components": components.collect::<Vec<_>>() } })
}

fn read(document: &Value, component: Option<&str>) -> Result<OfferRead, Vec<Diagnostic>> {
    let document = Document::read("x.json", document.to_string().as_bytes()).unwrap();
    let (guideline, service, by) = (guideline(), slug("vm"), slug("vm-co"));
    let locale = Locale::En;
    offered(&document, &OfferAsked { service: &service, by: &by, component, guideline: &guideline, locale })
}

/// Each declaration: its name, the share, what is left, of which requirements.
fn shares(read: &OfferRead) -> Vec<(String, Share, String, Vec<String>)> {
    let each = read.statements.iter().filter_map(|one| match &one.statement {
        Statement::ShareDeclared(said) => {
            assert_eq!((said.service.as_str(), said.by.as_str()), ("vm", "vm-co"));
            assert_eq!(said.reason, "Stated in “Cloud X (2.1)”");
            let items = said.covers.items.iter().map(ToString::to_string).collect();
            Some((said.declaration.to_string(), said.share, said.residual.clone(), items))
        }
        _ => None,
    });
    each.collect()
}

/// Each claim: how far, of which requirements.
fn claims(read: &OfferRead) -> Vec<(ImplementationStatus, Vec<String>)> {
    let each = read.statements.iter().filter_map(|one| match &one.statement {
        Statement::ClaimReceived(said) => {
            assert_eq!((said.from, said.until, said.basis.as_str()), (date(2026, 10, 1), None, "Cloud X (2.1)"));
            Some((said.status, said.covers.items.iter().map(ToString::to_string).collect()))
        }
        _ => None,
    });
    each.collect()
}

fn codes(found: &[Diagnostic]) -> Vec<&'static str> {
    found.iter().map(|one| one.code).collect()
}

#[test]
fn a_plan_tells_what_is_provided_what_is_left_and_how_far_it_is_done() {
    let done = |state: &str| json!({ "state": state });
    let left = |texts: &[&str]| {
        let each = texts.iter().map(|text| json!({ "description": text }));
        json!({ "responsibilities": each.collect::<Vec<_>>() })
    };
    let both =
        json!({ "provided": [{ "description": "p" }], "responsibilities": [{ "description": " Rotate keys. " }] });
    let read = read(
        &plan(&[
            // As printed, in another case, and once more under the same requirement.
            ("IV.4.1.1", json!({ "implementation-status": done("implemented") })),
            ("iii.1.1.5", json!({ "export": both, "implementation-status": done("partial") })),
            ("III.1.1.5", json!({ "export": left(&["Rotate keys.", "Watch the logs."]), "implementation-status": done("implemented") })),
            ("III.1.1.12", json!({ "export": left(&["Collect the logs."]) })),
            ("III.1.1.3", json!({ "implementation-status": done("alternative") })),
            ("III.1.1.4", json!({ "implementation-status": done("not-applicable") })),
            ("AC-2", json!({ "implementation-status": done("implemented") })),
        ]),
        Some("X Compute"),
    )
    .unwrap();
    let own = |list: &[&str]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
    // Declarations stand in the order of the guideline's requirements.
    assert_eq!(
        shares(&read),
        [
            ("vm-offered-1".into(), Share::Own, String::new(), own(&["III.1.1.3", "IV.4.1.1"])),
            ("vm-offered-2".into(), Share::Shared, "Rotate keys.\nWatch the logs.".into(), own(&["III.1.1.5"])),
            ("vm-offered-3".into(), Share::Customer, "Collect the logs.".into(), own(&["III.1.1.12"])),
        ]
    );
    // The worse of two counts; something else done instead is nothing claimed.
    assert_eq!(
        claims(&read),
        [(ImplementationStatus::Implemented, own(&["IV.4.1.1"])), (ImplementationStatus::Partly, own(&["III.1.1.5"])),]
    );
    assert_eq!(codes(&read.warnings), ["chain-offer-unknown", "chain-offer-not-applicable"]);
    let place = read.statements[0].place.to_string();
    assert_eq!(place, "x.json [/system-security-plan/system-implementation/components/0]");
}

#[test]
fn a_definition_tells_what_is_provided_and_claims_nothing() {
    let read = read(&definition(&[("X Compute", &["IV.4.1.1", "IV.4.1.2"])]), None).unwrap();
    assert_eq!(
        shares(&read),
        [("vm-offered-1".to_owned(), Share::Own, String::new(), vec!["IV.4.1.1".to_owned(), "IV.4.1.2".to_owned()],)]
    );
    assert_eq!((claims(&read), read.warnings), (vec![], vec![]));
}

#[test]
fn it_must_be_said_which_component_is_meant() {
    let two = definition(&[("X Compute", &["IV.4.1.1"]), ("X Storage", &["IV.4.1.2"])]);
    let problems = read(&two, None).unwrap_err();
    assert_eq!(codes(&problems), ["chain-offer-which"]);
    assert!(problems[0].text(Locale::En).contains("X Compute / X Storage"), "{}", problems[0].text(Locale::En));
    assert_eq!(codes(&read(&two, Some("X Archive")).unwrap_err()), ["chain-offer-which"]);
    for named in ["X Storage", UUIDS[1]] {
        assert_eq!(shares(&read(&two, Some(named)).unwrap())[0].3, ["IV.4.1.2"]);
    }
    // A component that implements nothing is no choice.
    let read = read(&definition(&[("X Compute", &["IV.4.1.1"]), ("X Console", &[])]), None).unwrap();
    assert_eq!(shares(&read).len(), 1);
}

#[test]
fn what_cannot_be_read_is_refused_with_its_reason() {
    let other = definition(&[("X", &["AC-2", "AC-3"])]);
    let mut undated = definition(&[("X", &["IV.4.1.1"])]);
    undated["component-definition"]["metadata"]["last-modified"] = "soon".into();
    let catalog = json!({ "catalog": { "uuid": UUIDS[0], "metadata": metadata() } });
    for (document, code) in [
        (other, "chain-offer-nothing"),
        (undated, "chain-offer-undated"),
        (catalog, "chain-offer-kind"),
        (definition(&[]), "chain-offer-which"),
    ] {
        assert_eq!(codes(&read(&document, None).unwrap_err()), [code]);
    }
}

#[test]
fn long_texts_are_cut_and_named() {
    let left = json!({ "export": { "responsibilities": [{ "description": "利".repeat(2_001) }] } });
    let read = read(&plan(&[("IV.4.1.1", left)]), Some(UUIDS[0])).unwrap();
    assert_eq!(shares(&read)[0].2, "利".repeat(2_000));
    assert_eq!(codes(&read.warnings), ["chain-offer-cut"]);
}
