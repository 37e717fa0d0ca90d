//! A way from one item to another, tie by tie.

use std::cmp::{Ordering, Reverse};

use guideline::Relation;
use guideline::mapping::Confidence;

use super::compose::{compose, strength};
use super::hop::Hop;

/// A path between two items; it has at least one hop.
#[derive(Clone, Debug, PartialEq)]
pub struct Path<'m> {
    /// Its hops, from first to last.
    pub hops: Vec<Hop<'m>>,
    /// What the hops amount to.
    pub relation: Relation,
    /// How sure its least certain hop is.
    pub confidence: Confidence,
}

impl<'m> Path<'m> {
    /// A path of one hop.
    pub(super) fn of(hop: Hop<'m>) -> Self {
        Self { hops: vec![hop], relation: hop.relation(), confidence: hop.confidence() }
    }

    /// The path with one more hop; `None` if nothing follows from both.
    pub(super) fn with(&self, hop: Hop<'m>) -> Option<Self> {
        let relation = compose(self.relation, hop.relation())?;
        let mut hops = Vec::with_capacity(self.hops.len() + 1);
        hops.extend(&self.hops);
        hops.push(hop);
        Some(Self { hops, relation, confidence: self.confidence.min(hop.confidence()) })
    }

    /// Which of two paths between the same items is shown first: the stronger relation, then fewer hops, then the surer
    /// one; what is left is settled so that the order is always the same.
    pub(super) fn order(&self, other: &Self) -> Ordering {
        self.rank().cmp(&other.rank()).then_with(|| {
            let keys = |path: &Self| path.hops.iter().map(Hop::key).collect::<Vec<_>>();
            keys(self).cmp(&keys(other))
        })
    }

    fn rank(&self) -> impl Ord + use<> {
        // Of two that say equally much, the one by which evidence carries over in full.
        let in_full = self.relation == Relation::Superset;
        (Reverse(strength(self.relation)), self.hops.len(), Reverse(self.confidence), Reverse(in_full))
    }
}
