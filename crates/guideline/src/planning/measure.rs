//! Measures (対策) with their purposes and requirement bullets (対策の詳細内容), the tables of 2.2 and 2.3.

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Discrepancy;

/// A measure; its bullets are what a vendor is asked, and what is assessed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Measure {
    /// The printed id, `A-1`.
    pub id: String,
    /// Its category.
    pub category: String,
    /// The printed title and its translation; two measures may have the same.
    pub title: Text,
    /// 対策の目的: what it is for, restated.
    pub purpose: Text,
    /// Where it stands.
    pub place: String,
    /// The ids of its bullets, in printed order.
    pub requirements: Vec<String>,
    /// Where the document contradicts itself about the measure.
    pub discrepancies: Vec<Discrepancy>,
}

/// A requirement bullet of a measure. A [`crate::Control`] of the same id holds its obligations and parameters.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Requirement {
    /// The measure and the place of the bullet in it: `A-4-2` is the second of `A-4`.
    pub id: String,
    /// The measure it belongs to.
    pub measure: String,
    /// What is asked, restated, in Japanese.
    pub ja: String,
    /// What is asked, restated, in English.
    pub en: String,
    /// What the document adds to the bullet; it travels with it.
    pub note: Option<Text>,
    /// The notes ([`super::Note`]) whose mark is printed with the bullet; they travel with it.
    pub marks: Vec<String>,
    /// Whether it can be understood alone; if not, it is shown with the other bullets of its measure.
    pub stands_alone: bool,
}

/// A note printed below tables and marked on bullets (※).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The name bullets refer to.
    pub id: String,
    /// The printed mark.
    pub mark: String,
    /// Where it stands.
    pub place: String,
    /// The fact of a case without which it does not concern the case; `None`: it always does.
    pub fact: Option<String>,
    /// What it says, in Japanese.
    pub ja: String,
    /// What it says, in English.
    pub en: String,
}
