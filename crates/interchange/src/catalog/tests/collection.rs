//! Collections of mappings of OSCAL: ours come back as they were, of others' what follows is taken in.

use std::path::Path;

use ::guideline::mapping::Mapping;
use ::guideline::{Guideline, Relation};
use message::Locale;
use serde_json::{Value, json};

use super::super::{Beside, Import, Known, lint, read};
use super::{HARBOUR, framework, told};
use crate::guideline_json::tests::shipped as guideline;
use crate::oscal::{Format, export, validate};

const NOW: &str = "2026-11-21T00:00:00Z";

/// A mapping that ships, held against these guidelines.
fn shipped(name: &str, known: &[&Guideline]) -> Mapping {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../mappings").join(format!("{name}.toml"));
    let text = std::fs::read_to_string(&path).unwrap();
    ::guideline::mapping::load(&path.display().to_string(), &text, known).unwrap().0
}

#[test]
fn a_mapping_of_ours_comes_back_as_it_was() {
    let (mic2014, mic3) = (guideline("mic2014"), guideline("mic3"));
    let known = [&mic2014, &mic3];
    // One whose guidelines are at hand, with parts; one between standards, of which there are ids alone.
    for name in ["mic2014--mic3", "iso27002-2013--iso27001-2013"] {
        let mapping = shipped(name, &known);
        for (locale, format) in [(Locale::Ja, Format::Json), (Locale::En, Format::Yaml)] {
            let written = export::mapping(&mapping, locale, NOW);
            assert_eq!(validate(&written), []);
            let beside = Beside { known: Known(known.to_vec()), ..Beside::default() };
            let import = read("map", written.write(format).as_bytes(), beside)
                .unwrap_or_else(|found| panic!("{:?}", told(&found)));
            let [back] = import.mappings.as_slice() else { panic!("{import:?}") };
            let sorted = |mapping: &Mapping| {
                let mut mapping = mapping.clone();
                for list in [&mut mapping.residue.from, &mut mapping.residue.to, &mut mapping.residue.parts] {
                    list.sort();
                }
                mapping
            };
            // Not by `assert_eq!`: nobody reads two mappings of a thousand lines.
            assert!(sorted(&back.mapping) == sorted(&mapping), "{name} {locale:?}");
        }
    }
}

/// A collection of somebody else's, with these entries.
fn others(maps: &Value) -> String {
    json!({ "mapping-collection": {
        "uuid": "00000000-0000-4000-8000-000000000001",
        "metadata": {
            "title": "Harbour and quay", "last-modified": NOW, "version": "1", "oscal-version": "1.2.0",
            "parties": [{ "uuid": "00000000-0000-4000-8000-000000000002", "type": "organization", "name": "Acme" }],
        },
        "provenance": {
            "method": "human", "matching-rationale": "semantic", "status": "draft", "mapping-description": "d",
        },
        "mappings": [{
            "uuid": "00000000-0000-4000-8000-000000000003",
            "source-resource": { "type": "catalog", "href": "files/harbour.yaml" },
            "target-resource": { "type": "catalog", "href": "#00000000-0000-4000-8000-000000000004" },
            "target-gap-summary": {
                "uuid": "00000000-0000-4000-8000-000000000005", "unmapped-controls": [{ "with-ids": ["q-9"] }],
            },
            "maps": maps,
        }],
        "back-matter": { "resources": [{
            "uuid": "00000000-0000-4000-8000-000000000004",
            "rlinks": [{ "href": "https://example.org/Quay%20rules/quay.json" }],
        }] },
    } })
    .to_string()
}

fn map(relationship: &str, sources: &[&str], targets: &[&str]) -> Value {
    let items =
        |ids: &[&str]| -> Vec<Value> { ids.iter().map(|id| json!({ "type": "control", "id-ref": id })).collect() };
    json!({
        "uuid": "00000000-0000-4000-8000-000000000006", "relationship": relationship,
        "sources": items(sources), "targets": items(targets),
    })
}

fn taken(maps: &Value) -> Import {
    let harbour = framework("harbour.yaml", HARBOUR);
    let beside = Beside { known: Known(vec![&harbour.guideline]), ..Beside::default() };
    read("m.json", others(maps).as_bytes(), beside).unwrap_or_else(|found| panic!("{:?}", told(&found)))
}

#[test]
fn of_sets_of_items_only_what_follows_for_two_is_taken() {
    let key = |end: &str| format!("urn:acme:risk:req_node:harbour:{end}");
    let (first, second) = (key("a.1"), key("b.1"));
    let mut with_words = map("equal-to", &[&first], &["q-1", "q-2"]);
    with_words["remarks"] = "Both speak of lamps.".into();
    with_words["confidence-score"] = json!({ "category": "high" });
    let import = taken(&json!([with_words, map("subset-of", &[&first, &second], &["q-3"])]));
    let mapping = &import.mappings[0];
    assert_eq!(
        (mapping.name.as_str(), mapping.unknown.as_slice()),
        ("harbour--quay.toml", ["quay".to_owned()].as_slice())
    );
    let pairs: Vec<(&str, &str, Relation)> =
        mapping.mapping.pairs.iter().map(|pair| (pair.from.as_str(), pair.to[0].as_str(), pair.relation)).collect();
    assert_eq!(
        pairs,
        [
            ("A.1", "q-1", Relation::Superset),
            ("A.1", "q-2", Relation::Superset),
            ("A.1", "q-3", Relation::Subset),
            ("1.10", "q-3", Relation::Subset),
        ]
    );
    let reason = mapping.mapping.pairs[0].reason.as_ref().unwrap();
    assert_eq!(reason.en, "The publisher's strength: high. The publisher adds: Both speak of lamps.");
    assert_eq!(mapping.mapping.claimed_by.en, "Acme, in m.json");
    assert_eq!(mapping.mapping.residue.to, ["q-9"]);
    assert_eq!(mapping.mapping.residue.from, ["a.1.q"]);
}

#[test]
fn what_is_wrong_with_a_collection_is_told() {
    let harbour = framework("harbour.yaml", HARBOUR);
    let known = "urn:acme:risk:req_node:harbour:a.1";
    let like = |space: &str| {
        let mut like = map("like", &[known], &["q-1"]);
        like["ns"] = space.into();
        like
    };
    for (maps, problem) in [
        (json!([map("subset-of", &["nowhere"], &["q-1"])]), "the guideline `harbour` has no requirement `nowhere`"),
        (json!([like("http://csrc.nist.gov/ns/oscal")]), "`like` is no "),
        (
            json!([map("subset-of", &[known], &["q-1"]), map("superset-of", &[known], &["q-1"])]),
            "A.1 and q-1 are tied in another way on line 1 already",
        ),
    ] {
        let beside = Beside { known: Known(vec![&harbour.guideline]), ..Beside::default() };
        let found = told(&lint("m.json", others(&maps).as_bytes(), beside));
        assert!(found.iter().any(|one| one.contains(problem)), "{found:#?} has no {problem}");
    }
    // A word of somebody else's is kept, and the tie is no more than one.
    let import = taken(&json!([like("https://example.org/ns")]));
    let pair = &import.mappings[0].mapping.pairs[0];
    assert_eq!(
        (pair.relation, pair.reason.as_ref().unwrap().en.as_str()),
        (Relation::Related, "The publisher adds: like")
    );
}
