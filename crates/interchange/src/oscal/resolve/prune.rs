//! The last phase: loose parameters and resources that nothing refers to are left out.

use std::collections::HashMap;

use super::super::value::{Object, Value};
use super::references::{References, key};
use super::{Body, is_kept};

/// Takes out the loose parameters that nothing inserts, and gives back the resources that something
/// refers to. What only something left out refers to is left out as well. `set` are the parameters the
/// profile sets: they stay.
pub(super) fn prune(metadata: &Object, body: &mut Body, resources: Vec<Value>, set: &[&str]) -> Vec<Value> {
    let mut candidates = Candidates::default();
    for resource in &resources {
        candidates.put(resource, "uuid", false);
    }
    candidates.loose(&body.params, set);
    candidates.loose_in(&body.groups, set);
    let mut found = References::default();
    found.scan_object(metadata);
    body.controls.iter().for_each(|control| found.scan(control));
    body.groups.iter().for_each(|group| scan_group(group, &mut found));
    let kept = candidates.kept(found);
    let mut kept = kept.into_iter();
    // In the order in which they were put.
    let resources = resources.into_iter().filter(|_| kept.next().unwrap_or(true)).collect();
    body.params.retain(|_| kept.next().unwrap_or(true));
    retain_in(&mut body.groups, &mut kept);
    resources
}

/// What may be left out.
#[derive(Default)]
struct Candidates<'b> {
    values: Vec<&'b Value>,
    kept: Vec<bool>,
    by_id: HashMap<String, Vec<usize>>,
}

impl<'b> Candidates<'b> {
    fn put(&mut self, value: &'b Value, id: &str, is_set: bool) {
        let object = value.as_object();
        if let Some(id) = object.and_then(|object| object.text(id)) {
            self.by_id.entry(key(id).into_owned()).or_default().push(self.values.len());
        }
        self.values.push(value);
        self.kept.push(is_set || object.is_some_and(is_kept));
    }

    fn loose(&mut self, params: &'b [Value], set: &[&str]) {
        for param in params {
            let id = param.as_object().and_then(|param| param.text("id"));
            self.put(param, "id", id.is_some_and(|id| set.contains(&id)));
        }
    }

    fn loose_in(&mut self, groups: &'b [Value], set: &[&str]) {
        for group in groups.iter().filter_map(Value::as_object) {
            self.loose(group.list("params"), set);
            self.loose_in(group.list("groups"), set);
        }
    }

    /// Which ones stay, in the order in which they were put.
    fn kept(mut self, mut found: References) -> Vec<bool> {
        for (value, _) in self.values.iter().zip(&self.kept).filter(|(_, kept)| **kept) {
            found.scan(value);
        }
        while let Some(id) = found.next() {
            for index in self.by_id.remove(&id).unwrap_or_default() {
                if let (Some(value), Some(kept)) = (self.values.get(index), self.kept.get_mut(index))
                    && !std::mem::replace(kept, true)
                {
                    found.scan(value);
                }
            }
        }
        self.kept
    }
}

fn scan_group(group: &Value, found: &mut References) {
    let Some(group) = group.as_object() else { return };
    for (name, value) in group.iter() {
        match (name, value) {
            ("params", _) => {}
            ("groups", Value::List(inner)) => inner.iter().for_each(|group| scan_group(group, found)),
            (_, value) => found.scan(value),
        }
    }
}

fn retain_in(groups: &mut [Value], kept: &mut impl Iterator<Item = bool>) {
    for group in groups.iter_mut().filter_map(Value::as_object_mut) {
        let mut params = group.drain("params");
        params.retain(|_| kept.next().unwrap_or(true));
        group.set_list("params", params);
        if let Some(Value::List(inner)) = group.get_mut("groups") {
            retain_in(inner, kept);
        }
    }
}
