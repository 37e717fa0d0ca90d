//! The layers of the framework and the elements that create value in them.

use message::Text;
use serde::{Deserialize, Serialize};

/// A layer with the function that must be secured in it; a part of the document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Layer {
    /// `L1`.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// The function that must be secured, restated.
    pub objective: Text,
    /// The example of what the function is about.
    pub object: Text,
}

/// An element (構成要素): what takes part in creating value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameworkElement {
    /// Its name, `organisation`.
    pub id: String,
    /// Its short name in the ids of measures, `ORG`.
    pub code: String,
    /// The printed name and its translation.
    pub title: Text,
    /// What it is, restated.
    pub definition: Text,
}
