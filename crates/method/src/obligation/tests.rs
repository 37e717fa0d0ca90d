use guideline::Item;
use proptest::prelude::*;
use world::{Runs, StatedValue, Statement, ValueMeasured};

use super::ObligationStatus::{self, Done, Due, IntervalUnset, NotAdopted, NotTriggered, Overdue};
use super::stands;
use crate::View;
use crate::fixture::{TODAY, about, adopted, event, fold, fulfilled, interval, mic3, service};

#[track_caller]
fn check(obligation: &str, said: &[Statement], status: ObligationStatus, due: Option<&str>, changes_on: Option<&str>) {
    let mut statements = vec![service(&[Runs::Saas], None)];
    statements.extend_from_slice(said);
    let world = fold(&statements);
    let view = View::new(mic3(), &world, "s", TODAY).unwrap();
    let Some(Item::Obligation(control, item)) = mic3().item(obligation) else { panic!("{obligation}") };
    let answer = stands(&view, control, item, &mut ());
    let day = |day: Option<&str>| day.map(|day| day.parse().unwrap());
    assert_eq!(
        (answer.status, answer.due, answer.changes_on),
        (status, day(due), day(changes_on)),
        "{obligation} {said:?}"
    );
}

#[test]
fn once_is_due_until_done() {
    check("II.1.1.1.doc1", &[], Due, None, None);
    check("II.1.1.1.doc1", &[fulfilled("organisation", "II.1.1.1.doc1", "2020-01-01")], Done, None, None);
    check("II.1.1.1.doc1", &[fulfilled("service:s", "II.1.1.1.doc1", "2020-01-01")], Done, None, None);
}

#[test]
fn a_printed_interval_runs_from_the_last_time() {
    // II.4.3.1.rev2 comes from practice 1 (half-yearly): it counts once the practice is adopted.
    let id = "II.4.3.1.rev2";
    let practice = adopted("II.4.3.1.p1");
    check(id, &[], NotAdopted, None, None);
    check(id, std::slice::from_ref(&practice), Due, None, None);
    check(
        id,
        &[practice.clone(), fulfilled("organisation", id, "2026-06-20")],
        Done,
        Some("2026-12-20"),
        Some("2026-12-21"),
    );
    // On the last day it is not late yet; on the next it is.
    check(
        id,
        &[practice.clone(), fulfilled("organisation", id, "2026-05-20")],
        Done,
        Some("2026-11-20"),
        Some("2026-11-21"),
    );
    check(id, &[practice, fulfilled("organisation", id, "2026-05-19")], Overdue, Some("2026-11-19"), None);
}

#[test]
fn an_interval_left_to_the_organisation_is_a_finding_until_set() {
    let id = "II.1.1.2.rev1";
    check(id, &[], IntervalUnset, None, None);
    check(id, &[fulfilled("organisation", id, "2026-11-01")], IntervalUnset, None, None);
    check(id, &[interval(id, "P1Y")], Due, None, None);
    check(
        id,
        &[interval(id, "P1Y"), fulfilled("organisation", id, "2026-11-01")],
        Done,
        Some("2027-11-01"),
        Some("2027-11-02"),
    );
}

#[test]
fn an_event_asks_again() {
    // II.1.1.2.rev1 is also due on a nonconformity; II.1.1.2.apv1 only on a revision of the policy.
    let review = "II.1.1.2.rev1";
    let said = |day: &str| {
        vec![
            interval(review, "P1Y"),
            fulfilled("organisation", review, "2026-11-01"),
            event("nonconformity", day, None),
        ]
    };
    check(review, &said("2026-10-31"), Done, Some("2027-11-01"), Some("2027-11-02"));
    check(review, &said("2026-11-10"), Overdue, Some("2026-11-10"), Some("2027-11-02"));
    let approval = "II.1.1.2.apv1";
    check(approval, &[], NotTriggered, None, None);
    check(
        approval,
        &[event("policy-revision", "2026-11-10", Some("2026-12-01"))],
        Due,
        Some("2026-12-01"),
        Some("2026-12-02"),
    );
    check(approval, &[event("policy-revision", "2026-11-10", Some("2026-11-12"))], Overdue, Some("2026-11-12"), None);
    check(
        approval,
        &[event("policy-revision", "2026-11-10", None), fulfilled("organisation", approval, "2026-11-10")],
        Done,
        None,
        None,
    );
    // What has not happened yet on the day of the view asks for nothing.
    check(approval, &[event("policy-revision", "2026-11-21", None)], NotTriggered, None, Some("2026-11-21"));
}

#[test]
fn measuring_an_indicator_does_its_duty() {
    let measured = ValueMeasured {
        about: about("service:s", "III.1.1.3.a"),
        value: StatedValue {
            number: Some("1".into()),
            unit: Some("minute".into()),
            beyond_service: false,
            choice: None,
        },
        written: "1分".into(),
        on: "2026-11-01".parse().unwrap(),
    };
    check("III.1.1.3.met3", &[], Due, None, None);
    check("III.1.1.3.met3", &[measured.into()], Done, None, None);
}

proptest! {
    /// An oracle that only counts days: with a span of days, late means more days have passed than the span.
    #[test]
    fn an_interval_in_days_agrees_with_counting_days(span in 1u16..800, ago in 0i64..1600) {
        let id = "II.1.1.2.rev1";
        let on = TODAY.checked_sub(jiff::Span::new().days(ago)).unwrap();
        let world = fold(&[service(&[Runs::Saas], None), interval(id, &format!("P{span}D")), fulfilled("organisation", id, &on.to_string())]);
        let view = View::new(mic3(), &world, "s", TODAY).unwrap();
        let Some(Item::Obligation(control, item)) = mic3().item(id) else { panic!() };
        let expected = if ago > i64::from(span) { Overdue } else { Done };
        prop_assert_eq!(stands(&view, control, item, &mut ()).status, expected);
    }
}
