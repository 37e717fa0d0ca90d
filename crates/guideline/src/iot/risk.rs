//! A risk listed in Ⅴ.2.2, the problem it comes from, and what Ⅴ.3 makes of it.

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Basis;

/// A problem that gives rise to risks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// Its id; Akashi's.
    pub id: String,
    /// The category of its viewpoint.
    pub category: String,
    /// The component, where risks are listed by component.
    pub component: Option<String>,
    /// The class, where the table has classes.
    pub class: Option<String>,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// What becomes of a listed risk in Ⅴ.3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// Extracted as it is.
    Kept,
    /// Extracted in other words.
    Reworded,
    /// Extracted together with others.
    Merged,
    /// Not extracted.
    Dropped,
    /// No risk, but a line that refers to others.
    NotARisk,
}

impl Fate {
    /// Whether the risk lives on in an extracted one.
    pub fn lives_on(self) -> bool {
        matches!(self, Self::Kept | Self::Reworded | Self::Merged)
    }
}

/// A listed risk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// Its id; Akashi's.
    pub id: String,
    /// The problem it comes from.
    pub problem: String,
    /// The printed risk and its translation.
    pub title: Text,
    /// ★: especially important.
    pub important: bool,
    /// What becomes of it.
    pub fate: Fate,
    /// The extracted risks it lives on in.
    #[serde(default)]
    pub extracted: Vec<String>,
    /// The extracted risks nearest to one that does not live on.
    #[serde(default)]
    pub near: Vec<String>,
    /// The document's reason.
    pub ground: Option<String>,
    /// What the fate rests on.
    #[serde(rename(serialize = "confidence"))]
    pub basis: Basis,
    /// Akashi's reason, where the document does not state one.
    pub reason: Option<Text>,
}

/// Why a listed risk is or is not among those extracted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// The name risks refer to.
    pub id: String,
    /// Where the document says so.
    pub place: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}
