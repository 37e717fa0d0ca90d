//! The lists inside controls, and putting things into them.

use super::super::super::profile::Add;
use super::super::super::value::{Object, Value};

/// The lists that can hold what is altered.
pub(super) const LISTS: [&str; 7] = ["params", "props", "links", "parts", "constraints", "guidelines", "controls"];

/// The fields of a control in the order of the model.
const CONTROL: [&str; 8] = ["id", "class", "title", "params", "props", "links", "parts", "controls"];
/// The fields of a part in the order of the model.
const PART: [&str; 9] = ["id", "name", "ns", "class", "title", "props", "prose", "parts", "links"];
/// The fields of a parameter in the order of the model, as far as lists go.
const PARAM: [&str; 9] = ["id", "class", "depends-on", "props", "links", "label", "usage", "constraints", "guidelines"];

/// What one item of a list is called.
pub(super) fn item_name(list: &str) -> &str {
    list.strip_suffix('s').unwrap_or(list)
}

/// The order of an object's fields, by what tells what it is: parts have names, controls have titles.
pub(super) fn order_of(object: &Object) -> &'static [&'static str] {
    if object.get("name").is_some() {
        &PART
    } else if object.get("title").is_some() {
        &CONTROL
    } else {
        &PARAM
    }
}

/// What is added to the lists of one object.
#[derive(Default)]
pub(super) struct Additions {
    at_start: Vec<(&'static str, Vec<Value>)>,
    at_end: Vec<(&'static str, Vec<Value>)>,
}

impl Additions {
    /// Notes additions at the start or at the end.
    pub(super) fn put_inside(&mut self, add: &Add, at_start: bool) {
        for (list, values) in lists_of(add) {
            if at_start {
                self.at_start.push((list, values));
            } else {
                self.at_end.push((list, values));
            }
        }
    }

    /// Puts additions beside an item of `list`. What belongs to another list of the parent goes to the end
    /// of that list which is nearest to the item.
    pub(super) fn put_beside(&mut self, add: &Add, parent: &Object, list: &'static str, here: &mut Vec<Value>) {
        let order = order_of(parent);
        let place = |name: &str| order.iter().position(|own| *own == name);
        for (name, values) in lists_of(add) {
            if name == list {
                here.extend(values);
            } else if place(name) > place(list) {
                self.at_start.push((name, values));
            } else {
                self.at_end.push((name, values));
            }
        }
    }

    /// Puts everything into the object's lists.
    pub(super) fn put_into(self, object: &mut Object) {
        let order = order_of(object);
        // Each goes before the ones put before it, so the first must be put last.
        for (name, values) in self.at_start.into_iter().rev() {
            if let Some(list) = object.list_in(order, name) {
                list.splice(0..0, values);
            }
        }
        for (name, values) in self.at_end {
            if let Some(list) = object.list_in(order, name) {
                list.extend(values);
            }
        }
    }
}

fn lists_of(add: &Add) -> impl Iterator<Item = (&'static str, Vec<Value>)> {
    LISTS.iter().filter_map(|list| {
        let values = add.what.list(list);
        (!values.is_empty()).then(|| (*list, values.to_vec()))
    })
}
