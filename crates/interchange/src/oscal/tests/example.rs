//! A small profile of the kind NIST publishes as its example: patterns, exclusion, a flat result, a label
//! set and a part added after another one.

use serde_json::json;

use super::{at, catalog, codes, profile, resolved, shape};

#[test]
fn the_example_resolves_as_published() {
    let source = catalog(json!({ "groups": [
        { "id": "s1", "title": "Organisation", "props": [{ "name": "label", "value": "1" }], "groups": [
            { "id": "s1.1", "title": "Internal", "controls": [
                { "id": "s1.1.1", "title": "Roles", "params": [
                    { "id": "s1.1.1-prm1", "label": "a choice", "select": { "how-many": "one-or-more", "choice": ["after {{ insert: param, s1.1.1-prm_2 }}"] } },
                    { "id": "s1.1.1-prm_2", "label": "a duration" },
                ], "parts": [
                    { "id": "s1.1.1_stm", "name": "statement", "prose": "All roles, see [other](#s1.1.2)." },
                    { "id": "s1.1.1_gdn", "name": "guidance", "parts": [
                        { "id": "s1.1.1_gdn.1", "name": "objective", "prose": "1" },
                        { "id": "s1.1.1_gdn.3", "name": "objective", "prose": "3" },
                    ]},
                ]},
                { "id": "s1.1.2", "title": "Segregation" },
            ]},
        ]},
        { "id": "s2", "title": "Access", "groups": [
            { "id": "s2.1", "title": "Business", "controls": [
                { "id": "s2.1.1", "title": "Policy" },
                { "id": "s2.1.2", "title": "Networks" },
            ]},
        ]},
    ]}));
    let directives = json!({
        "imports": [{
            "href": "c.json",
            "include-controls": [{ "matching": [{ "pattern": "s1.1.*" }] }, { "with-ids": ["s2.1.1"] }],
            "exclude-controls": [{ "with-ids": ["s2.1.2"] }],
        }],
        "merge": { "flat": {} },
        "modify": {
            "set-parameters": [{ "param-id": "s1.1.1-prm_2", "label": "a duration (maximum 30 minutes)" }],
            "alters": [{ "control-id": "s1.1.1", "adds": [{
                "position": "after",
                "by-id": "s1.1.1_gdn.3",
                "parts": [{ "id": "s1.1.1_gdn.4", "name": "objective", "prose": "4" }],
            }]}],
        },
    });
    let done = resolved(&profile(directives), &[("c.json", source)]);
    assert_eq!(codes(&done.warnings), [] as [&str; 0]);
    assert_eq!(shape(done.catalog.body()), "s1.1.1 s1.1.2 s2.1.1");
    assert_eq!(at(&done, "/groups"), serde_json::Value::Null);
    assert_eq!(
        at(&done, "/controls/0"),
        json!({
            "id": "s1.1.1",
            "title": "Roles",
            "params": [
                { "id": "s1.1.1-prm1", "label": "a choice", "select": { "how-many": "one-or-more", "choice": ["after {{ insert: param, s1.1.1-prm_2 }}"] } },
                { "id": "s1.1.1-prm_2", "label": "a duration (maximum 30 minutes)" },
            ],
            "parts": [
                { "id": "s1.1.1_stm", "name": "statement", "prose": "All roles, see [other](#s1.1.2)." },
                { "id": "s1.1.1_gdn", "name": "guidance", "parts": [
                    { "id": "s1.1.1_gdn.1", "name": "objective", "prose": "1" },
                    { "id": "s1.1.1_gdn.3", "name": "objective", "prose": "3" },
                    { "id": "s1.1.1_gdn.4", "name": "objective", "prose": "4" },
                ]},
            ],
        })
    );
}
