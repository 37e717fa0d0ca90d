//! The model of mapping collections, as of OSCAL 1.2.

use std::collections::HashSet;

use message::Diagnostic;

use super::super::pointer::Pointer;
use super::super::problems::Problems;
use super::super::value::{Object, Value};
use super::common::{BACK_MATTER_OF, METADATA_OF, RESPONSIBLE_PARTIES, TEXT, UUID};
use super::form::{Form, Shape, maybe, needed};
use super::profile::ASKED;

const METHOD: Shape = Shape::OneOf(&["human", "automation", "hybrid"]);
const RATIONALE: Shape = Shape::OneOf(&["syntactic", "semantic", "functional"]);
const STATUS: Shape = Shape::OneOf(&["complete", "not-complete", "draft", "deprecated", "superseded"]);

static GAPS: Form = Form::of(&[needed("uuid", UUID), needed("unmapped-controls", Shape::List(&Shape::Object(&ASKED)))]);
const GAPS_OF: Shape = Shape::Object(&GAPS);

static PROVENANCE: Form = Form::noted(&[
    needed("method", METHOD),
    needed("matching-rationale", RATIONALE),
    needed("status", STATUS),
    maybe("confidence-score", Shape::Any),
    maybe("coverage", Shape::Any),
    needed("mapping-description", TEXT),
    maybe("responsible-parties", RESPONSIBLE_PARTIES),
]);

static RESOURCE: Form =
    Form::noted(&[maybe("ns", TEXT), needed("type", Shape::OneOf(&["catalog", "profile"])), needed("href", TEXT)]);

static ITEM: Form =
    Form::noted(&[maybe("ns", TEXT), needed("type", Shape::OneOf(&["control", "statement"])), needed("id-ref", TEXT)]);
const ITEMS: Shape = Shape::List(&Shape::Object(&ITEM));

static QUALIFIER: Form = Form::of(&[
    needed("subject", Shape::OneOf(&["source", "target", "both"])),
    needed("predicate", Shape::OneOf(&["has-requirement", "has-incompatibility"])),
    needed("category", Shape::OneOf(&["restricted", "addressable", "blocked"])),
    needed("description", TEXT),
    maybe("remarks", TEXT),
]);

static MAP: Form = Form::noted(&[
    needed("uuid", UUID),
    maybe("ns", TEXT),
    maybe("matching-rationale", RATIONALE),
    needed("relationship", Shape::Any),
    needed("sources", ITEMS),
    needed("targets", ITEMS),
    maybe("qualifiers", Shape::List(&Shape::Object(&QUALIFIER))),
    maybe("confidence-score", Shape::Any),
    maybe("coverage", Shape::Any),
]);

static MAPPING: Form = Form::noted(&[
    needed("uuid", UUID),
    maybe("method", METHOD),
    maybe("matching-rationale", RATIONALE),
    maybe("status", STATUS),
    needed("source-resource", Shape::Object(&RESOURCE)),
    needed("target-resource", Shape::Object(&RESOURCE)),
    needed("maps", Shape::List(&Shape::Object(&MAP))),
    maybe("mapping-description", TEXT),
    maybe("source-gap-summary", GAPS_OF),
    maybe("target-gap-summary", GAPS_OF),
    maybe("confidence-score", Shape::Any),
    maybe("coverage", Shape::Any),
]);

pub(super) static COLLECTION: Form = Form::of(&[
    needed("uuid", UUID),
    needed("metadata", METADATA_OF),
    needed("provenance", Shape::Object(&PROVENANCE)),
    needed("mappings", Shape::List(&Shape::Object(&MAPPING))),
    maybe("source-gap-summary", GAPS_OF),
    maybe("target-gap-summary", GAPS_OF),
    maybe("back-matter", BACK_MATTER_OF),
]);

/// The relationships of the model, unless the map says that its own are others.
const RELATIONSHIPS: [&str; 6] =
    ["equal-to", "equivalent-to", "subset-of", "superset-of", "intersects-with", "no-relationship"];

/// Relationships must be known, and no pair may be mapped twice in one mapping.
pub(super) fn check(body: &Object, at: &Pointer<'_>, problems: &mut Problems) {
    let at = &at.field("mappings");
    for (index, mapping) in body.objects("mappings").enumerate() {
        let here = at.item(index);
        let here = &here.field("maps");
        let mut seen = HashSet::new();
        for (index, map) in mapping.objects("maps").enumerate() {
            let here = &here.item(index);
            relationship(map, here, problems);
            let ids = |field: &str| -> Vec<String> {
                map.objects(field).filter_map(|item| item.text("id-ref")).map(str::to_owned).collect()
            };
            let (sources, targets) = (ids("sources"), ids("targets"));
            let pair = format!("{} → {}", sources.join(", "), targets.join(", "));
            if !seen.insert((sources, targets)) {
                problems.at(here, Diagnostic::warning("oscal-mapped-twice").with("pair", pair));
            }
        }
    }
}

fn relationship(map: &Object, at: &Pointer<'_>, problems: &mut Problems) {
    let told = match map.get("relationship") {
        Some(Value::Text(text)) => Some(text.as_ref()),
        Some(Value::Object(object)) => object.text("type"),
        _ => None,
    };
    let is_own = map.text("ns").is_some_and(|ns| ns != "http://csrc.nist.gov/ns/oscal");
    if let Some(told) = told
        && !is_own
        && !RELATIONSHIPS.contains(&told)
    {
        let problem = Diagnostic::error("oscal-unknown-value").with("field", "relationship").with("value", told);
        problems.at(&at.field("relationship"), problem.with("known", RELATIONSHIPS.join(", ")));
    }
}
