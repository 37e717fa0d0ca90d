//! What differs between two cases, as JSON.

use guideline::planning::PlanningModel;
use method::requirement_planning::{Difference, Moved};
use serde_json::{Value, json};

use super::answer::named;

/// What the second of two cases adds, removes and decides otherwise.
pub fn comparison_to_json(model: &PlanningModel, difference: &Difference) -> Value {
    let nodes = |ids: &[String]| -> Vec<Value> {
        ids.iter().filter_map(|id| model.node(id)).map(|node| named(model, node)).collect()
    };
    let decided = difference.restated.iter().filter_map(|one| {
        let mut value = named(model, model.node(&one.node)?);
        if let Some(fields) = value.as_object_mut() {
            fields.insert("before".to_owned(), json!(one.before.name()));
            fields.insert("after".to_owned(), json!(one.after.name()));
        }
        Some(value)
    });
    json!({
        "nodes": { "added": nodes(&difference.nodes.added), "removed": nodes(&difference.nodes.removed) },
        "decided": decided.collect::<Vec<_>>(),
        "requirements": moved(&difference.required),
        "candidates": moved(&difference.proposed),
        "violations": moved(&difference.refused),
    })
}

fn moved(moved: &Moved) -> Value {
    json!({ "added": moved.added, "removed": moved.removed })
}
