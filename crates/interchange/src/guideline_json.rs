//! A guideline as JSON, for other programs.
//!
//! The shape is a promise: keys are only ever added. Decimals are strings as they stand in the data.

mod controls;
mod indicators;
mod iot;
mod models;
mod patterns;
mod planning;

use guideline::{Guideline, Model, Status, Term};
use message::Text;
use serde::Serialize;
use serde_json::{Map, Value, json};

pub(crate) use indicators::value_fields;

/// The whole guideline as one JSON value: what every guideline has, `controls` and `sections` among it, and the lists of
/// its shape. Where the printed controls are not what is assessed, the shape's `controls` are the printed ones, and what is
/// assessed stands in them.
pub fn to_json(guideline: &Guideline) -> Value {
    let manifest = &guideline.manifest;
    let mut value = json!({
        "guideline": guideline.id(),
        "edition": manifest.edition.id,
        "title": text(&manifest.title),
        "issuer": text(&manifest.issuer),
        "status": status(manifest.edition.status),
        "published": manifest.edition.published,
        "digest": guideline.digest.to_string(),
        "controls": guideline.controls.iter().map(|control| controls::control(guideline, control)).collect::<Vec<_>>(),
        "indicators": guideline.indicators.iter().map(indicators::indicator).collect::<Vec<_>>(),
        "sections": guideline
            .sections
            .iter()
            .map(|section| json!({
                "id": section.id,
                "title": text(&section.title),
                "objective": text(&section.objective),
            }))
            .collect::<Vec<_>>(),
        "patterns": guideline.patterns.as_ref().map_or_else(Vec::new, patterns::patterns),
        "pattern_scheme": guideline.patterns.as_ref().map(patterns::scheme),
        "responsibility": models::responsibility(&guideline.responsibility),
        "supply_chain": models::supply_chain(&guideline.supply_chain),
        "readers": guideline
            .readers
            .iter()
            .map(|reader| json!({
                "id": reader.id,
                "title": text(&reader.title),
                "parts": reader.parts,
                "determines_pattern": reader.determines_pattern,
                "steps": reader.steps.iter().map(text).collect::<Vec<_>>(),
            }))
            .collect::<Vec<_>>(),
        "elements": guideline
            .elements
            .iter()
            .map(|element| json!({
                "id": element.id,
                "term": text(&element.term),
                "meaning": text(&element.meaning),
            }))
            .collect::<Vec<_>>(),
        "glossary": guideline
            .terms
            .iter()
            .map(term)
            .collect::<Vec<_>>(),
        "events": guideline
            .events
            .iter()
            .map(|event| json!({ "id": event.id, "title": text(&event.title) }))
            .collect::<Vec<_>>(),
    });
    if let Some(fields) = value.as_object_mut() {
        match &guideline.model {
            Model::Controls => {}
            Model::Catalog(model) => add(model, fields),
            Model::Framework(model) => add(model, fields),
            Model::Iot(model) => iot::add(model, fields),
            Model::Planning(model) => planning::add(model, fields),
            Model::Structure(model) => add(model, fields),
            Model::Touchpoint(model) => add(model, fields),
        }
    }
    value
}

/// Adds the lists of a model, under the names the model gives them.
fn add(model: &impl Serialize, fields: &mut Map<String, Value>) {
    if let Ok(Value::Object(lists)) = serde_json::to_value(model) {
        fields.extend(lists);
    }
}

/// A defined term; where the document puts it, its opposite, and what the definition rests on only where the data says so.
fn term(term: &Term) -> Value {
    let mut value = json!({
        "id": term.id,
        "term": text(&term.term),
        "definition": text(&term.definition),
        "after": term.after,
    });
    if let Some(fields) = value.as_object_mut() {
        let places = [("place", &term.place), ("printed", &term.printed), ("heading", &term.heading)];
        for (key, said) in places.into_iter().chain([("pair", &term.pair)]) {
            fields.extend(said.as_ref().map(|said| (key.to_owned(), json!(said))));
        }
        fields.extend(term.heading_lost.then(|| ("heading_lost".to_owned(), json!(true))));
        fields.extend(term.basis.map(|basis| ("confidence".to_owned(), json!(basis))));
    }
    value
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Current => "current",
        Status::Superseded => "superseded",
        Status::Draft => "draft",
    }
}

/// A text in both languages.
fn text(text: &Text) -> Value {
    json!({ "ja": text.ja, "en": text.en })
}

#[cfg(test)]
pub(crate) mod tests;
