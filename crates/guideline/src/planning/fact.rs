//! Facts about a case that the system owner states and that rules ask for.

use message::Text;
use serde::{Deserialize, Serialize};

/// A fact that is so or not so in a case; notes and pointers name the one they wait for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Its id; Akashi's.
    pub id: String,
    /// What it is called, for forms and papers.
    pub title: Text,
    /// Where the document speaks of it.
    pub place: String,
    /// The question that asks for it, in Japanese.
    pub ja: String,
    /// The question that asks for it, in English.
    pub en: String,
}
