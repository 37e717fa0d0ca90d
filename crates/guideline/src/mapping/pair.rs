//! One item, and those it is tied to by the same relation for the same reason.

use message::Text;
use serde::Deserialize;

use super::Confidence;
use crate::Relation;
use crate::framework::Remark;

/// One item of a side, and the items of the other it is tied to by the same relation for the same reason.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// The item.
    pub from: String,
    /// What it is tied to.
    pub to: Vec<String>,
    /// On which parts of `from` the tie rests: its own id is its statement, others are its items. Empty: nobody says.
    #[serde(default)]
    pub parts: Vec<String>,
    /// What `from` demands, as seen from `to`.
    pub relation: Relation,
    /// How sure that is.
    pub confidence: Confidence,
    /// What the two share and what differs, if not said for all pairs at once.
    pub reason: Option<Text>,
    /// What is odd about the print of items in `to`; files of mappings have none.
    #[serde(skip)]
    pub remarks: Vec<Remark>,
}

impl Pair {
    /// What is odd about the print of an item in `to`.
    pub fn remarks_on<'a>(&'a self, to: &'a str) -> impl Iterator<Item = &'a Remark> {
        self.remarks.iter().filter(move |remark| remark.clause == to)
    }
}
