//! Evidence: what shows that something is so.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{About, Meta, World};

/// Evidence was attached to an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceAttached {
    /// Which item, for whom.
    pub about: About,
    /// A name unique in the workspace.
    pub evidence: Box<str>,
    /// What it is.
    pub title: String,
    /// The day it was collected.
    pub collected: Date,
    /// The last day it is valid, if it says so itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
    /// Where it is kept, if elsewhere.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub location: String,
    /// The digest of its content among the blobs, `sha256:…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
}

/// Evidence was withdrawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceWithdrawn {
    /// The evidence's name.
    pub evidence: Box<str>,
    /// Why.
    pub reason: String,
}

/// The content of evidence was found to differ from its digest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceFoundAltered {
    /// The evidence's name.
    pub evidence: Box<str>,
}

/// Evidence as the world knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The day it was collected.
    pub collected: Date,
    /// The last day it is valid.
    pub valid_until: Option<Date>,
    /// Whether its content was found altered.
    pub altered: bool,
    /// Where the ledger says so.
    pub position: u64,
}

impl EvidenceAttached {
    pub(crate) fn keys(&self) -> Vec<String> {
        let mut keys = self.about.keys();
        keys.push(format!("evidence:{}", self.evidence));
        keys
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        let (scope, item) = world.name(&self.about);
        if let Some((.., before)) = world.evidence_places.insert(self.evidence.clone(), (scope, item, meta.position)) {
            world.evidence_positions.remove(&before);
        }
        world.evidence_positions.insert(meta.position);
        world.state_mut(scope).evidence.entry(item).or_default().push(Evidence {
            collected: self.collected,
            valid_until: self.valid_until,
            altered: false,
            position: meta.position,
        });
    }
}

impl EvidenceWithdrawn {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![format!("evidence:{}", self.evidence)]
    }

    pub(crate) fn fold(&self, world: &mut World, _meta: &Meta) {
        let Some((scope, item, position)) = world.evidence_places.remove(&self.evidence) else { return };
        world.evidence_positions.remove(&position);
        if let Some(list) = world.state_mut(scope).evidence.get_mut(&item) {
            list.retain(|evidence| evidence.position != position);
        }
    }
}

impl EvidenceFoundAltered {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![format!("evidence:{}", self.evidence)]
    }

    pub(crate) fn fold(&self, world: &mut World, _meta: &Meta) {
        let Some((scope, item, position)) = world.evidence_places.get(&self.evidence).copied() else { return };
        if let Some(list) = world.state_mut(scope).evidence.get_mut(&item) {
            for evidence in list.iter_mut().filter(|evidence| evidence.position == position) {
                evidence.altered = true;
            }
        }
    }
}
