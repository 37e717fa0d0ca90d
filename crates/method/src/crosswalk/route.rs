//! The ways between two guidelines, mapping by mapping.

use std::collections::VecDeque;

use guideline::mapping::Mapping;

use super::hop::{Direction, Hop};
use super::{MAX_HOPS, MAX_ROUTES};

/// A mapping read one way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leg<'m> {
    /// The mapping.
    pub mapping: &'m Mapping,
    /// Which way it is read.
    pub direction: Direction,
}

/// A way between two guidelines, through no guideline twice.
#[derive(Clone, Debug, PartialEq)]
pub struct Route<'m> {
    /// Its legs, from first to last.
    pub legs: Vec<Leg<'m>>,
}

impl<'m> Leg<'m> {
    /// Where it begins.
    pub fn from(&self) -> &'m str {
        match self.direction {
            Direction::Forward => &self.mapping.from,
            Direction::Backward => &self.mapping.to,
        }
    }

    /// Where it leads.
    pub fn to(&self) -> &'m str {
        match self.direction {
            Direction::Forward => &self.mapping.to,
            Direction::Backward => &self.mapping.from,
        }
    }

    /// Every tie of the mapping as a hop, and what it says shares nothing.
    pub(super) fn hops(&self) -> impl Iterator<Item = Hop<'m>> + use<'m> {
        let Self { mapping, direction } = *self;
        mapping.pairs.iter().flat_map(move |pair| {
            pair.to.iter().map(move |to| {
                let (from, to) = match direction {
                    Direction::Forward => (pair.from.as_str(), to.as_str()),
                    Direction::Backward => (to.as_str(), pair.from.as_str()),
                };
                Hop { mapping, pair, direction, from, to }
            })
        })
    }
}

/// The ways between two sides, the shortest first, and whether there are more than are given.
pub(super) fn routes<'m>(mappings: &[&'m Mapping], from: &str, to: &str) -> (Vec<Route<'m>>, bool) {
    let legs: Vec<Leg<'m>> = mappings
        .iter()
        .flat_map(|mapping| [Direction::Forward, Direction::Backward].map(|direction| Leg { mapping, direction }))
        .collect();
    let mut found = Vec::new();
    let mut open: VecDeque<Vec<Leg<'m>>> = VecDeque::from([Vec::new()]);
    // Breadth first; a net of mappings so dense that this many ways lie open is walked no further.
    let mut steps = 0;
    while let Some(way) = open.pop_front() {
        let here = way.last().map_or(from, Leg::to);
        if here == to && !way.is_empty() {
            if found.len() == MAX_ROUTES {
                return (found, true);
            }
            found.push(Route { legs: way });
            continue;
        }
        if way.len() == MAX_HOPS {
            continue;
        }
        for leg in legs.iter().filter(|leg| leg.from() == here) {
            if leg.to() == from || way.iter().any(|before| before.to() == leg.to()) {
                continue;
            }
            steps += 1;
            if steps > MAX_STEPS {
                return (found, true);
            }
            open.push_back(way.iter().copied().chain([*leg]).collect());
        }
    }
    (found, false)
}

/// The most steps looked at in search of ways.
const MAX_STEPS: usize = 10_000;
