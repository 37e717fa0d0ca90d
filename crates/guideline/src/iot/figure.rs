//! A figure of the document.

use message::Text;
use serde::{Deserialize, Serialize};

/// A figure (図表).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Its printed number.
    pub number: u32,
    /// The printed title and its translation.
    pub title: Text,
    /// Whether it was used for the data; `false`: it is an image outside the text used.
    pub used: bool,
}
