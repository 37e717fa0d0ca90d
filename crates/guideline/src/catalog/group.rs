//! A group of requirements: a level, a profile, a kind of organisation.

use serde::{Deserialize, Serialize};

use super::{More, Words};

/// A group that requirements say they belong to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its id, as requirements name it.
    pub id: String,
    /// Its name.
    #[serde(default)]
    pub title: Words,
    /// What it is.
    #[serde(default)]
    pub text: Words,
    /// What else the file says of it.
    pub more: Option<More>,
}

impl Group {
    /// The name under which it is stated whether a party takes on its requirements.
    pub fn circumstance(&self) -> String {
        format!("group.{}", self.id)
    }
}
