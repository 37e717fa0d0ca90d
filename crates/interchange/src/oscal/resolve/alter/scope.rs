//! The alterations of one control.

use std::collections::HashMap;

use super::super::super::profile::{Add, Alter, Remove};
use super::super::super::value::Object;
use super::lists::item_name;

/// The alterations that reach everything inside one control.
#[derive(Default)]
pub(super) struct Scope<'m> {
    /// What is added to the control as a whole.
    pub(super) whole: Vec<&'m Add>,
    pub(super) removes: Vec<&'m Remove>,
    by_id: HashMap<&'m str, Vec<&'m Add>>,
}

impl<'m> Scope<'m> {
    pub(super) fn new(alters: &[&'m Alter]) -> Self {
        let mut scope = Self::default();
        for alter in alters {
            scope.removes.extend(&alter.removes);
            for add in &alter.adds {
                match add.by_id.as_deref() {
                    Some(id) if id != alter.control => scope.by_id.entry(id).or_default().push(add),
                    _ => scope.whole.push(add),
                }
            }
        }
        scope
    }

    pub(super) fn adds_to(&self, id: &str) -> impl Iterator<Item = &'m Add> {
        self.by_id.get(id).into_iter().flatten().copied()
    }
}

/// The namespace of OSCAL itself, which is meant where none is given.
const OSCAL: &str = "http://csrc.nist.gov/ns/oscal";

/// Whether an item of a list meets every condition of a removal; a removal without any meets nothing.
pub(super) fn meets(remove: &Remove, list: &str, item: &Object) -> bool {
    let Remove { name, class, id, item: kind, ns, place: _ } = remove;
    let is = |wanted: &Option<String>, field: &str| wanted.is_none() || item.text(field) == wanted.as_deref();
    let in_namespace = match ns.as_deref() {
        None => true,
        Some(OSCAL) => item.text("ns").is_none_or(|own| own == OSCAL),
        Some(wanted) => item.text("ns") == Some(wanted),
    };
    [name, class, id, kind, ns].into_iter().any(Option::is_some)
        && is(id, "id")
        && is(name, "name")
        && is(class, "class")
        && in_namespace
        && kind.as_deref().is_none_or(|wanted| wanted == item_name(list))
}
