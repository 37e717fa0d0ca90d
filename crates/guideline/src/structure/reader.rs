//! Who reads what, and on which path.

use message::Text;
use serde::{Deserialize, Serialize};

use crate::TextList;

/// A group of readers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StructureReader {
    /// A name for links.
    pub id: String,
    /// Who they are.
    pub title: Text,
    /// The parts for them.
    pub parts: Vec<String>,
    /// The annexes that list the controls of those parts.
    pub lists: Vec<String>,
}

/// How the text leads from a part to its annexes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingPath {
    /// A name for links.
    pub id: String,
    /// The parts it begins in.
    pub from: Vec<String>,
    /// The steps, in order.
    pub steps: TextList,
}
