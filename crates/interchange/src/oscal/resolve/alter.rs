//! Controls as a profile alters them.
//!
//! All alterations of a control happen at once: what one adds, none removes, and places are those the
//! control had before. An alteration reaches everything inside its control, nested controls included.

mod lists;
mod scope;

use std::collections::{HashMap, HashSet};

use message::Diagnostic;

use super::super::profile::{Add, Alter, Position};
use super::super::value::{Object, Value};
use super::super::work::Work;
use super::Warnings;

use lists::{Additions, LISTS, order_of};
use scope::Scope;

/// The alterations on their way through the controls.
pub(super) struct Altering<'m> {
    by_control: HashMap<&'m str, Vec<&'m Alter>>,
    work: &'m Work,
    scopes: Vec<Scope<'m>>,
    /// Places of directives that had an effect.
    effective: HashSet<&'m str>,
}

impl<'m> Altering<'m> {
    pub(super) fn new(alters: &'m [Alter], work: &'m Work) -> Self {
        let mut by_control: HashMap<&str, Vec<&Alter>> = HashMap::new();
        for alter in alters {
            by_control.entry(&alter.control).or_default().push(alter);
        }
        Self { by_control, work, scopes: Vec::new(), effective: HashSet::new() }
    }

    pub(super) fn groups(&mut self, groups: &mut [Value]) {
        for group in groups.iter_mut().filter_map(Value::as_object_mut) {
            if let Some(Value::List(controls)) = group.get_mut("controls") {
                self.controls(controls);
            }
            if let Some(Value::List(inner)) = group.get_mut("groups") {
                self.groups(inner);
            }
        }
    }

    pub(super) fn controls(&mut self, controls: &mut [Value]) {
        for control in controls.iter_mut().filter_map(Value::as_object_mut) {
            self.control(control);
        }
    }

    fn control(&mut self, control: &mut Object) {
        let alters = control.text("id").and_then(|id| self.by_control.get(id)).cloned().unwrap_or_default();
        if alters.is_empty() && self.scopes.is_empty() {
            if let Some(Value::List(inner)) = control.get_mut("controls") {
                self.controls(inner);
            }
            return;
        }
        self.effective.extend(alters.iter().map(|alter| alter.place.as_str()));
        let scope = Scope::new(&alters);
        let whole = scope.whole.clone();
        self.scopes.push(scope);
        self.inside(control);
        self.scopes.pop();
        self.add_inside(control, &whole);
    }

    /// Alters everything inside an object: the lists that can hold what has an id, a name or a class.
    fn inside(&mut self, object: &mut Object) {
        let mut beside = Additions::default();
        for list in LISTS {
            if object.list(list).is_empty() {
                continue;
            }
            let old = object.drain(list);
            let mut new = Vec::with_capacity(old.len());
            for value in old {
                match value {
                    Value::Object(item) => self.item(object, list, item, &mut new, &mut beside),
                    other => new.push(other),
                }
            }
            object.set_list(list, new);
        }
        beside.put_into(object);
    }

    /// One item of a list: what is added before it, itself unless removed, and what is added after it.
    fn item(
        &mut self,
        parent: &Object,
        list: &'static str,
        mut item: Object,
        new: &mut Vec<Value>,
        beside: &mut Additions,
    ) {
        let adds = self.adds_to(&item);
        for add in adds.iter().filter(|add| add.position == Position::Before) {
            beside.put_beside(add, parent, list, new);
        }
        if !self.is_removed(list, &item) {
            if list == "controls" {
                self.control(&mut item);
            } else {
                self.inside(&mut item);
            }
            let within: Vec<&Add> = adds
                .iter()
                .copied()
                .filter(|add| matches!(add.position, Position::Starting | Position::Ending))
                .collect();
            self.add_inside(&mut item, &within);
            new.push(item.into());
        }
        for add in adds.iter().filter(|add| add.position == Position::After) {
            beside.put_beside(add, parent, list, new);
        }
    }

    /// What is added to an item that is named by its id.
    fn adds_to(&mut self, item: &Object) -> Vec<&'m Add> {
        let Some(id) = item.text("id") else { return Vec::new() };
        let adds: Vec<&Add> = self.scopes.iter().flat_map(|scope| scope.adds_to(id)).collect();
        self.effective.extend(adds.iter().map(|add| add.place.as_str()));
        adds
    }

    fn is_removed(&mut self, list: &str, item: &Object) -> bool {
        let mut is_removed = false;
        for remove in self.scopes.iter().flat_map(|scope| &scope.removes) {
            if !self.work.spend(1) {
                return is_removed;
            }
            if scope::meets(remove, list, item) {
                is_removed = true;
                self.effective.insert(&remove.place);
            }
        }
        is_removed
    }

    /// Adds at the start and at the end of an object, in the order of the profile.
    fn add_inside(&mut self, object: &mut Object, adds: &[&'m Add]) {
        if adds.is_empty() {
            return;
        }
        let mut additions = Additions::default();
        for add in adds {
            self.effective.insert(&add.place);
            let at_start = matches!(add.position, Position::Before | Position::Starting);
            additions.put_inside(add, at_start);
            if let Some(title) = add.what.get("title") {
                object.set_in(order_of(object), "title", title.clone());
            }
        }
        additions.put_into(object);
    }

    pub(super) fn warn(&self, alters: &[Alter], warnings: &mut Warnings<'_>) {
        let is_vain = |place: &str| !self.effective.contains(place);
        for alter in alters {
            let control = alter.control.as_str();
            if is_vain(&alter.place) {
                warnings.put(&alter.place, Diagnostic::warning("oscal-alters-nothing").with("control", control));
                continue;
            }
            for remove in alter.removes.iter().filter(|remove| is_vain(&remove.place)) {
                warnings.put(&remove.place, Diagnostic::warning("oscal-removes-nothing").with("control", control));
            }
            for add in alter.adds.iter().filter(|add| is_vain(&add.place)) {
                let target = add.by_id.as_deref().unwrap_or_default();
                let warning = Diagnostic::warning("oscal-adds-nothing").with("control", control).with("target", target);
                warnings.put(&add.place, warning);
            }
        }
    }
}
