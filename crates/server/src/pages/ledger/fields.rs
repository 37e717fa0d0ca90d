//! What an entry says, field by field, each by its name.

use serde_json::Value;
use world::{ImplementationStatus, Role};

use crate::desk::{Desk, Names};
use crate::failure::Failure;
use crate::page::Page;
use crate::pages::people::role_message;
use crate::pages::scopes::ScopeNames;
use crate::pages::status::status_message;

/// A field of an entry.
pub(super) struct Field {
    pub(super) name: String,
    pub(super) value: String,
}

/// What the ids in a body stand for.
struct Known<'d> {
    scopes: ScopeNames<'d>,
    names: Names,
}

/// The fields of a body in the order in which it is written; what lies in another field stands in its place.
pub(super) fn fields(desk: &Desk<'_>, page: &Page, body: &Value) -> Result<Vec<Field>, Failure> {
    let person = body.get("person").and_then(Value::as_str);
    let known = Known { scopes: ScopeNames::new(desk)?, names: desk.names(person.into_iter())? };
    let mut found = Vec::new();
    gather(page, &known, "", body, &mut found);
    Ok(found)
}

fn gather(page: &Page, known: &Known<'_>, name: &str, value: &Value, found: &mut Vec<Field>) {
    match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                // What amounts are counted in, which is no unit of the organisation.
                let measure = name == "value" && field == "unit";
                gather(page, known, if measure { "measure" } else { field }, value, found);
            }
        }
        Value::Array(values) => {
            let each = values.iter().map(|value| told(page, known, name, value));
            let value = Vec::from_iter(each).join(&page.t("web-list-separator"));
            found.push(Field { name: named(page, name), value });
        }
        value => found.push(Field { name: named(page, name), value: told(page, known, name, value) }),
    }
}

/// A value as people read it: names instead of ids where there are any.
fn told(page: &Page, known: &Known<'_>, name: &str, value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.as_str(),
        Value::Bool(true) => return page.t("web-yes"),
        Value::Bool(false) => return page.t("web-no"),
        other => return other.to_string(),
    };
    let status = || ImplementationStatus::ALL.into_iter().find(|status| status.name() == text);
    let role = || Role::ALL.into_iter().find(|role| role.name() == text);
    let meaning = match name {
        "status" => status().map(|status| page.t(status_message(status))),
        "role" => role().map(|role| page.t(role_message(role))),
        "person" => Some(known.names.of(text)),
        "scope" => text.parse().ok().map(|scope| known.scopes.of(&scope)),
        _ => None,
    };
    match meaning.filter(|meaning| meaning != text) {
        Some(meaning) => page.t2("web-field-meaning", ("meaning", meaning), ("text", text)),
        None => text.to_owned(),
    }
}

/// What a field is called; one without a name of its own is called as it is written.
fn named(page: &Page, field: &str) -> String {
    message_of(field).map_or_else(|| field.to_owned(), |id| page.t(id))
}

fn message_of(field: &str) -> Option<&'static str> {
    Some(match field {
        "action" => "web-correction",
        "asset" => "web-field-asset",
        "audit" => "web-field-audit",
        "auditor" => "web-auditor",
        "availability" => "web-field-availability",
        "beyond_service" => "web-field-beyond-service",
        "building" => "web-field-building",
        "cause" => "web-cause",
        "choice" => "web-field-choice",
        "circumstance" => "web-field-circumstance",
        "classes" => "web-field-classes",
        "collected" => "web-collected-on",
        "confidentiality" => "web-field-confidentiality",
        "demands" => "web-field-demands",
        "digest" => "web-field-digest",
        "due" => "web-due",
        "edition" => "web-field-edition",
        "effective" => "web-field-effective",
        "event" => "web-field-event",
        "evidence" => "web-field-evidence",
        "example" => "web-field-example",
        "file" => "web-field-file",
        "finding" => "web-field-finding",
        "follow_up" => "web-follow-up",
        "from" => "web-audit-from",
        "grade" => "web-grade",
        "ground" => "web-field-ground",
        "guideline" => "web-edition",
        "holding" => "web-field-holding",
        "holds" => "web-field-holds",
        "integrity" => "web-field-integrity",
        "interval" => "web-field-interval",
        "item" => "web-field-item",
        "kind" => "web-field-kind",
        "location" | "place" => "web-field-place",
        "measure" => "web-field-measure",
        "name" => "web-field-name",
        "note" => "web-field-note",
        "number" => "web-field-number",
        "on" => "web-field-on",
        "owner" => "web-responsible",
        "person" => "web-field-person",
        "perspective" => "web-field-perspective",
        "plan" => "web-plan",
        "position" => "web-field-position",
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
        "task" => "web-field-task",
        "text" => "web-field-text",
        "title" => "web-field-title",
        "to" => "web-audit-to",
        "topic" => "web-field-topic",
        "unit" => "web-field-unit",
        "until" => "web-field-until",
        "valid_until" => "web-valid-until-day",
        "value" => "web-field-value",
        "within" => "web-field-within",
        "written" => "web-field-written",
        _ => return None,
    })
}
