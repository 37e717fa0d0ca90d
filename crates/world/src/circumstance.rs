//! What a guideline asks of whom, and when: the roles a party plays and the circumstances it is in.

use serde::{Deserialize, Serialize};

use crate::{Meta, Scope, World};

/// Whether a role or circumstance holds was stated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CircumstanceStated {
    /// Who it is stated for.
    pub scope: Scope,
    /// The guideline's short name.
    pub guideline: Box<str>,
    /// Which one, as the guideline names it: `role.aggregator`, `condition.mobile`.
    pub circumstance: Box<str>,
    /// Whether it holds.
    pub holds: Holds,
}

/// Whether a circumstance holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holds {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// What was stated here before is taken back.
    Open,
}

impl Holds {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Open];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Open => "open",
        }
    }
}

impl CircumstanceStated {
    pub(crate) fn keys(&self) -> Vec<String> {
        let own = format!("{}|{}:circumstance.{}", self.scope, self.guideline, self.circumstance);
        vec![self.scope.to_string(), own]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        let scope = world.name_scope(&self.scope);
        let stated = world.state_mut(scope).circumstances.entry(self.guideline.clone()).or_default();
        stated.insert(self.circumstance.clone(), (self.holds, meta.position));
    }
}
