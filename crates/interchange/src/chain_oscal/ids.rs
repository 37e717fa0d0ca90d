//! Ids of a plan: they follow from what they name, so that what a supplier provides has the same id in its customer's plan.

use uuid::Uuid;
use world::Slug;

use crate::oscal::Value;
use crate::oscal::export::NAMESPACE;

/// The ids of one guideline's requirements along chains.
pub(super) struct Ids<'i> {
    pub(super) guideline: &'i str,
}

impl Ids<'_> {
    pub(super) fn of(&self, path: &[&str]) -> Value {
        let name = format!("{NAMESPACE}/chain/{}/{}", self.guideline, path.join("/"));
        Value::from(Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes()).to_string())
    }

    pub(super) fn party(&self, party: &Slug) -> Value {
        self.of(&["party", party.as_str()])
    }

    pub(super) fn component(&self, service: &Slug) -> Value {
        self.of(&["service", service.as_str()])
    }

    /// What a service provides of a requirement.
    pub(super) fn provided(&self, service: &Slug, requirement: &str) -> Value {
        self.of(&["provided", service.as_str(), requirement])
    }

    /// What a service leaves of a requirement to one of its customers.
    pub(super) fn responsibility(&self, service: &Slug, requirement: &str, customer: Option<&Slug>) -> Value {
        self.of(&["responsibility", service.as_str(), requirement, customer.map_or("", Slug::as_str)])
    }
}
