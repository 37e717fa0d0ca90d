//! Controls with everything that hangs on them as JSON.

use guideline::{Control, Discrepancy, Guideline, Obligation, Trigger};
use serde_json::{Map, Value, json};

use super::text;

/// A control.
pub(super) fn control(guideline: &Guideline, control: &Control) -> Value {
    let practice = |(index, practice): (usize, &guideline::Practice)| json!({ "id": control.practice_id(index), "ja": practice.text.ja, "en": practice.text.en });
    let parameter = |parameter: &guideline::Parameter| {
        json!({
            "id": parameter.id,
            "quantity": parameter.quantity.name(),
            "ja": parameter.ja,
            "en": parameter.en,
        })
    };
    json!({
        "id": control.id,
        "part": control.part(),
        "section": control.section(),
        "level": control.level.map(guideline::Level::name),
        "title": text(&control.title),
        "requirement": text(&control.requirement),
        "layers": {
            "inferred": true,
            "list": control.layers.iter().map(|layer| layer.name()).collect::<Vec<_>>(),
        },
        "practices": control.practices.iter().enumerate().map(practice).collect::<Vec<_>>(),
        "obligations": control.obligations.iter().map(obligation).collect::<Vec<_>>(),
        "parameters": control.parameters.iter().map(parameter).collect::<Vec<_>>(),
        "discrepancies": discrepancies(&control.discrepancies),
        "source": { "document": guideline.manifest.title.ja, "section": control.section() },
    })
}

/// An obligation.
pub(super) fn obligation(obligation: &Obligation) -> Value {
    let mut fields = Map::new();
    fields.insert("id".to_owned(), json!(obligation.id));
    fields.insert("kind".to_owned(), json!(obligation.kind.name()));
    fields.insert("origin".to_owned(), json!(obligation.origin.to_string()));
    fields.insert("trigger".to_owned(), json!(obligation.trigger.name()));
    if let Trigger::Every(interval) = obligation.trigger {
        fields.insert("interval".to_owned(), json!(interval.to_string()));
    }
    fields.insert("events".to_owned(), json!(obligation.events));
    fields.insert("ja".to_owned(), json!(obligation.ja));
    fields.insert("en".to_owned(), json!(obligation.en));
    Value::Object(fields)
}

/// Contradictions of the document.
pub(super) fn discrepancies(list: &[Discrepancy]) -> Vec<Value> {
    let entry = |discrepancy: &Discrepancy| {
        json!({
            "against": discrepancy.against,
            "kind": discrepancy.kind.name(),
            "ja": discrepancy.ja,
            "en": discrepancy.en,
        })
    };
    list.iter().map(entry).collect()
}
