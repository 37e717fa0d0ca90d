//! The JSON Schema of a chain file, made from the table of its fields.

use serde_json::{Map, Value, json};

use super::form::{CLAUSE, Field, LISTS, Shape};

const SLUG: &str = "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$";

fn value(shape: Shape) -> Value {
    let several = |items: Value| json!({ "type": "array", "items": items, "minItems": 1 });
    match shape {
        Shape::Name | Shape::Part(_) => json!({ "type": "string", "pattern": SLUG }),
        Shape::Parts(_) => several(value(Shape::Name)),
        Shape::Text => json!({ "type": "string", "minLength": 1, "maxLength": super::reader::LONGEST }),
        Shape::Word(words) => json!({ "enum": words() }),
        Shape::Words(words) => several(json!({ "enum": words() })),
        Shape::Country => json!({ "type": "string", "pattern": "^[A-Z]{2}$" }),
        Shape::Countries => several(value(Shape::Country)),
        Shape::Day => json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        Shape::Items | Shape::Covers => several(json!({ "type": "string", "minLength": 1 })),
        Shape::Clauses => several(object(CLAUSE)),
    }
}

fn object(fields: &[Field]) -> Value {
    let describe = |field: &Field| {
        let mut schema = value(field.shape);
        if let Some(schema) = schema.as_object_mut() {
            schema.insert("description".to_owned(), field.about.into());
        }
        (field.key.to_owned(), schema)
    };
    let properties: Map<String, Value> = fields.iter().map(describe).collect();
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.key).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

/// The JSON Schema (2020-12) of a chain file.
pub(super) fn schema() -> Value {
    let guideline = json!({ "type": "string", "description": "The guideline whose requirements the file names." });
    let mut properties = Map::from_iter([("guideline".to_owned(), guideline)]);
    for list in &LISTS {
        let entries = json!({ "type": "array", "items": object(list.fields), "description": list.about });
        properties.insert(list.key.to_owned(), entries);
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Akashi chain file",
        "description": "The supply chain of services: parties, services, links, contracts, and who bears which requirement.",
        "type": "object",
        "properties": properties,
        "required": ["parties", "services"],
        "additionalProperties": false,
    })
}
