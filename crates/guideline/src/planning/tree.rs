//! The trees (樹形図): what leads from benefits to measures (2.1.3, 2.2, 2.3).

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Basis;

/// A tree; it bears the id of its category.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tree {
    /// The category it belongs to.
    pub id: String,
    /// The legend printed beside it.
    pub legend: String,
    /// The page it is drawn on.
    pub page: u32,
    /// The printed title and its translation.
    pub title: Text,
}

/// A legend (凡例) of trees.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Legend {
    /// Its id; Akashi's.
    pub id: String,
    /// Where it stands.
    pub place: String,
    /// What the shapes of boxes mean.
    #[serde(rename(serialize = "boxes", deserialize = "box"))]
    pub boxes: Vec<LegendBox>,
    /// What their colours mean.
    #[serde(rename(serialize = "colours", deserialize = "colour"))]
    pub colours: Vec<LegendColour>,
}

impl Legend {
    /// The colour of boxes that concern exactly these benefits, in whatever order.
    pub fn colour(&self, benefits: &[String]) -> Option<&LegendColour> {
        let same = |colour: &&LegendColour| {
            colour.benefits.len() == benefits.len() && benefits.iter().all(|benefit| colour.benefits.contains(benefit))
        };
        self.colours.iter().find(same)
    }
}

/// What a box of a tree is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BoxKind {
    /// A problem, risk or element.
    Node,
    /// A measure.
    Measure,
    /// 他ページへの参照.
    Reference,
}

/// What a shape of boxes means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegendBox {
    /// What such boxes are.
    #[serde(rename = "id")]
    pub kind: BoxKind,
    /// The printed words and their translation.
    pub title: Text,
}

/// What a colour of boxes means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegendColour {
    /// The benefits it stands for; two: what combines them.
    pub benefits: Vec<String>,
    /// The name of the colour, where the document says it in words.
    pub colour: Option<String>,
    /// The printed words and their translation.
    pub title: Text,
}

/// What an edge joins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EdgeKind {
    /// A benefit and a node.
    Benefit,
    /// A node and a node.
    Node,
    /// A node and a measure, of another category where the tree repeats its box.
    Measure,
    /// A node and a reference box.
    Reference,
    /// A measure and the measure drawn after it.
    Chain,
}

/// A line of a tree, reconstructed: the lines are missing from the text that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edge {
    /// `<tree>.<from>.<to>`.
    pub id: String,
    /// The tree it belongs to; the loader fills it from the file.
    #[serde(skip_deserializing)]
    pub tree: String,
    /// What it joins.
    pub kind: EdgeKind,
    /// The box nearer to the benefits: a benefit, node or measure.
    pub from: String,
    /// The box further away: a node, measure or reference box.
    pub to: String,
    /// What it rests on.
    #[serde(rename(serialize = "confidence"))]
    pub basis: Basis,
    /// Why it is drawn.
    pub reason: Text,
    /// The reading that sets it against other edges.
    pub reading: Option<String>,
}

impl Edge {
    /// Whether it was drawn from the words around it: somebody who has the page may know better.
    pub fn is_reconstructed(&self) -> bool {
        self.basis != Basis::Stated
    }
}

/// A box that refers to measures on another page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "ReferenceBoxFile")]
pub struct ReferenceBox {
    /// `<tree>.ref<number>`.
    pub id: String,
    /// The tree it belongs to; the loader fills it from the file.
    pub tree: String,
    /// The printed words and their translation.
    pub title: Text,
    /// The measures it refers to.
    pub measures: Vec<String>,
    /// What is to be said about it.
    pub note: Option<Text>,
}

/// A reference box as files spell it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReferenceBoxFile {
    id: String,
    title: Text,
    measures: Vec<String>,
    ja: Option<String>,
    en: Option<String>,
}

impl TryFrom<ReferenceBoxFile> for ReferenceBox {
    type Error = String;

    fn try_from(file: ReferenceBoxFile) -> Result<Self, String> {
        let note = super::both(file.ja, file.en)?;
        Ok(Self { id: file.id, tree: String::new(), title: file.title, measures: file.measures, note })
    }
}
