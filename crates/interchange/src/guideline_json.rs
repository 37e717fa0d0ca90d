//! A guideline as JSON, for other programs.
//!
//! The shape is a promise: keys are only ever added. Decimals are strings as they stand in the data.

mod controls;
mod indicators;
mod models;
mod patterns;
mod planning;

use guideline::{Guideline, Model, Status, Term};
use message::Text;
use serde::Serialize;
use serde_json::{Map, Value, json};

pub(crate) use indicators::value_fields;

/// The whole guideline as one JSON value: what every guideline has, and the lists of its shape.
pub fn to_json(guideline: &Guideline) -> Value {
    let mut fields = object(head(guideline));
    fields.extend(match &guideline.model {
        Model::Controls | Model::Planning(_) => object(controls_shape(guideline)),
        Model::Framework(model) => of_model(model),
        Model::Structure(model) => of_model(model),
        Model::Touchpoint(model) => of_model(model),
    });
    if let Some(model) = guideline.model.planning() {
        planning::add(model, &mut fields);
    }
    Value::Object(fields)
}

/// The lists of a model, under the names the model gives them.
fn of_model(model: &impl Serialize) -> Map<String, Value> {
    serde_json::to_value(model).map(object).unwrap_or_default()
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

/// What a guideline of any shape has.
fn head(guideline: &Guideline) -> Value {
    let manifest = &guideline.manifest;
    json!({
        "guideline": guideline.id(),
        "edition": manifest.edition.id,
        "title": text(&manifest.title),
        "issuer": text(&manifest.issuer),
        "status": status(manifest.edition.status),
        "published": manifest.edition.published,
        "digest": guideline.digest.to_string(),
        "glossary": guideline.terms.iter().map(term).collect::<Vec<_>>(),
        "events": guideline
            .events
            .iter()
            .map(|event| json!({ "id": event.id, "title": text(&event.title) }))
            .collect::<Vec<_>>(),
    })
}

/// A term; where the document puts it is said only of terms that are put somewhere in particular.
fn term(term: &Term) -> Value {
    let mut fields = object(json!({
        "id": term.id,
        "term": text(&term.term),
        "definition": text(&term.definition),
        "after": term.after,
    }));
    for (name, value) in [("printed", &term.printed), ("heading", &term.heading), ("pair", &term.pair)] {
        fields.extend(value.iter().map(|value| (name.to_owned(), json!(value))));
    }
    if term.heading_lost {
        fields.insert("heading_lost".to_owned(), json!(true));
    }
    Value::Object(fields)
}

/// The lists of the shape `controls`.
fn controls_shape(guideline: &Guideline) -> Value {
    json!({
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
    })
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
