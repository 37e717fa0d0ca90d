mod audits;
mod chain;

use std::path::Path;
use std::sync::OnceLock;

use guideline::{Guideline, Package};
use jiff::Timestamp;
use jiff::civil::{Date, date};

use super::validate_all;
use crate::{
    About, AvailabilityDeclared, Building, EvidenceAttached, EvidenceFoundAltered, EvidenceWithdrawn,
    ImplementationStated, ImplementationStatus, Meta, ObligationFulfilled, Perspective, Runs, Scope,
    ServiceDescription, ServiceRegistered, StatedValue, Statement, UnitFormed, ValueMeasured, World,
};

const TODAY: Date = date(2026, 11, 20);

fn mic3() -> &'static Guideline {
    static MIC3: OnceLock<Guideline> = OnceLock::new();
    MIC3.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guidelines/mic3");
        let mut package = Package::default();
        for (below, folder) in [("", folder.clone()), ("chapters/", folder.join("chapters"))] {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.extension().is_some_and(|extension| extension == "toml") {
                    let name = format!("{below}{}", path.file_name().unwrap().to_str().unwrap());
                    package.files.insert(name, std::fs::read_to_string(path).unwrap());
                }
            }
        }
        guideline::load(&package).unwrap_or_else(|found| panic!("{found:#?}")).0
    })
}

/// The problems of statements made after `before`, each with its index.
#[track_caller]
fn check(before: &[Statement], statements: &[Statement], expected: &[(usize, &str)]) {
    let mut world = World::default();
    for (position, statement) in (0..).zip(before) {
        let at = Timestamp::UNIX_EPOCH;
        world.apply(&Meta { position, recorded_at: at, effective_at: at }, statement);
    }
    let found = validate_all(statements, &world, &[mic3()], TODAY);
    let codes: Vec<(usize, &str)> = found.iter().map(|(index, problem)| (*index, problem.code)).collect();
    assert_eq!(codes, expected);
}

fn service(service: &str, runs: &[Runs], building: Option<Building>, example: Option<&str>) -> Statement {
    ServiceRegistered(ServiceDescription {
        service: service.parse().unwrap(),
        name: "S".into(),
        unit: None,
        perspective: Perspective::Provide,
        runs: runs.to_vec(),
        building,
        example: example.map(Box::from),
    })
    .into()
}

fn about(scope: &str, item: &str) -> About {
    About { scope: scope.parse().unwrap(), guideline: "mic3".into(), item: item.into() }
}

fn stated(scope: &str) -> Statement {
    let status = ImplementationStatus::Implemented;
    ImplementationStated { about: about(scope, "II.1.1.1"), status, note: String::new() }.into()
}

fn unit(unit: &str, within: Option<&str>) -> Statement {
    let within = within.map(|within| within.parse().unwrap());
    UnitFormed { unit: unit.parse().unwrap(), name: "U".into(), within }.into()
}

fn evidence(name: &str, collected: Date, digest: Option<&str>) -> Statement {
    EvidenceAttached {
        about: about("organisation", "II.1.1.1"),
        evidence: name.into(),
        title: "t".into(),
        collected,
        valid_until: None,
        location: String::new(),
        digest: digest.map(str::to_owned),
    }
    .into()
}

fn measured(item: &str, number: Option<(&str, &str)>, choice: Option<&str>) -> Statement {
    let value = StatedValue {
        number: number.map(|(number, _)| number.to_owned()),
        unit: number.map(|(_, unit)| unit.to_owned()),
        beyond_service: false,
        choice: choice.map(str::to_owned),
    };
    ValueMeasured { about: about("organisation", item), value, written: "w".into(), on: TODAY }.into()
}

#[test]
fn a_statement_rests_on_the_ones_before_it_in_its_batch() {
    check(&[], &[service("a", &[Runs::Saas], None, None), stated("service:a")], &[]);
    check(&[], &[stated("service:a"), service("a", &[Runs::Saas], None, None)], &[(0, "workspace-unknown-service")]);
    check(&[], &[unit("a", None), unit("b", Some("a")), stated("unit:b")], &[]);
    let withdrawn: Statement = EvidenceWithdrawn { evidence: "e".into(), reason: "r".into() }.into();
    let attached = evidence("e", TODAY, None);
    check(std::slice::from_ref(&attached), &[withdrawn.clone(), attached.clone()], &[]);
    check(&[], &[attached.clone(), attached], &[(1, "workspace-evidence-exists")]);
    check(&[], &[withdrawn], &[(0, "workspace-unknown-evidence")]);
}

#[test]
fn what_rests_on_a_bad_statement_is_not_bad_itself() {
    check(&[], &[service("a", &[], None, None), stated("service:a")], &[(0, "workspace-nothing-run")]);
}

#[test]
fn scopes_must_be_there() {
    check(
        &[],
        &[stated("service:a"), stated("component:a/db")],
        &[(0, "workspace-unknown-service"), (1, "workspace-unknown-service")],
    );
    // Naming a unit in passing does not form it.
    check(&[stated("unit:a")], &[stated("unit:a")], &[(0, "workspace-unknown-unit")]);
    check(&[], &[unit("b", Some("a"))], &[(0, "workspace-unknown-unit")]);
}

#[test]
fn units_never_lie_within_themselves() {
    let nested = [unit("a", None), unit("b", Some("a")), unit("c", Some("b"))];
    check(&nested, &[unit("a", Some("c"))], &[(0, "workspace-unit-circle")]);
    check(&nested, &[unit("a", Some("a"))], &[(0, "workspace-unit-circle")]);
    check(&nested, &[unit("c", Some("a")), unit("b", Some("c"))], &[]);
    // A ledger that says so all the same is read to its end, and the organisation still speaks for everyone.
    let mut world = World::default();
    for (position, statement) in (0..).zip([unit("a", None), unit("b", Some("a")), unit("a", Some("b"))]) {
        let at = Timestamp::UNIX_EPOCH;
        world.apply(&Meta { position, recorded_at: at, effective_at: at }, &statement);
    }
    assert!(world.scope(&Scope::Unit("a".parse().unwrap())).is_some());
    let description = ServiceDescription {
        service: "s".parse().unwrap(),
        name: "S".into(),
        unit: Some("b".parse().unwrap()),
        perspective: Perspective::Provide,
        runs: vec![Runs::Saas],
        building: None,
        example: None,
    };
    let at = Timestamp::UNIX_EPOCH;
    world.apply(&Meta { position: 3, recorded_at: at, effective_at: at }, &ServiceRegistered(description).into());
    // The service, its unit b, a around it, the organisation.
    assert_eq!(world.chain("s").len(), 4);
}

#[test]
fn a_service_does_not_contradict_itself() {
    let runs = [Runs::Iaas, Runs::Datacentre];
    check(&[], &[service("a", &runs, Some(Building::Other), None)], &[(0, "workspace-building-contradiction")]);
    check(&[], &[service("a", &runs, Some(Building::Own), None)], &[]);
    check(
        &[],
        &[service("a", &[Runs::Iaas], Some(Building::Other), Some("moonbase"))],
        &[(0, "workspace-unknown-example")],
    );
}

#[test]
fn nothing_is_done_in_the_future() {
    let done =
        |on| ObligationFulfilled { about: about("organisation", "II.1.1.1.doc1"), on, note: String::new() }.into();
    let tomorrow = TODAY.tomorrow().unwrap();
    check(&[], &[done(TODAY), done(tomorrow)], &[(1, "workspace-future-day")]);
    check(&[], &[evidence("e", tomorrow, None)], &[(0, "workspace-future-day")]);
}

#[test]
fn evidence_has_a_name_and_a_digest_that_is_one() {
    check(&[], &[evidence("", TODAY, Some("md5:00"))], &[(0, "workspace-empty-text"), (0, "workspace-bad-digest")]);
    check(&[], &[evidence("e", TODAY, Some(&format!("sha256:{}", "0a".repeat(32))))], &[]);
    check(&[], &[EvidenceFoundAltered { evidence: "e".into() }.into()], &[(0, "workspace-unknown-evidence")]);
}

#[test]
fn a_value_is_one_its_indicator_can_have() {
    // III.1.1.3.b is a ratio, II.4.4.5.a a choice.
    check(&[], &[measured("III.1.1.3.b", Some(("99.9", "percent")), None)], &[]);
    check(&[], &[measured("II.4.4.5.a", None, Some("multi-factor"))], &[]);
    for bad in [
        measured("III.1.1.3.b", Some(("5", "minute")), None),
        measured("III.1.1.3.b", Some(("100.1", "percent")), None),
        measured("III.1.1.3.b", Some(("-1", "percent")), None),
        measured("III.1.1.3.b", None, Some("multi-factor")),
        measured("III.1.1.3.b", None, None),
        measured("II.4.4.5.a", None, Some("palm-reading")),
    ] {
        check(&[], &[bad], &[(0, "workspace-bad-value")]);
    }
}

#[test]
fn a_low_demand_stands_alone() {
    let registered = service("a", &[Runs::Saas], None, None);
    let declared = |demands: &[&str]| -> Statement {
        let demands = demands.iter().map(|demand| Box::from(*demand)).collect();
        AvailabilityDeclared { service: "a".parse().unwrap(), demands }.into()
    };
    for (demands, expected) in [
        (vec![], None),
        (vec!["minor"], None),
        (vec!["hinders-work", "great-loss-or-life"], None),
        (vec!["hinders-work", "minor"], Some((0, "workspace-low-availability"))),
    ] {
        check(std::slice::from_ref(&registered), &[declared(&demands)], expected.as_slice());
    }
}
