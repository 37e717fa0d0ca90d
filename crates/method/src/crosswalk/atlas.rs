//! All mappings at hand, and the items of everything they tie.

use std::collections::{BTreeMap, HashSet};

use guideline::mapping::{Mapping, units};
use guideline::{Guideline, printed_order};

use super::route::{Route, routes};
use super::walk::{Paths, walk};
use super::{Crosswalk, Pair};

/// Mappings, and the items of each guideline or standard they tie.
#[derive(Clone, Debug)]
pub struct Atlas<'m> {
    mappings: Vec<&'m Mapping>,
    items: BTreeMap<&'m str, Vec<&'m str>>,
    listed: HashSet<&'m str>,
}

impl<'m> Atlas<'m> {
    /// The atlas of some mappings. The items of a guideline at hand are its own and all that mappings name; a guideline
    /// that nothing ties has a place in it too. Of others there is what mappings name.
    pub fn new(
        mappings: impl IntoIterator<Item = &'m Mapping>,
        guidelines: impl IntoIterator<Item = &'m Guideline>,
    ) -> Self {
        let mappings: Vec<&Mapping> = mappings.into_iter().collect();
        let mut items: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let mut listed: HashSet<&str> = HashSet::new();
        for mapping in &mappings {
            listed.insert(&mapping.from);
            listed.extend(mapping.lists_to.then_some(mapping.to.as_str()));
            items.entry(&mapping.from).or_default().extend(mapping.items_from());
            items.entry(&mapping.to).or_default().extend(mapping.items_to());
        }
        for guideline in guidelines {
            listed.insert(guideline.id());
            items.entry(guideline.id()).or_default().extend(units(guideline).into_iter().map(|unit| unit.id));
        }
        for items in items.values_mut() {
            let mut seen = HashSet::new();
            items.retain(|item| seen.insert(*item));
            items.sort_by_cached_key(|item| printed_order(item));
        }
        Self { mappings, items, listed }
    }

    /// The mappings, in the order they were given.
    pub fn mappings(&self) -> &[&'m Mapping] {
        &self.mappings
    }

    /// The names of all guidelines and standards.
    pub fn sides(&self) -> impl Iterator<Item = &'m str> {
        self.items.keys().copied()
    }

    /// The names of those that mappings tie.
    pub fn tied_sides(&self) -> impl Iterator<Item = &'m str> {
        self.sides().filter(|side| self.mappings.iter().any(|mapping| mapping.from == *side || mapping.to == *side))
    }

    /// The items of a side in printed order; `None`: there is no such guideline or standard.
    pub fn items(&self, side: &str) -> Option<&[&'m str]> {
        self.items.get(side).map(Vec::as_slice)
    }

    /// The ways between two sides, the shortest first.
    pub fn routes(&self, from: &str, to: &str) -> Vec<Route<'m>> {
        routes(&self.mappings, from, to).0
    }

    /// What ties two sides; `None`: one of them there is not, or both are the same.
    pub fn crosswalk(&self, from: &str, to: &str) -> Option<Crosswalk<'m>> {
        self.walk(from, to, None)
    }

    /// The same for one item of `from` alone, which is then all there is of that side.
    pub fn crosswalk_of(&self, from: &str, to: &str, item: &str) -> Option<Crosswalk<'m>> {
        self.walk(from, to, Some(item))
    }

    fn walk(&self, from: &str, to: &str, only: Option<&str>) -> Option<Crosswalk<'m>> {
        let (from, from_items) = self.items.get_key_value(from)?;
        let (to, to_items) = self.items.get_key_value(to)?;
        if from == to {
            return None;
        }
        let (routes, mut cut) = routes(&self.mappings, from, to);
        let mut paths = Paths::new();
        for route in &routes {
            for (ends, found) in walk(route, only, &mut cut) {
                paths.entry(ends).or_default().extend(found);
            }
        }
        let mut pairs: Vec<Pair<'m>> = paths.into_iter().filter_map(|(ends, paths)| pair(ends, paths)).collect();
        pairs.sort_by_cached_key(|pair| (printed_order(pair.from), printed_order(pair.to)));
        let ties = || pairs.iter().filter(|pair| pair.is_tie());
        let tied: HashSet<&str> = ties().map(|pair| pair.from).collect();
        let of_from = from_items.iter().filter(|item| only.is_none_or(|only| **item == only));
        let residue_from = of_from.copied().filter(|item| !tied.contains(item)).collect();
        let tied: HashSet<&str> = ties().map(|pair| pair.to).collect();
        let listed = [from, to].map(|side| self.listed.contains(side));
        let residue_to = to_items.iter().copied().filter(|item| !tied.contains(item)).collect();
        Some(Crosswalk { from, to, routes, pairs, residue_from, residue_to, cut, listed, narrowed: only.is_some() })
    }
}

fn pair<'m>((from, to): (&'m str, &'m str), mut paths: Vec<super::Path<'m>>) -> Option<Pair<'m>> {
    paths.sort_by(super::Path::order);
    let mut paths = paths.into_iter();
    let strongest = paths.next()?;
    Some(Pair { from, to, strongest, others: paths.collect() })
}
