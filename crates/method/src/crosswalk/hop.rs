//! One step of a path: a tie that somebody claims.

use guideline::Relation;
use guideline::mapping::{Confidence, Mapping, MappingSource, Pair};
use message::Text;

/// Which way a mapping is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// As it is written.
    Forward,
    /// From its `to` to its `from`, which turns `subset` and `superset` round.
    Backward,
}

/// A tie of a mapping as one step of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hop<'m> {
    /// The mapping it stands in.
    pub mapping: &'m Mapping,
    /// Where in it.
    pub pair: &'m Pair,
    /// Which way it is read.
    pub direction: Direction,
    /// The item the step begins at.
    pub from: &'m str,
    /// The item it leads to.
    pub to: &'m str,
}

impl<'m> Hop<'m> {
    /// The relation, as read from the item it begins at.
    pub fn relation(&self) -> Relation {
        match self.direction {
            Direction::Forward => self.pair.relation,
            Direction::Backward => self.pair.relation.inverse(),
        }
    }

    /// What the mapping rests on.
    pub fn source(&self) -> MappingSource {
        self.mapping.source
    }

    /// How sure the tie is.
    pub fn confidence(&self) -> Confidence {
        self.pair.confidence
    }

    /// Why the items are tied. It speaks of the mapping's two sides by name, so that it reads the same either way.
    pub fn reason(&self) -> Option<&'m Text> {
        self.mapping.reason_of(self.pair)
    }

    /// The guideline or standard the step begins in.
    pub fn from_side(&self) -> &'m str {
        match self.direction {
            Direction::Forward => &self.mapping.from,
            Direction::Backward => &self.mapping.to,
        }
    }

    /// The guideline or standard it leads to.
    pub fn to_side(&self) -> &'m str {
        match self.direction {
            Direction::Forward => &self.mapping.to,
            Direction::Backward => &self.mapping.from,
        }
    }

    /// The item of the mapping's own `to`, about whose print there may be remarks.
    pub fn printed(&self) -> &'m str {
        match self.direction {
            Direction::Forward => self.to,
            Direction::Backward => self.from,
        }
    }

    /// What tells it from other hops: where it is claimed, and what it ties.
    pub(super) fn key(&self) -> (&'m str, &'m str, &'m str, Direction) {
        (&self.mapping.name, self.from, self.to, self.direction)
    }
}
