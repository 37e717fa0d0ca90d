//! What an entry says, field by field, each by its name and in words.

use interchange::chain::form::LISTS;
use serde_json::Value;

use crate::pages::meaning::Telling;

/// A field of an entry.
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) value: String,
}

/// Kinds that say a whole case at once. It is read on its own pages; here only what identifies it is told.
const WHOLE: [&str; 2] = ["PlanStated", "SurveyStated"];

/// The fields of a body in the order in which it is written; what lies in another field stands in its place.
pub(crate) fn fields(telling: &Telling<'_>) -> Vec<Field> {
    let mut found = Vec::new();
    for (field, value) in telling.body.as_object().into_iter().flatten() {
        gather(telling, field, value, &mut found);
    }
    found
}

fn gather(telling: &Telling<'_>, name: &str, value: &Value, found: &mut Vec<Field>) {
    let whole = WHOLE.contains(&telling.kind);
    match (name, value) {
        // The value as it was written stands beside.
        ("value", Value::Object(_)) => {}
        ("counts", Value::Object(fields)) => found.extend(fields.iter().map(|(counted, count)| {
            let of = |field: &str| count.get(field).map(Value::to_string).unwrap_or_default();
            Field { name: named(telling, counted), value: format!("{} / {}", of("found"), of("of")) }
        })),
        (_, value) if whole && (value.is_object() || value.is_array() || message_of(name).is_none()) => {}
        ("answers", Value::Object(fields)) => found.extend(
            fields
                .iter()
                .map(|(requirement, answer)| Field { name: requirement.clone(), value: telling.value(name, answer) }),
        ),
        ("covers" | "delegates", Value::Object(fields)) => {
            let covered = fields.get("items").or_else(|| fields.get("guideline"));
            let value = covered.map(|covered| telling.value("items", covered)).unwrap_or_default();
            found.push(Field { name: named(telling, name), value });
        }
        (_, Value::Object(fields)) => {
            fields.iter().for_each(|(field, value)| gather(telling, field, value, found));
        }
        _ => found.push(Field { name: named(telling, name), value: telling.value(name, value) }),
    }
}

/// What a field is called; one without a name of its own is called as it is written.
fn named(telling: &Telling<'_>, field: &str) -> String {
    let of_chain = LISTS.iter().find(|list| list.kind == telling.kind);
    let of_chain = of_chain.and_then(|list| list.fields.iter().find(|one| one.body == field)).map(|one| one.label);
    of_chain.or_else(|| message_of(field)).map_or_else(|| field.to_owned(), |id| telling.say(id))
}

fn message_of(field: &str) -> Option<&'static str> {
    Some(match field {
        "action" => "web-correction",
        "asset" => "web-field-asset",
        "audit" => "web-field-audit",
        "auditor" => "web-auditor",
        "availability" => "web-field-availability",
        "building" => "web-field-building",
        "cause" => "web-cause",
        "circumstance" => "web-field-circumstance",
        "classes" => "web-field-classes",
        "collected" => "web-collected-on",
        "confidentiality" => "web-field-confidentiality",
        "control" => "web-controls",
        "decision" => "web-field-decision",
        "demands" => "web-field-demands",
        "digest" => "web-field-digest",
        "due" => "web-due",
        "edition" => "web-field-edition",
        "effective" => "web-field-effective",
        "event" => "web-field-event",
        "evidence" => "web-field-evidence",
        "example" => "web-field-example",
        "field" => "plan-field",
        "file" => "web-field-file",
        "finding" => "web-field-finding",
        "follow_up" => "web-follow-up",
        "found" => "web-field-found",
        "from" => "web-audit-from",
        "grade" => "web-grade",
        "ground" => "web-field-ground",
        "guideline" => "web-edition",
        "holding" => "web-field-holding",
        "holds" => "web-field-holds",
        "industry" => "iot-industry",
        "information" => "web-field-classes",
        "integrity" => "web-field-integrity",
        "interval" => "web-field-interval",
        "item" => "web-field-item",
        "kind" => "web-field-kind",
        "location" | "place" => "web-field-place",
        "mapping" => "web-field-mapping",
        "name" => "web-field-name",
        "next_review" => "web-field-next-review",
        "note" => "web-field-note",
        "number" => "web-pattern",
        "on" => "web-field-on",
        "owner" => "web-responsible",
        "part" => "web-field-part",
        "person" => "web-field-person",
        "perspective" => "web-field-perspective",
        "plan" => "web-plan",
        "position" => "web-field-position",
        "practice" => "web-field-practice",
        "reading" => "web-reading",
        "reason" => "web-reason",
        "result" => "web-result",
        "role" => "web-role",
        "runs" => "web-field-runs",
        "scope" => "web-field-scope",
        "self_reason" => "web-self-reason",
        "service" => "web-field-service",
        "setting" => "web-field-setting",
        "status" => "web-status",
        "summary" => "web-audit-summary",
        "system" => "plan-system",
        "task" => "web-field-task",
        "text" => "web-field-text",
        "title" => "web-field-title",
        "to" => "web-audit-to",
        "topic" => "web-field-topic",
        "unit" => "web-field-unit",
        "until" => "web-field-until",
        "valid_until" => "web-valid-until-day",
        "value" => "web-field-value",
        "vendor" => "web-field-vendor",
        "within" => "web-field-within",
        "written" => "web-field-written",
        _ => return None,
    })
}
