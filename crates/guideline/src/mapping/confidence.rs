//! How sure a tie is.

use serde::{Deserialize, Serialize};

/// How sure a tie is; a surer one is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Thin; others may judge otherwise.
    Low,
    /// The reader's judgement, well founded.
    Medium,
    /// Both texts say it plainly.
    High,
}

impl Confidence {
    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}
