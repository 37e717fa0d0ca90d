use proptest::prelude::*;

use super::{Pairing, Turn};
use crate::assessment::Verdict::{self, Met, NotApplicable, NotMet, Partly, Unknown};
use crate::fixture::mic3;

#[test]
fn a_verdict_turns_for_worse_or_better_only_where_it_applies() {
    for (before, after, expected) in [
        (Met, Partly, Turn::Worse),
        (Met, Unknown, Turn::Worse),
        (Unknown, NotMet, Turn::Known),
        (NotMet, Unknown, Turn::Known),
        (NotMet, Met, Turn::Better),
        (Partly, Met, Turn::Better),
        (NotApplicable, Met, Turn::Begins),
        (NotApplicable, NotMet, Turn::Begins),
        (Met, NotApplicable, Turn::Ceases),
        (NotMet, NotApplicable, Turn::Ceases),
    ] {
        assert_eq!(Turn::of(before, after), Some(expected), "{before:?} {after:?}");
    }
    for verdict in Verdict::ALL {
        assert_eq!(Turn::of(verdict, verdict), None);
    }
}

#[test]
fn the_gravest_change_comes_first() {
    // Worse before all others, to the worst verdict first, from the best first.
    let expected = [
        (Met, NotMet),
        (Met, Unknown),
        (Met, Partly),
        (Unknown, NotMet),
        (NotMet, Unknown),
        (NotApplicable, NotMet),
        (NotApplicable, Met),
        (Met, NotApplicable),
        (NotMet, NotApplicable),
        (NotMet, Met),
    ];
    let (before, after): (Vec<Verdict>, Vec<Verdict>) = expected.iter().rev().copied().unzip();
    let texts = Pairing::of(Some(mic3()), Some(mic3()));
    let mut changes: Vec<_> = texts.changes(&before, &after).collect();
    changes.sort_by_key(super::Change::gravity);
    let found: Vec<_> = changes.iter().map(|one| (one.before.unwrap(), one.after.unwrap())).collect();
    assert_eq!(found, expected);
}

#[test]
fn what_a_new_text_adds_moves_and_drops_is_found_by_id() {
    let mut old = mic3().clone();
    old.controls.truncate(4);
    let mut new = old.clone();
    let [first, second, third, fourth] = [0, 1, 2, 3].map(|place| old.controls[place].id.clone());
    new.controls.remove(0);
    new.controls.swap(0, 1);
    old.controls.remove(3);
    // Before: first, second, third. After: third, second, fourth.
    let texts = Pairing::of(Some(&old), Some(&new));
    let of = |before: &[Verdict], after: &[Verdict]| -> Vec<(String, Option<Verdict>, Option<Verdict>)> {
        texts.changes(before, after).map(|one| (one.control.id.clone(), one.before, one.after)).collect()
    };
    assert_eq!(
        of(&[Met, Met, NotMet], &[NotMet, Unknown, Partly]),
        [(second, Some(Met), Some(Unknown)), (fourth, None, Some(Partly)), (first, Some(Met), None)]
    );
    // That something which never applies comes or goes is no news; neither is what stayed as it was.
    assert_eq!(of(&[NotApplicable, Met, Unknown], &[Unknown, Met, NotApplicable]), []);
    assert_eq!(third, new.controls[0].id);
}

proptest! {
    /// Of the same text a change is where two lists differ, and the way back is the opposite way.
    #[test]
    fn a_change_is_a_difference(
        pairs in proptest::collection::vec((0_usize..5, 0_usize..5), 200)
    ) {
        let [before, after] = [
            pairs.iter().map(|(one, _)| Verdict::ALL[*one]).collect::<Vec<_>>(),
            pairs.iter().map(|(_, one)| Verdict::ALL[*one]).collect(),
        ];
        let texts = Pairing::of(Some(mic3()), Some(mic3()));
        let differ = pairs.iter().filter(|(one, other)| one != other).count();
        prop_assert_eq!(texts.changes(&before, &after).count(), differ);
        let opposite = |turn| match turn {
            Turn::Worse => Turn::Better,
            Turn::Better => Turn::Worse,
            Turn::Begins => Turn::Ceases,
            Turn::Ceases => Turn::Begins,
            Turn::Known => Turn::Known,
        };
        let there: Vec<Turn> = texts.changes(&before, &after).map(|one| one.turn).collect();
        let back: Vec<Turn> = texts.changes(&after, &before).map(|one| opposite(one.turn)).collect();
        prop_assert_eq!(there, back);
    }
}
