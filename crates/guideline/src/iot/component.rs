//! A component (コンポーネント), Ⅴ.2.1.2: what a role uses, and what carries risk.

use message::Text;
use serde::{Deserialize, Serialize};

/// A side of the service on which components stand, figure 16.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// The name components refer to.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// What belongs to it, in Japanese, where the document says so.
    pub ja: Option<String>,
    /// What belongs to it, in English.
    pub en: Option<String>,
}

/// A component.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Component {
    /// Its id; Akashi's.
    pub id: String,
    /// The side it stands on.
    pub side: String,
    /// The printed title and its translation.
    pub title: Text,
    /// What it is, restated.
    pub definition: Text,
}

/// A kind of a component that figure 17 or the survey tells apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// Its id; Akashi's.
    pub id: String,
    /// The component it is a kind of.
    pub component: String,
    /// The printed title and its translation.
    pub title: Text,
    /// Where it is told apart.
    pub place: String,
}
