use guideline::Level;
use proptest::prelude::*;

use super::{NAMED, Rollup, Spread, gaps};
use crate::assessment::{Counts, DueOn, Duty, Missed, Standing, Verdict};
use crate::fixture::{TODAY, mic3};

fn standing(verdicts: Vec<Verdict>, overdue: usize) -> Standing {
    let mut all = Counts::default();
    verdicts.iter().for_each(|verdict| all.add(*verdict));
    // Here a service answers itself what is met, and nothing else.
    let own: Vec<bool> = verdicts.iter().map(|verdict| *verdict == Verdict::Met).collect();
    Standing {
        pattern: None,
        missing: Box::default(),
        own: own.into(),
        responsible: Box::default(),
        verdicts: verdicts.into(),
        all,
        parts: Box::default(),
        overdue,
        missed: [Missed { control: 0, indicator: 0 }].into(),
        due: Box::default(),
        holds_until: None,
    }
}

/// Every control met but the first ones, which have these verdicts.
fn but(first: &[Verdict]) -> Standing {
    let mut verdicts = vec![Verdict::Met; mic3().controls.len()];
    verdicts[..first.len()].copy_from_slice(first);
    standing(verdicts, 2)
}

#[test]
fn gaps_name_the_worst_services_first() {
    use Verdict::{Met, NotApplicable, NotMet, Partly, Unknown};
    let standings: Vec<Standing> =
        [Partly, Met, Unknown, NotMet, Partly, NotMet, NotApplicable].iter().map(|one| but(&[*one])).collect();
    let rollup = Rollup::of(mic3(), TODAY, &standings);
    assert_eq!(rollup.gaps.len(), 1);
    // Of the five open ones four are named: both not met, the unknown one, the first partly met one.
    assert_eq!(rollup.gaps[0].services, [(NotMet, 3), (NotMet, 5), (Unknown, 2), (Partly, 0)]);
    assert_eq!(rollup.gaps[0].count, 5);
    assert_eq!((rollup.overdue, rollup.missed), (14, 7));
    // To one of the seven it does not apply.
    let spread = Spread { count: 6, services: rollup.gaps[0].services.clone() };
    assert_eq!(rollup.spread[0], spread);
    assert_eq!(rollup.spread[1].services, [(Met, 0), (Met, 1), (Met, 2), (Met, 3)]);
}

#[test]
fn what_is_wanted_is_listed_and_counted_for_each_service_that_has_it() {
    use Verdict::{Met, NotApplicable, NotMet, Partly};
    let named = |first: &[Verdict], position: u64| Standing {
        responsible: vec![Some(position); first.len()].into(),
        ..standing(first.to_vec(), 0)
    };
    let standings = [named(&[Met, NotMet, Met], 7), named(&[Met, Partly, NotApplicable], 9)];
    let listed = |wanted: &dyn Fn(&Standing, usize, Verdict) -> bool| -> Vec<(usize, usize)> {
        let mut listed: Vec<_> =
            gaps(mic3(), &standings, wanted).into_iter().map(|gap| (gap.control, gap.count)).collect();
        listed.sort_unstable();
        listed
    };
    assert_eq!(listed(&|_, _, verdict| verdict == Met), [(0, 2), (2, 1)]);
    // The second service alone names this one.
    assert_eq!(listed(&|own, control, verdict| verdict.is_open() && own.responsible[control] == Some(9)), [(1, 1)]);
    assert_eq!(listed(&|_, _, _| false), []);
    // What does not apply to a service names nobody there, and each entry is named once.
    assert_eq!(Rollup::of(mic3(), TODAY, &standings).responsible, [7, 9]);
}

#[test]
fn what_falls_to_those_above_counts_once() {
    let late = |control, above| DueOn { on: TODAY.yesterday().unwrap(), control, duty: Duty::Obligation(0), above };
    let with = |due: Vec<DueOn>| Standing { overdue: due.len(), due: due.into(), ..standing(Vec::new(), 0) };
    // Three services: a duty of the organisation in each, and one of its own in two of them.
    let standings = [
        with(vec![late(0, true), late(1, false)]),
        with(vec![late(0, true)]),
        with(vec![late(0, true), late(1, false)]),
    ];
    assert_eq!(Rollup::of(mic3(), TODAY, &standings).overdue, 3);
}

fn verdict() -> impl Strategy<Value = Verdict> {
    proptest::sample::select(Verdict::ALL.to_vec())
}

proptest! {
    /// Against a slow and obvious gathering.
    #[test]
    fn gaps_come_in_the_order_of_work(
        services in proptest::collection::vec(proptest::collection::vec(verdict(), 200), 0..6)
    ) {
        let controls = &mic3().controls;
        let standings: Vec<Standing> = services.iter().map(|verdicts| standing(verdicts.clone(), 0)).collect();
        let rollup = Rollup::of(mic3(), TODAY, &standings);
        let mut expected: Vec<(Option<Level>, Verdict, usize)> = Vec::new();
        for (index, control) in controls.iter().enumerate() {
            let worst = services.iter().map(|verdicts| verdicts[index]).min();
            expected.extend(worst.filter(|worst| worst.is_open()).map(|worst| (control.level, worst, index)));
        }
        expected.sort();
        let found: Vec<_> =
            rollup.gaps.iter().map(|gap| (controls[gap.control].level, gap.worst(), gap.control)).collect();
        prop_assert_eq!(found, expected);
        for gap in &rollup.gaps {
            prop_assert!(gap.services.len() == gap.count.min(NAMED));
            prop_assert!(gap.services.is_sorted());
        }
        for (index, own) in rollup.own.iter().enumerate() {
            let expected: Vec<usize> =
                (0..services.len()).filter(|service| services[*service][index] == Verdict::Met).collect();
            prop_assert_eq!(own.count, expected.len());
            prop_assert_eq!(&own.services[..], &expected[..expected.len().min(NAMED)]);
        }
        for (index, spread) in rollup.spread.iter().enumerate() {
            let mut expected: Vec<(Verdict, usize)> =
                services.iter().enumerate().map(|(service, verdicts)| (verdicts[index], service)).collect();
            expected.retain(|(verdict, _)| *verdict != Verdict::NotApplicable);
            expected.sort();
            prop_assert_eq!(spread.count, expected.len());
            prop_assert_eq!(&spread.services[..], &expected[..expected.len().min(NAMED)]);
        }
        let open: usize = rollup.gaps.iter().map(|gap| gap.count).sum();
        prop_assert_eq!(open, rollup.all.open());
    }
}
