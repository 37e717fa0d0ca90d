//! The JSON Schema of a case; a test holds the reader against it.

use guideline::planning::PlanningModel;
use serde_json::{Map, Value, json};

use super::keys;

/// The JSON Schema (2020-12) of a case under a guideline.
pub fn schema(model: &PlanningModel) -> Value {
    let mut properties = Map::new();
    for (name, about) in super::lists::TEXTS {
        properties.insert((*name).to_owned(), described(json!({ "type": "string" }), about));
    }
    for (name, about) in super::lists::NAMES {
        properties.insert((*name).to_owned(), described(strings(), about));
    }
    for fact in &model.facts {
        properties.insert(keys::key(&fact.id), described(json!({ "type": "boolean" }), &fact.en));
    }
    let chosen = |ids: Vec<String>| json!({ "type": "array", "items": { "enum": ids } });
    let named = |ids: &mut dyn Iterator<Item = &String>| ids.map(|id| keys::key(id)).collect::<Vec<_>>();
    let flags = named(&mut keys::questions(model)).into_iter().map(|key| (key, json!({ "type": "boolean" })));
    let numbers = model
        .viewpoints
        .iter()
        .map(|viewpoint| (viewpoint.id.clone(), described(json!({ "type": "string" }), &viewpoint.title.en)));
    let readings = keys::readings(model).map(|reading| {
        let options: Vec<&String> = reading.options.iter().map(|option| &option.id).collect();
        let most = if reading.several { options.len().max(1) } else { 1 };
        let list = json!({ "type": "array", "items": { "enum": options }, "maxItems": most });
        (reading.id.clone(), described(list, &reading.en))
    });
    let lines = keys::lines(model).map(|edge| {
        let starts = model.starts_of(edge).into_iter().map(Value::from);
        (edge.id.clone(), json!({ "enum": starts.chain([Value::Null]).collect::<Vec<_>>() }))
    });
    let choice =
        json!({ "risk": { "type": "string" }, "measure": { "type": "string" }, "reason": { "type": "string" } });
    let review = json!({ "on": { "type": "string", "format": "date" }, "reason": { "type": "string" } });
    for (name, value, about) in [
        ("$schema", json!({ "type": "string" }), "For editors; Akashi does not read it."),
        ("scene", json!({ "enum": keys::scenes(model) }), "The scene of use."),
        ("scope", closed(flags.collect(), &[]), "Answers to the questions of scope."),
        ("viewpoints", closed(numbers.collect(), &[]), "What was found from each viewpoint, in words."),
        ("benefits", chosen(named(&mut keys::benefits(model))), "The benefits to be enjoyed."),
        ("choices", listed(choice, &["risk", "measure"]), "Measures chosen for one risk or element."),
        ("equivalents", chosen(named(&mut keys::artefacts(model))), "Artefacts of which an equivalent is at hand."),
        ("readings", closed(readings.collect(), &[]), "Lines of the trees settled by somebody who has the pages."),
        (
            "lines",
            closed(lines.collect(), &[]),
            "Where a line of a tree begins on the page; null: there is no such line.",
        ),
        ("next_review", json!({ "type": "string", "format": "date" }), "The day by which it is to be looked at again."),
        ("reviews", listed(review, &["on", "reason"]), "When the case was looked at again, and why."),
        (
            "reasons",
            json!({ "type": "object", "additionalProperties": { "type": "string" } }),
            "Why, by what was decided: a benefit, an address, a measure or a line.",
        ),
    ] {
        properties.insert(name.to_owned(), described(value, about));
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Akashi planning case",
        "description": "What a system owner wants of a system, from benefits to measures.",
        "type": "object",
        "properties": properties,
        "required": ["benefits"],
        "additionalProperties": false,
    })
}

fn strings() -> Value {
    json!({ "type": "array", "items": { "type": "string" } })
}

fn closed(properties: Map<String, Value>, required: &[&str]) -> Value {
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn listed(properties: Value, required: &[&str]) -> Value {
    let properties = properties.as_object().cloned().unwrap_or_default();
    json!({ "type": "array", "items": closed(properties, required) })
}

fn described(mut value: Value, about: &str) -> Value {
    if let Some(fields) = value.as_object_mut() {
        fields.insert("description".to_owned(), json!(about));
    }
    value
}
