//! A case recorded of a service, and what its measures come to.

use jiff::Timestamp;
use jiff::civil::date;
use message::Locale;
use world::{Meta, PlanStated, Slug, Statement, World};

use super::*;
use crate::applicability::applies;
use crate::requirement_planning::{Choice, Review, benefit_key};
use crate::{Reason, View};

fn slug(text: &str) -> Slug {
    text.parse().unwrap()
}

fn stated(case: &Case) -> PlanStated {
    case.statement(model(), &slug("s"), "ipa")
}

/// Everything a case can say that a statement holds.
fn full() -> Case {
    let mut case = Case {
        system: "S".into(),
        field: "F".into(),
        authors: texts(&["P", "Q"]),
        edition: "1".into(),
        next_review: Some(date(2027, 4, 1)),
        reviews: vec![Review { on: date(2026, 4, 1), reason: "yearly".into() }],
        scene: Some("3".into()),
        treat: addresses(&["P-3", "Q-12"]),
        accept: addresses(&["P-4"]),
        enjoy: addresses(&["U-5"]),
        forgo: addresses(&["U-6"]),
        choices: vec![Choice { risk: at("P-3"), measure: "A-3".into(), reason: "stolen media".into() }],
        select: texts(&["A-3", "A-4"]),
        ..case(&["availability", "technology"])
    };
    case.scope.insert("it-system".into(), false);
    case.viewpoints.insert("2".into(), "many".into());
    case.facts.insert("government-procurement".into(), true);
    case.equivalents.insert(model().artefacts[0].id.clone());
    let reasons = [(at("P-4"), "rare"), (at("U-6"), "no"), ("A-11".into(), "dear"), (benefit_key("availability"), "w")];
    case.reasons.extend(reasons.map(|(name, reason)| (name, reason.to_owned())));
    case.see_line("data.P-6.A-16", Some(Some("P-1")), "page 16");
    case.see_line("data.P-6.A-9", Some(None), "page 16");
    case.see_line("data.P-6.A-17", Some(Some("P-6")), "");
    case
}

#[test]
fn a_case_comes_back_as_it_was_stated() {
    let case = full();
    assert_eq!(Case::of_statement(model(), &stated(&case)), case);
    // By the key of the node, which no reading changes.
    let said = stated(&case);
    assert!(said.nodes["media-taken-away"].taken && !said.measures["A-11"].taken);
    assert_eq!((&*said.choices[0].node, said.measures["A-3"].taken), ("media-taken-away", true));
}

#[test]
fn a_benefit_left_aside_keeps_its_reason() {
    let mut case = case(&["availability"]);
    case.judge_benefit("availability", false, "not needed");
    let said = stated(&case);
    assert_eq!(
        (said.benefits["availability"].taken, said.benefits["availability"].reason.as_str()),
        (false, "not needed")
    );
    assert_eq!(Case::of_statement(model(), &said), case);
}

#[test]
fn what_is_chosen_for_a_risk_is_selected_and_what_is_left_out_is_chosen_no_more() {
    let choice = Choice { risk: at("P-3"), measure: "a-3".into(), reason: String::new() };
    let mut case = Case { treat: addresses(&["P-3"]), choices: vec![choice], ..case(&ALL) };
    assert!(stated(&case).measures["A-3"].taken);
    case = Case::of_statement(model(), &stated(&case));
    case.judge_measure("A-3", Some((false, "dear")));
    assert_eq!((case.choices.len(), case.select.len(), case.reason("A-3").as_str()), (0, 0, "dear"));
}

#[test]
fn pulled_in_bases_are_selected_with_what_they_are_for() {
    let mut case = Case { select: texts(&["A-5"]), ..case(&ALL) };
    case.pull_in(model(), Locale::En);
    assert_eq!(plan(&case).violations, []);
    assert_eq!(case.select, texts(&["A-5", "A-3", "A-4"]));
    assert!(case.reason("A-4").contains("A-5"), "{}", case.reason("A-4"));
}

/// What a service with a plan asks of bullets: the ids that apply, and the rule that says so.
fn asked(statements: &[Statement], bullets: &[&str]) -> Vec<String> {
    let mut world = World::default();
    let at = Timestamp::UNIX_EPOCH;
    let registered = r#"{"name":"S","perspective":"provide","runs":["saas"],"service":"s"}"#;
    let registered = Statement::decode("ServiceRegistered", 1, registered.as_bytes()).unwrap();
    for (position, statement) in (0..).zip([&registered].into_iter().chain(statements)) {
        world.apply(&Meta { position, recorded_at: at, effective_at: at }, statement);
    }
    told(&world, bullets)
}

fn told(world: &World, bullets: &[&str]) -> Vec<String> {
    let view = View::new(shipped("ipa"), world, "s", date(2026, 11, 20)).unwrap();
    let each = bullets.iter().map(|id| {
        let mut why: Vec<Reason> = Vec::new();
        let holds = applies(&view, view.guideline.control(id).unwrap(), &mut why);
        format!("{id} {holds} {}", why.last().unwrap().rule)
    });
    each.collect()
}

#[test]
fn the_bullets_of_selected_measures_apply() {
    let mut case = Case { select: texts(&["A-3", "E-4"]), ..case(&ALL) };
    case.judge_measure("A-11", Some((false, "dear")));
    let bullets = ["A-3-1", "A-4-1", "A-11-1", "D-2-1"];
    assert_eq!(
        asked(&[stated(&case).into()], &bullets),
        [
            "A-3-1 true reason-plan-selected",
            "A-4-1 false reason-not-chosen",
            "A-11-1 false reason-plan-left-out",
            "D-2-1 false reason-not-chosen",
        ]
    );
    // E-4 has D-2 carried out as well where its condition is stated, as the derivation says.
    case.facts.insert("facility-bom-left-to-installer".into(), true);
    assert_eq!(asked(&[stated(&case).into()], &["D-2-1"]), ["D-2-1 true reason-plan-carried-out"]);
    assert!(required(&plan(&case)).contains(&"D-2"));
    // An earlier plan no longer counts.
    let later = stated(&Case { select: texts(&["A-7"]), ..super::case(&ALL) });
    let said: [Statement; 2] = [stated(&case).into(), later.into()];
    assert_eq!(asked(&said, &["A-3-1", "A-7-1"]), ["A-3-1 false reason-not-chosen", "A-7-1 true reason-plan-selected"]);
}

#[test]
fn an_erased_plan_asks_for_everything() {
    let plan: Statement = stated(&Case { select: texts(&["A-3"]), ..case(&ALL) }).into();
    let mut world = World::default();
    let meta = |position| Meta { position, recorded_at: Timestamp::UNIX_EPOCH, effective_at: Timestamp::UNIX_EPOCH };
    let registered = r#"{"name":"S","perspective":"provide","runs":["saas"],"service":"s"}"#;
    world.apply(&meta(0), &Statement::decode("ServiceRegistered", 1, registered.as_bytes()).unwrap());
    world.apply_erased(&meta(1), "PlanStated", &plan.keys());
    assert_eq!(told(&world, &["A-3-1", "F-7-1"]), ["A-3-1 true reason-plan-erased", "F-7-1 true reason-plan-erased"]);
}
