//! A section of the document with its objective (目的).

use message::Text;
use serde::Deserialize;

/// A section: below a part (`II.1`), or further down (`II.1.1`).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The printed id in ASCII.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// What the section is for, restated.
    pub objective: Text,
    /// How many steps down it stands, the part being the first; the loader fills it.
    #[serde(skip)]
    pub(crate) depth: usize,
}

impl Section {
    /// Places the section where its id says.
    pub(crate) fn placed_by_id(mut self) -> Self {
        self.depth = self.id.split('.').count();
        self
    }

    /// How deep the section stands: 2 for `II.1`, 3 for `II.1.1`.
    pub fn depth(&self) -> usize {
        self.depth
    }
}
