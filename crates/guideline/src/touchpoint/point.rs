//! The points of practice at the point of customer contact (Ⅰ.4).

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Basis;

/// A point of practice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Its printed number.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// Where it stands.
    pub place: String,
    /// What it is about, restated.
    pub meaning: Text,
    /// The controls that belong to it.
    pub controls: Vec<String>,
    /// What the choice of controls rests on.
    pub basis: Basis,
    /// Whether the guideline puts its emphasis here.
    pub emphasised: bool,
    /// What is done between whom.
    #[serde(default, rename(serialize = "practices", deserialize = "practice"))]
    pub practices: Vec<PointPractice>,
}

/// What is done between two roles, or among those of one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointPractice {
    /// The roles.
    pub between: Vec<String>,
    /// The model of supply chain in which it is done.
    pub model: Option<String>,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}
