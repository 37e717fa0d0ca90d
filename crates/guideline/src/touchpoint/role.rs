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
    /// What follows from whether the service is provided or used.
    #[serde(default, skip_serializing_if = "ByPerspective::is_silent")]
    pub by_perspective: ByPerspective,
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

/// Whether a party plays a role, as far as its side of the service tells; `None`: it does not tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ByPerspective {
    /// Where it provides the service.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provide: Option<bool>,
    /// Where it uses the service.
    #[serde(rename = "use", skip_serializing_if = "Option::is_none")]
    pub used: Option<bool>,
}

impl ByPerspective {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
    fn is_silent(&self) -> bool {
        self.provide.is_none() && self.used.is_none()
    }
}
