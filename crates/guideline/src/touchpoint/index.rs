//! Where items stand, so that one can be found at once.

use std::collections::HashMap;

use super::{Item, Role, TouchpointModel};

/// Places of items by id: of the control, and within it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Index {
    items: HashMap<String, (usize, usize)>,
}

impl TouchpointModel {
    /// The model, its items found at once.
    pub(crate) fn indexed(mut self) -> Self {
        let controls = self.controls.iter().enumerate();
        let items = controls.flat_map(|(at, control)| {
            control.items.iter().enumerate().map(move |(place, item)| (item.id.clone(), (at, place)))
        });
        self.index.items = items.collect();
        self
    }

    /// The item of that id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        let (control, place) = *self.index.items.get(id)?;
        self.controls.get(control)?.items.get(place)
    }

    /// The role of that name.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }
}
