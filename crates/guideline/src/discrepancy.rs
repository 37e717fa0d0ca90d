//! A place where the document contradicts itself.

use serde::{Deserialize, Serialize};

/// What kind of contradiction it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DiscrepancyKind {
    /// The titles differ.
    Title,
    /// The meaning differs.
    Substance,
    /// Only the words differ.
    Wording,
    /// One of the two places is empty.
    Missing,
    /// Two places of the body contradict each other.
    Body,
    /// A slip of printing.
    Print,
}

impl DiscrepancyKind {
    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Substance => "substance",
            Self::Wording => "wording",
            Self::Missing => "missing",
            Self::Body => "body",
            Self::Print => "print",
        }
    }
}

/// A contradiction, shown beside the item it concerns and never decided silently.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Discrepancy {
    /// The place that differs from the body, `ANNEX 2`; `body` for one inside the body.
    pub against: String,
    /// What kind it is.
    pub kind: DiscrepancyKind,
    /// What differs, in Japanese.
    pub ja: String,
    /// What differs, in English.
    pub en: String,
}
