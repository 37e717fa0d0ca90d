//! What the system owner wants to enjoy (享受したい内容), 2.1.1 and 2.1.2.

use message::Text;
use serde::{Deserialize, Serialize};

use super::Property;

/// A benefit: one of the four between which priority is given, two on each axis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Benefit {
    /// Its id; Akashi's.
    pub id: String,
    /// The axis it stands on.
    pub axis: String,
    /// The printed title and its translation.
    pub title: Text,
    /// The properties of information security it is about; on the axis of autonomy.
    #[serde(default)]
    pub properties: Vec<Property>,
    /// The aspect it is about; on the axis of convenience.
    pub aspect: Option<String>,
    /// Where it stands.
    pub place: String,
}
