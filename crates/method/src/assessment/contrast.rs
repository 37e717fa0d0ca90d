//! Two moments of many services held side by side.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use guideline::{Guideline, Indicator};
use jiff::civil::Date;

use crate::assessment::overdue::Overdue;
use crate::assessment::{Counts, Gravity, Missed, Pairing, Standing, Turn};

/// What differs between two moments of services; each is known by its place in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contrast<'g> {
    /// What everything added up to before.
    pub before: Sums,
    /// What everything adds up to after.
    pub after: Sums,
    /// Services nothing was known of before. Their verdicts count, but do not change.
    pub registered: Vec<usize>,
    /// Services of another pattern, with the pattern before and after.
    pub patterns: Vec<(usize, Option<u8>, Option<u8>)>,
    /// Services with verdicts that changed, the gravest first.
    pub changed: Vec<Changed>,
    /// How many verdicts went which way.
    pub turns: BTreeMap<Turn, usize>,
    /// Indicators outside their values after, but not before.
    pub outside: Vec<(usize, &'g Indicator)>,
    /// Indicators outside their values before, but no longer after.
    pub inside: Vec<(usize, &'g Indicator)>,
}

/// What services add up to at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// How many there are.
    pub services: usize,
    /// Their verdicts.
    pub all: Counts,
    /// Obligations that are late; what falls to those above several services counts once.
    pub overdue: usize,
    /// Indicators outside the agreed or the reference value.
    pub missed: usize,
}

/// A service with verdicts that changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The service.
    pub service: usize,
    /// How many of its verdicts changed.
    pub count: usize,
    /// The gravest of the changes.
    pub gravest: Gravity,
}

impl Sums {
    fn add(&mut self, standing: &Standing) {
        self.services += 1;
        self.all.add_all(&standing.all);
        self.missed += standing.missed.len();
    }
}

impl<'g> Contrast<'g> {
    /// Holds where each service stood on the first day beside where it stands on the second; `None`: nothing was known
    /// of it.
    pub fn of<'s>(
        texts: &Pairing<'g>,
        (then, now): (Date, Date),
        services: impl IntoIterator<Item = (Option<&'s Standing>, &'s Standing)>,
    ) -> Self {
        let mut contrast = Self::default();
        let (mut overdue_before, mut overdue_after) = (Overdue::default(), Overdue::default());
        for (service, (before, after)) in services.into_iter().enumerate() {
            contrast.after.add(after);
            overdue_after.add(after, now);
            contrast.add_indicators(texts, service, before, after);
            match before {
                Some(before) => {
                    contrast.before.add(before);
                    overdue_before.add(before, then);
                    if before.pattern != after.pattern {
                        contrast.patterns.push((service, before.pattern, after.pattern));
                    }
                    contrast.add_changes(texts, service, before, after);
                }
                None => contrast.registered.push(service),
            }
        }
        (contrast.before.overdue, contrast.after.overdue) = (overdue_before.count(), overdue_after.count());
        // Of services with equally grave changes those with most of them come first, then as they were given.
        contrast.changed.sort_by_key(|one| (one.gravest, Reverse(one.count)));
        contrast
    }

    fn add_changes(&mut self, texts: &Pairing<'g>, service: usize, before: &Standing, after: &Standing) {
        let (mut count, mut gravest) = (0, None::<Gravity>);
        for change in texts.changes(&before.verdicts, &after.verdicts) {
            count += 1;
            *self.turns.entry(change.turn).or_default() += 1;
            let gravity = change.gravity();
            gravest = Some(gravest.map_or(gravity, |known| known.min(gravity)));
        }
        self.changed.extend(gravest.map(|gravest| Changed { service, count, gravest }));
    }

    fn add_indicators(&mut self, texts: &Pairing<'g>, service: usize, before: Option<&Standing>, after: &Standing) {
        let old = named(texts.before, before.map(|before| &*before.missed).unwrap_or_default());
        let new = named(texts.after, &after.missed);
        let without = |list: &[&'g Indicator], others: &[&'g Indicator]| -> Vec<(usize, &'g Indicator)> {
            let news = list.iter().filter(|one| !others.iter().any(|other| other.id == one.id));
            news.map(|one| (service, *one)).collect()
        };
        self.outside.extend(without(&new, &old));
        self.inside.extend(without(&old, &new));
    }
}

fn named<'g>(text: Option<&'g Guideline>, missed: &[Missed]) -> Vec<&'g Indicator> {
    let Some(text) = text else { return Vec::new() };
    missed.iter().filter_map(|one| one.indicator(text)).collect()
}

#[cfg(test)]
mod tests;
