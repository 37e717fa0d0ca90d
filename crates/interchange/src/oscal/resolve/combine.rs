//! The second phase, first part: what becomes of controls with the same id.

use std::collections::{HashMap, HashSet};

use message::Diagnostic;

use super::super::value::{Object, Value};
use super::super::work::Work;
use super::merge_objects::merge_into;
use super::{Body, Selected, Warnings};

/// Warns of every id that more than one control has.
pub(super) fn warn_of_clashes(selected: &[Selected], warnings: &mut Warnings<'_>) {
    let mut seen = HashSet::new();
    let mut clashes = Vec::new();
    for one in selected {
        ids_of_groups(&one.body.groups, &mut |id| note(id, &mut seen, &mut clashes));
        ids(&one.body.controls, &mut |id| note(id, &mut seen, &mut clashes));
    }
    clashes.sort_unstable();
    clashes.dedup();
    for id in clashes {
        warnings.put("/profile/merge", Diagnostic::warning("oscal-control-twice").with("control", id));
    }
}

fn note<'v>(id: &'v str, seen: &mut HashSet<&'v str>, clashes: &mut Vec<&'v str>) {
    if !seen.insert(id) {
        clashes.push(id);
    }
}

fn ids_of_groups<'v>(groups: &'v [Value], note: &mut dyn FnMut(&'v str)) {
    for group in groups.iter().filter_map(Value::as_object) {
        ids(group.list("controls"), note);
        ids_of_groups(group.list("groups"), note);
    }
}

fn ids<'v>(controls: &'v [Value], note: &mut dyn FnMut(&'v str)) {
    for control in controls.iter().filter_map(Value::as_object) {
        if let Some(id) = control.text("id") {
            note(id);
        }
        ids(control.list("controls"), note);
    }
}

/// Keeps the first control of each id; what stands in the others moves up to their place.
pub(super) fn use_first(selected: &mut [Selected]) {
    let mut first = First::default();
    for one in selected {
        first.of_body(&mut one.body);
    }
}

/// Makes one control of all those with the same id, in the place of the first.
pub(super) fn merge(selected: &mut [Selected], work: &Work) {
    let mut first = First { later: Some(HashMap::new()), ..First::default() };
    for one in &mut *selected {
        first.of_body(&mut one.body);
    }
    let mut later = first.later.unwrap_or_default();
    if later.is_empty() {
        return;
    }
    for one in selected {
        merge_controls(&mut one.body.controls, &mut later, work);
        merge_groups(&mut one.body.groups, &mut later, work);
    }
}

/// The ids met so far and, if they are to be merged, the later controls by id.
#[derive(Default)]
struct First {
    seen: HashSet<String>,
    later: Option<HashMap<String, Vec<Object>>>,
}

impl First {
    fn of_body(&mut self, body: &mut Body) {
        let controls = std::mem::take(&mut body.controls);
        body.controls = self.of(controls);
        self.of_groups(&mut body.groups);
    }

    fn of_groups(&mut self, groups: &mut [Value]) {
        for group in groups.iter_mut().filter_map(Value::as_object_mut) {
            let controls = group.drain("controls");
            let controls = self.of(controls);
            group.set_list("controls", controls);
            if let Some(Value::List(inner)) = group.get_mut("groups") {
                self.of_groups(inner);
            }
        }
    }

    fn of(&mut self, controls: Vec<Value>) -> Vec<Value> {
        let mut kept = Vec::new();
        for value in controls {
            let Value::Object(mut control) = value else { continue };
            let id = control.text("id").unwrap_or_default().to_owned();
            let is_first = self.seen.insert(id.clone());
            if !is_first && let Some(later) = &mut self.later {
                later.entry(id).or_default().push(control);
                continue;
            }
            let inner = control.drain("controls");
            let inner = self.of(inner);
            if is_first {
                control.set_list("controls", inner);
                kept.push(control.into());
            } else {
                kept.extend(inner);
            }
        }
        kept
    }
}

fn merge_groups(groups: &mut [Value], later: &mut HashMap<String, Vec<Object>>, work: &Work) {
    for group in groups.iter_mut().filter_map(Value::as_object_mut) {
        if let Some(Value::List(controls)) = group.get_mut("controls") {
            merge_controls(controls, later, work);
        }
        if let Some(Value::List(inner)) = group.get_mut("groups") {
            merge_groups(inner, later, work);
        }
    }
}

fn merge_controls(controls: &mut [Value], later: &mut HashMap<String, Vec<Object>>, work: &Work) {
    for control in controls.iter_mut().filter_map(Value::as_object_mut) {
        let others = control.text("id").and_then(|id| later.remove(id)).unwrap_or_default();
        for other in others {
            merge_into(control, other, work);
        }
        if let Some(Value::List(inner)) = control.get_mut("controls") {
            merge_controls(inner, later, work);
        }
    }
}
