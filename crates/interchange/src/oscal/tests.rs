//! Documents written by hand after the specification; expected results are worked out from it.

mod altering;
mod example;
mod exporting;
mod hostile;
mod importing;
mod laws;
mod merging;
mod modifying;
mod pruning;
mod selecting;
mod validating;
mod written;

use std::collections::BTreeMap;

use message::{Diagnostic, Locale};
use serde_json::{Value as Json, json};

use super::{Content, Document, Object, Opened, Reference, Refusal, Resolved, Sources, Stamp, Value, resolve};

/// Files in memory; a reference is a name.
#[derive(Default)]
struct Memory(BTreeMap<String, String>);

impl Sources for Memory {
    fn open(&mut self, reference: Reference<'_>) -> Result<Opened, Refusal> {
        if reference.href.contains("://") {
            return Err(Refusal::Remote);
        }
        let text = self.0.get(reference.href).ok_or(Refusal::Missing)?;
        Ok(Opened {
            name: reference.href.to_owned(),
            content: Content::Bytes(text.clone().into_bytes()),
            instead: false,
        })
    }
}

fn memory(files: &[(&str, Json)]) -> Memory {
    Memory(files.iter().map(|(name, json)| ((*name).to_owned(), json.to_string())).collect())
}

fn stamp() -> Stamp {
    Stamp { uuid: "00000000-0000-4000-8000-000000000001".to_owned(), last_modified: "2026-11-21T00:00:00Z".to_owned() }
}

fn document(json: &Json) -> Document {
    Document::read("profile.json", json.to_string().as_bytes()).unwrap_or_else(|found| panic!("{found:?}"))
}

/// A profile of these directives.
fn profile(directives: Json) -> Json {
    let mut profile = json!({ "uuid": "10000000-0000-4000-8000-000000000000", "metadata": metadata() });
    profile.as_object_mut().unwrap().extend(directives.as_object().unwrap().clone());
    json!({ "profile": profile })
}

fn metadata() -> Json {
    json!({ "title": "T", "last-modified": "2026-01-01T00:00:00Z", "version": "1", "oscal-version": "1.1.2" })
}

/// A catalog with these fields.
fn catalog(fields: Json) -> Json {
    let mut catalog = json!({ "uuid": "20000000-0000-4000-8000-000000000000", "metadata": metadata() });
    catalog.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    json!({ "catalog": catalog })
}

/// Controls by their shape: `a1(a1.1 a1.2) a2` are two controls, the first with two inside it.
fn controls(shape: &str) -> Json {
    let mut stack: Vec<Vec<Json>> = vec![Vec::new()];
    let mut id = String::new();
    let end = |id: &mut String, stack: &mut Vec<Vec<Json>>| {
        if !id.is_empty() {
            stack.last_mut().unwrap().push(json!({ "id": id.as_str(), "title": id.to_uppercase() }));
            id.clear();
        }
    };
    for next in shape.chars() {
        match next {
            '(' => {
                end(&mut id, &mut stack);
                stack.push(Vec::new());
            }
            ')' => {
                end(&mut id, &mut stack);
                let inner = stack.pop().unwrap();
                stack.last_mut().unwrap().last_mut().unwrap()["controls"] = Json::Array(inner);
            }
            ' ' => end(&mut id, &mut stack),
            other => id.push(other),
        }
    }
    end(&mut id, &mut stack);
    Json::Array(stack.pop().unwrap())
}

fn group(id: &str, shape: &str) -> Json {
    json!({ "id": id, "title": format!("Group {id}"), "controls": controls(shape) })
}

fn resolved(profile: &Json, files: &[(&str, Json)]) -> Resolved {
    resolve(document(profile), &mut memory(files), &stamp()).unwrap_or_else(|found| panic!("{}", told(&found)))
}

fn refused(profile: &Json, files: &[(&str, Json)]) -> Vec<Diagnostic> {
    resolve(document(profile), &mut memory(files), &stamp()).map(|done| shape(done.catalog.body())).unwrap_err()
}

/// The shape of a catalog: `g[a1(a1.1)] b1` is a group with a control that holds another, and a loose control.
fn shape(object: &Object) -> String {
    let mut parts: Vec<String> = Vec::new();
    for group in object.objects("groups") {
        parts.push(format!("{}[{}]", group.text("id").or(group.text("title")).unwrap_or("?"), shape(group)));
    }
    for control in object.objects("controls") {
        let inner = shape(control);
        let id = control.text("id").unwrap_or("?");
        parts.push(if inner.is_empty() { id.to_owned() } else { format!("{id}({inner})") });
    }
    parts.join(" ")
}

fn told(found: &[Diagnostic]) -> String {
    let line = |one: &Diagnostic| {
        let place = one.place.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{place}: {}", one.text(Locale::En))
    };
    found.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn codes(found: &[Diagnostic]) -> Vec<&'static str> {
    found.iter().map(|one| one.code).collect()
}

/// A value as JSON, for comparing.
fn json_of(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(value) => json!(value),
        Value::Number(digits) => serde_json::from_str(digits).unwrap(),
        Value::Text(text) => json!(text.as_ref()),
        Value::List(list) => list.iter().map(json_of).collect(),
        Value::Object(object) => object.iter().map(|(name, value)| (name.to_owned(), json_of(value))).collect(),
    }
}

/// A field of a catalog, found by a JSON pointer below `catalog`.
fn at(resolved: &Resolved, pointer: &str) -> Json {
    let whole = json_of(&Value::Object(resolved.catalog.body().clone()));
    whole.pointer(pointer).cloned().unwrap_or(Json::Null)
}
