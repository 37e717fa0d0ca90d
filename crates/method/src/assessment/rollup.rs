//! Where all services stand together.

use guideline::Guideline;

use crate::assessment::{Counts, Standing, Verdict};

/// How many services are named with a gap.
const NAMED: usize = 4;

/// Where services stand together; each is known by its place in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rollup {
    /// The verdicts of all services.
    pub all: Counts,
    /// Obligations that are late.
    pub overdue: usize,
    /// Indicators outside the agreed or the reference value.
    pub missed: usize,
    /// Controls that are open in any service, what comes first first (I.5).
    pub gaps: Vec<Gap>,
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
        if !verdict.is_open() {
            return;
        }
        // Services come in order: behind all that are as bad.
        let place = self.services.partition_point(|(own, _)| *own <= verdict);
        if place < NAMED {
            self.services.insert(place, (verdict, service));
            self.services.truncate(NAMED);
        }
    }
}

impl Rollup {
    /// Adds up where services stand.
    pub fn of<'s>(guideline: &Guideline, standings: impl IntoIterator<Item = &'s Standing>) -> Self {
        let empty = |control| Gap { control, counts: Counts::default(), services: Vec::new() };
        let mut gaps: Vec<Gap> = (0..guideline.controls.len()).map(empty).collect();
        let mut rollup = Self::default();
        for (service, standing) in standings.into_iter().enumerate() {
            rollup.all.add_all(&standing.all);
            rollup.overdue += standing.overdue;
            rollup.missed += standing.missed;
            gaps.iter_mut().zip(&standing.verdicts).for_each(|(gap, verdict)| gap.add(*verdict, service));
        }
        gaps.retain(|gap| !gap.services.is_empty());
        // As in the order of work of one service: by level, the worst verdict, then as printed.
        let level = |gap: &Gap| guideline.controls.get(gap.control).map(|control| control.level);
        gaps.sort_by_key(|gap| (level(gap), gap.worst(), gap.control));
        Self { gaps, ..rollup }
    }
}

#[cfg(test)]
mod tests;
