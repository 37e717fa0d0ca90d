//! Who takes part (ステークホルダー), how requirement items pass on, and the scenes of use (利用シーン), 1.3.

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Basis;

/// A party to the drawing up of requirements.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Its id; Akashi's.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// The roles a collective name covers.
    #[serde(default)]
    pub members: Vec<String>,
    /// Where it stands.
    pub place: String,
    /// What it does, in Japanese.
    pub ja: String,
    /// What it does, in English.
    pub en: String,
}

/// What one role hands to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Handover {
    /// Who hands over.
    pub from: String,
    /// Who receives.
    pub to: String,
    /// The output handed over.
    pub what: String,
    /// What it rests on.
    #[serde(rename(serialize = "confidence"))]
    pub basis: Basis,
}

/// How requirements are read in a scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SceneReading {
    /// As written, for a vendor.
    AsWritten,
    /// Re-read as requirements on oneself.
    AsOwnRequirements,
}

/// A way in which the guide is used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scene {
    /// Its printed number.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// The role that writes.
    pub author: String,
    /// The role whose decisions they are.
    pub owner: String,
    /// The role the requirements are addressed to.
    pub addressee: String,
    /// What comes out.
    pub output: String,
    /// How requirements are read.
    pub reading: SceneReading,
    /// What happens in it, in Japanese.
    pub ja: String,
    /// What happens in it, in English.
    pub en: String,
}
