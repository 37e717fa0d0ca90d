//! Which clauses of one guideline or standard have to do with which of another, who says so, and how sure that is.
//!
//! Some mappings are files of their own, read by [`load`]; others are printed in a guideline and come from [`printed`].
//! A mapping suggests where evidence for one may serve for the other; it is never a verdict.

mod claim;
mod confidence;
mod draft;
mod pair;
mod printed;
mod residue;
mod units;

use message::Text;

pub use crate::load::mapping::{MAPPINGS_END, load};
pub(crate) use claim::Claim;
pub use claim::MappingSource;
pub use confidence::Confidence;
pub(crate) use draft::MappingDraft;
pub use pair::Pair;
pub use printed::printed;
pub use residue::Residue;
pub(crate) use residue::Sums;
pub use units::{Unit, units};

/// A mapping between two guidelines or standards.
#[derive(Clone, Debug, PartialEq)]
pub struct Mapping {
    /// What it is called: `from`, two hyphens, `to`.
    pub name: String,
    /// The guideline or standard it reads from.
    pub from: String,
    /// The one it reads to.
    pub to: String,
    /// What it rests on.
    pub source: MappingSource,
    /// Who claims it, and where.
    pub claimed_by: Text,
    /// The reason of every pair that gives none itself.
    pub reason: Option<Text>,
    /// The ties, in order of `from`.
    pub pairs: Vec<Pair>,
    /// What no pair touches.
    pub residue: Residue,
    /// Whether pairs and residue together name every item of the side it reads to; what is printed lists none of these.
    pub lists_to: bool,
}

impl Mapping {
    /// The name of a mapping between two guidelines or standards.
    pub fn name_of(from: &str, to: &str) -> String {
        format!("{from}--{to}")
    }

    /// The reason of one of its pairs: its own, or that of all.
    pub fn reason_of<'a>(&'a self, pair: &'a Pair) -> Option<&'a Text> {
        pair.reason.as_ref().or(self.reason.as_ref())
    }

    /// How many single ties it holds.
    pub fn ties(&self) -> usize {
        self.pairs.iter().filter(|pair| pair.relation.is_tie()).map(|pair| pair.to.len()).sum()
    }

    /// Every item it knows of the side it reads from, tied or not, as often as it is named.
    pub fn items_from(&self) -> impl Iterator<Item = &str> {
        self.pairs.iter().map(|pair| pair.from.as_str()).chain(self.residue.from.iter().map(String::as_str))
    }

    /// Every item it knows of the side it reads to, tied or not, as often as it is named.
    pub fn items_to(&self) -> impl Iterator<Item = &str> {
        self.pairs.iter().flat_map(|pair| &pair.to).chain(&self.residue.to).map(String::as_str)
    }
}

#[cfg(test)]
mod tests;
