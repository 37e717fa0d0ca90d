//! What nothing refers to is left out; metadata and back matter.

use serde_json::{Value as Json, json};

use super::{at, catalog, codes, profile, refused, resolved};

const ONE: &str = "50000000-0000-4000-8000-00000000000a";
const TWO: &str = "50000000-0000-4000-8000-00000000000b";
const THREE: &str = "50000000-0000-4000-8000-00000000000c";
const FOUR: &str = "50000000-0000-4000-8000-00000000000d";

fn resource(uuid: &str, title: &str) -> Json {
    json!({ "uuid": uuid, "title": title })
}

#[test]
fn resources_stay_that_are_referred_to_or_must_be_kept() {
    let kept = json!({ "uuid": FOUR, "props": [{ "name": "keep", "value": "always" }], "description": format!("see #{THREE}") });
    let source = catalog(json!({
        "controls": [
            { "id": "a1", "title": "A1", "links": [{ "href": format!("#{}", ONE.to_uppercase()), "rel": "reference" }] },
            { "id": "b1", "title": "B1", "parts": [{ "name": "guidance", "prose": format!("as [told](#{TWO})") }] },
        ],
        "back-matter": { "resources": [resource(ONE, "one"), resource(TWO, "two"), resource(THREE, "three"), kept] },
    }));
    let taken = |ids: Json| {
        let directives = json!({ "imports": [{ "href": "c.json", "include-controls": [{ "with-ids": ids }] }] });
        let done = resolved(&profile(directives), &[("c.json", source.clone())]);
        let resources = at(&done, "/back-matter/resources");
        let uuids = resources.as_array().unwrap().iter().map(|one| one["uuid"].as_str().unwrap().to_owned());
        uuids.collect::<Vec<_>>()
    };
    assert_eq!(taken(json!(["a1"])), [ONE, THREE, FOUR]);
    assert_eq!(taken(json!(["b1"])), [TWO, THREE, FOUR]);
}

#[test]
fn the_last_of_the_same_resource_stays_unless_an_earlier_one_must() {
    let kept = |title: &str| json!({ "uuid": ONE, "title": title, "props": [{ "name": "keep", "value": "always" }] });
    for (first, last, expected) in [
        (resource(ONE, "catalog"), resource(ONE, "profile"), "profile"),
        (kept("catalog"), resource(ONE, "profile"), "catalog"),
        (kept("catalog"), kept("profile"), "profile"),
    ] {
        let link = json!([{ "href": format!("#{ONE}") }]);
        let source = catalog(json!({
            "controls": [{ "id": "a1", "title": "A1", "links": link }],
            "back-matter": { "resources": [first] },
        }));
        let directives = json!({ "imports": [{ "href": "c.json" }], "back-matter": { "resources": [last] } });
        let done = resolved(&profile(directives), &[("c.json", source)]);
        assert_eq!(at(&done, "/back-matter/resources/0/title"), json!(expected));
        assert_eq!(at(&done, "/back-matter/resources").as_array().unwrap().len(), 1);
    }
}

#[test]
fn loose_parameters_stay_where_something_inserts_them() {
    let insert = |id: &str| json!([{ "name": "statement", "prose": format!("Do {{{{ insert: param, {id} }}}}.") }]);
    let source = catalog(json!({
        "params": [{ "id": "top" }, { "id": "unused" }, { "id": "by-other" }, { "id": "by-unused" }],
        "groups": [{
            "id": "g",
            "title": "G",
            "params": [{ "id": "in-group", "label": "with {{ insert: param, by-other }}" }, { "id": "vain", "label": "{{ insert: param, by-unused }}" }],
            "controls": [
                { "id": "a1", "title": "A1", "params": [{ "id": "own" }], "parts": insert("top") },
                { "id": "a2", "title": "A2", "parts": insert("in-group") },
            ],
        }],
    }));
    let directives = json!({ "imports": [{ "href": "c.json" }], "merge": { "as-is": true } });
    let done = resolved(&profile(directives), &[("c.json", source.clone())]);
    assert_eq!(at(&done, "/params"), json!([{ "id": "top" }, { "id": "by-other" }]));
    assert_eq!(at(&done, "/groups/0/params/0/id"), json!("in-group"));
    assert_eq!(at(&done, "/groups/0/params/1"), Json::Null);
    // A control's own parameters always stay.
    assert_eq!(at(&done, "/groups/0/controls/0/params"), json!([{ "id": "own" }]));
    // In a flat catalog they stand at the top.
    let directives = json!({ "imports": [{ "href": "c.json", "include-controls": [{ "with-ids": ["a2"] }] }] });
    let done = resolved(&profile(directives), &[("c.json", source)]);
    let ids: Vec<Json> = at(&done, "/params").as_array().unwrap().iter().map(|param| param["id"].clone()).collect();
    assert_eq!(ids, [json!("by-other"), json!("in-group")]);
}

#[test]
fn metadata_are_those_of_the_profile_with_what_made_the_catalog() {
    let mut source = catalog(json!({ "controls": [{ "id": "a1", "title": "A1" }] }));
    source["catalog"]["metadata"]["oscal-version"] = json!("1.1.3");
    source["catalog"]["metadata"]["roles"] = json!([
        { "id": "kept", "title": "Kept", "props": [{ "name": "keep", "value": "always" }] },
        { "id": "other", "title": "Other" },
    ]);
    let mut own = profile(json!({ "imports": [{ "href": "c.json" }] }));
    let metadata = own["profile"]["metadata"].as_object_mut().unwrap();
    metadata.insert("published".to_owned(), json!("2026-02-02T00:00:00Z"));
    metadata.insert("props".to_owned(), json!([{ "name": "status", "value": "new" }]));
    metadata.insert("links".to_owned(), json!([{ "href": "https://example.org" }]));
    let done = resolved(&own, &[("c.json", source)]);
    assert_eq!(at(&done, "/uuid"), json!("00000000-0000-4000-8000-000000000001"));
    assert_eq!(
        at(&done, "/metadata"),
        json!({
            "title": "T",
            "published": "2026-02-02T00:00:00Z",
            "last-modified": "2026-11-21T00:00:00Z",
            "version": "1",
            "oscal-version": "1.1.3",
            "props": [{ "name": "status", "value": "new" }, { "name": "resolution-tool", "value": "Akashi" }],
            "links": [{ "href": "profile.json", "rel": "source-profile" }, { "href": "https://example.org" }],
            "roles": [{ "id": "kept", "title": "Kept", "props": [{ "name": "keep", "value": "always" }] }],
        })
    );
    let body = done.catalog.body();
    assert_eq!(body.iter().map(|(name, _)| name).collect::<Vec<_>>(), ["uuid", "metadata", "controls"]);
}

#[test]
fn another_major_version_is_refused() {
    let mut source = catalog(json!({ "controls": [{ "id": "a1", "title": "A1" }] }));
    source["catalog"]["metadata"]["oscal-version"] = json!("2.0.0");
    let found = refused(&profile(json!({ "imports": [{ "href": "c.json" }] })), &[("c.json", source)]);
    assert_eq!(codes(&found), ["oscal-major-version"]);
}
