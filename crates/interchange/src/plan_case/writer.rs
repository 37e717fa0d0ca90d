//! A case written as its file, so that it can be taken along, changed by hand and read again.

use method::requirement_planning::Case;
use serde_json::{Map, Value, json};

use super::keys::key;
use super::lists;

/// The case as a file that [`super::read`] reads back to the same; what nobody said is left out.
pub fn case_to_json(case: &Case) -> Value {
    let mut case = case.clone();
    let mut fields = Map::new();
    for (name, _) in lists::TEXTS {
        let text = lists::text(&mut case, name).map(|text| text.clone()).unwrap_or_default();
        if !text.is_empty() {
            fields.insert((*name).to_owned(), json!(text));
        }
    }
    for (name, _) in lists::NAMES {
        let list = lists::list(&mut case, name).map(|list| list.clone()).unwrap_or_default();
        if !list.is_empty() {
            fields.insert((*name).to_owned(), json!(list));
        }
    }
    let mut put = |name: &str, value: Value| {
        let is_empty = match &value {
            Value::Null => true,
            Value::Array(list) => list.is_empty(),
            Value::Object(fields) => fields.is_empty(),
            _ => false,
        };
        // The one key that must be there.
        if !is_empty || name == "benefits" {
            fields.insert(name.to_owned(), value);
        }
    };
    let flags = |said: &std::collections::BTreeMap<String, bool>| -> Map<String, Value> {
        said.iter().map(|(id, so)| (key(id), json!(so))).collect()
    };
    put("scene", case.scene.as_ref().and_then(|scene| scene.parse::<u64>().ok()).map_or(Value::Null, |one| json!(one)));
    put("next_review", case.next_review.map_or(Value::Null, |day| json!(day.to_string())));
    put("scope", Value::Object(flags(&case.scope)));
    put("viewpoints", json!(case.viewpoints));
    put("benefits", case.benefits.iter().map(|id| key(id)).collect());
    put("equivalents", case.equivalents.iter().map(|id| key(id)).collect());
    put("readings", json!(case.readings));
    put("lines", json!(case.lines));
    put("reasons", json!(case.reasons));
    let choices =
        case.choices.iter().map(|one| json!({ "risk": one.risk, "measure": one.measure, "reason": one.reason }));
    put("choices", choices.collect());
    let reviews = case.reviews.iter().map(|one| json!({ "on": one.on.to_string(), "reason": one.reason }));
    put("reviews", reviews.collect());
    fields.extend(flags(&case.facts));
    Value::Object(fields)
}
