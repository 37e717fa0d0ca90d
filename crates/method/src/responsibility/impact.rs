//! If a service fails, stops, changes or leaves the country: whom it reaches, in which requirements, under which contracts.

use std::collections::{BTreeMap, BTreeSet};

use guideline::{Control, Guideline};
use jiff::civil::Date;
use world::{Chain, LinkKind, Slug, World};

use crate::responsibility::look::Look;
use crate::supply_chain::Members;

/// A service that leans on another.
#[derive(Clone, Debug, PartialEq)]
pub struct Affected<'a> {
    /// The service.
    pub service: &'a Slug,
    /// Whether it goes on because something stands in for what stops.
    pub goes_on: bool,
    /// The parties that use it by contract, in force on the day.
    pub customers: Vec<&'a Slug>,
    /// The contracts in force under which it takes what leans on the other.
    pub contracts: Vec<&'a Slug>,
    /// The requirements it takes over, in part or whole, from what stops.
    pub requirements: Vec<&'a Control>,
}

/// Whom a service reaches, itself first; `None`: no chain knows it.
pub fn impact<'a>(guideline: &'a Guideline, world: &'a World, service: &Slug, at: Date) -> Option<Vec<Affected<'a>>> {
    let chain = world.supply_chain();
    let numbers = Members::new(chain);
    let reached = numbers.impact(service);
    let start = *reached.first()?;
    let stopped = stopped(chain, &reached, start);
    let inside: BTreeSet<&Slug> = reached.iter().copied().collect();
    let look = Look::over(guideline, world, numbers, reached.clone(), start, at);
    let resting = resting(&look, guideline, &reached, start);
    let affected = reached.iter().map(|one| {
        let signed = chain.contracts.values().map(|part| &part.body).filter(|contract| contract.holds(at));
        let provider = chain.provider(one);
        let sold =
            signed.clone().filter(|contract| contract.services.contains(one) && Some(&contract.provider) == provider);
        let leaned: BTreeSet<&Slug> =
            chain.links_from(one).map(|link| &link.to).filter(|to| inside.contains(to)).collect();
        let bought = signed.filter(|contract| {
            Some(&contract.customer) == provider && contract.services.iter().any(|sold| leaned.contains(sold))
        });
        Affected {
            service: one,
            goes_on: !stopped.contains(one),
            customers: sold.map(|contract| &contract.customer).collect::<BTreeSet<_>>().into_iter().collect(),
            contracts: bought.map(|contract| &contract.contract).collect(),
            requirements: resting.get(one).cloned().unwrap_or_default(),
        }
    });
    Some(affected.collect())
}

/// The services that stop with one: those that need one that stops, and those of whose stand-ins none is left.
fn stopped<'a>(chain: &'a Chain, reached: &[&'a Slug], start: &'a Slug) -> BTreeSet<&'a Slug> {
    let mut stopped = BTreeSet::from([start]);
    loop {
        let fresh: Vec<&Slug> =
            reached.iter().copied().filter(|one| !stopped.contains(one) && stops(chain, one, &stopped)).collect();
        if fresh.is_empty() {
            return stopped;
        }
        stopped.extend(fresh);
    }
}

fn stops(chain: &Chain, service: &Slug, stopped: &BTreeSet<&Slug>) -> bool {
    let mut left: BTreeMap<&Slug, bool> = BTreeMap::new();
    for link in chain.links_from(service).filter(|link| link.kind != LinkKind::Exchange) {
        let runs = !stopped.contains(&link.to);
        match &link.redundancy {
            None if !runs => return true,
            None => {}
            Some(group) => *left.entry(group).or_default() |= runs,
        }
    }
    left.values().any(|runs| !runs)
}

/// The requirements each service takes over from one, directly or through others.
fn resting<'a>(
    look: &Look<'a>,
    guideline: &'a Guideline,
    reached: &[&'a Slug],
    start: &'a Slug,
) -> BTreeMap<&'a Slug, Vec<&'a Control>> {
    let mut found: BTreeMap<&Slug, Vec<&Control>> = BTreeMap::new();
    for control in &guideline.controls {
        let mut resting = BTreeSet::from([start]);
        let from: BTreeMap<&Slug, Vec<&Slug>> = reached
            .iter()
            .filter(|one| look.applies(one, control))
            .map(|one| (*one, look.bearing(one, control).from))
            .collect();
        // Nearest first is not suppliers first: go on until nothing is added.
        loop {
            let rests = |one: &&&Slug| {
                !resting.contains(**one)
                    && from.get(**one).is_some_and(|from| from.iter().any(|from| resting.contains(from)))
            };
            let fresh: Vec<&Slug> = reached.iter().filter(rests).copied().collect();
            if fresh.is_empty() {
                break;
            }
            resting.extend(fresh);
        }
        for one in resting.into_iter().filter(|one| *one != start) {
            found.entry(one).or_default().push(control);
        }
    }
    found
}
