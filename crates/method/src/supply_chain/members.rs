//! The services of a chain by number.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use world::{Chain, LinkKind, Slug};

use crate::supply_chain::{Graph, Needs};

/// The services of a chain by number, with who leans on whom.
#[derive(Clone, Debug)]
pub struct Members<'c> {
    names: Vec<&'c Slug>,
    numbers: BTreeMap<&'c Slug, u32>,
    graph: Graph,
}

impl<'c> Members<'c> {
    /// Numbers the services of a chain; one that a link names and nobody described is among them.
    pub fn new(chain: &'c Chain) -> Self {
        let links = || chain.links.values().map(|part| &part.body);
        let mut numbers: BTreeMap<&Slug, u32> = BTreeMap::new();
        for name in chain.services.keys().chain(links().flat_map(|link| [&link.from, &link.to])) {
            numbers.insert(name, 0);
        }
        for (number, (_, place)) in (0..).zip(&mut numbers) {
            *place = number;
        }
        let names: Vec<&Slug> = numbers.keys().copied().collect();
        let mut pairs = Vec::new();
        for link in links() {
            let (Some(from), Some(to)) = (numbers.get(&link.from), numbers.get(&link.to)) else { continue };
            pairs.push((*from, *to));
            if link.kind == LinkKind::Exchange {
                pairs.push((*to, *from));
            }
        }
        let graph = Graph::new(u32::try_from(names.len()).unwrap_or(u32::MAX), &pairs);
        Self { names, numbers, graph }
    }

    /// The services no other is built on or uses: the ends of chains.
    pub fn tops(chain: &'c Chain) -> Vec<&'c Slug> {
        let links = chain.links.values().map(|part| &part.body);
        let used: BTreeSet<&Slug> = links.filter(|link| link.kind != LinkKind::Exchange).map(|link| &link.to).collect();
        chain.services.keys().filter(|service| !used.contains(service)).collect()
    }

    /// Who leans on whom.
    pub fn graph(&self) -> &Graph {
        &self.graph
    }

    /// The number of a service.
    pub fn number(&self, service: &Slug) -> Option<u32> {
        self.numbers.get(service).copied()
    }

    /// The service of a number.
    pub fn name(&self, number: u32) -> Option<&'c Slug> {
        self.names.get(number as usize).copied()
    }

    /// The service with all it leans on, nearest first.
    pub fn dependencies(&self, service: &Slug) -> Vec<&'c Slug> {
        let found = self.number(service).map(|number| self.graph.dependencies(number)).unwrap_or_default();
        found.into_iter().filter_map(|number| self.name(number)).collect()
    }

    /// The service with all that leans on it, nearest first.
    pub fn impact(&self, service: &Slug) -> Vec<&'c Slug> {
        let found = self.number(service).map(|number| self.graph.impact(number)).unwrap_or_default();
        found.into_iter().filter_map(|number| self.name(number)).collect()
    }

    /// The services a service leans on by how many steps away they are, itself first.
    pub fn layers(&self, service: &Slug) -> Vec<Vec<&'c Slug>> {
        let Some(start) = self.number(service) else { return Vec::new() };
        let (mut seen, mut layer) = (BTreeSet::from([start]), vec![start]);
        let mut layers = Vec::new();
        while !layer.is_empty() {
            layers.push(layer.iter().filter_map(|number| self.name(*number)).collect());
            let below: BTreeSet<u32> = layer.iter().flat_map(|number| self.graph.uses(*number)).copied().collect();
            layer = below.into_iter().filter(|number| seen.insert(*number)).collect();
        }
        layers
    }

    /// The services on the ways from one to another that it leans on, both included, and what the other leans on itself.
    pub fn between(&self, service: &Slug, other: &Slug) -> BTreeSet<&'c Slug> {
        let above: BTreeSet<&Slug> = self.impact(other).into_iter().collect();
        let mut between: BTreeSet<&Slug> =
            self.dependencies(service).into_iter().filter(|one| above.contains(one)).collect();
        if !between.is_empty() {
            let below = self.number(other).map(|number| self.graph.uses(number)).unwrap_or_default();
            between.extend(below.iter().filter_map(|number| self.name(*number)));
        }
        between
    }

    /// What each service needs in order to run. An exchange of data is no need: both go on without it.
    pub fn needs(&self, chain: &Chain) -> Vec<Needs> {
        let need = |name: &&Slug| {
            let described = chain.services.get(*name).and_then(|part| part.body.availability.as_deref());
            let own = described.and_then(|percent| percent.parse::<Decimal>().ok());
            let mut needs = Needs { own: own.map(|percent| percent / Decimal::ONE_HUNDRED), ..Needs::default() };
            let mut groups: BTreeMap<&Slug, Vec<u32>> = BTreeMap::new();
            for link in chain.links_from(name).filter(|link| link.kind != LinkKind::Exchange) {
                let Some(to) = self.number(&link.to) else { continue };
                match &link.redundancy {
                    Some(group) => groups.entry(group).or_default().push(to),
                    None => needs.all.push(to),
                }
            }
            needs.any = groups.into_values().collect();
            needs
        };
        self.names.iter().map(need).collect()
    }
}
