//! The organisation and its units.

use serde::{Deserialize, Serialize};

use crate::{Meta, Scope, Slug, World};

/// The organisation took a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganisationNamed {
    /// The name.
    pub name: String,
}

/// A unit of the organisation was formed, or renamed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitFormed {
    /// The unit.
    pub unit: Slug,
    /// Its name.
    pub name: String,
    /// The unit it belongs to; none: directly to the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Slug>,
}

/// A unit as the world knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The unit it belongs to; none: directly to the organisation.
    pub within: Option<Slug>,
    /// Where the ledger says so.
    pub position: u64,
}

impl OrganisationNamed {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![Scope::Organisation.to_string()]
    }

    pub(crate) fn fold(&self, world: &mut World, _meta: &Meta) {
        world.organisation_name = Some(self.name.as_str().into());
    }
}

impl UnitFormed {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![Scope::Unit(self.unit.clone()).to_string()]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        world.units.insert(self.unit.as_str().into(), Unit { within: self.within.clone(), position: meta.position });
        let parent = match &self.within {
            Some(within) => world.name_scope(&Scope::Unit(within.clone())),
            None => world.name_scope(&Scope::Organisation),
        };
        let unit = world.name_scope(&Scope::Unit(self.unit.clone()));
        world.set_parent(unit, parent);
    }
}
