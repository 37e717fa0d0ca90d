//! `akashi oscal`: real files, real folders.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::run::{Ran, akashi, root};

fn put(folder: &Path, name: &str, json: &Value) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, json.to_string()).unwrap();
}

fn metadata() -> Value {
    json!({ "title": "T", "last-modified": "2026-01-01T00:00:00Z", "version": "1", "oscal-version": "1.1.2" })
}

fn catalog() -> Value {
    json!({ "catalog": {
        "uuid": "20000000-0000-4000-8000-000000000000",
        "metadata": metadata(),
        "groups": [{ "id": "g", "title": "G", "controls": [{ "id": "a1", "title": "A1" }, { "id": "a2", "title": "A2" }] }],
    }})
}

fn profile(href: &str) -> Value {
    json!({ "profile": {
        "uuid": "10000000-0000-4000-8000-000000000000",
        "metadata": metadata(),
        "imports": [{ "href": href, "include-controls": [{ "with-ids": ["a1"] }] }],
        "merge": { "as-is": true },
    }})
}

/// A profile that imports through a resource with these links.
fn profile_by_resource(links: &[&str]) -> Value {
    let uuid = "60000000-0000-4000-8000-000000000000";
    let mut profile = profile(&format!("#{uuid}"));
    let links: Vec<Value> = links.iter().map(|href| json!({ "href": href })).collect();
    profile["profile"]["back-matter"] = json!({ "resources": [{ "uuid": uuid, "rlinks": links }] });
    profile
}

fn resolve(folder: &Path, more: &[&str]) -> Ran {
    let mut arguments = vec!["oscal", "resolve", "in/p.json"];
    arguments.extend(more);
    akashi(folder, &arguments)
}

fn controls(ran: &Ran) -> Value {
    assert_eq!(ran.code, 0, "{}", ran.err);
    let catalog: Value = serde_json::from_str(&ran.out).unwrap();
    catalog["catalog"]["groups"][0]["controls"].clone()
}

#[test]
fn a_profile_is_resolved_into_a_new_file() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    put(folder, "in/c.json", &catalog());
    put(folder, "in/p.json", &profile("c.json"));
    assert_eq!(controls(&resolve(folder, &[])), json!([{ "id": "a1", "title": "A1" }]));

    let ran = resolve(folder, &["-o", "out.yaml"]);
    assert_eq!((ran.code, ran.out.trim()), (0, "Wrote a catalog of one control to out.yaml"), "{}", ran.err);
    let ran = akashi(folder, &["oscal", "validate", "out.yaml"]);
    assert_eq!((ran.code, ran.out.trim()), (0, "out.yaml is a valid catalog"), "{}", ran.err);
    let ran = akashi(folder, &["oscal", "convert", "out.yaml", "out.json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let made: Value = serde_json::from_str(&fs::read_to_string(folder.join("out.json")).unwrap()).unwrap();
    let metadata = &made["catalog"]["metadata"];
    assert_eq!(metadata["links"][0], json!({ "href": "p.json", "rel": "source-profile" }));
    assert_eq!(metadata["props"][0]["name"], "resolution-tool");
    assert_ne!(metadata["last-modified"], "2026-01-01T00:00:00Z");

    assert_eq!(resolve(folder, &["-o", "out.json"]).code, 2);
    assert_eq!(resolve(folder, &["-o", "out.json", "--replace"]).code, 0);
    assert_eq!(akashi(folder, &["oscal", "convert", "out.json", "out.txt"]).code, 2);
}

#[test]
fn references_reach_no_further_than_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    put(folder, "c.json", &catalog());
    put(folder, "in/deep/c.json", &catalog());
    for (href, code, words) in [
        ("deep/c.json", 0, ""),
        ("deep/../deep/./c.json", 0, ""),
        ("deep%2Fc.json", 0, ""),
        // Out and in again is in.
        ("../in/deep/c.json", 0, ""),
        ("../c.json", 2, "leads out of in"),
        ("deep/../../c.json", 2, "leads out of in"),
        ("%2e%2e/c.json", 2, "leads out of in"),
        ("../../../../../../../../../../etc/passwd", 2, "leads out of in"),
        ("/etc/passwd", 2, "leads out of in"),
        ("file:///etc/passwd", 2, "leads out of in"),
        ("https://example.org/catalog.json", 2, "on another machine"),
        ("//example.org/catalog.json", 2, "on another machine"),
        ("nothing.json", 2, "does not exist"),
        ("deep", 2, "not a file"),
        ("", 2, "is no reference"),
        ("a%00b", 2, "is no reference"),
        ("p.json", 2, "imports itself: in/p.json → in/p.json"),
    ] {
        put(folder, "in/p.json", &profile(href));
        let ran = resolve(folder, &[]);
        assert_eq!(ran.code, code, "{href}: {}", ran.err);
        assert!(ran.err.contains(words), "{href}: {}", ran.err);
    }
    put(folder, "in/p.json", &profile("../c.json"));
    assert_eq!(resolve(folder, &["--root", "."]).code, 0);
    assert_eq!(resolve(folder, &["--root", "in"]).code, 2);
}

#[cfg(unix)]
#[test]
fn symbolic_links_lead_nowhere_else() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    put(folder, "c.json", &catalog());
    put(folder, "in/p.json", &profile("link.json"));
    std::os::unix::fs::symlink("../c.json", folder.join("in/link.json")).unwrap();
    let ran = resolve(folder, &[]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("leads out of in"), "{}", ran.err);
}

#[test]
fn what_a_publisher_keeps_elsewhere_is_taken_from_beside_the_profile() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    put(folder, "in/c.json", &catalog());
    for links in [
        &["https://example.org/oscal/c.xml", "https://example.org/oscal/c.json"][..],
        &["../../../../publisher/xml/c.xml", "../../../../publisher/json/c.json"],
        &["https://example.org/oscal/c.xml"],
    ] {
        put(folder, "in/p.json", &profile_by_resource(links));
        let ran = resolve(folder, &[]);
        assert_eq!(controls(&ran), json!([{ "id": "a1", "title": "A1" }]));
        assert!(ran.err.contains("was not followed; in/c.json"), "{}", ran.err);
    }
    put(folder, "in/p.json", &profile_by_resource(&["https://example.org/other.json"]));
    assert_eq!(resolve(folder, &[]).code, 2);
    // As publishers lay their folders out: the same file in JSON beside the folder for XML.
    put(folder, "nist/json/c.json", &catalog());
    put(folder, "nist/json/p.json", &profile("../../nist/xml/c.xml"));
    let ran = akashi(folder, &["oscal", "resolve", "nist/json/p.json", "--root", "."]);
    assert_eq!(controls(&ran), json!([{ "id": "a1", "title": "A1" }]));
}

#[test]
fn circles_and_broken_files_are_told_with_their_places() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    put(folder, "in/p.json", &profile("q.json"));
    put(folder, "in/q.json", &profile("p.json"));
    let ran = resolve(folder, &[]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("in/p.json → in/q.json → in/p.json"), "{}", ran.err);
    fs::write(folder.join("in/q.json"), "{\n  \"catalog\": {\n    oops").unwrap();
    let ran = resolve(folder, &[]);
    assert!(ran.err.starts_with("in/q.json:3: "), "{}", ran.err);
    let ran = akashi(folder, &["oscal", "validate", "in/q.json", "--lang", "ja"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("JSONとして正しくありません"), "{}", ran.err);
    let mut broken = catalog();
    broken["catalog"]["groups"][0]["controls"][1] = json!({ "id": "a1" });
    put(folder, "in/b.json", &broken);
    let ran = akashi(folder, &["oscal", "validate", "in/b.json"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("in/b.json [/catalog/groups/0/controls/1]"), "{}", ran.err);
}

#[test]
fn the_guideline_goes_out_as_a_catalog_with_profiles() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    for (file, arguments) in [
        ("mic3_catalog.json", &["guideline", "export", "mic3", "--format", "oscal"][..]),
        ("basic.json", &["guideline", "export", "mic3", "--format", "oscal", "--profile", "pattern-2-basic"]),
    ] {
        let ran = akashi(&root(), arguments);
        assert_eq!(ran.code, 0, "{}", ran.err);
        fs::write(folder.join(file), ran.out).unwrap();
        let ran = akashi(folder, &["oscal", "validate", file]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{file}");
    }
    let ran = akashi(folder, &["oscal", "resolve", "basic.json", "-o", "out.json"]);
    assert_eq!(ran.out.trim(), "Wrote a catalog of 162 controls to out.json", "{}", ran.err);
    let ran = akashi(&root(), &["guideline", "export", "mic3", "--format", "oscal", "--profile", "none"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("pattern-4-recommended"), "{}", ran.err);
    assert_eq!(akashi(&root(), &["guideline", "export", "mic3", "--profile", "basic"]).code, 2);
}
