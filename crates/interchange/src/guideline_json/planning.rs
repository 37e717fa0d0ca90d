//! What a guideline of the shape `planning` holds besides controls, as JSON.

use guideline::planning::{Duty, Method, PlanningModel};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::controls::obligation;

/// Adds the lists of the model beside those that every guideline has: `nodes`, `measures`, `requirements`, `edges` ….
///
/// What a reading of the document rests on is called `confidence`, with its `reason` beside it.
pub(super) fn add(model: &PlanningModel, fields: &mut Map<String, Value>) {
    if let Value::Object(lists) = value(model) {
        fields.extend(lists);
    }
    fields.insert("method".to_owned(), method(&model.method));
}

fn method(method: &Method) -> Value {
    json!({
        "principles": value(&method.principles),
        "steps": value(&method.steps),
        "rules": value(&method.rules),
        "outputs": value(&method.outputs),
        "obligations": method.duties.iter().map(duty).collect::<Vec<_>>(),
    })
}

/// An obligation of whoever draws up requirements: as one of a control, with its place and who owes it.
fn duty(duty: &Duty) -> Value {
    let mut value = obligation(&duty.obligation);
    if let Some(fields) = value.as_object_mut() {
        fields.remove("origin");
        fields.insert("place".to_owned(), json!(duty.place));
        fields.insert("actor".to_owned(), json!(duty.actor));
    }
    value
}

/// Lists of plain fields, which always have a form in JSON.
fn value(of: &impl Serialize) -> Value {
    serde_json::to_value(of).unwrap_or_default()
}
