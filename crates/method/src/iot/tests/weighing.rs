//! Decisions about candidates, who answers for what, the nearest case, ANNEX3.

use guideline::iot::Premise;
use world::{
    About, CandidateDecided, Elsewhere, ImplementationStated, ImplementationStatus, Resolution, Runs, Scope, Statement,
};

use super::{filled, model};
use crate::assessment::{Verdict, standing};
use crate::fixture::{TODAY, fold, service, shipped};
use crate::iot::{
    Answerable, Survey, annex, answerable, deliberation, derive, duties, findings, lost_premises, nearest,
};
use crate::obligation::{ObligationStatus, stands};
use crate::{Reason, View};

fn about(item: &str) -> About {
    About { scope: "service:s".parse().unwrap(), guideline: "mic3-iot".into(), item: item.into() }
}

fn decided(item: &str, role: Option<&str>, decision: Resolution) -> Statement {
    CandidateDecided { about: about(item), role: role.map(Box::from), decision, reason: "r".into() }.into()
}

fn implemented(item: &str) -> Statement {
    ImplementationStated { about: about(item), status: ImplementationStatus::NotImplemented, note: String::new() }
        .into()
}

/// The verdict of a countermeasure after some statements, and the rules of the reasons.
#[track_caller]
fn check(item: &str, said: &[Statement], expected: Verdict, rules: &[&str]) {
    let statements: Vec<Statement> = [service(&[Runs::Saas], None)].into_iter().chain(said.iter().cloned()).collect();
    let world = fold(&statements);
    let view = View::new(shipped("mic3-iot"), &world, "s", TODAY).unwrap();
    let place = view.guideline.controls.iter().position(|control| control.id == item).unwrap();
    assert_eq!(standing(&view).verdicts[place], expected, "{said:?}");
    let mut why: Vec<Reason> = Vec::new();
    crate::applicability::applies(&view, &view.guideline.controls[place], &mut why);
    assert_eq!(why.iter().map(|reason| reason.rule).collect::<Vec<_>>(), rules, "{said:?}");
}

#[test]
fn what_is_adopted_is_a_requirement_and_what_is_not_is_none() {
    use Resolution::{Adopt, Defer, Open, Reject};
    let own = |decision| decided("A-5", None, decision);
    check("A-5", &[], Verdict::NotApplicable, &["reason-not-chosen"]);
    check("A-5", &[own(Adopt)], Verdict::Unknown, &["reason-candidate-adopted"]);
    check("A-5", &[own(Adopt), implemented("A-5")], Verdict::NotMet, &["reason-candidate-adopted"]);
    check("A-5", &[own(Adopt), own(Reject)], Verdict::NotApplicable, &["reason-candidate-rejected"]);
    check("A-5", &[own(Defer)], Verdict::NotApplicable, &["reason-candidate-deferred"]);
    // A decision goes before an answer; taken back, the answer alone chooses.
    check("A-5", &[implemented("A-5"), own(Reject)], Verdict::NotApplicable, &["reason-candidate-rejected"]);
    check("A-5", &[implemented("A-5"), own(Reject), own(Open)], Verdict::NotMet, &["reason-chosen"]);
    // Requested of one partner is enough, whatever becomes of the request to another.
    let of = |role, decision| decided("C-1-委", Some(role), decision);
    check(
        "C-1-委",
        &[of("EXE-c", Reject), of("EXE-e", Adopt)],
        Verdict::Unknown,
        &["reason-candidate-not-requested", "reason-candidate-requested"],
    );
    check("C-1-委", &[of("EXE-c", Defer)], Verdict::NotApplicable, &["reason-candidate-request-deferred"]);
}

#[test]
fn duties_of_a_role_count_once_they_are_requested_of_its_partner() {
    let guideline = shipped("mic3-iot");
    let duty_of = |role: &str| {
        let known = model().countermeasure("C-1-委").unwrap();
        let asked = known.obligations.iter().find(|asked| asked.origin.to_string() == format!("duty {role}"));
        &asked.unwrap().obligation
    };
    let statements = [service(&[Runs::Saas], None), decided("C-1-委", Some("EXE-c"), Resolution::Adopt)];
    let world = fold(&statements);
    let view = View::new(guideline, &world, "s", TODAY).unwrap();
    let control = guideline.control("C-1-委").unwrap();
    let status = |role: &str| stands(&view, control, duty_of(role), &mut ()).status;
    assert_ne!(status("EXE-c"), ObligationStatus::NotAdopted);
    assert_eq!(status("EXE-e"), ObligationStatus::NotAdopted);
}

#[test]
fn candidates_stay_open_until_somebody_decides_and_decisions_outlive_the_survey() {
    let survey = filled(|cell| cell == "ENV-e.EXE-d.B");
    let said = [
        service(&[Runs::Saas], None),
        decided("A-1", None, Resolution::Reject),
        decided("B-28", Some("EXE-a"), Resolution::Adopt),
    ];
    let world = fold(&said);
    let view = View::new(shipped("mic3-iot"), &world, "s", TODAY).unwrap();
    let derivation = derive(model(), &survey);
    let weighed = deliberation(&view, &derivation);
    let all = derivation.own.len() + derivation.requested.iter().map(|(_, list)| list.len()).sum::<usize>();
    assert_eq!((weighed.each().count(), weighed.open()), (all, all - 1));
    assert_eq!(weighed.stray, [("B-28", Some("EXE-a".to_owned()), 2)]);
}

#[test]
fn a_statement_says_what_a_survey_says() {
    let mut survey = Survey::of_case(model().case("case-5").unwrap());
    survey.elsewhere.insert("EXE-a".to_owned(), Elsewhere::User);
    survey.parties.insert("EXE-d".to_owned(), "P".to_owned());
    survey.readings.insert("c5".to_owned(), "role-specific".to_owned());
    survey.worksheet.insert("summary".to_owned(), "W".to_owned());
    survey.harm.insert("environment".to_owned(), true);
    let stated = survey.statement(&"s".parse().unwrap(), "mic3-iot");
    assert_eq!(Survey::of_statement(&stated), survey);
    let world = fold(&[service(&[Runs::Saas], None), stated.into()]);
    assert_eq!(world.service("s").unwrap().surveys.len(), 1);
    assert!(world.scope(&Scope::Service("s".parse().unwrap())).is_some());
}

#[test]
fn each_case_is_nearest_to_itself_and_the_differences_are_named() {
    for case in &model().cases {
        let near = nearest(model(), &Survey::of_case(case));
        assert_eq!((near[0].case.id.as_str(), near[0].same()), (case.id.as_str(), near[0].compared));
        // 37 cells, four situations, and whether data goes to outside parties.
        assert_eq!(near[0].compared, 37 + 4 + 1);
    }
    let near = nearest(model(), &Survey::of_case(model().case("case-1").unwrap()));
    let typical = near.iter().find(|near| near.case.id == "typical").unwrap();
    // Case 1 carries out all the typical case does, but for providing data to outside parties.
    assert_eq!((&typical.only_case, typical.only_survey.len()), (&vec!["EXE-i.B"], 0));
    assert!(typical.provision_differs && typical.same() == 40);
}

#[test]
fn who_answers_for_a_role() {
    let mut survey = filled(|cell| ["EXE-a.B", "EXE-b.B", "ENV-e.EXE-b.B", "ENV-e.EXE-c.B"].contains(&cell));
    survey.parties.insert("EXE-c".to_owned(), "P".to_owned());
    survey.elsewhere.insert("EXE-d".to_owned(), Elsewhere::Other);
    let who = |role: &str| answerable(model(), &survey, role);
    assert_eq!(who("EXE-a"), Answerable::Provider);
    assert_eq!(who("EXE-b"), Answerable::Both(None));
    assert_eq!(who("EXE-c"), Answerable::Partner(Some("P".to_owned())));
    assert_eq!(who("EXE-d"), Answerable::Elsewhere(Elsewhere::Other));
    assert_eq!(who("EXE-e"), Answerable::Open);
}

#[test]
fn the_matrix_holds_every_row_once() {
    for case in &model().cases {
        let derivation = derive(model(), &Survey::of_case(case));
        let duties = duties(model(), &derivation);
        assert_eq!(duties.iter().map(|duty| duty.rows).sum::<usize>(), derivation.rows.len(), "{}", case.id);
        let entrusted = duties.iter().find(|duty| duty.cell.rule == "B3").unwrap();
        let asked: Vec<&str> = derivation.requested.iter().map(|(role, _)| *role).collect();
        assert_eq!(entrusted.roles, asked, "{}", case.id);
    }
}

#[test]
fn a_candidate_without_its_premise_stays_and_says_so() {
    let mut survey = Survey::of_case(model().case("typical").unwrap());
    let candidates = |survey: &Survey| derive(model(), survey).own.len();
    let (before, hinted) = (candidates(&survey), |survey: &Survey| lost_premises(model(), survey, "A-12").len());
    assert_eq!(hinted(&survey), 0);
    survey.external_provision = Some(false);
    assert_eq!((hinted(&survey), candidates(&survey)), (1, before));
    assert_eq!(lost_premises(model(), &survey, "A-1"), Vec::<&guideline::iot::Hint>::new());
}

#[test]
fn annex_three_asks_what_is_open_and_warns_of_what_is_so() {
    let holds = |survey: &Survey, wanted: Premise| {
        let annex = annex(model(), survey);
        let found: Vec<Option<bool>> =
            annex.advice.iter().filter(|one| one.rule.when == Some(wanted)).map(|one| one.holds).collect();
        (annex.safety_risk, found)
    };
    let mut survey = filled(|cell| cell == "ENV-c.iot-device-local-computer.B");
    assert_eq!(holds(&survey, Premise::SafetyRisk), (None, vec![None; 4]));
    survey.harm.insert("environment".to_owned(), false);
    assert_eq!(holds(&survey, Premise::Unguarded), (None, vec![None]));
    survey.harm.insert("injury-or-health".to_owned(), true);
    assert_eq!(holds(&survey, Premise::SafetyRisk), (Some(true), vec![Some(true); 4]));
    assert_eq!(holds(&survey, Premise::Unguarded), (Some(true), vec![None]));
    survey.residual_disclosed = Some(false);
    assert_eq!(holds(&survey, Premise::Unguarded).1, [Some(true)]);
    (survey.designed_against_harm, survey.residual_disclosed) = (Some(true), Some(true));
    assert_eq!(holds(&survey, Premise::Unguarded).1, [Some(false)]);
    survey.harm.insert("injury-or-health".to_owned(), false);
    assert_eq!(holds(&survey, Premise::SafetyRisk), (Some(false), vec![Some(false); 4]));
    // Devices are only recommended: two of the hidden connections can arise, the third depends on what nobody said.
    let found = annex(model(), &survey);
    let strategies: Vec<&str> = found.strategies.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(strategies, ["recommend"]);
    let arises: Vec<Option<bool>> = found.connections.iter().map(|one| one.arises).collect();
    assert_eq!(arises, [Some(true), Some(true), None]);
    // The rule on gaps is looked for by a check: nobody says who carries out the roles.
    assert!(findings(model(), &survey).iter().any(|one| one.blocks));
    let gaps = found.advice.iter().find(|one| one.rule.check.is_some()).unwrap();
    assert_eq!(gaps.holds, Some(true));
}
