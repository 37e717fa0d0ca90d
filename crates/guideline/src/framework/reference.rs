//! The documents the framework names.

use message::Text;
use serde::{Deserialize, Serialize};

/// A document of the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Its place in the list, `R-01`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// Its address at the time.
    pub url: Option<String>,
    /// What it is, restated.
    pub description: Text,
}
