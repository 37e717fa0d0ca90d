//! A place where the document leaves open how the maps are read; both readings are data, the one in force is chosen.

use message::Text;
use serde::{Deserialize, Serialize};

use super::Trigger;

/// What may be read in more than one way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// Its id; Akashi's.
    pub id: String,
    /// What it is about.
    pub title: Text,
    /// Where the document leaves it open.
    pub place: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
    /// The option nearest to what is printed.
    pub default: String,
    /// The ways to read it.
    #[serde(rename(serialize = "options", deserialize = "option"))]
    pub options: Vec<ReadingOption>,
}

/// A way to read it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingOption {
    /// Its id within the reading.
    pub id: String,
    /// Its name in survey files.
    pub key: String,
    /// What it says.
    pub title: Text,
    /// What speaks for it.
    pub why: Text,
    /// What it changes in the maps; nothing: they stay as they are.
    #[serde(default, rename(serialize = "changes", deserialize = "change"))]
    pub changes: Vec<Change>,
}

/// A change of a row of the maps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The row.
    pub row: String,
    /// Triggers it gets.
    #[serde(default)]
    pub add: Vec<Trigger>,
    /// Roles it loses.
    #[serde(default)]
    pub drop: Vec<String>,
    /// The condition it has instead of its own.
    pub condition: Option<String>,
}
