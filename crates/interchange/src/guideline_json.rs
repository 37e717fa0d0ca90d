//! A guideline as JSON, for other programs.
//!
//! The shape is a promise: keys are only ever added. Decimals are strings as they stand in the data.

mod controls;
mod indicators;
mod models;
mod patterns;
mod planning;

use guideline::{Guideline, Status, Term};
use message::Text;
use serde_json::{Value, json};

pub(crate) use indicators::value_fields;

/// The whole guideline as one JSON value.
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
    if let (Some(model), Some(fields)) = (guideline.model.planning(), value.as_object_mut()) {
        planning::add(model, fields);
    }
    value
}

/// A defined term; where it stands in the printed list, and its opposite, only where the data says so.
fn term(term: &Term) -> Value {
    let mut value = json!({
        "id": term.id,
        "term": text(&term.term),
        "definition": text(&term.definition),
        "after": term.after,
    });
    if let Some(fields) = value.as_object_mut() {
        for (key, said) in [("heading", &term.heading), ("pair", &term.pair)] {
            fields.extend(said.as_ref().map(|said| (key.to_owned(), json!(said))));
        }
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
