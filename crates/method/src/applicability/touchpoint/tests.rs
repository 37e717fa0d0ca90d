use std::collections::BTreeSet;

use message::Locale;
use world::{CircumstanceStated, Holds, Perspective, Runs, ServiceDescription, ServiceRegistered, Statement};

use crate::View;
use crate::applicability::applies;
use crate::fixture::{TODAY, fold, mic2014};

fn service(perspective: Perspective, runs: &[Runs]) -> Statement {
    ServiceRegistered(ServiceDescription {
        service: "s".parse().unwrap(),
        name: "S".into(),
        unit: None,
        perspective,
        runs: runs.to_vec(),
        building: None,
        example: None,
    })
    .into()
}

fn said(scope: &str, circumstance: &str, holds: Holds) -> Statement {
    let (scope, guideline) = (scope.parse().unwrap(), "mic2014".into());
    CircumstanceStated { scope, guideline, circumstance: circumstance.into(), holds }.into()
}

fn no(circumstance: &str) -> Statement {
    said("organisation", circumstance, Holds::No)
}

/// The items that do not apply once these statements are made.
fn out(statements: &[Statement]) -> BTreeSet<&'static str> {
    let world = fold(statements);
    let view = View::new(mic2014(), &world, "s", TODAY).unwrap();
    let controls = mic2014().controls.iter().filter(|control| !applies(&view, control, &mut ()));
    controls.map(|control| control.id.as_str()).collect()
}

/// The reasons given for an item, in English.
fn why(statements: &[Statement], item: &str) -> (bool, Vec<String>) {
    let world = fold(statements);
    let view = View::new(mic2014(), &world, "s", TODAY).unwrap();
    let mut reasons = Vec::new();
    let applies = applies(&view, mic2014().control(item).unwrap(), &mut reasons);
    (applies, reasons.iter().map(|reason| reason.text(Locale::En)).collect())
}

#[track_caller]
fn check(statements: &[Statement], expected: &[&str]) {
    assert_eq!(out(statements), expected.iter().copied().collect(), "{statements:#?}");
}

/// The lettered items that the document asks of aggregators alone.
const AGGREGATOR: [&str; 13] = [
    "9.4.1.d", "12.1.2.e", "12.2.1.e", "12.4.1.c", "12.4.1.d", "12.4.2.c", "12.4.3.e", "12.4.3.f", "15.2.1.c",
    "15.2.2.a", "15.2.2.b", "18.2.1.b", "18.2.2.a",
];

#[test]
fn what_nobody_has_decided_takes_nothing_out() {
    check(&[service(Perspective::Provide, &[Runs::Saas, Runs::Paas, Runs::Iaas])], &[]);
}

/// 6.1.2 (c) is for ASP and SaaS alone; 13.1.4 (c) for PaaS and IaaS, of which one is enough. 9.5.1 (b) is, too, but may
/// be asked where customers install software, which nobody has denied.
#[test]
fn what_is_run_decides_what_is_asked_of_one_kind_of_service() {
    check(&[service(Perspective::Provide, &[Runs::Saas])], &["13.1.4.c"]);
    check(&[service(Perspective::Provide, &[Runs::Saas, Runs::Paas])], &[]);
    check(&[service(Perspective::Provide, &[Runs::Iaas])], &["6.1.2.c"]);
    let (applies, reasons) = why(&[service(Perspective::Provide, &[Runs::Iaas])], "6.1.2.c");
    assert!(!applies);
    assert_eq!(
        reasons,
        [
            "by the description of the service the party acts as Provider (cloud provider)",
            "by the description of the service the condition does not hold: SaaS",
        ]
    );
}

#[test]
fn items_for_aggregators_go_where_nobody_aggregates() {
    let provide = || service(Perspective::Provide, &[Runs::Saas, Runs::Paas]);
    let gone = out(&[provide(), no("role.aggregator"), no("role.supplier")]);
    let lettered: BTreeSet<&str> = gone.iter().copied().filter(|id| !id.contains(".p")).collect();
    assert_eq!(lettered, AGGREGATOR.into_iter().collect());
    // 18.2.2 (a) is asked of suppliers as well: while it is open whether the party is one, the item counts.
    let kept = out(&[provide(), no("role.aggregator")]);
    assert!(!kept.contains("18.2.2.a") && kept.contains("18.2.1.b"));
}

/// Texts for linkage by individual contracts. 9.1.1 (f) speaks of it in its last sentences alone and stays.
#[test]
fn items_for_individual_contracts_go_with_them() {
    let said = [
        service(Perspective::Provide, &[Runs::Saas, Runs::Paas]),
        no("role.individual-contract-provider"),
        no("condition.individual-contract"),
    ];
    check(&said, &["6.3.1.p2", "6.3.2.o", "6.3.2.p8", "16.1.2.p4", "9.4.1.p5"]);
    let (applies, reasons) = why(&said, "9.1.1.f");
    assert!(applies);
    assert!(reasons.iter().any(|reason| reason.contains("some sentences of the item only")), "{reasons:#?}");
}

#[test]
fn a_party_that_uses_a_service_is_not_asked_what_its_provider_does() {
    let uses = || service(Perspective::Use, &[Runs::Saas]);
    let gone = out(&[uses(), no("role.supplier")]);
    let model = mic2014().model.touchpoint().unwrap();
    for control in &mic2014().controls {
        let asked = model.item(&control.id).unwrap().actors.iter().any(|actor| actor == "customer");
        assert_eq!(!gone.contains(control.id.as_str()), asked, "{}", control.id);
    }
    let (applies, reasons) = why(&[uses()], "6.1.1.e");
    assert!(!applies);
    assert_eq!(
        reasons,
        [
            "the item is asked of Provider (cloud provider); the party acts as none of them",
            "the description of the service says so",
            "the party stands on the other side of the item, as Customer (cloud customer)",
        ]
    );
    // A party may hold several roles at once: one that says it provides is asked all the same.
    let both = said("service:s", "role.provider", Holds::Yes);
    assert!(!out(&[uses(), both]).contains("6.1.1.e"));
}

/// An aggregator is a kind of provider, and nobody is one who does not provide.
#[test]
fn a_kind_of_a_role_is_that_role() {
    let uses = || service(Perspective::Use, &[Runs::Saas]);
    assert!(!out(&[uses(), said("service:s", "role.aggregator", Holds::Yes)]).contains("6.1.1.b"));
    assert!(out(&[uses()]).contains("9.4.1.d"));
    let provide = service(Perspective::Provide, &[Runs::Saas]);
    assert!(out(&[provide, no("role.provider")]).contains("9.4.1.d"));
}

/// A condition decides alone; what is to be prepared for beforehand is never left out.
#[test]
fn a_condition_that_does_not_hold_takes_its_items_out() {
    let provide = || service(Perspective::Provide, &[Runs::Saas, Runs::Paas]);
    check(&[provide(), no("condition.shared-media")], &["16.1.7.a", "16.1.7.b"]);
    check(
        &[provide(), no("condition.customer-software")],
        &["12.5.1.a", "12.5.1.b", "12.5.1.c", "12.5.1.d", "12.5.1.e"],
    );
    let (applies, reasons) = why(&[provide()], "6.3.2.j");
    assert!(applies);
    assert_eq!(reasons[1], "it has to be prepared for beforehand, so the item counts: an emergency");
    let (applies, reasons) = why(&[provide()], "16.1.7.a");
    assert!(applies);
    assert!(reasons[1].starts_with("nobody has stated whether the condition holds"), "{reasons:#?}");
}

/// 6.2.1 speaks of mobile devices used with a business SaaS: without them it asks nothing, whatever else is run.
#[test]
fn of_several_conditions_those_that_carry_the_item_take_it_out() {
    let provide = || service(Perspective::Provide, &[Runs::Paas]);
    let [a, b, c, d, e, f] = ["a", "b", "c", "d", "e", "f"].map(|letter| format!("6.2.1.{letter}"));
    let mobile = [&a, &b, &c, &d, &e, &f].map(String::as_str);
    check(
        &[provide(), no("condition.mobile")],
        &[&["6.1.2.c", "6.2.1.p1", "6.2.1.p3", "6.2.1.p4"], &mobile[..]].concat(),
    );
    // A service without SaaS is asked all the same: the document narrows itself to SaaS, the risk is not that of SaaS alone.
    check(&[provide()], &["6.1.2.c"]);
    let (applies, reasons) = why(&[provide()], "6.2.1.a");
    assert!(applies && reasons.iter().any(|one| one.contains("some sentences of the item only")), "{reasons:#?}");
    // What is built individually with a supplier is an exception within supply chains.
    let gone = out(&[provide(), no("condition.bespoke-linkage")]);
    assert!(!gone.contains("15.1.1.a"));
    let gone = out(&[provide(), no("condition.supply-chain")]);
    assert!(gone.contains("15.1.1.a") && gone.contains("6.1.1.d"));
    // The first sentence of 6.1.1 (a) is for every provider.
    assert!(!gone.contains("6.1.1.a"));
}

/// 9.5.1 (b) is asked of IaaS and PaaS, and of whoever lets customers install software.
#[test]
fn where_one_of_several_conditions_is_enough_all_must_be_denied() {
    let saas = || service(Perspective::Provide, &[Runs::Saas]);
    assert!(out(&[saas(), no("condition.customer-software")]).contains("9.5.1.b"));
    let iaas = [service(Perspective::Provide, &[Runs::Iaas]), no("condition.customer-software")];
    let (applies, reasons) = why(&iaas, "9.5.1.b");
    assert!(applies && reasons.iter().any(|one| one.contains("another one may ask for the item")), "{reasons:#?}");
}

#[test]
fn the_nearest_scope_speaks_and_can_take_back() {
    let provide = || service(Perspective::Provide, &[Runs::Saas]);
    let media = "condition.shared-media";
    for (statements, is_out) in [
        (vec![no(media), said("service:s", media, Holds::Yes)], false),
        (vec![said("organisation", media, Holds::Yes), said("service:s", media, Holds::No)], true),
        (vec![no(media), said("service:s", media, Holds::Yes), said("service:s", media, Holds::Open)], true),
        (vec![no(media), said("organisation", media, Holds::Open)], false),
    ] {
        let all: Vec<Statement> = [provide()].into_iter().chain(statements).collect();
        assert_eq!(out(&all).contains("16.1.7.a"), is_out, "{all:#?}");
    }
}
