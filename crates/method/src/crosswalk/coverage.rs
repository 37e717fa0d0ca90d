//! How much of each side a crosswalk reaches.

use std::collections::HashMap;

use guideline::Relation;

use super::Crosswalk;
use super::compose::strength;

/// How many items of a side are reached, by the strongest relation that reaches each; and how many are not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// By `equal`.
    pub equal: usize,
    /// By `subset`, as read from `from`.
    pub subset: usize,
    /// By `superset`.
    pub superset: usize,
    /// By `intersects`.
    pub intersects: usize,
    /// By `related`.
    pub related: usize,
    /// By nothing.
    pub left: usize,
}

/// How much of both sides is reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Of the side it reads from.
    pub from: Reached,
    /// Of the other.
    pub to: Reached,
}

impl Reached {
    /// How many items are reached at all.
    pub fn tied(&self) -> usize {
        self.equal + self.subset + self.superset + self.intersects + self.related
    }

    /// How many items there are.
    pub fn all(&self) -> usize {
        self.tied() + self.left
    }

    /// How many a relation reaches; `none` reaches none.
    pub fn by(&self, relation: Relation) -> usize {
        match relation {
            Relation::Equal => self.equal,
            Relation::Subset => self.subset,
            Relation::Superset => self.superset,
            Relation::Intersects => self.intersects,
            Relation::Related => self.related,
            Relation::None => 0,
        }
    }

    fn count(strongest: &HashMap<&str, Relation>, left: usize) -> Self {
        let mut reached = Self { left, ..Self::default() };
        for relation in strongest.values() {
            match relation {
                Relation::Equal => reached.equal += 1,
                Relation::Subset => reached.subset += 1,
                Relation::Superset => reached.superset += 1,
                Relation::Intersects => reached.intersects += 1,
                Relation::Related => reached.related += 1,
                Relation::None => {}
            }
        }
        reached
    }
}

impl Crosswalk<'_> {
    /// How much of both sides it reaches.
    pub fn coverage(&self) -> Coverage {
        let mut from: HashMap<&str, Relation> = HashMap::new();
        let mut to: HashMap<&str, Relation> = HashMap::new();
        for pair in self.ties() {
            let relation = pair.strongest.relation;
            for (sides, item) in [(&mut from, pair.from), (&mut to, pair.to)] {
                let known = sides.entry(item).or_insert(relation);
                // Of two that say equally much the one by which evidence carries over in full.
                let rank = |relation| (strength(relation), relation == Relation::Superset);
                if rank(relation) > rank(*known) {
                    *known = relation;
                }
            }
        }
        Coverage {
            from: Reached::count(&from, self.residue_from.len()),
            to: Reached::count(&to, self.residue_to.len()),
        }
    }
}
