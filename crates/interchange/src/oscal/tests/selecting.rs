//! Which controls an import takes.

use serde_json::{Value as Json, json};

use super::{catalog, codes, controls, group, profile, resolved, shape};

/// One import of the catalog `g1[a1(a1.1(a1.1.x) a1.2) a2] g2[sub[b1]] c1(c1.1)`, structured as it is.
fn check(import: Json, expected: &str, warnings: &[&str]) {
    let source = catalog(json!({
        "groups": [
            group("g1", "a1(a1.1(a1.1.x) a1.2) a2"),
            { "id": "g2", "title": "Group g2", "groups": [group("sub", "b1")] },
            { "id": "empty", "title": "Nothing in it", "parts": [{ "name": "overview", "prose": "text" }] },
        ],
        "controls": controls("c1(c1.1)"),
    }));
    let mut whole = json!({ "href": "c.json" });
    whole.as_object_mut().unwrap().extend(import.as_object().unwrap().clone());
    let done = resolved(&profile(json!({ "imports": [whole], "merge": { "as-is": true } })), &[("c.json", source)]);
    assert_eq!(shape(done.catalog.body()), expected, "{import}");
    assert_eq!(codes(&done.warnings), warnings, "{import}");
}

#[test]
fn everything() {
    let all = "g1[a1(a1.1(a1.1.x) a1.2) a2] g2[sub[b1]] c1(c1.1)";
    check(json!({ "include-all": {} }), all, &[]);
    // Nothing said is everything.
    check(json!({}), all, &[]);
    check(json!({ "include-all": { "with-child-controls": "no" } }), "g1[a1 a2] g2[sub[b1]] c1", &[]);
}

#[test]
fn by_id() {
    check(json!({ "include-controls": [{ "with-ids": ["a2", "a1"] }] }), "g1[a1 a2]", &[]);
    check(json!({ "include-controls": [{ "with-ids": ["a1"], "with-child-controls": "no" }] }), "g1[a1]", &[]);
    // With everything below, not only one level.
    check(
        json!({ "include-controls": [{ "with-ids": ["a1"], "with-child-controls": "yes" }] }),
        "g1[a1(a1.1(a1.1.x) a1.2)]",
        &[],
    );
    check(json!({ "include-controls": [{ "with-ids": ["a1"] }, { "with-ids": ["b1"] }] }), "g1[a1] g2[sub[b1]]", &[]);
    check(
        json!({ "include-controls": [{ "with-ids": ["b1", "no", "neither"] }] }),
        "g2[sub[b1]]",
        &["oscal-no-control", "oscal-no-control"],
    );
}

#[test]
fn what_stands_in_a_control_that_is_not_taken_moves_up() {
    check(json!({ "include-controls": [{ "with-ids": ["a1.2", "a2"] }] }), "g1[a1.2 a2]", &[]);
    check(json!({ "include-controls": [{ "with-ids": ["a1", "a1.1.x"] }] }), "g1[a1(a1.1.x)]", &[]);
    check(json!({ "include-controls": [{ "with-ids": ["c1.1"] }] }), "c1.1", &[]);
    check(
        json!({ "include-controls": [{ "with-ids": ["a1.1.x"], "with-parent-controls": "yes" }] }),
        "g1[a1(a1.1(a1.1.x))]",
        &[],
    );
}

#[test]
fn by_pattern() {
    check(json!({ "include-controls": [{ "matching": [{ "pattern": "a1.*" }] }] }), "g1[a1.1(a1.1.x) a1.2]", &[]);
    check(json!({ "include-controls": [{ "matching": [{ "pattern": "?1" }] }] }), "g1[a1] g2[sub[b1]] c1", &[]);
    check(json!({ "include-controls": [{ "matching": [{ "pattern": "" }, {}] }] }), "", &[]);
    check(
        json!({ "include-controls": [{ "matching": [{ "pattern": "c?" }], "with-child-controls": "yes" }] }),
        "c1(c1.1)",
        &[],
    );
}

#[test]
fn what_is_excluded_is_excluded_however_it_is_included() {
    check(
        json!({ "include-all": {}, "exclude-controls": [{ "with-ids": ["a1", "b1"] }] }),
        "g1[a1.1(a1.1.x) a1.2 a2] c1(c1.1)",
        &[],
    );
    check(
        json!({
            "include-controls": [{ "with-ids": ["a1", "a2", "c1"] }],
            "exclude-controls": [{ "matching": [{ "pattern": "a*" }] }],
        }),
        "c1",
        &[],
    );
    check(
        json!({ "include-all": {}, "exclude-controls": [{ "with-ids": ["a1"], "with-child-controls": "yes" }] }),
        "g1[a2] g2[sub[b1]] c1(c1.1)",
        &[],
    );
    check(json!({ "exclude-controls": [{ "matching": [{ "pattern": "?*.*" }] }] }), "g1[a1 a2] g2[sub[b1]] c1", &[]);
}
