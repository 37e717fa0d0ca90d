//! Whatever a library says comes out of the export again.

use proptest::prelude::*;
use serde_json::Value;

use super::super::{Beside, read};
use super::told;
use crate::guideline_json::to_json;

#[derive(Clone, Debug)]
struct Written {
    printed: Option<String>,
    name: Option<String>,
    description: Option<String>,
    french: Option<String>,
    annotation: Option<String>,
    extra: Option<String>,
    assessable: bool,
    /// How many nodes before it the parent stands, if it has one.
    back: Option<usize>,
}

fn node() -> impl Strategy<Value = Written> {
    let text =
        || proptest::option::of("[ -~ぁ-ん'\"\\\\\n\t]{1,30}".prop_filter("blank", |text| !text.trim().is_empty()));
    let printed = proptest::option::of("[A-C]\\.[0-9 /]{1,2}");
    let back = proptest::option::of(1_usize..4);
    (printed, text(), text(), text(), text(), text(), any::<bool>(), back).prop_map(
        |(printed, name, description, french, annotation, extra, assessable, back)| Written {
            printed,
            name,
            description,
            french,
            annotation,
            extra,
            assessable,
            back,
        },
    )
}

/// The library as JSON, which is read as YAML is.
fn library(nodes: &[Written]) -> String {
    let node = |(at, one): (usize, &Written)| {
        let mut fields = serde_json::json!({
            "urn": format!("urn:x:risk:req_node:f:n{at}"),
            "assessable": one.assessable,
            "ref_id": one.printed,
            "name": one.name,
            "description": one.description,
            "annotation": one.annotation,
            "unheard-of": one.extra,
        });
        let parent = one.back.and_then(|back| at.checked_sub(back));
        if let (Some(parent), Some(fields)) = (parent, fields.as_object_mut()) {
            fields.insert("parent_urn".to_owned(), format!("urn:x:risk:req_node:f:n{parent}").into());
        }
        if let (Some(french), Some(fields)) = (&one.french, fields.as_object_mut()) {
            fields.insert("translations".to_owned(), serde_json::json!({"fr": {"description": french}}));
        }
        fields
    };
    let nodes: Vec<Value> = nodes.iter().enumerate().map(node).collect();
    serde_json::json!({"urn": "u", "locale": "en", "objects": {"framework": {
        "urn": "urn:x:risk:framework:f", "requirement_nodes": nodes,
    }}})
    .to_string()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_id_and_every_text_is_in_the_export(nodes in proptest::collection::vec(node(), 1..12)) {
        let text = library(&nodes);
        let import = read("a.json", text.as_bytes(), Beside::default());
        let import = import.map_err(|found| TestCaseError::fail(format!("{:#?}", told(&found))))?;
        let json = to_json(&import.frameworks[0].guideline);
        let out = json["nodes"].as_array().unwrap();
        prop_assert_eq!(out.len(), nodes.len());
        let mut ids: Vec<&str> = out.iter().map(|one| one["id"].as_str().unwrap()).collect();
        for (one, written) in out.iter().zip(&nodes) {
            let printed = one["printed"].as_str().or(one["id"].as_str()).map(|printed| printed.trim().to_owned());
            if let Some(wanted) = &written.printed {
                prop_assert_eq!(printed, Some(wanted.trim().to_owned()));
            }
            let same = |found: &Value, wanted: &Option<String>| found.as_str().map(str::to_owned) == *wanted;
            prop_assert!(same(&one["title"]["en"], &written.name));
            prop_assert!(same(&one["text"]["en"], &written.description), "{} {:?}", one, written);
            prop_assert!(same(&one["text"]["fr"], &written.french));
            prop_assert!(same(&one["notes"][0]["text"]["en"], &written.annotation));
            prop_assert!(same(&one["more"]["unheard-of"], &written.extra));
            prop_assert_eq!(one["assessable"].as_bool(), Some(written.assessable));
        }
        let parents: Vec<Option<&str>> = out.iter().map(|one| one["parent"].as_str()).collect();
        for (at, written) in nodes.iter().enumerate() {
            let wanted = written.back.and_then(|back| at.checked_sub(back)).map(|parent| ids[parent]);
            prop_assert_eq!(parents[at], wanted);
        }
        let controls = json["controls"].as_array().unwrap().len();
        prop_assert_eq!(controls, nodes.iter().filter(|one| one.assessable).count());
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), nodes.len());
    }
}
