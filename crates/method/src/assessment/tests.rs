use proptest::prelude::*;
use world::ImplementationStatus::{Implemented, NotImplemented, Partly, Planned};
use world::{
    AnswerWithdrawn, ApprovalGiven, EvidenceFoundAltered, ImplementationStatus, Runs, SettingName, StatedValue,
    Statement, ValueAgreed, ValueMeasured,
};

use super::{Counts, Verdict, assess, verdicts};
use crate::View;
use crate::fixture::{TODAY, about, evidence, excluded, fold, fulfilled, interval, mic3, service, setting, stated};

fn verdict(control: &str, said: &[Statement]) -> Verdict {
    let mut statements = vec![service(&[Runs::Saas], None)];
    statements.extend_from_slice(said);
    let world = fold(&statements);
    let view = View::new(mic3(), &world, "s", TODAY).unwrap();
    let assessment = assess(&view);
    let answer = assessment.controls.iter().find(|answer| answer.control.id == control).unwrap();
    assert!(!answer.why.is_empty());
    let alone = verdicts(&view);
    let index = mic3().controls.iter().position(|one| one.id == control).unwrap();
    assert_eq!(alone[index], answer.verdict, "verdicts alone and with reasons differ");
    answer.verdict
}

/// II.1.1.3 has neither duties nor indicators: the verdict rests on statement and evidence alone.
const PLAIN: &str = "II.1.1.3";

/// The rows of the verdict rule, in order; the first that holds decides.
#[test]
fn the_first_row_that_holds_decides() {
    let fresh = evidence("organisation", PLAIN, "e", "2026-06-01", None);
    let said = |status| stated("organisation", PLAIN, status);
    for (statements, expected) in [
        (vec![], Verdict::Unknown),
        (vec![said(Implemented), fresh.clone(), excluded("organisation", PLAIN)], Verdict::NotApplicable),
        (vec![said(Planned), fresh.clone()], Verdict::NotMet),
        (vec![said(NotImplemented), fresh.clone()], Verdict::NotMet),
        (vec![said(Implemented)], Verdict::Unknown),
        (vec![said(Partly)], Verdict::Unknown),
        (vec![said(Implemented), setting(SettingName::Evidence, "optional")], Verdict::Met),
        (vec![said(Implemented), fresh.clone(), setting(SettingName::Approval, "required")], Verdict::Unknown),
        (vec![said(Partly), fresh.clone()], Verdict::Partly),
        (vec![said(Implemented), fresh.clone()], Verdict::Met),
        (vec![said(Implemented), fresh, said(NotImplemented)], Verdict::NotMet),
    ] {
        assert_eq!(verdict(PLAIN, &statements), expected, "{statements:?}");
    }
}

#[test]
fn missing_stale_expired_or_altered_evidence_does_not_count() {
    let piece = |name, collected, until| evidence("organisation", PLAIN, name, collected, until);
    let implemented = stated("organisation", PLAIN, Implemented);
    let altered: Statement = EvidenceFoundAltered { evidence: "a".into() }.into();
    for (pieces, expected) in [
        (vec![piece("a", "2025-11-20", None)], Verdict::Met),
        (vec![piece("a", "2025-11-19", None)], Verdict::Unknown),
        (vec![piece("a", "2026-06-01", Some("2026-11-20"))], Verdict::Met),
        (vec![piece("a", "2026-06-01", Some("2026-11-19"))], Verdict::Unknown),
        (vec![piece("a", "2026-06-01", None), altered.clone()], Verdict::Unknown),
        (vec![piece("a", "2026-06-01", None), altered, piece("b", "2026-06-01", None)], Verdict::Met),
        (vec![piece("a", "2020-01-01", None), setting(SettingName::EvidenceMaxAge, "none")], Verdict::Met),
        (vec![piece("a", "2026-06-01", None), setting(SettingName::EvidenceMaxAge, "P3M")], Verdict::Unknown),
        // Evidence of another control, or of the service where the organisation speaks, …
        (vec![evidence("organisation", "II.1.1.1", "a", "2026-06-01", None)], Verdict::Unknown),
        // … counts only in the second case: the service is nearer.
        (vec![evidence("service:s", PLAIN, "a", "2026-06-01", None)], Verdict::Met),
    ] {
        let mut statements = vec![implemented.clone()];
        statements.extend(pieces.clone());
        assert_eq!(verdict(PLAIN, &statements), expected, "{pieces:?}");
    }
}

#[test]
fn the_nearest_scope_speaks_with_its_own_evidence() {
    let organisation =
        [stated("organisation", PLAIN, Implemented), evidence("organisation", PLAIN, "o", "2026-06-01", None)];
    let with = |more: &[Statement]| [organisation.as_slice(), more].concat();
    assert_eq!(verdict(PLAIN, &with(&[])), Verdict::Met);
    assert_eq!(verdict(PLAIN, &with(&[stated("service:s", PLAIN, Planned)])), Verdict::NotMet);
    // The organisation's evidence shows what the organisation does, not what the service says of itself.
    assert_eq!(verdict(PLAIN, &with(&[stated("service:s", PLAIN, Implemented)])), Verdict::Unknown);
    assert_eq!(verdict(PLAIN, &with(&[excluded("service:s", PLAIN)])), Verdict::NotApplicable);
    assert_eq!(
        verdict(
            PLAIN,
            &with(&[
                excluded("organisation", PLAIN),
                stated("service:s", PLAIN, Partly),
                evidence("service:s", PLAIN, "s", "2026-06-01", None)
            ])
        ),
        Verdict::Partly
    );
}

#[test]
fn a_withdrawn_answer_lets_the_one_above_speak_again() {
    let above = [stated("organisation", PLAIN, Implemented), evidence("organisation", PLAIN, "e", "2026-06-01", None)];
    let own = stated("service:s", PLAIN, Planned);
    let withdrawn: Statement = AnswerWithdrawn { about: about("service:s", PLAIN), reason: String::new() }.into();
    assert_eq!(verdict(PLAIN, &above), Verdict::Met);
    let overridden = [above.to_vec(), vec![own]].concat();
    assert_eq!(verdict(PLAIN, &overridden), Verdict::NotMet);
    assert_eq!(verdict(PLAIN, &[overridden, vec![withdrawn]].concat()), Verdict::Met);
}

#[test]
fn approval_must_follow_the_statement() {
    let required = setting(SettingName::Approval, "required");
    let piece = evidence("organisation", PLAIN, "e", "2026-06-01", None);
    let given = |self_reason: &str| -> Statement {
        ApprovalGiven { about: about("organisation", PLAIN), on: TODAY, self_reason: self_reason.into() }.into()
    };
    let approved = given("");
    let implemented = stated("organisation", PLAIN, Implemented);
    let order = |statements: [&Statement; 4]| statements.map(Clone::clone).to_vec();
    assert_eq!(verdict(PLAIN, &order([&required, &piece, &implemented, &approved])), Verdict::Met);
    assert_eq!(verdict(PLAIN, &order([&required, &piece, &approved, &implemented])), Verdict::Unknown);
    // An author's own approval counts too, and is told.
    for (approval, rule) in [(approved, "reason-approved"), (given("nobody else"), "reason-approved-self")] {
        let mut said = order([&required, &piece, &implemented, &approval]);
        said.insert(0, service(&[Runs::Saas], None));
        let world = fold(&said);
        let assessment = assess(&View::new(mic3(), &world, "s", TODAY).unwrap());
        let answer = assessment.controls.iter().find(|answer| answer.control.id == PLAIN).unwrap();
        assert_eq!(answer.verdict, Verdict::Met);
        assert!(answer.why.iter().any(|reason| reason.rule == rule), "{:?}", answer.why);
    }
}

#[test]
fn an_open_duty_of_the_controls_own_text_makes_it_partly() {
    // II.1.1.2: rev1 recurs at an interval the organisation sets; apv1 and rep1 wait for a revision; rec1 is a practice's.
    let control = "II.1.1.2";
    let basis =
        [stated("organisation", control, Implemented), evidence("organisation", control, "e", "2026-06-01", None)];
    let with = |more: &[Statement]| [basis.as_slice(), more].concat();
    let set = interval("II.1.1.2.rev1", "P1Y");
    assert_eq!(verdict(control, &with(&[])), Verdict::Partly);
    assert_eq!(verdict(control, &with(std::slice::from_ref(&set))), Verdict::Partly);
    assert_eq!(
        verdict(control, &with(&[set.clone(), fulfilled("organisation", "II.1.1.2.rev1", "2026-04-01")])),
        Verdict::Met
    );
    assert_eq!(
        verdict(control, &with(&[set, fulfilled("organisation", "II.1.1.2.rev1", "2025-04-01")])),
        Verdict::Partly
    );
}

fn value(item: &str, percent: &str) -> (Statement, Statement) {
    let about = about("service:s", item);
    let value =
        StatedValue { number: Some(percent.into()), unit: Some("percent".into()), beyond_service: false, choice: None };
    let written = format!("{percent}%");
    (
        ValueAgreed { about: about.clone(), value: value.clone(), written: written.clone() }.into(),
        ValueMeasured { about, value, written, on: TODAY }.into(),
    )
}

#[test]
fn a_missed_agreed_value_lowers_and_a_missed_reference_only_where_it_binds() {
    // III.1.1.3 with all its own duties done; availability is indicator b, whose reference is 99.9 % in pattern 1.
    let control = mic3().control("III.1.1.3").unwrap();
    let mut basis = vec![
        stated("service:s", &control.id, Implemented),
        evidence("service:s", &control.id, "e", "2026-06-01", None),
    ];
    for duty in control.obligations.iter().filter(|duty| duty.origin == guideline::Origin::Control) {
        basis.push(fulfilled("service:s", &duty.id, "2026-11-19"));
        basis.push(interval(&duty.id, "P1Y"));
    }
    let decided = world::PatternDecided {
        service: "s".parse().unwrap(),
        guideline: "mic3".into(),
        number: 1,
        reason: "r".into(),
    };
    basis.push(decided.into());
    let with = |more: &[Statement]| [basis.as_slice(), more].concat();
    let (agreed_995, measured_995) = value("III.1.1.3.b", "99.5");
    let (agreed_999, _) = value("III.1.1.3.b", "99.9");
    assert_eq!(verdict(&control.id, &with(&[])), Verdict::Met);
    // 99.5 % was agreed and is kept; it misses the reference of 99.9 %, which is guidance.
    assert_eq!(verdict(&control.id, &with(&[agreed_995.clone(), measured_995.clone()])), Verdict::Met);
    assert_eq!(
        verdict(
            &control.id,
            &with(&[agreed_995, measured_995.clone(), setting(SettingName::ReferenceValues, "binding")])
        ),
        Verdict::Partly
    );
    assert_eq!(verdict(&control.id, &with(&[agreed_999, measured_995])), Verdict::Partly);
}

#[test]
fn totals_count_every_control_once() {
    let world = fold(&[
        service(&[Runs::Saas], None),
        stated("organisation", PLAIN, Planned),
        excluded("organisation", "II.1.1.1"),
    ]);
    let assessment = assess(&View::new(mic3(), &world, "s", TODAY).unwrap());
    // 200 controls: 79 of part IV and the excluded one are not applicable, one is not met, the rest unknown.
    let expected = Counts { met: 0, partly: 0, not_met: 1, unknown: 119, not_applicable: 80 };
    assert_eq!(assessment.totals.all, expected);
    assert_eq!(
        assessment.totals.sections["II.1.1"],
        Counts { not_met: 1, unknown: 1, not_applicable: 1, ..Counts::default() }
    );
    assert_eq!(assessment.totals.sections["IV"].not_applicable, 79);
    assert_eq!(assessment.totals.basic.applicable() + assessment.totals.recommended.applicable(), 120);
    // Basic first, then recommended; within a level what is not met goes before what is unknown.
    let first_recommended =
        assessment.work.iter().position(|index| assessment.controls[*index].control.id == PLAIN).unwrap();
    assert_eq!(first_recommended, assessment.totals.basic.applicable());
    assert_eq!(assessment.work.len(), 120);
}

fn status() -> impl Strategy<Value = ImplementationStatus> {
    prop_oneof![Just(Implemented), Just(Partly), Just(Planned), Just(NotImplemented)]
}

/// The verdict rule again, slow and obvious, for a control without duties and indicators.
fn oracle(
    status: Option<ImplementationStatus>,
    excluded: bool,
    evidence_age_days: Option<i64>,
    optional: bool,
) -> Verdict {
    if excluded {
        return Verdict::NotApplicable;
    }
    let Some(status) = status else { return Verdict::Unknown };
    if status == Planned || status == NotImplemented {
        return Verdict::NotMet;
    }
    let counts = evidence_age_days.is_some_and(|days| days <= 365);
    if !counts && !optional {
        return Verdict::Unknown;
    }
    if status == Partly { Verdict::Partly } else { Verdict::Met }
}

proptest! {
    #[test]
    fn the_rule_agrees_with_its_oracle(
        status in proptest::option::of(status()),
        out in any::<bool>(),
        age in proptest::option::of(0i64..800),
        optional in any::<bool>(),
    ) {
        let mut said = Vec::new();
        if let Some(status) = status {
            said.push(stated("organisation", PLAIN, status));
        }
        if out {
            said.push(excluded("organisation", PLAIN));
        }
        if let Some(days) = age {
            let day = TODAY.checked_sub(jiff::Span::new().days(days)).unwrap();
            said.push(evidence("organisation", PLAIN, "e", &day.to_string(), None));
        }
        if optional {
            said.push(setting(SettingName::Evidence, "optional"));
        }
        prop_assert_eq!(verdict(PLAIN, &said), oracle(status, out, age, optional));
    }

    /// Before `holds_until` time changes nothing.
    #[test]
    fn verdicts_hold_until_they_say(age in 0i64..360, valid in 0i64..400, done in 0i64..360, step in 0i64..400) {
        let day = |days: i64| TODAY.checked_add(jiff::Span::new().days(days)).unwrap();
        let control = "II.1.1.2";
        let world = fold(&[
            service(&[Runs::Saas], None),
            stated("organisation", control, Implemented),
            evidence("organisation", control, "e", &day(-age).to_string(), Some(&day(valid).to_string())),
            interval("II.1.1.2.rev1", "P1Y"),
            fulfilled("organisation", "II.1.1.2.rev1", &day(-done).to_string()),
        ]);
        let at = |date| {
            let view = View::new(mic3(), &world, "s", date).unwrap();
            let assessment = assess(&view);
            let answer = assessment.controls.iter().find(|answer| answer.control.id == control).unwrap();
            (answer.verdict, answer.holds_until)
        };
        let (now, until) = at(TODAY);
        let later = day(step);
        if until.is_none_or(|until| later < until) {
            prop_assert_eq!(at(later).0, now);
        }
    }
}
