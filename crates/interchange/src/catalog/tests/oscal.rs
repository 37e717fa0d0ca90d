//! Catalogs of OSCAL as guidelines.

use message::Text;

use super::super::{Beside, lint, read};
use super::{framework, told};
use crate::oscal::export;

const CATALOG: &str = r#"{
  "catalog": {
    "uuid": "11111111-2222-4333-8444-555555555555",
    "metadata": {
      "title": "Lighthouse catalog", "last-modified": "2026-02-03T04:05:06Z", "version": "7", "oscal-version": "1.1.2",
      "props": [{"name": "language", "value": "de"}],
      "parties": [{"uuid": "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee", "type": "organization", "name": "Coast Office"}]
    },
    "groups": [
      { "id": "lh", "title": "Lights",
        "controls": [
          { "id": "lh-1", "title": "Lamp",
            "params": [
              {"id": "lh-1_p1", "label": "how often"},
              {"id": "lh-1_p2", "select": {"how-many": "one", "choice": ["red", "{{ insert: param, lh-1_p1 }}"]}}
            ],
            "props": [{"name": "label", "value": "LH-01", "class": "padded"}, {"name": "label", "value": "LH-1"}],
            "parts": [
              { "id": "lh-1_smt", "name": "statement", "prose": "The lamp is", "parts": [
                { "id": "lh-1_smt.a", "name": "item", "props": [{"name": "label", "value": "a."}],
                  "prose": "cleaned {{ insert: param, lh-1_p1 }};" },
                { "id": "lh-1_smt.b", "name": "item", "props": [{"name": "label", "value": "b."}],
                  "prose": "shown as {{ insert: param, lh-1_p2 }}." } ] },
              { "id": "lh-1_gdn", "name": "guidance", "prose": "Salt dims glass." },
              { "id": "lh-1_obj", "name": "assessment-objective", "prose": "Look at it." } ],
            "controls": [ { "id": "lh-1.1", "title": "Spare lamp", "props": [{"name": "label", "value": "LH-1(1)"}] } ] },
          { "id": "lh-2", "title": "Horn", "props": [{"name": "status", "value": "withdrawn"}] } ] } ],
    "back-matter": { "resources": [ { "uuid": "99999999-2222-4333-8444-555555555555", "title": "Chart" } ] }
  }
}"#;

#[test]
fn controls_go_by_their_printed_labels_and_say_their_statement() {
    let framework = framework("lights.json", CATALOG);
    let guideline = &framework.guideline;
    assert_eq!(guideline.id(), "lighthouse-catalog");
    assert_eq!(
        (guideline.manifest.issuer.en.as_str(), guideline.manifest.edition.published.as_str()),
        ("Coast Office", "2026-02-03")
    );
    let ids: Vec<(&str, &str)> = guideline.controls.iter().map(|one| (one.id.as_str(), one.section())).collect();
    assert_eq!(ids, [("LH-1", "lh"), ("LH-1(1)", "lh")]);
    let lamp = guideline.control("LH-1").unwrap();
    assert_eq!(lamp.title, Text::new("Lamp", "Lamp"));
    assert_eq!(lamp.requirement.en, "The lamp is\na. cleaned [how often];\nb. shown as [red; [how often]].");
    // What was withdrawn keeps its place and is not asked for any more.
    assert!(guideline.control("lh-2").is_none() && guideline.section("lh-2").is_some());
    let model = guideline.model.catalog().unwrap();
    let node = model.node("LH-1").unwrap();
    assert_eq!(node.key.as_deref(), Some("lh-1"));
    assert_eq!(node.notes.iter().map(|note| note.kind.as_str()).collect::<Vec<_>>(), ["guidance"]);
    assert_eq!(node.notes[0].text.get("de"), Some("Salt dims glass."));
    for kept in ["assessment-objective", "lh-1_p1", "padded"] {
        assert!(node.more.as_ref().unwrap().as_str().contains(kept), "{kept}");
    }
    assert_eq!(model.node("LH-1(1)").unwrap().parent.as_deref(), Some("LH-1"));
    let source = model.source().unwrap();
    assert_eq!((source.language.as_str(), source.version.as_deref()), ("de", Some("7")));
    assert!(source.more.as_ref().unwrap().as_str().contains("99999999-2222"));
}

#[test]
fn problems_of_the_model_are_told_with_line_and_place() {
    for (from, to, problem) in [
        ("\"id\": \"lh-2\"", "\"id\": \"lh-1\"", "27: the id `lh-1` is used more than once"),
        ("\"title\": \"Horn\"", "\"name\": \"Horn\"", "27: the field `title` is missing"),
        (
            "insert: param, lh-1_p1 }};",
            "insert: param, lh-9 }};",
            "21: the parameter `lh-9` is inserted here, but not defined in this document",
        ),
    ] {
        assert!(CATALOG.contains(from));
        let found = lint("lights.json", CATALOG.replacen(from, to, 1).as_bytes(), Beside::default());
        assert!(told(&found).iter().any(|one| one == problem), "{:#?} has no {problem}", told(&found));
    }
    assert_eq!(told(&lint("lights.json", CATALOG.as_bytes(), Beside::default())), Vec::<String>::new());
}

#[test]
fn what_is_exported_as_oscal_can_be_taken_in_again() {
    let first = framework("lights.json", CATALOG);
    let written = export::catalog(&first.guideline, message::Locale::En, "2026-03-04T05:06:07Z");
    let beside = Beside { name: Some("again"), ..Beside::default() };
    let again = read("again.json", written.write(crate::oscal::Format::Json).as_bytes(), beside).unwrap();
    let again = &again.frameworks[0].guideline;
    let said = |guideline: &guideline::Guideline| -> Vec<(String, String, String)> {
        let one = |one: &guideline::Control| (one.id.clone(), one.title.en.clone(), one.requirement.en.clone());
        guideline.controls.iter().map(one).collect()
    };
    assert_eq!(said(again), said(&first.guideline));
}
