//! What vendors answer to the requirements of a system.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{Meta, Scope, Slug, World};

/// A vendor answered the requirements, as a whole; what it answered before no longer counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VendorAnswered {
    /// The service whose requirements were answered.
    pub service: Slug,
    /// The guideline they come from.
    pub guideline: Box<str>,
    /// The vendor: a party of the supply chain, or one that is known here alone.
    pub vendor: Slug,
    /// The name of the organisation; no name of a person.
    pub name: String,
    /// The day the answer came in.
    pub on: Date,
    /// The edition of the requirements it answers, as the sheet says.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub edition: String,
    /// What it answers, by requirement; what it left empty is absent.
    pub answers: BTreeMap<Box<str>, VendorAnswer>,
}

/// What a vendor answers to one requirement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VendorAnswer {
    /// Its answer; `None`: it wrote beside it without answering.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<VendorWord>,
    /// Explanation, or the alternative.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub comment: String,
    /// A remark on the price.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub price: String,
}

/// Whether a vendor meets a requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VendorWord {
    /// It does.
    Met,
    /// In part.
    Partly,
    /// It does something else instead.
    Alternative,
    /// It does not.
    Not,
}

impl VendorWord {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Met, Self::Partly, Self::Not, Self::Alternative];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Partly => "partly",
            Self::Alternative => "alternative",
            Self::Not => "not",
        }
    }
}

/// The answer of a vendor was taken out again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VendorDropped {
    /// The service.
    pub service: Slug,
    /// The guideline.
    pub guideline: Box<str>,
    /// The vendor.
    pub vendor: Slug,
    /// Why.
    pub reason: String,
}

/// The answer of a vendor in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// What it says.
    pub said: Box<VendorAnswered>,
    /// Where the ledger says so.
    pub position: u64,
}

fn keys(service: &Slug, guideline: &str, vendor: &Slug) -> Vec<String> {
    let scope = Scope::Service(service.clone());
    vec![scope.to_string(), format!("{scope}|{guideline}:vendor:{vendor}")]
}

impl VendorAnswered {
    pub(crate) fn keys(&self) -> Vec<String> {
        keys(&self.service, &self.guideline, &self.vendor)
    }

    /// What people wrote in it.
    pub(crate) fn texts(&self) -> Vec<&str> {
        let answers = self.answers.values().flat_map(|one| [&one.comment, &one.price]);
        [&self.name, &self.edition].into_iter().chain(answers).map(String::as_str).collect()
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        if let Some(service) = world.service_mut(&self.service) {
            service.vendors.retain(|known| !known.is_of(&self.guideline, self.vendor.as_str()));
            service.vendors.push(Answered { said: Box::new(self.clone()), position: meta.position });
        }
    }
}

impl VendorDropped {
    pub(crate) fn keys(&self) -> Vec<String> {
        keys(&self.service, &self.guideline, &self.vendor)
    }

    pub(crate) fn fold(&self, world: &mut World, _meta: &Meta) {
        drop_vendor(world, &self.service, &self.guideline, self.vendor.as_str());
    }
}

impl World {
    /// What a vendor is called: as it answered for a service, or else as the party of the supply chain that it is.
    pub fn vendor_name(&self, service: &str, vendor: &Slug) -> Option<&str> {
        let answered = self.service(service).and_then(|of| of.vendors.iter().find(|one| one.said.vendor == *vendor));
        let party = || self.supply_chain().parties.get(vendor).map(|part| part.body.name.as_str());
        answered.map(|one| one.said.name.as_str()).or_else(party)
    }
}

impl Answered {
    fn is_of(&self, guideline: &str, vendor: &str) -> bool {
        *self.said.guideline == *guideline && self.said.vendor.as_str() == vendor
    }
}

/// The fold of an erased answer, or of an erased word that one was dropped: nothing of that vendor counts any more.
pub(crate) fn fold_erased(keys: &[String], world: &mut World) {
    let of = |key: &String| {
        let (service, rest) = key.strip_prefix("service:")?.split_once('|')?;
        let (guideline, vendor) = rest.split_once(":vendor:")?;
        Some((service.parse::<Slug>().ok()?, guideline.to_owned(), vendor.to_owned()))
    };
    if let Some((service, guideline, vendor)) = keys.iter().find_map(of) {
        drop_vendor(world, &service, &guideline, &vendor);
    }
}

fn drop_vendor(world: &mut World, service: &Slug, guideline: &str, vendor: &str) {
    if let Some(service) = world.service_mut(service) {
        service.vendors.retain(|known| !known.is_of(guideline, vendor));
    }
}
