//! The two properties of a system (1.1), their aspects, and the categories of problems, elements and measures (1.4).

use message::Text;
use serde::{Deserialize, Serialize};

/// A property between which the system owner strikes a balance: 自律性 or 利便性 (1.1, 4.3).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Axis {
    /// Its id; Akashi's.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// Where it stands.
    pub place: String,
    /// What it means, in Japanese.
    pub ja: String,
    /// What it means, in English.
    pub en: String,
}

/// An aspect of an axis (1.4).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aspect {
    /// Its id; Akashi's.
    pub id: String,
    /// The axis it belongs to.
    pub axis: String,
    /// The printed title and its translation.
    pub title: Text,
    /// Where it stands.
    pub place: String,
    /// What it asks for, in Japanese.
    pub ja: String,
    /// What it asks for, in English.
    pub en: String,
}

/// A property of information security that a category or benefit is about (1.4, 2.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Property {
    /// 機密性.
    Confidentiality,
    /// 完全性.
    Integrity,
    /// 可用性.
    Availability,
}

/// A category of problems, elements and measures (1.4): a component of the service, or convenience as a whole.
///
/// Nodes, measures and the tree of a category bear its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its id; Akashi's.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// The axis it serves.
    pub axis: String,
    /// Whether it is a component of the service (サービスの構成要素).
    pub component: bool,
    /// The letter its measures begin with.
    pub measure_letter: String,
    /// The letter its problems, risks or elements begin with.
    pub node_letter: String,
    /// What its measures secure; none for convenience.
    #[serde(default)]
    pub properties: Vec<Property>,
    /// The heading over its measures in the tables.
    pub table: Text,
    /// Where its tree and tables stand; the first step is the part of the document.
    pub place: String,
    /// The page of its tree.
    pub tree_page: u32,
    /// The pages of its tables.
    pub table_pages: Vec<u32>,
}

impl Category {
    /// The part of the document that holds its measures.
    pub fn part(&self) -> &str {
        self.place.split_once('.').map_or(self.place.as_str(), |(part, _)| part)
    }
}
