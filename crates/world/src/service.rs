//! Services: what they are, who runs what of them.

use serde::{Deserialize, Serialize};

use crate::{Answered, Decision, Meta, Planned, Scope, Slug, Surveyed, World};

/// On which side of the service the organisation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Perspective {
    /// It provides the service.
    Provide,
    /// It uses the service.
    Use,
}

impl Perspective {
    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Provide => "provide",
            Self::Use => "use",
        }
    }
}

/// What is run (when provided) or used of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Runs {
    /// The application.
    Saas,
    /// The platform.
    Paas,
    /// The infrastructure.
    Iaas,
    /// The building with its power and air conditioning.
    Datacentre,
}

impl Runs {
    /// Every one, from the top down.
    pub const ALL: [Self; 4] = [Self::Saas, Self::Paas, Self::Iaas, Self::Datacentre];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Saas => "saas",
            Self::Paas => "paas",
            Self::Iaas => "iaas",
            Self::Datacentre => "datacentre",
        }
    }
}

/// Who runs the building.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Building {
    /// The organisation itself.
    Own,
    /// Somebody else.
    Other,
}

/// What a service is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceDescription {
    /// The service.
    pub service: Slug,
    /// Its name.
    pub name: String,
    /// The unit that answers for it; none: the organisation directly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Slug>,
    /// Provided or used.
    pub perspective: Perspective,
    /// What is run or used of it.
    pub runs: Vec<Runs>,
    /// Who runs the building, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub building: Option<Building>,
    /// The typical service it resembles, if stated: a hint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<Box<str>>,
}

/// A service was registered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ServiceRegistered(pub ServiceDescription);

/// A registered service was described anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ServiceChanged(pub ServiceDescription);

/// A service as the world knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    /// What it is.
    pub description: ServiceDescription,
    /// Where the ledger says so.
    pub position: u64,
    /// Information classes it handles, and where the ledger says so; `None`: not stated.
    pub information: Option<(Vec<Box<str>>, u64)>,
    /// Availability demands on it, and where the ledger says so; `None`: not stated.
    pub availability: Option<(Vec<Box<str>>, u64)>,
    /// The organisation's own judgements of its pattern, per guideline.
    pub decisions: Vec<Decision>,
    /// What was said of it as an IoT service, per guideline.
    pub surveys: Vec<Surveyed>,
    /// What is planned to be required of it, per guideline.
    pub plans: Vec<Planned>,
    /// What vendors answer to that.
    pub vendors: Vec<Answered>,
}

fn fold(description: &ServiceDescription, world: &mut World, meta: &Meta) {
    let parent = match &description.unit {
        Some(unit) => world.name_scope(&Scope::Unit(unit.clone())),
        None => world.name_scope(&Scope::Organisation),
    };
    let scope = world.name_scope(&Scope::Service(description.service.clone()));
    world.set_parent(scope, parent);
    world.services_described = meta.position.saturating_add(1);
    match world.service_mut(&description.service) {
        Some(service) => {
            service.description = description.clone();
            service.position = meta.position;
        }
        None => {
            let service = Service {
                description: description.clone(),
                position: meta.position,
                information: None,
                availability: None,
                decisions: Vec::new(),
                surveys: Vec::new(),
                plans: Vec::new(),
                vendors: Vec::new(),
            };
            world.services.insert(description.service.as_str().into(), service);
        }
    }
}

impl ServiceRegistered {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![Scope::Service(self.0.service.clone()).to_string()]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        fold(&self.0, world, meta);
    }
}

impl ServiceChanged {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![Scope::Service(self.0.service.clone()).to_string()]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        fold(&self.0, world, meta);
    }
}
