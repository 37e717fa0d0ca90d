//! Who reads what of the document, and what its elements mean.

use message::Text;
use serde::Deserialize;

/// A group of readers with its prescribed way of using the document.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reader {
    /// The group's name in interfaces, `executive`.
    pub id: String,
    /// Who they are.
    pub title: Text,
    /// The parts whose controls they implement.
    pub parts: Vec<String>,
    /// Whether they determine the service pattern first.
    pub determines_pattern: bool,
    /// The steps, in order.
    #[serde(default, rename = "step")]
    pub steps: Vec<Text>,
}

/// What an element of the document means: 対策項目, 基本, 評価項目 …
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Element {
    /// The element's name in interfaces.
    pub id: String,
    /// The printed term and its English equivalent.
    pub term: Text,
    /// What it means.
    pub meaning: Text,
}
