//! Service patterns (クラウドサービスのパターン): what raises which demand, and which demands give which pattern.

use message::Text;
use serde::Deserialize;

use crate::Discrepancy;

/// How high a demand is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Demand {
    /// 低.
    Low,
    /// 中.
    Medium,
    /// 高.
    High,
}

impl Demand {
    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// A class of information a service may handle, and the confidentiality it demands.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InformationClass {
    /// The name used in files and interfaces.
    pub id: String,
    /// The demand for confidentiality it raises.
    pub demand: Demand,
    /// The printed name and its translation.
    pub title: Text,
    /// How to recognise it.
    pub criterion: Text,
    /// The law or standard that defines it, as printed.
    pub law: Option<String>,
}

/// What a stop of the service would mean, and the availability it demands.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AvailabilityDemand {
    /// The name used in files and interfaces.
    pub id: String,
    /// The demand for availability it raises.
    pub demand: Demand,
    /// What is so.
    pub criterion: Text,
}

/// A demand that is the same for every service.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// The demand.
    pub demand: Demand,
    /// Why.
    pub criterion: Text,
}

/// A service pattern.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pattern {
    /// 1 to 4.
    pub number: u8,
    /// What kind of service it is.
    pub title: Text,
}

/// One row of a reading: two demands and the pattern they give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingRow {
    /// The demand for confidentiality.
    pub confidentiality: Demand,
    /// The demand for availability.
    pub availability: Demand,
    /// The pattern.
    pub pattern: u8,
}

/// One of the document's contradicting accounts of the patterns.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// The name used in settings, `tables`.
    pub id: String,
    /// What it follows.
    pub title: Text,
    /// What speaks for it.
    pub why: Text,
    /// Its rows; a pair of demands without a row has no pattern.
    pub rows: Vec<ReadingRow>,
}

/// A typical service with the pattern the document gives it: a hint, not a rule.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExampleService {
    /// The name used in files and interfaces.
    pub id: String,
    /// The pattern it is listed under.
    pub pattern: u8,
    /// The printed name and its translation.
    pub title: Text,
}

/// Everything about patterns. The first reading is the default.
#[derive(Clone, Debug, PartialEq)]
pub struct PatternScheme {
    /// Information classes.
    pub information: Vec<InformationClass>,
    /// Availability demands.
    pub availability: Vec<AvailabilityDemand>,
    /// The demand for integrity, the same for all.
    pub integrity: Criterion,
    /// The patterns.
    pub patterns: Vec<Pattern>,
    /// The readings.
    pub readings: Vec<Reading>,
    /// Typical services.
    pub examples: Vec<ExampleService>,
    /// Where the document contradicts itself.
    pub discrepancies: Vec<Discrepancy>,
}
