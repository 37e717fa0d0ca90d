//! What falls due when, over all services.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;

use crate::assessment::{DueOn, Standing};

/// How many appointments are listed.
const LISTED: usize = 1_000;

/// What falls due when, that of those above several services once; each service is known by its place in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    /// How much falls due on which day.
    pub days: BTreeMap<Date, usize>,
    /// The first appointments, by day, then by service.
    pub first: Vec<Appointment>,
    /// How many there are.
    pub all: usize,
}

/// Something a service has to do by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// What, and by when.
    pub due: DueOn,
    /// The service; the first of those concerned, where it falls to whoever stands above them.
    pub service: usize,
}

impl Agenda {
    /// Gathers what falls due in services.
    pub fn of<'s>(standings: impl IntoIterator<Item = &'s Standing>) -> Self {
        let mut agenda = Self::default();
        // Nothing later than this is listed any more.
        let mut horizon = Date::MAX;
        let mut shared = HashSet::new();
        for (service, standing) in standings.into_iter().enumerate() {
            for due in &standing.due {
                if due.above && !shared.insert(*due) {
                    continue;
                }
                agenda.all += 1;
                *agenda.days.entry(due.on).or_default() += 1;
                if due.on <= horizon {
                    agenda.first.push(Appointment { due: *due, service });
                }
            }
            // Kept short on the way, or a large organisation would need a list of everything at once.
            if 2 * LISTED < agenda.first.len() {
                agenda.shorten();
                horizon = agenda.first.last().map_or(horizon, |last| last.due.on);
            }
        }
        agenda.shorten();
        agenda
    }

    fn shorten(&mut self) {
        self.first.sort_by_key(|one| (one.due.on, one.service, one.due.control));
        self.first.truncate(LISTED);
    }
}

#[cfg(test)]
mod tests;
