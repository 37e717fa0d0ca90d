//! How the organisation reads what a guideline leaves ambiguous.

use serde::{Deserialize, Serialize};

use crate::{Meta, Scope, World};

/// A reading was chosen where the document contradicts itself or is ambiguous.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingChosen {
    /// Who it is chosen for.
    pub scope: Scope,
    /// The guideline's short name.
    pub guideline: Box<str>,
    /// What is ambiguous, `pattern`.
    pub topic: Box<str>,
    /// The reading's id.
    pub reading: Box<str>,
}

impl ReadingChosen {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![self.scope.to_string(), format!("{}|{}:reading.{}", self.scope, self.guideline, self.topic)]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        let scope = world.name_scope(&self.scope);
        let key = (self.guideline.clone(), self.topic.clone());
        world.state_mut(scope).readings.insert(key, (self.reading.clone(), meta.position));
    }
}
