//! A fault of the document as a whole.

use serde::{Deserialize, Serialize};

use crate::{Basis, DiscrepancyKind};

/// A fault that belongs to no control or objective.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    /// A name for links.
    pub id: String,
    /// Where it is.
    pub place: String,
    /// What kind it is.
    pub kind: DiscrepancyKind,
    /// What it rests on, unless the document shows it.
    pub basis: Option<Basis>,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}
