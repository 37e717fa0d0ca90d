//! What is imported from where, and what is refused.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use message::Locale;
use serde_json::{Value as Json, json};

use super::super::{Document, Kind, limits, resolve};
use super::{catalog, codes, controls, document, group, memory, profile, refused, resolved, shape, stamp, told};

fn import(href: &str) -> Json {
    profile(json!({ "imports": [{ "href": href }], "merge": { "as-is": true } }))
}

#[test]
fn profiles_import_profiles() {
    let source = catalog(json!({ "groups": [group("g", "a1 a2 a3"), group("h", "b1")] }));
    let inner = profile(json!({
        "imports": [{ "href": "c.json", "include-controls": [{ "with-ids": ["a1", "a2", "b1"] }] }],
        "merge": { "as-is": true },
        "modify": { "alters": [{ "control-id": "a1", "adds": [{ "props": [{ "name": "inner", "value": "1" }] }] }] },
    }));
    let outer = profile(json!({
        "imports": [
            { "href": "inner.json", "include-all": {}, "exclude-controls": [{ "with-ids": ["a2"] }] },
            { "href": "c.json", "include-controls": [{ "with-ids": ["a3", "a1"] }] },
        ],
        "merge": { "as-is": true, "combine": { "method": "use-first" } },
    }));
    let done = resolved(&outer, &[("c.json", source), ("inner.json", inner)]);
    assert_eq!(shape(done.catalog.body()), "g[a1 a3] h[b1]");
    // The first one prevails: that of the profile.
    assert_eq!(super::at(&done, "/groups/0/controls/0/props/0/name"), json!("inner"));
}

#[test]
fn resources_stand_for_what_they_link_to_or_hold() {
    let uuid = "60000000-0000-4000-8000-000000000000";
    let source = catalog(json!({ "controls": controls("a1") }));
    let with = |resource: Json| {
        profile(json!({
            "imports": [{ "href": format!("#{uuid}") }],
            "back-matter": { "resources": [resource] },
        }))
    };
    let links = json!({ "uuid": uuid, "rlinks": [
        { "href": "c.xml", "media-type": "application/oscal.catalog+xml" },
        { "href": "c.json", "media-type": "application/oscal.catalog+json" },
    ]});
    let done = resolved(&with(links), &[("c.json", source.clone())]);
    assert_eq!(shape(done.catalog.body()), "a1");
    // Nothing refers to the resource any more.
    assert_eq!(done.catalog.body().get("back-matter"), None);

    let text = STANDARD.encode(source.to_string());
    let held = json!({ "uuid": uuid.to_uppercase(), "base64": { "filename": "c.json", "value": text } });
    assert_eq!(shape(resolved(&with(held), &[]).catalog.body()), "a1");

    for (resource, expected) in [
        (json!({ "uuid": "other" }), "oscal-no-resource"),
        (json!({ "uuid": uuid }), "oscal-empty-resource"),
        (json!({ "uuid": uuid, "rlinks": [{ "href": "https://example.org/c.json" }] }), "oscal-import-remote"),
        (json!({ "uuid": uuid, "base64": { "value": "!" } }), "oscal-import-unreadable"),
    ] {
        assert_eq!(codes(&refused(&with(resource), &[])), [expected]);
    }
}

#[test]
fn circles_are_refused_with_the_way_round() {
    let found = refused(&import("b.json"), &[("b.json", import("c.json")), ("c.json", import("b.json"))]);
    assert_eq!(codes(&found), ["oscal-import-cycle"]);
    let told = found[0].text(Locale::En);
    assert!(told.ends_with("profile.json → b.json → c.json → b.json"), "{told}");
    assert_eq!(found[0].place.as_ref().unwrap().to_string(), "c.json [/profile/imports/0]");
    assert_eq!(codes(&refused(&import("profile.json"), &[("profile.json", import("x"))])), ["oscal-import-cycle"]);
}

#[test]
fn chains_and_trees_of_imports_have_an_end() {
    let chain: Vec<(String, Json)> = (0..limits::IMPORTS_DEEP + 2)
        .map(|index| (format!("p{index}.json"), import(&format!("p{}.json", index + 1))))
        .collect();
    let files: Vec<(&str, Json)> = chain.iter().map(|(name, json)| (name.as_str(), json.clone())).collect();
    let found = refused(&import("p0.json"), &files);
    assert_eq!(codes(&found), ["oscal-imports-deep"]);
    assert!(found[0].text(Locale::En).contains("p0.json → p1.json → p2.json"));

    // Each imports the next one twice: 2^15 documents.
    let twice = |next: &str| profile(json!({ "imports": [{ "href": next }, { "href": next }] }));
    let mut tree: Vec<(String, Json)> =
        (0..14).map(|index| (format!("p{index}.json"), twice(&format!("p{}.json", index + 1)))).collect();
    tree.push(("p14.json".to_owned(), catalog(json!({ "controls": controls("a1") }))));
    let files: Vec<(&str, Json)> = tree.iter().map(|(name, json)| (name.as_str(), json.clone())).collect();
    let found = refused(&twice("p0.json"), &files);
    assert!(codes(&found).iter().all(|code| *code == "oscal-imports-many"), "{}", told(&found));
}

#[test]
fn all_problems_are_told_at_once_each_in_its_file() {
    let own = profile(json!({
        "imports": [
            { "href": "missing.json" },
            { "href": "https://example.org/c.json" },
            { "include-all": {} },
            { "href": "broken.json" },
            { "href": "map.json" },
        ],
        "merge": { "combine": { "method": "best" } },
        "modify": { "set-parameters": [{ "label": "x" }], "alters": "none" },
    }));
    let mut sources = memory(&[("map.json", json!({ "mapping-collection": {} }))]);
    sources.0.insert("broken.json".to_owned(), "{\n\"catalog\":".to_owned());
    let found = resolve(document(&own), &mut sources, &stamp()).map(|_| ()).unwrap_err();
    let places: Vec<String> = found.iter().map(|one| one.place.as_ref().unwrap().to_string()).collect();
    assert_eq!(
        codes(&found).into_iter().zip(places.iter().map(String::as_str)).collect::<Vec<_>>(),
        [
            ("oscal-missing", "profile.json [/profile/imports/2]"),
            ("oscal-unknown-value", "profile.json [/profile/merge/combine/method]"),
            ("oscal-missing", "profile.json [/profile/modify/set-parameters/0]"),
            ("oscal-wrong-form", "profile.json [/profile/modify/alters]"),
            ("oscal-import-missing", "profile.json [/profile/imports/0]"),
            ("oscal-import-remote", "profile.json [/profile/imports/1]"),
            ("oscal-syntax", "broken.json:2"),
            ("oscal-import-kind", "profile.json [/profile/imports/4]"),
        ],
        "{}",
        told(&found)
    );
    for one in &found {
        for locale in Locale::ALL {
            assert!(!one.mend(locale).is_empty(), "{}", one.code);
        }
    }
}

#[test]
fn only_profiles_are_resolved_and_they_import_something() {
    let found = refused(&catalog(json!({})), &[]);
    assert_eq!(codes(&found), ["oscal-not-a-profile"]);
    assert_eq!(codes(&refused(&profile(json!({})), &[])), ["oscal-no-imports"]);
    assert_eq!(codes(&refused(&profile(json!({ "imports": [] })), &[])), ["oscal-no-imports"]);
}

#[test]
fn a_yaml_profile_resolves_a_json_catalog() {
    let yaml = "profile:\n  uuid: 10000000-0000-4000-8000-000000000000\n  metadata: {oscal-version: '1.1.2'}\n  imports:\n  - href: c.json\n    include-controls:\n    - with-ids: [a1]\n      with-child-controls: yes\n";
    let own = Document::read("p.yaml", yaml.as_bytes()).unwrap();
    assert_eq!(own.kind(), Kind::Profile);
    let source = catalog(json!({ "controls": controls("a1(a1.1) a2") }));
    let done = resolve(own, &mut memory(&[("c.json", source)]), &stamp()).unwrap();
    assert_eq!(shape(done.catalog.body()), "a1 a1.1");
}
