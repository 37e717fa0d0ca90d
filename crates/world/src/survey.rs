//! What a provider says of its IoT service: who provides, recommends, entrusts and carries out what.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Meta, Scope, Slug, World};

/// The survey of an IoT service was filled in, as a whole; what an earlier one says no longer counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyStated {
    /// The service.
    pub service: Slug,
    /// The guideline that asks.
    pub guideline: Box<str>,
    /// The cells that are ○; every other cell that can be filled in is ×.
    pub yes: Vec<Box<str>>,
    /// Situations in which data is obtained from outside.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub situations: Vec<Box<str>>,
    /// How the guideline is read where it leaves that open, option by reading.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub readings: BTreeMap<Box<str>, Box<str>>,
    /// Who carries out roles that are neither carried out by the provider nor entrusted, by role.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub elsewhere: BTreeMap<Box<str>, Elsewhere>,
    /// Who carries out entrusted roles, by role.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parties: BTreeMap<Box<str>, String>,
    /// Whether data is provided to outside parties, if said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_provision: Option<bool>,
    /// The number of the structure the service is built in, if said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub structure: Option<u32>,
    /// The industry it is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub industry: String,
    /// The worksheet on whether to provide devices or only recommend them, text by field.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub worksheet: BTreeMap<Box<str>, String>,
    /// What an attack on a device can bring about, answer by test.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub harm: BTreeMap<Box<str>, bool>,
    /// Whether the devices are designed to stop harm from attacks, if said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub designed_against_harm: Option<bool>,
    /// Whether their maker discloses the risk that remains, if said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub residual_disclosed: Option<bool>,
}

/// Where a role lies that the provider neither carries out nor entrusts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Elsewhere {
    /// The user carries it out.
    User,
    /// Somebody else carries it out, without a contract with the provider.
    Other,
    /// The service does not have it.
    Absent,
}

impl Elsewhere {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::User, Self::Other, Self::Absent];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Other => "other",
            Self::Absent => "absent",
        }
    }
}

/// The survey in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Surveyed {
    /// What it says.
    pub survey: Box<SurveyStated>,
    /// Where the ledger says so.
    pub position: u64,
}

impl SurveyStated {
    pub(crate) fn keys(&self) -> Vec<String> {
        let scope = Scope::Service(self.service.clone());
        vec![scope.to_string(), format!("{scope}|{}:survey", self.guideline)]
    }

    /// What people wrote in it.
    pub(crate) fn written(&self) -> impl Iterator<Item = &str> {
        let named = self.parties.values().chain(self.worksheet.values());
        named.chain([&self.industry]).map(String::as_str)
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        if let Some(service) = world.service_mut(&self.service) {
            service.surveys.retain(|known| known.survey.guideline != self.guideline);
            service.surveys.push(Surveyed { survey: Box::new(self.clone()), position: meta.position });
        }
    }
}
