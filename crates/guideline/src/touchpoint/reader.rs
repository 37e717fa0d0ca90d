//! For whom the guideline is written, in which steps it is used (Ⅰ.1, Ⅰ.5), and how its controls were chosen (Ⅰ.2).

use std::collections::BTreeMap;

use message::Text;
use serde::{Deserialize, Serialize};

/// How strongly a step is asked of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DutyStrength {
    /// 求められる.
    Asked,
    /// 望ましい.
    Desirable,
    /// Said to raise trust in the service.
    RaisesTrust,
}

/// How strongly each step is asked, by the step's id.
pub type Duties = BTreeMap<String, DutyStrength>;

/// A group of readers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReaderGroup {
    /// A name for links.
    pub id: String,
    /// Who they are.
    pub title: Text,
    /// What the guideline is to them, in Japanese.
    pub ja: String,
    /// What the guideline is to them, in English.
    pub en: String,
    /// What is asked of them.
    pub duty: Duties,
    /// A remark.
    pub note: Option<Text>,
    /// Where they are named.
    pub place: Vec<String>,
}

/// What the reader is expected to know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prerequisite {
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
    /// Where it stands.
    pub place: String,
}

/// A step by which a provider manages information security.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// `step-1`.
    pub id: String,
    /// The printed mark, ①.
    pub printed: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// A criterion by which controls were taken into the guideline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its printed number.
    pub id: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}
