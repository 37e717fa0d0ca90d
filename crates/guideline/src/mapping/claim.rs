//! Whose claim a mapping is.

use message::Text;
use serde::{Deserialize, Serialize};

/// What a mapping rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MappingSource {
    /// A document prints the ties.
    Document,
    /// Both sides bear equal numbers.
    IdenticalIds,
    /// Somebody read both texts.
    Analyst,
}

impl MappingSource {
    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::IdenticalIds => "identical-ids",
            Self::Analyst => "analyst",
        }
    }
}

/// The head of a mapping's file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Claim {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) source: MappingSource,
    pub(crate) claimed_by: Text,
    pub(crate) reason: Option<Text>,
}
