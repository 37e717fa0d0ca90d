//! A step of the publisher's own scale.

use serde::{Deserialize, Serialize};

use super::{More, Words};

/// A step of the scale by which the publisher would have requirements scored. Verdicts here are none of these; the scale
/// is kept because it is part of the framework.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// Its value, as written.
    pub score: String,
    /// Its name.
    #[serde(default)]
    pub title: Words,
    /// What it means.
    #[serde(default)]
    pub text: Words,
    /// What else the file says of it.
    pub more: Option<More>,
}
