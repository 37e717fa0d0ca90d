//! Mappings between guidelines that a workspace has taken in beside those the program brings along.

use serde::{Deserialize, Serialize};

use crate::{Meta, World};

/// A mapping was adopted, pinned to one text by its digest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MappingAdopted {
    /// The name of the mapping, `<from>--<to>`.
    pub mapping: Box<str>,
    /// The digest of its file, `sha256:…`; the file itself lies among the blobs.
    pub digest: Box<str>,
}

/// The mapping in force under a name.
#[derive(Clone, Debug, PartialEq)]
pub struct AdoptedMapping {
    /// The digest of its file.
    pub digest: Box<str>,
    /// Where the ledger says so.
    pub position: u64,
}

impl MappingAdopted {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![format!("mapping:{}", self.mapping)]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        let adopted = AdoptedMapping { digest: self.digest.clone(), position: meta.position };
        world.mappings.insert(self.mapping.clone(), adopted);
    }
}
