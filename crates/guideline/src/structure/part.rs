//! Parts, sections and annexes.

use message::Text;
use serde::{Deserialize, Serialize};

/// A part of the document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StructurePart {
    /// `II`.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// What it is about, restated.
    pub content: Option<Text>,
    /// The annexes that belong to it.
    #[serde(default)]
    pub annexes: Vec<String>,
}

/// A section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StructureSection {
    /// `II.1`.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// Whether it is shown as an example rather than listed.
    #[serde(default)]
    pub example: bool,
}

/// An annex.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Annex {
    /// `annex-1`.
    pub id: String,
    /// Its name as printed.
    pub printed: String,
    /// The part it stands in.
    pub part: String,
    /// The parts it belongs to.
    pub for_parts: Vec<String>,
    /// The printed title and its translation.
    pub title: Option<Text>,
    /// Whether the title is lost.
    #[serde(default)]
    pub title_lost: bool,
    /// What it holds, restated.
    pub content: Option<Text>,
}
