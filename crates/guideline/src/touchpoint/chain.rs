//! The shapes of an ICT supply chain (Ⅰ.3).

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Basis;

/// With how many providers of the chain the end user contracts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Contracting {
    /// With one, which speaks for all.
    One,
    /// With each of them.
    Each,
}

/// A model of supplier relations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainModel {
    /// `vertical` or `horizontal`.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// Where it stands.
    pub place: String,
    /// The contracts the text states.
    pub contracts: Vec<String>,
    /// With how many of them the end user contracts; `None`: the data is older than the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contracting: Option<Contracting>,
    /// Who contracts with the end user.
    pub contract: Text,
    /// What the customer sees of the chain.
    pub customer_view: Text,
    /// Who controls the chain.
    pub control: Text,
    /// Who keeps its quality.
    pub quality: Text,
    /// The items that apply in this model only.
    pub items: Vec<String>,
    /// Items of which a part applies in this model only.
    #[serde(default)]
    pub partly_items: Vec<String>,
}

/// How members of a chain link.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Linkage {
    /// `published-api` or `bespoke`.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// Where it stands.
    pub place: String,
    /// The items that apply to it only.
    #[serde(default)]
    pub items: Vec<String>,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// A rule for every chain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainRule {
    /// Its name.
    pub id: String,
    /// Where it stands.
    pub place: String,
    /// What it rests on, unless the document states it.
    pub basis: Option<Basis>,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}
