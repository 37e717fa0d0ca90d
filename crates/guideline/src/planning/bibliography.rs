//! References (参考文献, p46) and the guidelines the guide is used together with (1.2).

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Discrepancy;

/// A reference of the printed list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Its number in the list.
    pub number: u32,
    /// Who published it, as printed.
    pub issuer: String,
    /// The printed title and its translation.
    pub title: Text,
    /// The short name of the guideline, where it is known here.
    pub guideline: Option<String>,
}

/// An existing guideline that the guide complements.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Companion {
    /// Its id; Akashi's.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// Its number in the list of references.
    pub reference: u32,
}

/// Both lists.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Bibliography {
    /// The printed list.
    pub references: Vec<Reference>,
    /// What the guide is used together with.
    pub companions: Vec<Companion>,
    /// Where the document contradicts itself about them.
    pub discrepancies: Vec<Discrepancy>,
}
