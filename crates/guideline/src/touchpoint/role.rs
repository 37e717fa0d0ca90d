//! The parties (Ⅰ.6).

use message::Text;
use serde::{Deserialize, Serialize};

/// A role of a party; a party may hold several.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Its name in actors and counterparties, `provider`.
    pub id: String,
    /// The term as printed and its English equivalent.
    pub term: Text,
    /// The role of which it is a kind.
    pub kind_of: Option<String>,
    /// Where the document speaks of it.
    pub place: Vec<String>,
    /// Whether the printed definition is lost.
    #[serde(default)]
    pub definition_lost: bool,
    /// Who it is, in Japanese.
    pub ja: String,
    /// Who it is, in English.
    pub en: String,
}
