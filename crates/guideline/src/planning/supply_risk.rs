//! The main risks to a stable supply of the service (サービスの安定供給を阻害するリスク, 4.2).

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Basis;

/// A risk to stable supply.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupplyRisk {
    /// Its printed number.
    pub number: u32,
    /// Its id; Akashi's.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// What it is, in Japanese.
    pub ja: String,
    /// What it is, in English.
    pub en: String,
    /// The nodes of the trees in which it reappears.
    pub nodes: Vec<String>,
    /// What that rests on.
    #[serde(rename(serialize = "nodes_confidence"))]
    pub nodes_basis: Basis,
}
