//! What a mapping leaves over, and what it adds up to.

use serde::Deserialize;

/// Items that no pair touches.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Residue {
    /// Items of the side it reads from.
    pub from: Vec<String>,
    /// Items of the side it reads to; empty too where nobody lists the items of that side.
    pub to: Vec<String>,
    /// Parts of items on which no pair rests, whether or not their item is tied.
    #[serde(default)]
    pub parts: Vec<String>,
}

/// What a mapping's file declares it adds up to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sums {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) pairs: usize,
    pub(crate) ties: usize,
    #[serde(default)]
    pub(crate) parts: usize,
}
