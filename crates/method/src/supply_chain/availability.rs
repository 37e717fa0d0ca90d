//! How available a service is together with all it leans on: in series, and in parallel where links stand in for one another.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::{Decimal, RoundingStrategy};

/// After so many cases the exact answer is given up for a lower bound.
const CASES: u32 = 100_000;

/// What a service needs in order to run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Needs {
    /// The share of its service time in which it runs by itself, from 0 to 1; `None`: nobody said.
    pub own: Option<Decimal>,
    /// Every one of these must run.
    pub all: Vec<u32>,
    /// Of each of these groups one must run.
    pub any: Vec<Vec<u32>>,
}

/// How available a service is with all it leans on. Each fails on its own, and a service that nobody gave a figure for
/// counts as always running.
#[derive(Clone, Debug, PartialEq)]
pub struct Composite {
    /// The share of service time, from 0 to 1.
    pub rate: Decimal,
    /// Whether it is exact; else services that stand in for one another are too entangled, and it is at least this much.
    pub exact: bool,
    /// Services without a figure: with theirs, it may be less.
    pub missing: Vec<u32>,
}

impl Composite {
    /// The rate in percent, cut off after six places: never more than it is.
    pub fn percent(&self) -> Decimal {
        (self.rate * Decimal::ONE_HUNDRED).round_dp_with_strategy(6, RoundingStrategy::ToZero).normalize()
    }
}

/// Puts together the availability of a service. `needs` by number; a service that is missing there needs nothing and has
/// no figure.
pub fn availability(needs: &[Needs], service: u32) -> Composite {
    let of = |one: u32| needs.get(one as usize);
    let reached = reach(service, |one| of(one).into_iter().flat_map(every).collect());
    let missing: Vec<u32> = reached.iter().copied().filter(|one| of(*one).and_then(|one| one.own).is_none()).collect();
    // What must run in any case fails the service by itself.
    let certain = reach(service, |one| of(one).into_iter().flat_map(|one| one.all.iter().copied()).collect());
    let own = |one: u32| of(one).and_then(|one| one.own).unwrap_or(Decimal::ONE);
    let mut rate: Decimal = certain.iter().map(|one| own(*one)).product();
    let mut exact = true;
    for cluster in clusters(needs, &certain) {
        let mut case = Case { needs, certain: &certain, groups: &cluster.groups, cases: 0 };
        let undecided: Vec<u32> = cluster.nodes.iter().copied().collect();
        rate *= match case.chance(&mut BTreeMap::new(), &undecided) {
            Some(chance) => chance,
            None => {
                exact = false;
                undecided.iter().map(|one| own(*one)).product()
            }
        };
    }
    Composite { rate, exact, missing }
}

fn every(needs: &Needs) -> impl Iterator<Item = u32> + '_ {
    needs.all.iter().chain(needs.any.iter().flatten()).copied()
}

fn reach(start: u32, next: impl Fn(u32) -> Vec<u32>) -> BTreeSet<u32> {
    let (mut seen, mut waiting) = (BTreeSet::from([start]), vec![start]);
    while let Some(one) = waiting.pop() {
        waiting.extend(next(one).into_iter().filter(|below| seen.insert(*below)));
    }
    seen
}

/// Groups that share no service but those that must run anyway are independent of each other.
struct Cluster {
    groups: Vec<Vec<u32>>,
    nodes: BTreeSet<u32>,
}

fn clusters(needs: &[Needs], certain: &BTreeSet<u32>) -> Vec<Cluster> {
    let mut clusters: Vec<Cluster> = Vec::new();
    let groups = certain.iter().filter_map(|one| needs.get(*one as usize)).flat_map(|one| &one.any);
    for group in groups {
        let mut nodes = BTreeSet::new();
        for alternative in group {
            nodes.extend(reach(*alternative, |one| needs.get(one as usize).into_iter().flat_map(every).collect()));
        }
        let mut merged = Cluster { groups: vec![group.clone()], nodes: &nodes - certain };
        let (touching, apart): (Vec<Cluster>, Vec<Cluster>) =
            clusters.into_iter().partition(|known| !known.nodes.is_disjoint(&merged.nodes));
        for known in touching {
            merged.groups.extend(known.groups);
            merged.nodes.extend(known.nodes);
        }
        clusters = apart;
        clusters.push(merged);
    }
    clusters
}

/// One service after another is supposed to run or not, until the rest no longer matters.
struct Case<'c> {
    needs: &'c [Needs],
    certain: &'c BTreeSet<u32>,
    groups: &'c [Vec<u32>],
    cases: u32,
}

impl Case<'_> {
    /// The chance that each group has one that runs; `None`: too many cases.
    fn chance(&mut self, supposed: &mut BTreeMap<u32, bool>, undecided: &[u32]) -> Option<Decimal> {
        self.cases += 1;
        if CASES < self.cases {
            return None;
        }
        if !self.runs(supposed, undecided, true) {
            return Some(Decimal::ZERO);
        }
        if self.runs(supposed, undecided, false) {
            return Some(Decimal::ONE);
        }
        let Some((next, rest)) = undecided.split_first() else { return Some(Decimal::ZERO) };
        let own = self.needs.get(*next as usize).and_then(|one| one.own).unwrap_or(Decimal::ONE);
        let mut chance = Decimal::ZERO;
        for (runs, weight) in [(true, own), (false, Decimal::ONE - own)] {
            if !weight.is_zero() {
                supposed.insert(*next, runs);
                chance += weight * self.chance(supposed, rest)?;
            }
        }
        supposed.remove(next);
        Some(chance)
    }

    /// Whether each group has one that runs, if all that is undecided runs or none of it does.
    fn runs(&self, supposed: &BTreeMap<u32, bool>, undecided: &[u32], rest: bool) -> bool {
        let mut down: BTreeSet<u32> = supposed.iter().filter(|(_, runs)| !**runs).map(|(one, _)| *one).collect();
        if !rest {
            down.extend(undecided);
        }
        let nodes: Vec<u32> = supposed.keys().chain(undecided).copied().collect();
        loop {
            let stops = |one: &u32| {
                let needs = self.needs.get(*one as usize);
                needs.is_some_and(|needs| {
                    needs.all.iter().any(|below| down.contains(below))
                        || needs.any.iter().any(|group| group.iter().all(|below| down.contains(below)))
                })
            };
            let fresh: Vec<u32> = nodes.iter().filter(|one| !down.contains(one) && stops(one)).copied().collect();
            if fresh.is_empty() {
                break;
            }
            down.extend(fresh);
        }
        self.groups.iter().all(|group| group.iter().any(|one| self.certain.contains(one) || !down.contains(one)))
    }
}
