//! Bodies erased on a legal or contractual ground.

use serde::{Deserialize, Serialize};

use crate::{Meta, World};

/// The body of an entry was erased; the entry itself and its place in the tree remain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyErased {
    /// The position whose body was erased.
    pub position: u64,
    /// On what ground.
    pub ground: String,
}

impl BodyErased {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![format!("erased:{}", self.position)]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        world.erased.insert(self.position, meta.position);
    }
}
