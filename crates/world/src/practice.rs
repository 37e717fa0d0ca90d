//! Best practices and concrete actions an organisation makes its own.

use serde::{Deserialize, Serialize};

use crate::{About, Meta, World};

/// A best practice or an action was taken up: from now on its obligations count.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PracticeAdopted {
    /// Which practice, for whom.
    pub about: About,
}

/// A best practice or an action was given up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PracticeDropped {
    /// Which practice, for whom.
    pub about: About,
}

impl PracticeAdopted {
    pub(crate) fn keys(&self) -> Vec<String> {
        self.about.keys()
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        let (scope, item) = world.name(&self.about);
        world.state_mut(scope).practices.insert(item, (true, meta.position));
    }
}

impl PracticeDropped {
    pub(crate) fn keys(&self) -> Vec<String> {
        self.about.keys()
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        let (scope, item) = world.name(&self.about);
        world.state_mut(scope).practices.insert(item, (false, meta.position));
    }
}
