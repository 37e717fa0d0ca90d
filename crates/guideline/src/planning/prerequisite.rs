//! How measures depend on each other: prerequisites, pointers and conflicts (2.1.4 and the tables).

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Basis;

/// A measure that builds on another. Prerequisites add up: what is required has its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prerequisite {
    /// `<measure>.<required measure>`.
    pub id: String,
    /// The measure that is wanted.
    pub measure: String,
    /// The measure it builds on.
    pub requires: String,
    /// What the rule rests on; [`Handling`] says how much a breach weighs.
    #[serde(rename(serialize = "confidence"))]
    pub basis: Basis,
    /// What fulfils the prerequisite without the measure, if an equivalent is there.
    pub artefact: Option<String>,
    /// Why it holds.
    pub reason: Text,
}

/// How much it weighs that a prerequisite is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing.
    Hint,
    /// To be looked at.
    Warning,
    /// Refused.
    Error,
}

/// How a missing prerequisite is treated, by what the rule rests on; Akashi's, the document does not say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handling {
    /// What the rule rests on.
    #[serde(rename(serialize = "confidence"))]
    pub basis: Basis,
    /// How much a breach weighs.
    pub severity: Severity,
}

/// A bill of materials: an equivalent one does for the measure that makes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Artefact {
    /// The name prerequisites refer to.
    pub id: String,
    /// The printed name and its translation.
    pub title: Text,
    /// The measure that makes it.
    pub measure: String,
}

/// What a bullet says of the measures it points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PointerAction {
    /// Their content is to be confirmed.
    Confirm,
    /// They are to be carried out as well.
    CarryOut,
    /// An audit covers them.
    AuditScope,
    /// Keys are managed by them.
    KeyManagement,
}

/// A bullet, or its note, that names other measures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pointer {
    /// Its id; Akashi's.
    pub id: String,
    /// The bullet.
    pub requirement: String,
    /// The measures it points to.
    pub to: Vec<String>,
    /// What it says of them.
    pub action: PointerAction,
    /// What the pointer rests on.
    #[serde(rename(serialize = "confidence"))]
    pub basis: Basis,
    /// The measures that may be meant instead.
    #[serde(default)]
    pub alternatives: Vec<String>,
    /// When it holds; `None`: always.
    pub condition: Option<Text>,
    /// The fact of a case that the condition is, where one can state it.
    pub fact: Option<String>,
    /// Why it is there.
    pub reason: Text,
}

/// Measures that bear on each other when they are selected together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    /// Its id; Akashi's.
    pub id: String,
    /// The measures.
    pub measures: Vec<String>,
    /// The bullet that says so.
    pub requirement: String,
    /// What it rests on.
    #[serde(rename(serialize = "confidence"))]
    pub basis: Basis,
    /// Whether all of them may be selected, with the consequence.
    pub both_allowed: bool,
    /// What follows.
    pub consequence: Text,
    /// Why.
    pub reason: Text,
}
