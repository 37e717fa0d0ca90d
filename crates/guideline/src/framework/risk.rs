//! Risk factors and effects of the requirements, each printed text once.

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Basis;

/// What a risk factor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactorClass {
    /// Something that happens.
    ThreatEvent,
    /// Something that is lacking.
    Weakness,
    /// Both.
    Mixed,
}

/// A risk factor (リスク要因).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskFactor {
    /// `RF-01`; formed here, the document prints none.
    pub id: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
    /// What it is.
    pub class: FactorClass,
    /// What the class rests on.
    pub class_basis: Basis,
}

/// A risk effect (リスク影響).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskEffect {
    /// `RE-01`; formed here, the document prints none.
    pub id: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// Effects of one kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskCategory {
    /// A name for links.
    pub id: String,
    /// What they have in common.
    pub title: Text,
    /// The effects.
    pub effects: Vec<String>,
    /// What the category rests on.
    pub basis: Basis,
}
