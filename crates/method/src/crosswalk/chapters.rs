//! A crosswalk at a glance: how many ties there are between which chapters.

use std::collections::{BTreeMap, HashSet};

use super::{Crosswalk, Pair};

/// The least number of chapters a side is looked at by, if its ids allow.
const LEAST: usize = 4;

/// The chapters of a side: what the ids of its items begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chapters {
    steps: usize,
}

impl Chapters {
    /// The chapters of some items: as many steps of their ids as it takes to tell several chapters apart, and one fewer
    /// than an id has.
    pub fn of(items: &[&str]) -> Self {
        let longest = items.iter().map(|item| item.split('.').count()).max().unwrap_or(1);
        let enough = (1..longest).find(|steps| {
            let chapters: HashSet<&str> = items.iter().map(|item| Self { steps: *steps }.name(item)).collect();
            chapters.len() >= LEAST
        });
        Self { steps: enough.unwrap_or(longest.saturating_sub(1)).max(1) }
    }

    /// The chapter an item stands in.
    pub fn name<'i>(&self, item: &'i str) -> &'i str {
        item.match_indices('.').nth(self.steps - 1).and_then(|(at, _)| item.get(..at)).unwrap_or(item)
    }
}

/// How many pairs of items are tied, chapter by chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix<'m> {
    /// The chapters of the side it reads from, in printed order.
    pub rows: Vec<&'m str>,
    /// The chapters of the other side.
    pub columns: Vec<&'m str>,
    counts: BTreeMap<(&'m str, &'m str), usize>,
}

impl Matrix<'_> {
    /// How many pairs of two chapters are tied.
    pub fn count(&self, row: &str, column: &str) -> usize {
        self.counts.get(&(row, column)).copied().unwrap_or_default()
    }
}

impl<'m> Crosswalk<'m> {
    /// The tied pairs of two chapters.
    pub fn between<'c>(
        &'c self,
        (of, from): (Chapters, &'c str),
        (with, to): (Chapters, &'c str),
    ) -> impl Iterator<Item = &'c Pair<'m>> {
        self.ties().filter(move |pair| of.name(pair.from) == from && with.name(pair.to) == to)
    }

    /// How many ties there are between which chapters; `from` and `to` are all items of the two sides.
    pub fn matrix(&self, from: &[&'m str], to: &[&'m str]) -> Matrix<'m> {
        let (of, with) = (Chapters::of(from), Chapters::of(to));
        let mut counts = BTreeMap::new();
        for pair in self.ties() {
            *counts.entry((of.name(pair.from), with.name(pair.to))).or_insert(0) += 1;
        }
        Matrix { rows: names(of, from), columns: names(with, to), counts }
    }
}

fn names<'m>(chapters: Chapters, items: &[&'m str]) -> Vec<&'m str> {
    let mut seen = HashSet::new();
    items.iter().map(|item| chapters.name(item)).filter(|name| seen.insert(*name)).collect()
}
