//! How something that is read from a document rests on it.

use serde::Deserialize;

/// Whether the document says it, or somebody concluded it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The document says so.
    Stated,
    /// Concluded from what the document says.
    Inferred,
    /// The document can be read in more than one way.
    Ambiguous,
}

impl Basis {
    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Inferred => "inferred",
            Self::Ambiguous => "ambiguous",
        }
    }
}
