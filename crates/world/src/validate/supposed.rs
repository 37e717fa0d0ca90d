//! What the statements of a batch add to the world, as far as later statements of the batch rest on it.

use std::collections::{BTreeMap, BTreeSet};

use crate::{About, Chain, Slug, Statement, World};

/// Services, units, evidence and controls that the batch has spoken of so far.
#[derive(Debug, Default)]
pub(super) struct Supposed {
    services: BTreeSet<Slug>,
    units: BTreeMap<Slug, Option<Slug>>,
    evidence: BTreeMap<Box<str>, bool>,
    controls: BTreeSet<Vec<String>>,
    chain: Option<Chain>,
}

impl Supposed {
    pub(super) fn take(&mut self, statement: &Statement, world: &World) {
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
            statement => self.take_chain(statement, world),
        }
    }

    /// The chain as it is with what the batch says of it; `None`: the batch says nothing of it.
    pub(super) fn chain(&self) -> Option<&Chain> {
        self.chain.as_ref()
    }

    fn take_chain(&mut self, statement: &Statement, world: &World) {
        if statement.is_about_the_chain() {
            // Copied once, and only where a batch speaks of the chain at all.
            self.chain.get_or_insert_with(|| world.supply_chain.clone()).tell(statement, world.size());
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
