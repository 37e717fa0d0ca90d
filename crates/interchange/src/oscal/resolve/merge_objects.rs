//! Two objects that stand for the same thing made one: nothing is lost, nothing stands twice.

use super::super::value::{Object, Value};
use super::super::work::Work;

/// Adds to `into` what `from` has besides. Where both say something, `into` prevails.
pub(super) fn merge_into(into: &mut Object, from: Object, work: &Work) {
    for (name, value) in from.into_fields() {
        match (into.get_mut(&name), value) {
            (None, value) => into.set(name, value),
            (Some(Value::List(old)), Value::List(new)) => merge_lists(old, new, work),
            (Some(Value::Object(old)), Value::Object(new)) => merge_into(old, new, work),
            (Some(_), _) => {}
        }
    }
}

/// Adds what the list does not have: objects with an id it has are merged, others compared as a whole.
pub(super) fn merge_lists(into: &mut Vec<Value>, from: Vec<Value>, work: &Work) {
    for value in from {
        if !work.spend(into.len() + 1) {
            return;
        }
        let id = value.as_object().and_then(|object| object.text("id"));
        let same = into.iter_mut().find(|old| match (id, old.as_object().and_then(|object| object.text("id"))) {
            (Some(id), Some(own)) => id == own,
            _ => **old == value,
        });
        match (same, value) {
            (None, value) => into.push(value),
            (Some(Value::Object(old)), Value::Object(new)) => merge_into(old, new, work),
            (Some(_), _) => {}
        }
    }
}
