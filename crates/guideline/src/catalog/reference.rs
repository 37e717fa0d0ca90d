//! Measures and threats that come with a framework and that its requirements refer to.

use serde::{Deserialize, Serialize};

use super::{More, Note, Words};

/// What is referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReferenceKind {
    /// A measure that serves requirements.
    Measure,
    /// A threat that requirements answer.
    Threat,
}

/// A measure or a threat; context of the requirements, not assessed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// What requirements call it: the publisher's key.
    pub key: String,
    /// What it is.
    pub kind: ReferenceKind,
    /// Its printed id.
    pub printed: Option<String>,
    /// Its name.
    #[serde(default)]
    pub title: Words,
    /// What it is, at length.
    #[serde(default)]
    pub text: Words,
    /// What is said about it.
    #[serde(default, rename(serialize = "notes", deserialize = "note"))]
    pub notes: Vec<Note>,
    /// What else the file says of it.
    pub more: Option<More>,
}
