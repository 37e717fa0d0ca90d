//! Points to watch so that a provider does not bear excessive responsibility, ANNEX3.

use message::Text;
use serde::{Deserialize, Serialize};

/// A section of the annex.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnnexSection {
    /// Its printed number.
    pub number: u32,
    /// The printed title and its translation.
    pub title: Text,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// How high the business risk of a strategy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BusinessRisk {
    /// High.
    High,
    /// Reduced.
    Reduced,
}

/// What a strategy brings in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Revenue {
    /// High.
    High,
    /// Forgone.
    Forgone,
}

/// A strategy for the component risk of IoT devices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strategy {
    /// Its id; Akashi's.
    pub id: String,
    /// Its printed number.
    pub number: u32,
    /// The role the provider takes.
    pub role: String,
    /// The components it takes it for.
    #[serde(default)]
    pub components: Vec<String>,
    /// How high the business risk is.
    pub business_risk: BusinessRisk,
    /// What it brings in.
    pub revenue: Revenue,
    /// Its title.
    pub title: Text,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// A field of the worksheet to set down for a planned service.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its id; Akashi's.
    pub id: String,
    /// The printed name and its translation.
    pub title: Text,
}

/// A filled worksheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// Its id; Akashi's.
    pub id: String,
    /// The strategy it follows.
    pub strategy: String,
    /// The printed title and its translation.
    pub title: Text,
    /// A value for each field.
    #[serde(rename(serialize = "values", deserialize = "value"))]
    pub values: Vec<ExampleValue>,
}

/// What stands in a field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExampleValue {
    /// The field.
    pub field: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// What a cyber attack on a device can bring about; either shows a safety risk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HarmTest {
    /// Its id; Akashi's.
    pub id: String,
    /// Its number.
    pub number: u32,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// When a rule of the annex is to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Premise {
    /// A harm test is answered with yes.
    SafetyRisk,
    /// And nobody says that the devices are designed to stop harm, and that the risk that remains is disclosed.
    Unguarded,
}

/// A rule of the annex.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnnexRule {
    /// Its id; Akashi's.
    pub id: String,
    /// The section it stands in.
    pub section: u32,
    /// Countermeasures related by content.
    pub related: Vec<String>,
    /// The check of the survey that looks for it.
    pub check: Option<String>,
    /// When it is to be looked at, if no check says so.
    #[serde(default)]
    pub when: Option<Premise>,
    /// Whether it is a clause to be laid down by contract.
    #[serde(default)]
    pub clause: bool,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// A connection the provider does not know of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HiddenConnection {
    /// Its id; Akashi's.
    pub id: String,
    /// When it arises: a strategy, or a note beside the survey.
    pub when: String,
    /// Countermeasures related by content.
    pub related: Vec<String>,
    /// Extracted risks related by content.
    pub risks: Vec<String>,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}
