//! Where all services stand together.

use guideline::Guideline;
use jiff::civil::Date;

use crate::assessment::overdue::Overdue;
use crate::assessment::{Counts, Standing, Verdict};

/// How many services are named with a gap.
const NAMED: usize = 4;

/// Where services stand together; each is known by its place in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rollup {
    /// The verdicts of all services.
    pub all: Counts,
    /// Obligations that are late; what falls to those above several services counts once.
    pub overdue: usize,
    /// Indicators outside the agreed or the reference value.
    pub missed: usize,
    /// Controls that are open in any service, what comes first first (I.5).
    pub gaps: Vec<Gap>,
    /// Who answers each control for themselves, in the guideline's order.
    pub own: Vec<Own>,
    /// Where each control stands, in the guideline's order.
    pub spread: Vec<Spread>,
    /// Where the ledger names those who answer for what applies, each place once.
    pub responsible: Vec<u64>,
}

/// Where one control stands over all services.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// How many services it applies to.
    pub count: usize,
    /// The first few of them, the worst first.
    pub services: Vec<(Verdict, usize)>,
}

impl Spread {
    fn add(&mut self, verdict: Verdict, service: usize) {
        if verdict != Verdict::NotApplicable {
            self.count += 1;
            name(&mut self.services, verdict, service);
        }
    }
}

/// Names a service among the first few, the worst first; services come in order, each behind all that are as bad.
fn name(services: &mut Vec<(Verdict, usize)>, verdict: Verdict, service: usize) {
    let place = services.partition_point(|(own, _)| *own <= verdict);
    if place < NAMED {
        services.insert(place, (verdict, service));
        services.truncate(NAMED);
    }
}

/// The services that answer a control themselves instead of taking over what stands above them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// How many there are.
    pub count: usize,
    /// The first few.
    pub services: Vec<usize>,
}

/// A control that is open in some services, or of which something else is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The control, as an index into the guideline's controls.
    pub control: usize,
    /// In how many services it is.
    pub count: usize,
    /// The first few of them, the worst first.
    pub services: Vec<(Verdict, usize)>,
}

impl Gap {
    /// The worst verdict any service has.
    pub fn worst(&self) -> Verdict {
        self.services.first().map_or(Verdict::NotApplicable, |(verdict, _)| *verdict)
    }

    fn add(&mut self, verdict: Verdict, service: usize) {
        self.count += 1;
        name(&mut self.services, verdict, service);
    }
}

/// The controls wanted in any service, in the order of work (I.5): by level, the worst verdict, then as printed.
///
/// `wanted`: whether a control is, by its place in the guideline, where a service stands.
pub fn gaps<'s>(
    guideline: &Guideline,
    standings: impl IntoIterator<Item = &'s Standing>,
    wanted: impl Fn(&Standing, usize, Verdict) -> bool,
) -> Vec<Gap> {
    let mut gaps = Gaps::new(guideline);
    for (service, standing) in standings.into_iter().enumerate() {
        gaps.add(standing, service, &wanted);
    }
    gaps.in_order(guideline)
}

/// Gaps while they are gathered, in the guideline's order.
struct Gaps(Vec<Gap>);

impl Gaps {
    fn new(guideline: &Guideline) -> Self {
        let empty = |control| Gap { control, count: 0, services: Vec::new() };
        Self((0..guideline.controls.len()).map(empty).collect())
    }

    fn add(&mut self, standing: &Standing, service: usize, wanted: impl Fn(&Standing, usize, Verdict) -> bool) {
        let each = self.0.iter_mut().zip(&standing.verdicts);
        each.filter(|(gap, verdict)| wanted(standing, gap.control, **verdict))
            .for_each(|(gap, verdict)| gap.add(*verdict, service));
    }

    fn in_order(self, guideline: &Guideline) -> Vec<Gap> {
        let Self(mut gaps) = self;
        gaps.retain(|gap| 0 < gap.count);
        let level = |gap: &Gap| guideline.controls.get(gap.control).map(|control| control.level);
        gaps.sort_by_key(|gap| (level(gap), gap.worst(), gap.control));
        gaps
    }
}

impl Rollup {
    /// Adds up where services stand on a day.
    pub fn of<'s>(guideline: &Guideline, on: Date, standings: impl IntoIterator<Item = &'s Standing>) -> Self {
        let mut gaps = Gaps::new(guideline);
        let own = vec![Own::default(); guideline.controls.len()];
        let spread = vec![Spread::default(); guideline.controls.len()];
        let mut rollup = Self { own, spread, ..Self::default() };
        let mut overdue = Overdue::default();
        for (service, standing) in standings.into_iter().enumerate() {
            rollup.all.add_all(&standing.all);
            overdue.add(standing, on);
            rollup.missed += standing.missed.len();
            for (own, _) in rollup.own.iter_mut().zip(&standing.own).filter(|(_, own)| **own) {
                own.count += 1;
                if own.services.len() < NAMED {
                    own.services.push(service);
                }
            }
            gaps.add(standing, service, |_, _, verdict| verdict.is_open());
            let each = rollup.spread.iter_mut().zip(&standing.verdicts);
            each.for_each(|(spread, verdict)| spread.add(*verdict, service));
            let applies = standing.verdicts.iter().map(|verdict| *verdict != Verdict::NotApplicable);
            let named = standing.responsible.iter().zip(applies).filter(|(_, applies)| *applies);
            rollup.responsible.extend(named.filter_map(|(position, _)| *position));
        }
        rollup.responsible.sort_unstable();
        rollup.responsible.dedup();
        Self { gaps: gaps.in_order(guideline), overdue: overdue.count(), ..rollup }
    }
}

#[cfg(test)]
mod tests;
