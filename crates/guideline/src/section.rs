//! A section of the document with its objective (目的).

use message::Text;
use serde::Deserialize;

/// A second-level (`II.1`) or third-level (`II.1.1`) section.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The printed id in ASCII.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// What the section is for, restated.
    pub objective: Text,
}

impl Section {
    /// How deep the section stands: 2 for `II.1`, 3 for `II.1.1`.
    pub fn depth(&self) -> usize {
        self.id.split('.').count()
    }
}
