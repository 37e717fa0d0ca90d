//! A mapping as a collection of OSCAL 1.2.
//!
//! Entries of OSCAL relate sets of items; ours tie two. So each tie is an entry of its own. What OSCAL has no name for
//! stands in properties of ours, so that a mapping read back is the one that was written.

use guideline::mapping::{Mapping, MappingSource, Pair};
use guideline::{Digest, Relation};
use message::{Locale, Text};
use uuid::Uuid;

use super::super::document::{Document, Kind};
use super::super::value::{Object, Value};
use super::{NAMESPACE, own_prop, token};

/// The version of OSCAL that has this model.
const VERSION: &str = "1.2.0";

/// The mapping as a collection with one mapping in it, in one language.
pub fn mapping(mapping: &Mapping, locale: Locale, last_modified: &str) -> Document {
    let state = Digest::of(format!("{mapping:?}").as_bytes()).to_string();
    let id = |path: &str| {
        let name = format!("{NAMESPACE}/mapping/{}/{state}/{path}", mapping.name);
        Value::from(Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes()).to_string())
    };
    let (method, rationale) = match mapping.source {
        MappingSource::IdenticalIds => ("automation", "syntactic"),
        MappingSource::Document | MappingSource::Analyst => ("human", "semantic"),
    };
    let metadata = Object::of([
        ("title", format!("{} → {}", mapping.from, mapping.to).into()),
        ("last-modified", last_modified.into()),
        ("version", state.as_str().into()),
        ("oscal-version", VERSION.into()),
        ("props", list([own_prop("language", locale.tag())])),
    ]);
    let provenance = Object::of([
        ("method", method.into()),
        ("matching-rationale", rationale.into()),
        ("status", "complete".into()),
        ("mapping-description", mapping.claimed_by.get(locale).into()),
    ]);
    let mut props = vec![own_prop("source", mapping.source.name())];
    props.extend(text("claimed-by", &mapping.claimed_by));
    props.extend(mapping.reason.iter().flat_map(|reason| text("reason", reason)));
    let pairs = mapping.pairs.iter().enumerate();
    let maps = pairs.flat_map(|(at, pair)| pair.to.iter().map(move |to| (at, pair, to)));
    let maps = maps.map(|(at, pair, to)| {
        let uuid = id(&format!("map/{at}/{to}"));
        Value::from(map(uuid, at, pair, to, mapping.reason_of(pair), locale))
    });
    let mut whole = Object::of([
        ("uuid", id("mapping")),
        ("source-resource", resource(&mapping.from)),
        ("target-resource", resource(&mapping.to)),
        ("maps", Value::List(maps.collect())),
        ("props", list(props)),
    ]);
    for (field, left) in [("source-gap-summary", &mapping.residue.from), ("target-gap-summary", &mapping.residue.to)] {
        if !left.is_empty() {
            let ids = left.iter().map(|id| Value::from(token(id))).collect::<Vec<_>>();
            let asked = list([Object::of([("with-ids", ids.into())])]);
            whole.set(field, Object::of([("uuid", id(field)), ("unmapped-controls", asked)]));
        }
    }
    let body = Object::of([
        ("uuid", id("collection")),
        ("metadata", metadata.into()),
        ("provenance", provenance.into()),
        ("mappings", list([whole])),
    ]);
    Document::new(format!("{}.json", mapping.name), Kind::MappingCollection, body)
}

fn map(uuid: Value, at: usize, pair: &Pair, to: &str, reason: Option<&Text>, locale: Locale) -> Object {
    let mut map = Object::of([("uuid", uuid)]);
    let relationship = match pair.relation {
        Relation::Equal => "equivalent-to",
        Relation::Subset => "subset-of",
        Relation::Superset => "superset-of",
        Relation::Intersects => "intersects-with",
        Relation::None => "no-relationship",
        Relation::Related => {
            map.set("ns", NAMESPACE);
            "related"
        }
    };
    map.set("relationship", relationship);
    let mut source = item(&pair.from);
    if !pair.parts.is_empty() {
        source.set("props", list([own_prop("label", &pair.from), own_prop("parts", &pair.parts.join(" "))]));
    }
    map.set("sources", list([source]));
    map.set("targets", list([item(to)]));
    let mut props = vec![own_prop("pair", &(at + 1).to_string()), own_prop("confidence", pair.confidence.name())];
    props.extend(pair.reason.iter().flat_map(|reason| text("reason", reason)));
    map.set("props", list(props));
    let remarks = pair.remarks_on(to).filter_map(|remark| remark.note.as_ref());
    let told: Vec<&str> = reason.into_iter().chain(remarks).map(|text| text.get(locale)).collect();
    if !told.is_empty() {
        map.set("remarks", told.join("\n\n"));
    }
    map
}

fn item(id: &str) -> Object {
    Object::of([("type", "control".into()), ("id-ref", token(id).into()), ("props", list([own_prop("label", id)]))])
}

/// A guideline, under the name its exported catalog has.
fn resource(side: &str) -> Value {
    Object::of([
        ("type", "catalog".into()),
        ("href", format!("{side}_catalog.json").into()),
        ("props", list([own_prop("guideline", side)])),
    ])
    .into()
}

/// A text in both languages.
fn text(name: &str, text: &Text) -> [Object; 2] {
    Locale::ALL.map(|locale| own_prop(&format!("{name}.{}", locale.tag()), text.get(locale)))
}

fn list(objects: impl IntoIterator<Item = Object>) -> Value {
    Value::List(objects.into_iter().map(Value::from).collect())
}
