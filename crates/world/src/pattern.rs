//! What feeds a service's pattern, and the organisation's own judgement of it.

use serde::{Deserialize, Serialize};

use crate::{Meta, Scope, Slug, World};

/// It was declared which classes of information a service handles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InformationDeclared {
    /// The service.
    pub service: Slug,
    /// Ids of the guideline's information classes.
    pub classes: Vec<Box<str>>,
}

/// It was declared what a stop of a service would mean.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AvailabilityDeclared {
    /// The service.
    pub service: Slug,
    /// Ids of the guideline's availability demands.
    pub demands: Vec<Box<str>>,
}

/// The organisation judged a service's pattern itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PatternDecided {
    /// The service.
    pub service: Slug,
    /// The guideline's short name.
    pub guideline: Box<str>,
    /// The pattern's number.
    pub number: u8,
    /// Why.
    pub reason: String,
}

/// The organisation's own judgement of a pattern.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// The guideline's short name.
    pub guideline: Box<str>,
    /// The pattern's number.
    pub number: u8,
    /// Where the ledger says so and why.
    pub position: u64,
}

impl InformationDeclared {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![Scope::Service(self.service.clone()).to_string()]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        if let Some(service) = world.service_mut(&self.service) {
            service.information = Some((self.classes.clone(), meta.position));
        }
    }
}

impl AvailabilityDeclared {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![Scope::Service(self.service.clone()).to_string()]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        if let Some(service) = world.service_mut(&self.service) {
            service.availability = Some((self.demands.clone(), meta.position));
        }
    }
}

impl PatternDecided {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![Scope::Service(self.service.clone()).to_string()]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        if let Some(service) = world.service_mut(&self.service) {
            service.decisions.retain(|decision| decision.guideline != self.guideline);
            service.decisions.push(Decision {
                guideline: self.guideline.clone(),
                number: self.number,
                position: meta.position,
            });
        }
    }
}
