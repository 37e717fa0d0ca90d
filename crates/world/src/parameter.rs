//! Values the guideline leaves to the organisation.

use serde::{Deserialize, Serialize};

use crate::{About, Meta, World};

/// A parameter was set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParameterSet {
    /// Which parameter, for whom.
    pub about: About,
    /// The value as people write it.
    pub value: String,
}

impl ParameterSet {
    pub(crate) fn keys(&self) -> Vec<String> {
        self.about.keys()
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        let (scope, item) = world.name(&self.about);
        world.state_mut(scope).parameters.insert(item, meta.position);
    }
}
