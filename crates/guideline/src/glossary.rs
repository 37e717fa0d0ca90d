//! The document's defined terms.

use message::Text;
use serde::Deserialize;

use crate::Basis;

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
    /// Where the document explains it, if the data says so.
    pub place: Option<String>,
    /// The heading it stands under in the printed list.
    pub heading: Option<String>,
    /// The term it is the opposite of (⇔).
    pub pair: Option<String>,
    /// What the definition rests on, if the document does not define the term.
    pub basis: Option<Basis>,
}
