//! A measure (対策例) of a requirement.

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Basis;

/// What a text among the measures is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeasureKind {
    /// A measure; assessed.
    Measure,
    /// A part of a measure; assessed.
    SubMeasure,
    /// A point of an enumeration within a measure.
    Enumeration,
    /// A note to a measure.
    Note,
    /// A heading above sub-measures.
    Heading,
}

impl MeasureKind {
    /// Whether such texts are assessed.
    pub fn is_assessed(self) -> bool {
        matches!(self, Self::Measure | Self::SubMeasure)
    }
}

/// A measure; the assessed ones are controls of the same id besides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Requirement, element and place in printed order, `L1.001-ORG-02.1`; formed here, the document prints none.
    pub id: String,
    /// The element it belongs to.
    pub element: String,
    /// What it is.
    pub kind: MeasureKind,
    /// The text it stands under.
    pub parent: Option<String>,
    /// The earlier measure of the same requirement that is printed in the same words.
    pub same_as: Option<String>,
    /// What its place rests on, unless the document shows it.
    pub basis: Option<Basis>,
    /// Why its place is open.
    pub reason: Option<Text>,
    /// The text, restated, in Japanese.
    pub ja: String,
    /// The text, restated, in English.
    pub en: String,
}

impl Measure {
    /// The text in both languages.
    pub fn text(&self) -> Text {
        Text::new(self.ja.as_str(), self.en.as_str())
    }
}
