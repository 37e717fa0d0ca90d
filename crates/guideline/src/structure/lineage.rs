//! Where the contents come from and where they went.

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Basis;

/// A document the contents come from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineageSource {
    /// The short name.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// When it was published.
    pub published: String,
    /// Whether it is held as a guideline.
    pub held: bool,
}

/// A reason for the revision.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revision {
    /// Its number.
    pub id: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// How much of it went there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Extent {
    /// Its body.
    Main,
    /// Some of its contents.
    Part,
}

/// Where the contents of a document went.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lineage {
    /// A source, this guideline, or `new` for what it added.
    pub from: String,
    /// The parts they stood in.
    #[serde(default)]
    pub from_parts: Vec<String>,
    /// The guideline they went to, if not this one.
    pub to_guideline: Option<String>,
    /// The parts and annexes they went to.
    pub to: Vec<String>,
    /// How much.
    pub extent: Extent,
    /// What it rests on.
    pub basis: Basis,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// Which parts of a source stand in which annex.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correspondence {
    /// The source.
    pub from: String,
    /// Its parts, or elements of it.
    pub from_parts: Vec<String>,
    /// The annex, or the place in words.
    pub to: String,
    /// What it rests on.
    pub basis: Basis,
    /// Why.
    pub reason: Text,
}

/// A thing called by another name than before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermChange {
    /// The name in the source.
    pub old: Text,
    /// The name here.
    pub new: Text,
    /// What it rests on.
    pub basis: Basis,
}
