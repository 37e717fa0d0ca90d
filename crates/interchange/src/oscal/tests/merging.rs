//! How the result is structured, and what becomes of controls with the same id.

use serde_json::{Value as Json, json};

use super::{at, catalog, codes, controls, group, profile, refused, resolved, shape};

fn two_catalogs() -> [(&'static str, Json); 2] {
    let one = catalog(json!({ "groups": [group("g", "a1(a1.1) a2"), group("h", "b1")], "controls": controls("c1") }));
    let mut other = catalog(json!({ "groups": [group("g", "a2 a3"), group("i", "d1")], "controls": controls("e1") }));
    other["catalog"]["uuid"] = json!("30000000-0000-4000-8000-000000000000");
    [("one.json", one), ("other.json", other)]
}

fn check(merge: Json, expected: &str, warnings: &[&str]) {
    let directives = json!({ "imports": [{ "href": "one.json" }, { "href": "other.json" }], "merge": merge });
    let done = resolved(&profile(directives), &two_catalogs());
    assert_eq!(shape(done.catalog.body()), expected, "{merge}");
    assert_eq!(codes(&done.warnings), warnings, "{merge}");
}

#[test]
fn flat_is_one_list_and_what_happens_when_nothing_is_said() {
    let expected = "c1 a1 a1.1 a2 b1 e1 a2 a3 d1";
    for merge in [json!({}), json!({ "flat": {} }), json!({ "combine": { "method": "keep" } })] {
        check(merge, expected, &["oscal-control-twice"]);
    }
    let directives = json!({ "imports": [{ "href": "one.json" }] });
    assert_eq!(shape(resolved(&profile(directives), &two_catalogs()).catalog.body()), "c1 a1 a1.1 a2 b1");
}

#[test]
fn as_is_keeps_the_structure_and_joins_groups_of_the_same_id_and_title() {
    check(json!({ "as-is": true }), "g[a1(a1.1) a2 a2 a3] h[b1] i[d1] c1 e1", &["oscal-control-twice"]);
    check(json!({ "as-is": true, "combine": { "method": "use-first" } }), "g[a1(a1.1) a2 a3] h[b1] i[d1] c1 e1", &[]);
    check(json!({ "as-is": true, "combine": { "method": "merge" } }), "g[a1(a1.1) a2 a3] h[b1] i[d1] c1 e1", &[]);
}

#[test]
fn groups_with_the_same_id_and_other_titles_stay_apart() {
    let mut files = two_catalogs();
    files[1].1["catalog"]["groups"][0]["title"] = json!("Something else");
    let directives = json!({
        "imports": [{ "href": "one.json" }, { "href": "other.json" }],
        "merge": { "as-is": true, "combine": { "method": "use-first" } },
    });
    let done = resolved(&profile(directives), &files);
    assert_eq!(shape(done.catalog.body()), "g[a1(a1.1) a2] h[b1] g[a3] i[d1] c1 e1");
}

#[test]
fn one_catalog_imported_twice_is_joined_group_by_group() {
    let mut source = catalog(json!({ "groups": [
        { "title": "No id", "parts": [{ "name": "overview", "prose": "once" }], "controls": controls("a1 a2") },
        { "title": "No id", "controls": controls("b1") },
    ]}));
    source["catalog"]["groups"][0]["props"] = json!([{ "name": "sort-id", "value": "1" }]);
    let directives = json!({
        "imports": [
            { "href": "c.json", "include-controls": [{ "with-ids": ["a2", "b1"] }] },
            { "href": "c.json", "include-controls": [{ "with-ids": ["a1"] }] },
        ],
        "merge": { "as-is": true },
    });
    let done = resolved(&profile(directives), &[("c.json", source)]);
    assert_eq!(shape(done.catalog.body()), "No id[a2 a1] No id[b1]");
    assert_eq!(at(&done, "/groups/0/parts"), json!([{ "name": "overview", "prose": "once" }]));
    assert_eq!(at(&done, "/groups/0/props"), json!([{ "name": "sort-id", "value": "1" }]));
}

#[test]
fn merged_controls_have_everything_once() {
    let one = catalog(json!({ "controls": [{ "id": "a1", "title": "Control A1", "props": [
        { "name": "label", "value": "A-1" }, { "name": "status", "value": "pending" },
    ]}]}));
    let mut other = catalog(json!({ "controls": [{ "id": "a1", "title": "Control A1", "props": [
        { "name": "label", "value": "A-1" }, { "name": "status", "value": "ready" },
    ], "parts": [{ "id": "a1_smt", "name": "statement", "prose": "p" }] }]}));
    other["catalog"]["uuid"] = json!("30000000-0000-4000-8000-000000000000");
    let directives = json!({
        "imports": [{ "href": "one.json" }, { "href": "other.json" }],
        "merge": { "combine": { "method": "merge" } },
    });
    let done = resolved(&profile(directives), &[("one.json", one), ("other.json", other)]);
    assert_eq!(
        at(&done, "/controls"),
        json!([{
            "id": "a1",
            "title": "Control A1",
            "props": [
                { "name": "label", "value": "A-1" },
                { "name": "status", "value": "pending" },
                { "name": "status", "value": "ready" },
            ],
            "parts": [{ "id": "a1_smt", "name": "statement", "prose": "p" }],
        }])
    );
}

#[test]
fn custom_groups_take_what_is_inserted_into_them() {
    check(
        json!({ "combine": { "method": "use-first" }, "custom": {
            "insert-controls": [{ "include-controls": [{ "with-ids": ["c1"] }] }],
            "groups": [
                { "id": "new", "title": "New", "insert-controls": [
                    { "order": "descending", "include-controls": [{ "matching": [{ "pattern": "a*" }] }] },
                ], "groups": [
                    { "id": "h", "title": "Renamed", "insert-controls": [{ "include-controls": [{ "with-ids": ["b1", "a2"] }] }] },
                ]},
                { "id": "none", "title": "None", "insert-controls": [{ "include-controls": [{ "with-ids": ["zz"] }] }] },
            ],
        }}),
        "new[h[a2 b1] a3 a2 a1(a1.1)] none[] c1",
        &["oscal-nothing-inserted"],
    );
    check(
        json!({ "combine": { "method": "use-first" }, "custom": { "groups": [
            { "id": "all", "title": "All", "insert-controls": [{ "order": "ascending", "include-all": {}, "exclude-controls": [{ "with-ids": ["d1"] }] }] },
        ]}}),
        "all[a1(a1.1) a2 a3 b1 c1 e1]",
        &[],
    );
}

#[test]
fn a_custom_group_has_what_the_group_of_its_id_has_besides() {
    let mut source = catalog(json!({ "groups": [group("g", "a1")] }));
    source["catalog"]["groups"][0]["props"] = json!([{ "name": "label", "value": "G" }]);
    let directives = json!({ "imports": [{ "href": "c.json" }], "merge": { "custom": { "groups": [
        { "id": "g", "title": "Own title", "insert-controls": [{ "include-all": {} }] },
    ]}}});
    let done = resolved(&profile(directives), &[("c.json", source)]);
    assert_eq!(
        at(&done, "/groups"),
        json!([{
            "id": "g",
            "title": "Own title",
            "props": [{ "name": "label", "value": "G" }],
            "controls": [{ "id": "a1", "title": "A1" }],
        }])
    );
}

#[test]
fn more_than_one_structure_is_refused() {
    let directives = json!({ "imports": [{ "href": "one.json" }], "merge": { "as-is": true, "flat": {} } });
    assert_eq!(codes(&refused(&profile(directives), &two_catalogs())), ["oscal-two-structures"]);
}
