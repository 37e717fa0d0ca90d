//! Indicators with their reference values as JSON.

use guideline::{Indicator, Value as Measure};
use serde_json::{Map, Value, json};

use super::text;

/// An indicator; `base`, `order` and `choices` stand only where there are any.
pub(super) fn indicator(indicator: &Indicator) -> Value {
    let references: Map<String, Value> = indicator
        .references
        .iter()
        .enumerate()
        .map(|(index, reference)| {
            let mut fields = value_fields(&reference.value);
            fields.insert("printed".to_owned(), json!(reference.printed));
            ((index + 1).to_string(), Value::Object(fields))
        })
        .collect();
    let mut fields = Map::new();
    fields.insert("id".to_owned(), json!(indicator.id));
    fields.insert("control".to_owned(), json!(indicator.control));
    fields.insert("title".to_owned(), text(&indicator.title));
    fields.insert("quantity".to_owned(), json!(indicator.quantity.name()));
    fields.insert("direction".to_owned(), json!(indicator.direction.name()));
    fields.insert("direction_stated".to_owned(), json!(indicator.direction_stated));
    if let Some(base) = &indicator.base {
        fields.insert("base".to_owned(), json!(base));
    }
    if !indicator.choices.is_empty() {
        let ids: Vec<&str> = indicator.choices.iter().map(|choice| choice.id.as_str()).collect();
        let choices: Vec<Value> = indicator
            .choices
            .iter()
            .map(|choice| json!({ "id": choice.id, "title": text(&choice.title), "words": choice.words }))
            .collect();
        fields.insert("order".to_owned(), json!(ids));
        fields.insert("choices".to_owned(), json!(choices));
    }
    fields.insert("references".to_owned(), Value::Object(references));
    Value::Object(fields)
}

/// A value: `value` and `unit` (and `beyond`, where it is counted beyond the service period), or `choice`.
pub(crate) fn value_fields(value: &Measure) -> Map<String, Value> {
    let mut fields = Map::new();
    match value {
        Measure::Choice(choice) => {
            fields.insert("choice".to_owned(), json!(choice));
        }
        Measure::Amount { number, unit, beyond_service } => {
            fields.insert("value".to_owned(), json!(number.to_string()));
            fields.insert("unit".to_owned(), json!(unit.name()));
            if *beyond_service {
                fields.insert("beyond".to_owned(), json!("service-period"));
            }
        }
    }
    fields
}
