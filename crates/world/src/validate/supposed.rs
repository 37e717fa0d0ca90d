//! What the statements of a batch add to the world, as far as later statements of the batch rest on it.

use std::collections::{BTreeMap, BTreeSet};

use crate::{About, Slug, Statement};

/// Services, units, evidence and controls that the batch has spoken of so far.
#[derive(Debug, Default)]
pub(super) struct Supposed {
    services: BTreeSet<Slug>,
    units: BTreeMap<Slug, Option<Slug>>,
    evidence: BTreeMap<Box<str>, bool>,
    controls: BTreeSet<Vec<String>>,
}

impl Supposed {
    pub(super) fn take(&mut self, statement: &Statement) {
        match statement {
            Statement::ServiceRegistered(body) => {
                self.services.insert(body.0.service.clone());
            }
            Statement::UnitFormed(body) => {
                self.units.insert(body.unit.clone(), body.within.clone());
            }
            Statement::EvidenceAttached(body) => {
                self.evidence.insert(body.evidence.clone(), true);
            }
            Statement::EvidenceWithdrawn(body) => {
                self.evidence.insert(body.evidence.clone(), false);
            }
            Statement::ImplementationStated(body) => {
                self.controls.insert(body.about.keys());
            }
            Statement::ControlExcluded(body) => {
                self.controls.insert(body.about.keys());
            }
            _ => {}
        }
    }

    /// Whether the batch states or excludes a control.
    pub(super) fn speaks(&self, about: &About) -> bool {
        self.controls.contains(&about.keys())
    }

    pub(super) fn service(&self, service: &Slug) -> bool {
        self.services.contains(service)
    }

    /// The unit a unit lies in, if the batch forms it.
    pub(super) fn above(&self, unit: &Slug) -> Option<Option<&Slug>> {
        self.units.get(unit).map(Option::as_ref)
    }

    /// Whether evidence is attached, if the batch says anything of it.
    pub(super) fn evidence(&self, evidence: &str) -> Option<bool> {
        self.evidence.get(evidence).copied()
    }
}
