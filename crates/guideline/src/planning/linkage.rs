//! Linking data with other systems: the three patterns and what to watch in each (3.1).

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Discrepancy;

/// Whether the critical-information system itself processes the linked data before it passes it on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OwnProcessing {
    /// It turns the data into statistics, anonymises it or the like.
    Yes,
    /// It passes the data on as it is.
    No,
}

/// What the other system stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OtherStorage {
    /// The linked data.
    LinkedData,
    /// The results of processing alone.
    ResultsOnly,
}

/// A question whose answer decides the pattern.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkageQuestion {
    /// Its id; Akashi's.
    pub id: String,
    /// The answers to choose from.
    pub answers: Vec<String>,
    /// The question, in Japanese.
    pub ja: String,
    /// The question, in English.
    pub en: String,
}

/// A pattern of linking data (パターン１ to ３).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkagePattern {
    /// Its printed number.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// Whether the critical-information system stores data.
    pub own_storage: bool,
    /// Whether it processes data before passing it on.
    pub own_processing: bool,
    /// What the other system stores.
    pub other_storage: OtherStorage,
    /// Whether the other system processes data.
    pub other_processing: bool,
    /// What the critical-information system does.
    pub what_own: Text,
    /// What the other system does.
    pub what_other: Text,
    /// What to watch, in printed order.
    #[serde(rename(serialize = "points", deserialize = "point"))]
    pub points: Vec<LinkagePoint>,
    /// How the data flows, in order.
    #[serde(rename(serialize = "steps", deserialize = "step"))]
    pub steps: Vec<LinkageStep>,
}

/// On which side of the flow something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkageSide {
    /// In the critical-information system.
    Own,
    /// Between the two.
    Transfer,
    /// In the other system.
    Other,
}

/// A point to watch in a pattern.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkagePoint {
    /// Its printed number in the pattern, 1 for ①.
    pub number: u32,
    /// Where it stands in the flow.
    pub side: LinkageSide,
    /// What to do, in Japanese.
    pub ja: String,
    /// What to do, in English.
    pub en: String,
    /// What the document adds.
    pub note: Option<Text>,
}

/// What happens to the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkageAction {
    /// It is encrypted and stored.
    StoreEncrypted,
    /// It is turned into statistics, anonymised or the like.
    Anonymise,
    /// It is transferred.
    Transfer,
    /// It is stored.
    Store,
    /// It is processed.
    Process,
    /// It is processed in a confidential area.
    ProcessInConfidentialArea,
}

/// A step of the flow in a pattern.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkageStep {
    /// Where it happens.
    pub side: LinkageSide,
    /// What happens.
    pub action: LinkageAction,
    /// The points that concern it, by number.
    pub points: Vec<u32>,
}

/// Which answers give which pattern.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkageRule {
    /// Whether the critical-information system processes the data.
    pub own_processing: OwnProcessing,
    /// What the other system stores.
    pub other_storage: OtherStorage,
    /// The pattern.
    pub pattern: String,
}

/// Answers for which the document names no pattern.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UncoveredLinkage {
    /// Whether the critical-information system processes the data.
    pub own_processing: OwnProcessing,
    /// What the other system stores.
    pub other_storage: OtherStorage,
    /// What that means, in Japanese.
    pub ja: String,
    /// What that means, in English.
    pub en: String,
}

/// A term that is explained where it is used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExplainedTerm {
    /// Its id; Akashi's.
    pub id: String,
    /// The printed term and its translation.
    pub title: Text,
    /// Where it is explained.
    pub place: String,
    /// What it means, in Japanese.
    pub ja: String,
    /// What it means, in English.
    pub en: String,
}

/// Everything the document says about linking data.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DataLinkage {
    /// The questions that decide the pattern.
    pub questions: Vec<LinkageQuestion>,
    /// The patterns.
    pub patterns: Vec<LinkagePattern>,
    /// Which answers give which pattern.
    pub rules: Vec<LinkageRule>,
    /// Answers that give none.
    pub uncovered: Vec<UncoveredLinkage>,
    /// Terms explained there.
    pub terms: Vec<ExplainedTerm>,
    /// Where the document contradicts itself about it.
    pub discrepancies: Vec<Discrepancy>,
}

impl DataLinkage {
    /// The pattern that the answers give; `None`: the document names none, see [`DataLinkage::uncovered`].
    pub fn pattern(&self, own: OwnProcessing, other: OtherStorage) -> Option<&LinkagePattern> {
        let rule = self.rules.iter().find(|rule| rule.own_processing == own && rule.other_storage == other)?;
        self.patterns.iter().find(|pattern| pattern.id == rule.pattern)
    }

    /// What is to be said of answers that give no pattern.
    pub fn uncovered(&self, own: OwnProcessing, other: OtherStorage) -> Option<&UncoveredLinkage> {
        self.uncovered.iter().find(|one| one.own_processing == own && one.other_storage == other)
    }
}
