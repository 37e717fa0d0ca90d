//! What a guideline of the shape `iot` holds besides controls, as JSON.

use guideline::iot::{IotModel, MapRow};
use serde_json::{Map, Value, json};

/// Adds the lists of the model beside those that every guideline has: `roles`, `risks`, `map`, `countermeasures` ….
///
/// A row of `map` is a printed row; `entries` are its ids for each of its roles.
pub(super) fn add(model: &IotModel, fields: &mut Map<String, Value>) {
    super::add(model, fields);
    if let Some(rows) = fields.get_mut("map").and_then(Value::as_array_mut) {
        for (row, shown) in model.map.iter().zip(rows) {
            shown.as_object_mut().map(|shown| shown.insert("entries".to_owned(), entries(row)));
        }
    }
}

fn entries(row: &MapRow) -> Value {
    row.roles.iter().map(|role| json!({ "id": row.id_for(role), "role": role })).collect()
}
