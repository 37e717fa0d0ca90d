//! Parameters as a profile sets them.

use serde_json::{Value as Json, json};

use super::{at, catalog, codes, profile, resolved};

/// The parameter `p` after a profile has set it.
fn check(param: Json, sets: Json, expected: Json) {
    let source = catalog(json!({ "controls": [{ "id": "a1", "title": "A1", "params": [param] }] }));
    let directives = json!({ "imports": [{ "href": "c.json" }], "modify": { "set-parameters": sets } });
    let done = resolved(&profile(directives), &[("c.json", source)]);
    assert_eq!(at(&done, "/controls/0/params/0"), expected, "{sets}");
    assert_eq!(codes(&done.warnings), [] as [&str; 0]);
}

#[test]
fn label_and_usage_are_replaced_lists_are_added_to() {
    check(
        json!({ "id": "p", "label": "old", "usage": "u", "links": [{ "href": "#x" }], "remarks": "r" }),
        json!([{
            "param-id": "p",
            "class": "c",
            "label": "new",
            "links": [{ "href": "#y" }],
            "constraints": [{ "description": "at least annually" }],
            "guidelines": [{ "prose": "g" }],
        }]),
        json!({
            "id": "p",
            "class": "c",
            "links": [{ "href": "#x" }, { "href": "#y" }],
            "label": "new",
            "usage": "u",
            "constraints": [{ "description": "at least annually" }],
            "guidelines": [{ "prose": "g" }],
            "remarks": "r",
        }),
    );
}

#[test]
fn values_and_choices_replace_each_other() {
    let select = json!({ "how-many": "one", "choice": ["a", "b"] });
    check(
        json!({ "id": "p", "values": ["10"] }),
        json!([{ "param-id": "p", "select": select }]),
        json!({ "id": "p", "select": select }),
    );
    check(
        json!({ "id": "p", "select": select }),
        json!([{ "param-id": "p", "values": ["1", "2"] }]),
        json!({ "id": "p", "values": ["1", "2"] }),
    );
    // What says nothing of values leaves them.
    check(
        json!({ "id": "p", "select": select }),
        json!([{ "param-id": "p", "constraints": [{ "description": "d" }] }]),
        json!({ "id": "p", "constraints": [{ "description": "d" }], "select": select }),
    );
}

#[test]
fn every_setting_counts_in_its_order() {
    check(
        json!({ "id": "p" }),
        json!([
            { "param-id": "p", "values": ["1"], "guidelines": [{ "prose": "one" }] },
            { "param-id": "p", "values": ["2"], "guidelines": [{ "prose": "two" }] },
        ]),
        json!({ "id": "p", "guidelines": [{ "prose": "one" }, { "prose": "two" }], "values": ["2"] }),
    );
}

#[test]
fn a_property_replaces_the_one_with_its_uuid() {
    let uuid = "40000000-0000-4000-8000-000000000000";
    check(
        json!({ "id": "p", "props": [{ "name": "a", "uuid": uuid, "value": "1" }, { "name": "b", "value": "2" }] }),
        json!([{ "param-id": "p", "props": [{ "name": "a", "uuid": uuid, "value": "3" }, { "name": "b", "value": "2" }] }]),
        json!({ "id": "p", "props": [
            { "name": "b", "value": "2" },
            { "name": "a", "uuid": uuid, "value": "3" },
            { "name": "b", "value": "2" },
        ]}),
    );
}

#[test]
fn parameters_of_groups_and_of_the_catalog_are_set_too_and_missing_ones_are_told() {
    let source = catalog(json!({
        "params": [{ "id": "top" }],
        "groups": [{ "id": "g", "title": "G", "params": [{ "id": "in-group" }], "controls": [
            { "id": "a1", "title": "A1", "controls": [{ "id": "a1.1", "title": "A1.1", "params": [{ "id": "deep" }] }] },
        ]}],
    }));
    let set = |id: &str| json!({ "param-id": id, "label": "set" });
    let directives = json!({
        "imports": [{ "href": "c.json" }],
        "merge": { "as-is": true },
        "modify": { "set-parameters": [set("top"), set("in-group"), set("deep"), set("nowhere")] },
    });
    let done = resolved(&profile(directives), &[("c.json", source)]);
    assert_eq!(at(&done, "/params"), json!([{ "id": "top", "label": "set" }]));
    assert_eq!(at(&done, "/groups/0/params"), json!([{ "id": "in-group", "label": "set" }]));
    assert_eq!(at(&done, "/groups/0/controls/0/controls/0/params"), json!([{ "id": "deep", "label": "set" }]));
    assert_eq!(codes(&done.warnings), ["oscal-no-parameter"]);
    let place = done.warnings[0].place.as_ref().unwrap();
    assert_eq!(place.item.as_deref(), Some("/profile/modify/set-parameters/3"));
}
