//! Which text of which guideline counts.

use serde::{Deserialize, Serialize};

use crate::{Meta, World};

/// A guideline was adopted, pinned to one text by its digest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuidelineAdopted {
    /// The guideline's short name.
    pub guideline: Box<str>,
    /// The edition's short name.
    pub edition: String,
    /// The digest of the package, `sha256:…`; the package itself lies among the blobs.
    pub digest: String,
}

/// The adoption in force.
#[derive(Clone, Debug, PartialEq)]
pub struct Adoption {
    /// The edition's short name.
    pub edition: Box<str>,
    /// The digest of the package.
    pub digest: Box<str>,
    /// Where the ledger says so.
    pub position: u64,
    /// Where the guideline was adopted first, in whatever text.
    pub since: u64,
}

impl GuidelineAdopted {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![format!("guideline:{}", self.guideline)]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        let first = world.adoption(&self.guideline).map(|adoption| adoption.since);
        let adoption = Adoption {
            edition: self.edition.as_str().into(),
            digest: self.digest.as_str().into(),
            position: meta.position,
            since: first.unwrap_or(meta.position),
        };
        world.adoptions.insert(self.guideline.clone(), adoption);
    }
}
