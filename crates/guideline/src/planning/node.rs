//! The boxes of the trees that are no measures: problems and risks (2.2), elements of convenience (2.3).

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Basis;

/// What kind of box a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NodeKind {
    /// 問題・リスク: treated or accepted.
    Risk,
    /// 利便性の要素: enjoyed or forgone.
    Element,
}

/// A problem, a risk or an element of convenience.
///
/// The numbers of the boxes stand apart from them in the text that was read, so the id is itself a reading; [`Node::key`] is not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Node {
    /// The printed number it is taken to bear, `P-1`.
    pub id: String,
    /// Its name that never changes, whichever number it bears: records refer to it.
    pub key: String,
    /// Its category.
    pub category: String,
    /// What kind of box it is.
    pub kind: NodeKind,
    /// The printed title and its translation.
    pub title: Text,
    /// The column of the tree, 1 beside the benefits; `None`: it cannot be told.
    pub column: Option<u32>,
    /// The colour of the box: the benefits it concerns, one or both.
    pub benefits: Vec<String>,
    /// What the colour rests on.
    #[serde(rename(serialize = "benefits_confidence"))]
    pub benefits_basis: Basis,
    /// What the number rests on.
    #[serde(rename(serialize = "id_confidence"))]
    pub id_basis: Basis,
    /// The readings the number leans on.
    #[serde(default)]
    pub id_assumes: Vec<String>,
    /// The boxes that could bear the number instead, by the numbers used here.
    #[serde(default)]
    pub id_alternatives: Vec<String>,
    /// Why it is taken to bear the number.
    pub id_reason: Text,
    /// Where it stands.
    pub place: String,
}
