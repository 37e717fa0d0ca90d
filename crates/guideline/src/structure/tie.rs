//! Ties that are printed: to controls of another document, and to pages of annexes.

use message::Text;
use serde::{Deserialize, Serialize};

use crate::{Basis, Level};

/// What a section is tied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TieKind {
    /// An objective.
    Objective,
    /// Controls.
    Controls,
}

/// A tie between a section and an objective or controls of another guideline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tie {
    /// The section.
    pub section: String,
    /// What it is tied to.
    pub kind: TieKind,
    /// The guideline whose ids are meant.
    pub guideline: String,
    /// The objective.
    pub id: Option<String>,
    /// The controls.
    #[serde(default)]
    pub ids: Vec<String>,
    /// The printed title of the objective and its translation.
    pub title: Option<Text>,
    /// What it rests on.
    pub basis: Basis,
}

/// The pages of an annex a section refers to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnnexPage {
    /// The section.
    pub section: String,
    /// The annex.
    pub annex: String,
    /// The pages, as printed.
    pub pages: String,
    /// What stands there.
    pub what: Text,
}

/// A control shown as an example.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExampleControl {
    /// Its printed id.
    pub id: String,
    /// The section it stands in.
    pub section: String,
    /// Its level.
    pub level: Level,
    /// What it asks for, restated.
    pub requirement: Text,
    /// The best practices shown.
    #[serde(default, rename(serialize = "practices", deserialize = "practice"))]
    pub practices: Vec<ExamplePractice>,
}

/// A best practice of an example.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExamplePractice {
    /// Its mark.
    pub printed: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}
