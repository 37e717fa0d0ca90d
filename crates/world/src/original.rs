//! A reader's own copy of a guideline's document, with the official wording of its clauses.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Meta, World};

/// A copy of a guideline's document was attached, and what was found in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OriginalAttached {
    /// The guideline's short name.
    pub guideline: Box<str>,
    /// The name of the file.
    pub file: String,
    /// The digest of the file among the blobs, `sha256:…`.
    pub digest: Box<str>,
    /// The digest of what was found in it, which lies among the blobs too.
    pub found: Box<str>,
    /// How many clauses of each kind were found, and how many were looked for.
    pub counts: BTreeMap<Box<str>, FoundCount>,
}

/// How many clauses of a kind were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoundCount {
    /// Found.
    pub found: u32,
    /// Looked for.
    pub of: u32,
}

/// The copy in force.
#[derive(Clone, Debug, PartialEq)]
pub struct AttachedOriginal {
    /// The digest of what was found in it.
    pub found: Box<str>,
    /// How many clauses of each kind were found.
    pub counts: BTreeMap<Box<str>, FoundCount>,
    /// Where the ledger says so.
    pub position: u64,
}

impl OriginalAttached {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![format!("original:{}", self.guideline)]
    }

    pub(crate) fn fold(&self, world: &mut World, meta: &Meta) {
        let attached =
            AttachedOriginal { found: self.found.clone(), counts: self.counts.clone(), position: meta.position };
        world.originals.insert(self.guideline.clone(), attached);
    }
}
