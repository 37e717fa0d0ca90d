//! Example systems (対象システムの例, 4.1): what the guide covers, and what such systems need.

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Discrepancy;

/// A system the guide covers, as a hint for whether another is in scope.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExampleSystem {
    /// Its id; Akashi's.
    pub id: String,
    /// The printed sector and its translation.
    pub sector: Text,
    /// The printed title and its translation.
    pub title: Text,
    /// What it does and what is at stake, in Japanese.
    pub ja: String,
    /// What it does and what is at stake, in English.
    pub en: String,
    /// What it needs, in printed order.
    #[serde(rename(serialize = "needs", deserialize = "need"))]
    pub needs: Vec<Need>,
    /// Where the document contradicts itself about it.
    #[serde(default, rename(serialize = "discrepancies", deserialize = "discrepancy"))]
    pub discrepancies: Vec<Discrepancy>,
}

/// What a need is about; Akashi's names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NeedSubject {
    /// Accounting for what happened.
    Accountability,
    /// Staying usable.
    Availability,
    /// Keeping data from others.
    Confidentiality,
    /// Paying by use.
    PayPerUse,
    /// Growing with demand.
    Scalability,
    /// Following standards.
    Standards,
    /// Keeping up with technology.
    Technology,
    /// Knowing components and operation.
    Transparency,
}

/// How strong a need is, where the document says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Degree {
    /// 高い.
    High,
    /// 極めて高い.
    VeryHigh,
}

/// A need of an example system.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// What it is about.
    pub about: NeedSubject,
    /// How strong it is.
    pub degree: Option<Degree>,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}
