//! A case with its filled survey, figure 22 and ANNEX4: to start one's own from.

use message::Text;
use serde::{Deserialize, Serialize};

use crate::{Basis, Discrepancy};

/// A case. Preset and derived cells follow from the survey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Its id; Akashi's.
    pub id: String,
    /// Its printed number, if it has one.
    pub number: Option<u32>,
    /// The printed title and its translation.
    pub title: Text,
    /// The industry.
    pub industry: Option<Text>,
    /// The number of its structure.
    pub structure: Option<u32>,
    /// Where it stands.
    pub place: String,
    /// What service it is, in Japanese.
    pub ja: String,
    /// What service it is, in English.
    pub en: String,
    /// The input cells marked ○.
    pub yes: Vec<String>,
    /// The input cells marked ×.
    pub no: Vec<String>,
    /// The situations in which it obtains external data.
    pub situations: Vec<String>,
    /// Whether processed data is provided to outside parties.
    pub external_provision: bool,
    /// What the marks rest on, if the document does not state all of them.
    #[serde(rename(serialize = "confidence"))]
    pub basis: Option<Basis>,
    /// Why, where something was inferred.
    pub reason: Option<Text>,
    /// Where the document contradicts itself about the case.
    #[serde(default, rename(serialize = "discrepancies", deserialize = "discrepancy"))]
    pub discrepancies: Vec<Discrepancy>,
}
