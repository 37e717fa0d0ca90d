//! What the framework is for, how it is used, and the threats behind it.

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Basis;

/// An effect expected of the framework.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedEffect {
    /// A name for links.
    pub id: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
    /// Where it stands.
    pub place: String,
}

/// A feature the framework wants to have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feature {
    /// Its printed number.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// Where it stands.
    pub place: String,
    /// What it consists in.
    #[serde(rename(serialize = "points", deserialize = "point"))]
    pub points: Vec<Text>,
}

/// A way of using the framework.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Use {
    /// A name for links.
    pub id: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
    /// Where it stands.
    pub place: String,
}

/// A threat in a layer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threat {
    /// A name for links.
    pub id: String,
    /// The layer.
    pub layer: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
    /// Where it stands.
    pub place: String,
    /// What its layer rests on.
    pub basis: Basis,
    /// Why its layer is open.
    pub reason: Text,
}
