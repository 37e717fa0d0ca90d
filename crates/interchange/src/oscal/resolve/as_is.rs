//! The structure of the sources, put together.

use super::super::value::{Object, Value};
use super::super::work::Work;
use super::Body;
use super::merge_objects::merge_lists;

/// The groups and controls of every source in their order. A group that two imports bring is one group.
pub(super) fn structured(bodies: Vec<(String, Body)>, work: &Work) -> Body {
    let mut whole = Body::default();
    let mut sources: Vec<String> = Vec::new();
    for (source, body) in bodies {
        let again = sources.contains(&source);
        merge_lists(&mut whole.params, body.params, work);
        whole.controls.extend(body.controls);
        put_groups(&mut whole.groups, body.groups, again, work);
        sources.push(source);
    }
    whole
}

/// Adds groups to those of earlier imports; `again` tells that the same catalog was imported before.
fn put_groups(into: &mut Vec<Value>, from: Vec<Value>, again: bool, work: &Work) {
    // Groups of one import are never made one, whatever they are called.
    let earlier = into.len();
    for value in from {
        let Value::Object(group) = value else { continue };
        if !work.spend(earlier + 1) {
            return;
        }
        let same =
            into.iter_mut().take(earlier).filter_map(Value::as_object_mut).find(|old| is_same(old, &group, again));
        match same {
            Some(old) => put_group(old, group, again, work),
            None => into.push(group.into()),
        }
    }
}

fn is_same(one: &Object, other: &Object, again: bool) -> bool {
    let same = |field| one.text(field) == other.text(field);
    same("title") && same("id") && (again || one.text("id").is_some())
}

fn put_group(into: &mut Object, from: Object, again: bool, work: &Work) {
    /// The fields of a group in the order of the model.
    const ORDER: [&str; 9] = ["id", "class", "title", "params", "props", "links", "parts", "groups", "controls"];
    for (name, value) in from.into_fields() {
        match (name.as_ref(), value) {
            ("controls", Value::List(controls)) => {
                if let Some(list) = into.list_in(&ORDER, "controls") {
                    list.extend(controls);
                }
            }
            ("groups", Value::List(groups)) => {
                if let Some(list) = into.list_in(&ORDER, "groups") {
                    put_groups(list, groups, again, work);
                }
            }
            (_, value) => match (into.get_mut(&name), value) {
                (None, value) => into.set(name, value),
                (Some(Value::List(old)), Value::List(new)) => merge_lists(old, new, work),
                (Some(_), _) => {}
            },
        }
    }
}
