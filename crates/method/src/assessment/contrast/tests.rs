use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::{Contrast, Sums};
use crate::assessment::Verdict::{self, Met, NotApplicable, NotMet, Unknown};
use crate::assessment::{Counts, DueOn, Duty, Missed, Pairing, Standing, Turn};
use crate::fixture::mic3;

const THEN: Date = date(2026, 5, 1);
const NOW: Date = date(2026, 6, 1);

fn standing(verdicts: Vec<Verdict>) -> Standing {
    let mut all = Counts::default();
    verdicts.iter().for_each(|verdict| all.add(*verdict));
    Standing {
        missing: Box::default(),
        own: Box::default(),
        responsible: Box::default(),
        pattern: Some(1),
        verdicts: verdicts.into(),
        all,
        parts: Box::default(),
        overdue: 0,
        missed: Box::default(),
        due: Box::default(),
        holds_until: None,
    }
}

/// Every control met but the first ones, which have these verdicts.
fn but(first: &[Verdict]) -> Standing {
    let mut verdicts = vec![Met; mic3().controls.len()];
    verdicts[..first.len()].copy_from_slice(first);
    standing(verdicts)
}

fn same_text() -> Pairing<'static> {
    Pairing::of(Some(mic3()), Some(mic3()))
}

fn contrast<'s>(pairs: &'s [(Option<Standing>, Standing)]) -> Contrast<'static> {
    Contrast::of(&same_text(), (THEN, NOW), pairs.iter().map(|(before, after): &'s _| (before.as_ref(), after)))
}

#[test]
fn the_service_with_the_gravest_change_comes_first() {
    let found = contrast(&[
        (Some(but(&[NotMet])), but(&[])),
        (Some(but(&[])), but(&[Unknown])),
        (Some(but(&[])), but(&[])),
        (Some(but(&[])), but(&[Unknown, Unknown])),
        (Some(but(&[])), but(&[NotMet])),
        (Some(but(&[NotApplicable])), but(&[])),
    ]);
    let order: Vec<(usize, usize)> = found.changed.iter().map(|one| (one.service, one.count)).collect();
    assert_eq!(order, [(4, 1), (3, 2), (1, 1), (5, 1), (0, 1)]);
    assert_eq!(found.turns, BTreeMap::from([(Turn::Worse, 4), (Turn::Begins, 1), (Turn::Better, 1)]));
    assert_eq!((found.registered, found.patterns), (Vec::new(), Vec::new()));
}

#[test]
fn an_obligation_of_the_organisation_is_late_once_on_each_day() {
    let due = |on, control, above| DueOn { on, control, duty: Duty::Obligation(0), above };
    let with = |due: &[DueOn], today| Standing {
        overdue: due.iter().filter(|one| one.is_late(today)).count(),
        due: due.into(),
        ..but(&[])
    };
    let shared = due(date(2026, 4, 30), 0, true);
    let own = due(date(2026, 5, 31), 1, false);
    let services = [[shared, own], [shared, own], [shared, due(date(2026, 6, 1), 1, false)]];
    let pairs = services.map(|due| (Some(with(&due, THEN)), with(&due, NOW)));
    let found = contrast(&pairs);
    // The organisation's one is late on both days, the services' own of 31 May on the second alone; none is due today.
    assert_eq!((found.before.overdue, found.after.overdue), (1, 3));
}

#[test]
fn a_new_service_counts_but_changes_nothing() {
    let found = contrast(&[(None, Standing { overdue: 3, ..but(&[NotMet, Unknown]) }), (Some(but(&[])), but(&[]))]);
    assert_eq!(found.registered, [0]);
    assert_eq!(found.changed, []);
    let controls = mic3().controls.len();
    assert_eq!(found.before.all, Counts { met: controls, ..Counts::default() });
    let after = Counts { met: 2 * controls - 2, not_met: 1, unknown: 1, ..Counts::default() };
    assert_eq!(found.after, Sums { services: 2, all: after, overdue: 3, missed: 0 });
}

#[test]
fn another_pattern_is_told_with_both_numbers() {
    let found = contrast(&[
        (Some(but(&[])), but(&[])),
        (Some(but(&[])), Standing { pattern: Some(4), ..but(&[]) }),
        (Some(Standing { pattern: None, ..but(&[]) }), but(&[])),
    ]);
    assert_eq!(found.patterns, [(1, Some(1), Some(4)), (2, None, Some(1))]);
}

#[test]
fn indicators_are_known_by_id_when_the_text_changes() {
    // A control with two indicators at least, and one with any, somewhere behind it.
    let places = |least: usize| {
        let many =
            move |(_, control): &(usize, &guideline::Control)| least <= mic3().indicators_of(&control.id).count();
        mic3().controls.iter().enumerate().filter(many).map(|(place, _)| place)
    };
    let first = places(2).next().unwrap();
    let second = places(1).find(|place| first < *place).unwrap();
    let at = |control, indicator| Missed { control, indicator };
    let id = |missed: Missed| missed.indicator(mic3()).unwrap().id.clone();
    let outside = |missed: &[Missed]| Standing { missed: missed.into(), ..but(&[]) };
    let before = outside(&[at(first, 0), at(first, 1)]);
    let found = contrast(&[(Some(before.clone()), outside(&[at(first, 1), at(second, 0)]))]);
    let ids = |list: &[(usize, &guideline::Indicator)]| -> Vec<(usize, String)> {
        list.iter().map(|(service, one)| (*service, one.id.clone())).collect()
    };
    assert_eq!(ids(&found.outside), [(0, id(at(second, 0)))]);
    assert_eq!(ids(&found.inside), [(0, id(at(first, 0)))]);
    assert_eq!((found.before.missed, found.after.missed), (2, 2));
    // Without its first control, the later text counts all others one place further up: still the same indicators.
    let mut later = mic3().clone();
    later.controls.remove(0);
    let moved = outside(&[at(first - 1, 0), at(first - 1, 1)]);
    let texts = Pairing::of(Some(mic3()), Some(&later));
    let found = Contrast::of(&texts, (THEN, NOW), [(Some(&before), &moved)]);
    assert_eq!((found.outside, found.inside), (Vec::new(), Vec::new()));
}

fn verdicts() -> impl Strategy<Value = Vec<Verdict>> {
    proptest::collection::vec(proptest::sample::select(Verdict::ALL.to_vec()), mic3().controls.len())
}

proptest! {
    /// Against adding up one by one.
    #[test]
    fn every_change_is_counted_once(services in proptest::collection::vec((verdicts(), verdicts()), 0..4)) {
        let pairs: Vec<_> = services.iter().map(|(old, new)| (Some(standing(old.clone())), standing(new.clone()))).collect();
        let found = contrast(&pairs);
        let differ: Vec<usize> =
            services.iter().map(|(old, new)| old.iter().zip(new).filter(|(old, new)| old != new).count()).collect();
        let sum: usize = differ.iter().sum();
        prop_assert_eq!(found.turns.values().sum::<usize>(), sum);
        prop_assert_eq!(found.changed.iter().map(|one| one.count).sum::<usize>(), sum);
        for one in &found.changed {
            prop_assert_eq!(one.count, differ[one.service]);
        }
        prop_assert!(found.changed.is_sorted_by_key(|one| one.gravest));
    }
}
