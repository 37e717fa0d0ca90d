use proptest::prelude::*;

use super::{Agenda, LISTED};
use crate::assessment::{Counts, DueOn, Duty, Standing};
use crate::fixture::TODAY;

fn standing(days: &[i64]) -> Standing {
    let due = days.iter().enumerate().map(|(control, days)| {
        let on = TODAY.checked_add(jiff::Span::new().days(*days)).unwrap();
        DueOn { on, control, duty: Duty::Plan, above: false }
    });
    Standing {
        pattern: None,
        verdicts: Box::default(),
        missing: Box::default(),
        own: Box::default(),
        responsible: Box::default(),
        all: Counts::default(),
        parts: Box::default(),
        overdue: 0,
        missed: Box::default(),
        due: due.collect(),
        holds_until: None,
    }
}

proptest! {
    /// The list, kept short on the way, is the head of the list of everything.
    #[test]
    fn the_first_appointments_are_the_first(
        services in proptest::collection::vec(proptest::collection::vec(-60i64..400, 0..60), 0..120)
    ) {
        let standings: Vec<Standing> = services.iter().map(|days| standing(days)).collect();
        let agenda = Agenda::of(&standings);
        let mut everything: Vec<_> = standings
            .iter()
            .enumerate()
            .flat_map(|(service, standing)| standing.due.iter().map(move |due| (due.on, service, due.control)))
            .collect();
        everything.sort();
        prop_assert_eq!(agenda.all, everything.len());
        prop_assert_eq!(agenda.days.values().sum::<usize>(), everything.len());
        everything.truncate(LISTED);
        let listed: Vec<_> = agenda.first.iter().map(|one| (one.due.on, one.service, one.due.control)).collect();
        prop_assert_eq!(listed, everything);
    }
}
