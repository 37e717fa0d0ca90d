//! The parts of a chain in the back matter: one resource each, its fields as properties of ours.

use std::collections::BTreeMap;

use message::{Diagnostic, Place};
use serde_json::{Map, Value as Json};

use super::ids::Ids;
use crate::chain::form::{CLAUSE, Field, LISTS, List, Shape};
use crate::oscal::export::NAMESPACE;
use crate::oscal::{Document, Object, Value};

/// The property that names the list of the chain file an entry stands in.
const LIST: &str = "part-of";

/// Puts the entries of a chain file into the back matter of a document.
pub(super) fn put_all(body: &mut Object, file: &Json, ids: &Ids<'_>) {
    let resources = resources(file, ids);
    if !resources.is_empty() {
        let mut back = Object::default();
        back.set_list("resources", resources);
        body.set("back-matter", back);
    }
}

/// The entries of a chain file as resources.
fn resources(file: &Json, ids: &Ids<'_>) -> Vec<Value> {
    let mut resources = Vec::new();
    for list in &LISTS {
        for entry in file.get(list.key).and_then(Json::as_array).into_iter().flatten() {
            let name = entry.get("id").and_then(Json::as_str).unwrap_or_default();
            let mut props = vec![prop(LIST, list.key, None).into()];
            for field in list.fields {
                put(&mut props, field.key, entry.get(field.key), None);
            }
            resources.push(Value::from(Object::of([
                ("uuid", ids.of(&["part", list.key, name])),
                ("title", format!("{}/{name}", list.key).into()),
                ("props", Value::List(props)),
            ])));
        }
    }
    resources
}

/// A field as properties: one each for a list, and one group for each clause.
fn put(props: &mut Vec<Value>, name: &str, value: Option<&Json>, group: Option<&str>) {
    match value {
        Some(Json::String(text)) => props.push(prop(name, text, group).into()),
        Some(Json::Array(list)) => {
            for (index, one) in list.iter().enumerate() {
                match one {
                    Json::Object(fields) => {
                        let group = format!("{name}-{}", index + 1);
                        for field in CLAUSE {
                            put(props, &format!("{name}.{}", field.key), fields.get(field.key), Some(&group));
                        }
                    }
                    one => put(props, name, Some(one), group),
                }
            }
        }
        _ => {}
    }
}

/// A property of ours. A value of OSCAL is one line without blanks around it; a text that is not stands in the remarks.
pub(super) fn prop(name: &str, text: &str, group: Option<&str>) -> Object {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut prop = Object::of([("name", name.into()), ("ns", NAMESPACE.into())]);
    prop.set("value", line.as_str());
    if let Some(group) = group {
        prop.set("group", group);
    }
    if line != text {
        prop.set("remarks", text);
    }
    prop
}

/// A chain file, and where each of its entries stands in the document it was read from.
pub(crate) type Entries = (Json, BTreeMap<String, String>);

/// Reads the chain file that a document carries, with the place of each entry in the document.
///
/// # Errors
/// It is no OSCAL, or carries no part of a chain.
pub(crate) fn read(file: &str, text: &str) -> Result<Entries, Vec<Diagnostic>> {
    let document = Document::read(file, text.as_bytes())?;
    let (root, body) = (document.kind().field(), document.body());
    let mut chain = Map::new();
    let own = |object: &Object, name: &str| {
        let mut props = object.objects("props").filter(|prop| prop.text("ns") == Some(NAMESPACE));
        props.find(|prop| prop.text("name") == Some(name)).and_then(|prop| prop.text("value")).map(str::to_owned)
    };
    if let Some(guideline) = body.object("metadata").and_then(|metadata| own(metadata, "guideline")) {
        chain.insert("guideline".to_owned(), guideline.into());
    }
    let mut places = BTreeMap::new();
    let resources = body.object("back-matter").map(|back| back.list("resources")).unwrap_or_default();
    for (index, resource) in resources.iter().enumerate() {
        let Some(resource) = resource.as_object() else { continue };
        let Some(list) = LISTS.iter().find(|list| own(resource, LIST).as_deref() == Some(list.key)) else { continue };
        let entries = chain.entry(list.key).or_insert_with(|| Json::Array(Vec::new()));
        if let Json::Array(entries) = entries {
            let place = format!("/{root}/back-matter/resources/{index}");
            places.insert(format!("/{}/{}", list.key, entries.len()), place);
            entries.push(entry(list, resource));
        }
    }
    if places.is_empty() {
        return Err(vec![Diagnostic::error("chain-plan-foreign").at(Place::file(file))]);
    }
    Ok((chain.into(), places))
}

/// An entry of a chain file from the properties of a resource. What is not known there goes along: the reader of chain
/// files names it.
fn entry(list: &List, resource: &Object) -> Json {
    let mut entry = Map::new();
    let mut clauses: BTreeMap<(usize, &str), Map<String, Json>> = BTreeMap::new();
    for prop in resource.objects("props").filter(|prop| prop.text("ns") == Some(NAMESPACE)) {
        let (Some(name), Some(value)) = (prop.text("name"), prop.text("value")) else { continue };
        let value = prop.text("remarks").unwrap_or(value);
        match name.split_once('.') {
            _ if name == LIST => {}
            Some(("clauses", key)) => {
                let group = prop.text("group").unwrap_or_default();
                // As many digits, the later: `clauses-10` stands behind `clauses-9`.
                let clause = clauses.entry((group.len(), group)).or_default();
                set(clause, CLAUSE, key, value);
            }
            _ => set(&mut entry, list.fields, name, value),
        }
    }
    if !clauses.is_empty() {
        entry.insert("clauses".to_owned(), clauses.into_values().map(Json::Object).collect());
    }
    Json::Object(entry)
}

/// Sets a field, or adds to its list.
fn set(entry: &mut Map<String, Json>, table: &[Field], key: &str, value: &str) {
    let several = table.iter().any(|field| field.key == key && is_list(field.shape));
    match entry.get_mut(key) {
        Some(Json::Array(list)) => list.push(value.into()),
        _ if several => drop(entry.insert(key.to_owned(), Json::Array(vec![value.into()]))),
        _ => drop(entry.insert(key.to_owned(), value.into())),
    }
}

fn is_list(shape: Shape) -> bool {
    match shape {
        Shape::Parts(_) | Shape::Words(_) | Shape::Countries | Shape::Items | Shape::Covers | Shape::Clauses => true,
        Shape::Name | Shape::Part(_) | Shape::Text | Shape::Word(_) | Shape::Country | Shape::Day => false,
    }
}
