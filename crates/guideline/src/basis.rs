//! What a reading of the document rests on.

use serde::{Deserialize, Serialize};

/// Whether the document says so itself; in order from the surest, so that the greatest of several is the weakest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The document states it.
    Stated,
    /// Akashi infers it from what the document states.
    Inferred,
    /// The document may be read in more than one way.
    Ambiguous,
}
