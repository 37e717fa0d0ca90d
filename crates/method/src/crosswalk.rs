//! From one guideline or standard to another, over what others have tied.
//!
//! Mappings are edges between guidelines; a way from one to another may go over several, forward or backward, but never
//! twice through the same guideline. Along a way relations compose by what sets allow: they may weaken and never
//! strengthen, and a path is no surer than its least certain hop. Every path keeps its hops with whose claim each is.
//! What comes out suggests where evidence for one guideline may serve for another. It is never a verdict.
//!
//! Bounds, so that no set of mappings takes for ever: a way has at most [`MAX_HOPS`] hops, the shortest [`MAX_ROUTES`]
//! ways are walked, and of the paths of one way between the same two items [`MAX_PATHS`] of each relation are kept, the
//! surest first. Whether anything was left out is told ([`Crosswalk::cut`]); the strongest path never is.

mod atlas;
mod carry;
mod chapters;
mod compose;
mod coverage;
mod hop;
mod path;
mod route;
mod walk;

use guideline::Relation;

pub use atlas::Atlas;
pub use carry::{Carried, Carrier, Hint, Piece, carry};
pub use chapters::{Chapters, Matrix};
pub use compose::{compose, strength};
pub use coverage::{Coverage, Reached};
pub use hop::{Direction, Hop};
pub use path::Path;
pub use route::{Leg, Route};

/// The most hops of a way.
pub const MAX_HOPS: usize = 6;

/// The most ways that are walked, the shortest first.
pub const MAX_ROUTES: usize = 32;

/// The most paths that are kept of one way, between the same two items and by the same relation.
pub const MAX_PATHS: usize = 64;

/// What ties two guidelines or standards, item by item.
#[derive(Clone, Debug, PartialEq)]
pub struct Crosswalk<'m> {
    /// The side it reads from.
    pub from: &'m str,
    /// The side it reads to.
    pub to: &'m str,
    /// The ways between them, the shortest first; none: they do not meet.
    pub routes: Vec<Route<'m>>,
    /// Every two items between which a path leads, in order of `from`, then of `to`.
    pub pairs: Vec<Pair<'m>>,
    /// Items of `from` that no tie reaches.
    pub residue_from: Vec<&'m str>,
    /// Items of `to` that no tie reaches.
    pub residue_to: Vec<&'m str>,
    /// Whether ways or paths were left out because there were too many.
    pub cut: bool,
    /// Whether somebody lists all items of `from` and of `to`; if not, what is left over of that side is not known.
    pub listed: [bool; 2],
    /// Whether it was narrowed to one item.
    pub narrowed: bool,
}

/// Two items and every path between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair<'m> {
    /// The item of the side it reads from.
    pub from: &'m str,
    /// The item of the other side.
    pub to: &'m str,
    /// The strongest path.
    pub strongest: Path<'m>,
    /// All others, the strongest first.
    pub others: Vec<Path<'m>>,
}

impl<'m> Pair<'m> {
    /// Every path, the strongest first.
    pub fn paths(&self) -> impl Iterator<Item = &Path<'m>> {
        std::iter::once(&self.strongest).chain(&self.others)
    }

    /// Whether the items have to do with each other, by any path.
    pub fn is_tie(&self) -> bool {
        self.strongest.relation.is_tie()
    }

    /// Whether one path ties the items and another says that they share nothing: to be looked at by a person.
    pub fn is_contradicted(&self) -> bool {
        self.is_tie() && self.others.iter().any(|path| path.relation == Relation::None)
    }
}

impl<'m> Crosswalk<'m> {
    /// The pairs that are tied.
    pub fn ties(&self) -> impl Iterator<Item = &Pair<'m>> {
        self.pairs.iter().filter(|pair| pair.is_tie())
    }

    /// What it says of one item, of whichever side: its pairs, and the item itself if no tie reaches it.
    #[must_use]
    pub fn about(mut self, item: &str) -> Self {
        self.pairs.retain(|pair| pair.from == item || pair.to == item);
        self.residue_from.retain(|left| *left == item);
        self.residue_to.retain(|left| *left == item);
        self.narrowed = true;
        self
    }

    /// The pairs that one path ties and of which another says that they share nothing.
    pub fn contradictions(&self) -> impl Iterator<Item = &Pair<'m>> {
        self.pairs.iter().filter(|pair| pair.is_contradicted())
    }
}

#[cfg(test)]
mod tests;
