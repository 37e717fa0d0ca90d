//! The document's defined terms.

use message::Text;
use serde::Deserialize;

/// A defined term; its definition is restated.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// A name for links, `availability-rate`.
    pub id: String,
    /// The term as printed and its English equivalent.
    pub term: Text,
    /// What it means, restated.
    pub definition: Text,
    /// The standard or law the printed definition follows.
    pub after: Option<String>,
    /// The number it bears in the printed list.
    pub printed: Option<String>,
    /// Where the document defines it, if not in its list of terms.
    pub place: Option<String>,
    /// Whether the printed heading is lost and the term is taken from elsewhere in the document.
    #[serde(default)]
    pub heading_lost: bool,
}
