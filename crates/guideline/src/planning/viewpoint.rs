//! The nine viewpoints of step 1 and the worked examples of their table (2.1.2). No score is printed, and none is kept.

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Basis;

/// A column of the table of viewpoints that is common to both axes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its id; Akashi's.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
}

/// A heading over viewpoints, which leads to a benefit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ViewpointGroup {
    /// Its id; Akashi's.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// The benefit it leads to.
    pub benefit: String,
}

/// A viewpoint from which the system is evaluated, in free text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Viewpoint {
    /// Its printed number, `1` for ①.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// What is printed beside the title (≒ …).
    pub gloss: Option<Text>,
    /// The axis it evaluates.
    pub axis: String,
    /// The benefit it speaks for.
    pub benefit: String,
    /// The heading it stands under.
    pub group: String,
    /// What its place under that heading rests on.
    #[serde(rename(serialize = "confidence"))]
    pub basis: Basis,
    /// Why it is placed there.
    pub reason: Text,
}

/// A worked example: a row of the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ViewpointExample {
    /// Its printed number.
    pub id: String,
    /// 分類: the sector.
    pub sector: Text,
    /// 対象システム: the system evaluated.
    pub system: Text,
    /// One evaluation per viewpoint, in their order.
    #[serde(rename(serialize = "evaluations", deserialize = "evaluation"))]
    pub evaluations: Vec<Evaluation>,
}

impl ViewpointExample {
    /// What the example says from a viewpoint.
    pub fn of(&self, viewpoint: &str) -> Option<&Evaluation> {
        self.evaluations.iter().find(|evaluation| evaluation.viewpoint == viewpoint)
    }
}

/// A cell of an example, restated; the document's placeholder ●● is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evaluation {
    /// The viewpoint.
    pub viewpoint: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}
