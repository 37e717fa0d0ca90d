//! A part of the document as its summary outlines it: aspects, steps, terms, and the rows of an example.

use message::Text;
use serde::{Deserialize, Serialize};

/// An aspect under which risks are set out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutlineAspect {
    /// Its letter.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
}

/// A step of the method.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutlineStep {
    /// Its number.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
}

/// A term the outline explains.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutlineTerm {
    /// A name for links.
    pub id: String,
    /// The printed term and its English equivalent.
    pub term: Text,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// A row of the example: a role, a risk in it, and the measures against it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutlineRow {
    /// The role.
    pub role: Text,
    /// The risk, restated.
    pub risk: Text,
    /// The measures.
    pub measures: Vec<String>,
}

/// A measure of the example.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutlineMeasure {
    /// `A-1`.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// What it asks for, in Japanese, where the outline shows it.
    pub ja: Option<String>,
    /// What it asks for, in English.
    pub en: Option<String>,
    /// What is done for it.
    #[serde(default, rename(serialize = "actions", deserialize = "action"))]
    pub actions: Vec<Text>,
}
