//! A requirement (対策要件) with its measures.

use message::Text;
use serde::{Deserialize, Serialize};

use super::Measure;
use crate::Discrepancy;
use crate::duty::{Duty, Setting};

/// A management system with which a requirement is said to agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ManagementSystem {
    /// Information security management system.
    Isms,
    /// Cyber security management system for industrial automation and control.
    Csms,
}

/// A requirement: which risks it answers, what it asks for, and the measures for it. Its measures are assessed, not itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// The printed id, `L1.001`.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// The pages it stands on.
    pub place: String,
    /// The risk factors it answers (リスク要因).
    pub risks: Vec<String>,
    /// What happens if it is not met (リスク影響).
    pub effects: Vec<String>,
    /// The management systems it is said to agree with.
    #[serde(default)]
    pub management_systems: Vec<ManagementSystem>,
    /// What it asks for, restated.
    pub requirement: Text,
    /// What is done, in outline.
    pub outline: Vec<Text>,
    /// What to mind in doing so.
    #[serde(default, rename(serialize = "points", deserialize = "point"))]
    pub points: Vec<Text>,
    /// The measures, in printed order.
    #[serde(rename(serialize = "measures", deserialize = "measure"))]
    pub measures: Vec<Measure>,
    /// What is to be documented, agreed, recorded and so on, each with the text that asks for it.
    #[serde(default, rename(serialize = "obligations", deserialize = "obligation"))]
    pub obligations: Vec<Duty>,
    /// Values the text leaves to the organisation.
    #[serde(default, rename(serialize = "parameters", deserialize = "parameter"))]
    pub parameters: Vec<Setting>,
    /// Where the document contradicts itself about it.
    #[serde(default, rename(serialize = "discrepancies", deserialize = "discrepancy"))]
    pub discrepancies: Vec<Discrepancy>,
}

impl Requirement {
    /// The layer it stands in: `L1` of `L1.001`.
    pub fn layer(&self) -> &str {
        self.id.split('.').next().unwrap_or_default()
    }
}
