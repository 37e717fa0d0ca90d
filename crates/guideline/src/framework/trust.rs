//! How trust is secured (信頼の確保), and what a system needs for it.

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Basis;

/// A pillar of trust: its creation, its proof, the chain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pillar {
    /// Its name.
    pub id: String,
    /// The printed number.
    pub number: Option<u32>,
    /// The printed title and its translation.
    pub title: Text,
}

/// What the document says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// `TR-1a`, from the printed numbers.
    pub id: String,
    /// The pillar it belongs to.
    pub pillar: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
    /// What it rests on.
    pub basis: Basis,
    /// Where it stands.
    pub place: String,
    /// What a system must do for it.
    #[serde(rename(serialize = "needs", deserialize = "need"))]
    pub needs: Vec<Need>,
}

/// What a system must do for a statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// `TR-1a.1`.
    pub id: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
    /// How it can be seen to be met.
    pub check: Text,
    /// The requirements that feed it.
    pub controls: Vec<String>,
    /// What it rests on.
    pub basis: Basis,
}
