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

/// A control that is open in some services.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The control, as an index into the guideline's controls.
    pub control: usize,
    /// The verdicts on it over all services.
    pub counts: Counts,
    /// The first few services in which it is open, the worst first.
    pub services: Vec<(Verdict, usize)>,
}

impl Gap {
    /// The worst verdict any service has.
    pub fn worst(&self) -> Verdict {
        self.services.first().map_or(Verdict::NotApplicable, |(verdict, _)| *verdict)
    }

    fn add(&mut self, verdict: Verdict, service: usize) {
        self.counts.add(verdict);
        if verdict.is_open() {
            name(&mut self.services, verdict, service);
        }
    }
}

impl Rollup {
    /// Adds up where services stand on a day.
    pub fn of<'s>(guideline: &Guideline, on: Date, standings: impl IntoIterator<Item = &'s Standing>) -> Self {
        let empty = |control| Gap { control, counts: Counts::default(), services: Vec::new() };
        let mut gaps: Vec<Gap> = (0..guideline.controls.len()).map(empty).collect();
        let own = vec![Own::default(); gaps.len()];
        let spread = vec![Spread::default(); gaps.len()];
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
            let each = gaps.iter_mut().zip(&mut rollup.spread).zip(&standing.verdicts);
            each.for_each(|((gap, spread), verdict)| {
                gap.add(*verdict, service);
                spread.add(*verdict, service);
            });
        }
        gaps.retain(|gap| !gap.services.is_empty());
        // As in the order of work of one service: by level, the worst verdict, then as printed.
        let level = |gap: &Gap| guideline.controls.get(gap.control).map(|control| control.level);
        gaps.sort_by_key(|gap| (level(gap), gap.worst(), gap.control));
        Self { gaps, overdue: overdue.count(), ..rollup }
    }
}

#[cfg(test)]
mod tests;
