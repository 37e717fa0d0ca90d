//! What is told of documents that are not as their model says.

use message::{Severity, has_errors};
use serde_json::{Value as Json, json};

use super::super::validate;
use super::{catalog, controls, document, metadata, profile};

/// Every problem as `code place`, errors with a `!`, in any order.
fn check(json: &Json, expected: &[&str]) {
    let found = validate(&document(json));
    let mut told: Vec<String> = found
        .iter()
        .map(|one| {
            let mark = if one.severity == Severity::Error { "!" } else { "" };
            format!("{mark}{} {}", one.code, one.place.as_ref().unwrap().item.as_deref().unwrap())
        })
        .collect();
    told.sort();
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(told, expected);
}

#[test]
fn sound_documents() {
    check(&catalog(json!({ "controls": controls("a1(a1.1) a2") })), &[]);
    check(&profile(json!({ "imports": [{ "href": "c.json", "include-all": {} }], "merge": { "as-is": true } })), &[]);
    check(&mapping(json!({})), &[]);
}

#[test]
fn catalogs() {
    let id = "90000000-0000-4000-8000-000000000000";
    let mut broken = catalog(json!({
        "params": [{ "id": "p" }, { "id": "p" }],
        "controls": [
            { "id": "a1", "title": "A1", "colour": "red", "parts": [
                { "name": "statement", "prose": format!("{{{{ insert: param, p }}}} {{{{ insert: param, q }}}} [x](#{id}) {{{{any}}}}") },
            ]},
            { "id": "a1", "props": [] },
            { "id": "1a", "title": 5, "params": {} },
        ],
    }));
    broken["catalog"]["uuid"] = json!("none");
    broken["catalog"]["metadata"]["last-modified"] = json!("2026-01-01");
    broken["catalog"]["metadata"]["parties"] = json!([{ "uuid": id, "type": "robot" }]);
    check(
        &broken,
        &[
            "oscal-malformed /catalog/uuid",
            "oscal-malformed /catalog/metadata/last-modified",
            "!oscal-unknown-value /catalog/metadata/parties/0/type",
            "oscal-unknown-field /catalog/controls/0/colour",
            "!oscal-missing /catalog/controls/1",
            "oscal-empty-list /catalog/controls/1/props",
            "oscal-malformed /catalog/controls/2/id",
            "!oscal-wrong-form /catalog/controls/2/params",
            "!oscal-wrong-form /catalog/controls/2/title",
            "oscal-id-twice /catalog/params/1",
            "!oscal-id-twice /catalog/controls/1",
            "oscal-no-such-resource /catalog/controls/0/parts/0/prose",
            "oscal-no-such-parameter /catalog/controls/0/parts/0/prose",
        ],
    );
}

#[test]
fn profiles() {
    let broken = profile(json!({
        "imports": [{ "href": "#missing" }, { "include-all": {} }, { "href": "c.json", "include-controls": [{ "with-ids": "a1" }] }],
        "merge": { "as-is": true, "custom": {} },
        "modify": { "alters": [{ "control-id": "a1", "adds": [{ "position": "inside" }] }] },
    }));
    check(
        &broken,
        &[
            "!oscal-missing /profile/imports/1",
            "!oscal-wrong-form /profile/imports/2/include-controls/0/with-ids",
            "!oscal-unknown-value /profile/modify/alters/0/adds/0/position",
            "!oscal-two-structures /profile/merge",
            "!oscal-no-resource /profile/imports/0",
        ],
    );
    check(&profile(json!({})), &["!oscal-missing /profile", "!oscal-no-imports /profile"]);
}

fn mapping(changes: Json) -> Json {
    let id = |last: u8| format!("a0000000-0000-4000-8000-0000000000{last:02}");
    let mut map = json!({
        "uuid": id(1),
        "relationship": "subset-of",
        "sources": [{ "type": "control", "id-ref": "ac-1" }],
        "targets": [{ "type": "statement", "id-ref": "x" }],
        "confidence-score": { "percentage": 0.5 },
    });
    map.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    json!({ "mapping-collection": {
        "uuid": id(2),
        "metadata": metadata(),
        "provenance": { "method": "human", "matching-rationale": "semantic", "status": "draft", "mapping-description": "d" },
        "mappings": [{
            "uuid": id(3),
            "source-resource": { "type": "catalog", "href": "a.json" },
            "target-resource": { "type": "catalog", "href": "b.json" },
            "maps": [map],
        }],
    }})
}

#[test]
fn mapping_collections() {
    let at = "/mapping-collection/mappings/0/maps/0";
    check(&mapping(json!({ "relationship": "like" })), &[&format!("!oscal-unknown-value {at}/relationship")]);
    check(&mapping(json!({ "relationship": "like", "ns": "https://example.org/ns" })), &[]);
    check(&mapping(json!({ "sources": [{ "type": "control" }] })), &[&format!("!oscal-missing {at}/sources/0")]);
    let mut twice = mapping(json!({}));
    let maps = twice["mapping-collection"]["mappings"][0]["maps"].as_array_mut().unwrap();
    maps.push(maps[0].clone());
    check(&twice, &["oscal-mapped-twice /mapping-collection/mappings/0/maps/1"]);
}

fn definition(capability: &str) -> Json {
    let id = |last: u8| format!("c0000000-0000-4000-8000-0000000000{last:02}");
    json!({ "component-definition": {
        "uuid": id(1),
        "metadata": metadata(),
        "components": [{
            "uuid": id(2), "type": "service", "title": "T", "description": "d", "remarks": "r",
            "control-implementations": [{
                "uuid": id(3), "source": "c.json", "description": "d",
                "implemented-requirements": [{ "uuid": id(4), "control-id": "ac-1", "description": "d" }],
            }],
        }],
        "capabilities": [{
            "uuid": id(5), "name": "N", "description": "d",
            "incorporates-components": [{ "component-uuid": capability, "description": "d" }],
        }],
    }})
}

#[test]
fn component_definitions() {
    let known = "c0000000-0000-4000-8000-000000000002";
    check(&definition(known), &[]);
    let at = "/component-definition/capabilities/0/incorporates-components/0/component-uuid";
    let unknown = definition("c0000000-0000-4000-8000-000000000009");
    check(&unknown, &[&format!("!oscal-no-component {at}")]);
    // It may stand in a document that is imported.
    let mut imports = unknown;
    imports["component-definition"]["import-component-definitions"] = json!([{ "href": "other.json" }]);
    check(&imports, &[]);
    let at = "/component-definition/components/0/control-implementations/0";
    let mut bare = definition(known);
    let implementation = &mut bare["component-definition"]["components"][0]["control-implementations"][0];
    implementation.as_object_mut().unwrap().remove("source");
    implementation["implemented-requirements"][0]["status"] = json!("done");
    check(
        &bare,
        &[&format!("!oscal-missing {at}"), &format!("oscal-unknown-field {at}/implemented-requirements/0/status")],
    );
}

#[test]
fn other_models_are_told_to_be_checked_in_part() {
    let plan = json!({ "assessment-plan": { "uuid": "b0000000-0000-4000-8000-000000000000", "metadata": metadata(), "tasks": [] } });
    check(&plan, &["oscal-not-checked /assessment-plan"]);
    assert!(!has_errors(&validate(&document(&plan))));
}
