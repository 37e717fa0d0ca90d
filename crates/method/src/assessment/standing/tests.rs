use jiff::civil::Date;
use jiff::{Span, Timestamp};
use proptest::prelude::*;
use world::{
    ActionPlanned, AnswerWithdrawn, AssetDescription, AssetKind, AssetRegistered, AssetRetired, Holding,
    ImplementationStatus, InformationDeclared, Meta, Perspective, Runs, Scope, ServiceDescription, ServiceRegistered,
    SettingName, StatedValue, Statement, UnitFormed, ValueAgreed, ValueMeasured, World,
};

use super::{DueOn, Duty, Missed, Standing, standing};
use crate::View;
use crate::assessment::{assess, judge};
use crate::fixture::{TODAY, about, event, evidence, excluded, fulfilled, interval, mic3, setting, stated};
use crate::indicator::Comparison;
use crate::obligation::ObligationStatus;

fn day(days: i64) -> Date {
    TODAY.checked_add(Span::new().days(days)).unwrap()
}

fn registered(service: &str, unit: Option<&str>) -> Statement {
    ServiceRegistered(ServiceDescription {
        service: service.parse().unwrap(),
        name: service.to_uppercase(),
        unit: unit.map(|unit| unit.parse().unwrap()),
        perspective: Perspective::Provide,
        runs: vec![Runs::Saas],
        building: None,
        example: None,
    })
    .into()
}

fn asset(service: &str) -> Statement {
    AssetRegistered(AssetDescription {
        asset: "a".parse().unwrap(),
        name: "A".into(),
        kind: AssetKind::Information,
        scope: Scope::Service(service.parse().unwrap()),
        holding: Holding::Own,
        confidentiality: None,
        integrity: None,
        availability: None,
        owner: String::new(),
        place: String::new(),
        information: vec![mic3().patterns.as_ref().unwrap().information[0].id.as_str().into()],
    })
    .into()
}

fn value(scope: &str, percent: u32, agreed: bool) -> Statement {
    let about = about(scope, "III.1.1.3.b");
    let number = Some(format!("99.{percent}"));
    let value = StatedValue { number, unit: Some("percent".into()), beyond_service: false, choice: None };
    let written = format!("99.{percent}%");
    if agreed {
        ValueAgreed { about, value, written }.into()
    } else {
        ValueMeasured { about, value, written, on: TODAY }.into()
    }
}

fn scope() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec!["organisation", "unit:u", "unit:v", "service:s", "service:t"])
}

fn control() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec!["II.1.1.1", "II.1.1.2", "III.1.1.3"])
}

fn status() -> impl Strategy<Value = ImplementationStatus> {
    use ImplementationStatus::{Implemented, NotImplemented, Partly, Planned};
    proptest::sample::select(vec![Implemented, Partly, Planned, NotImplemented])
}

/// Anything that an assessment depends on, about either of two services, their units or the organisation.
fn said() -> impl Strategy<Value = Statement> {
    let duty = proptest::sample::select(vec!["II.1.1.2.rev1", "II.1.1.2.app1", "III.1.1.3.rec1"]);
    let service = proptest::sample::select(vec!["s", "t"]);
    prop_oneof![
        4 => (scope(), control(), status()).prop_map(|(scope, control, status)| stated(scope, control, status)),
        1 => (scope(), control()).prop_map(|(scope, control)| excluded(scope, control)),
        1 => (scope(), control()).prop_map(|(scope, control)| {
            AnswerWithdrawn { about: about(scope, control), reason: String::new() }.into()
        }),
        3 => (scope(), control(), 0i64..500, 0i64..500).prop_map(|(scope, control, age, valid)| {
            evidence(scope, control, "e", &day(-age).to_string(), Some(&day(valid).to_string()))
        }),
        2 => (scope(), duty.clone(), 0i64..400)
            .prop_map(|(scope, duty, ago)| fulfilled(scope, duty, &day(-ago).to_string())),
        2 => duty.prop_map(|duty| interval(duty, "P3M")),
        1 => (0i64..60).prop_map(|ago| event("nonconformity", &day(-ago).to_string(), None)),
        1 => proptest::bool::ANY.prop_map(|on| setting(SettingName::Evidence, if on { "optional" } else { "required" })),
        1 => (scope(), 0u32..10, proptest::bool::ANY).prop_map(|(scope, percent, agreed)| value(scope, percent, agreed)),
        1 => (scope(), control(), -90i64..90).prop_map(|(scope, control, days)| {
            ActionPlanned { about: about(scope, control), plan: "p".into(), due: Some(day(days)) }.into()
        }),
        1 => service.clone().prop_map(asset),
        1 => Just(AssetRetired { asset: "a".parse().unwrap(), reason: "r".into() }.into()),
        1 => service.clone().prop_map(|service| {
            let class = mic3().patterns.as_ref().unwrap().information[1].id.as_str().into();
            InformationDeclared { service: service.parse().unwrap(), classes: vec![class] }.into()
        }),
        1 => (service, proptest::sample::select(vec![None, Some("u"), Some("v")]))
            .prop_map(|(service, unit)| registered(service, unit)),
        1 => proptest::bool::ANY.prop_map(|within| {
            UnitFormed { unit: "u".parse().unwrap(), name: "U".into(), within: within.then(|| "v".parse().unwrap()) }
                .into()
        }),
    ]
}

fn world(said: &[Statement]) -> World {
    let mut world = World::default();
    take(&mut world, &registered("s", Some("u")));
    take(&mut world, &registered("t", None));
    said.iter().for_each(|statement| take(&mut world, statement));
    world
}

fn take(world: &mut World, statement: &Statement) {
    let at = Timestamp::from_second(1_790_000_000).unwrap();
    world.apply(&Meta { position: world.size(), recorded_at: at, effective_at: at }, statement);
}

fn of(world: &World, service: &str, at: Date) -> Standing {
    standing(&View::new(mic3(), world, service, at).unwrap())
}

fn answers(said: &world::ControlState) -> bool {
    said.exclusion.is_some() || said.implementation.is_some()
}

/// Whether a service itself answers a control.
fn own(world: &World, service: &str, control: &str) -> bool {
    let own = world.scope(&Scope::Service(service.parse().unwrap())).unwrap();
    world.item("mic3", control).and_then(|item| own.control(item)).is_some_and(answers)
}

/// The same from the assessment with every reason, slow and obvious.
fn oracle(world: &World, service: &str, at: Date) -> Standing {
    let view = View::new(mic3(), world, service, at).unwrap();
    let assessment = assess(&view);
    let mut due = Vec::new();
    for (index, answer) in assessment.controls.iter().enumerate() {
        let control = answer.control;
        let above = answer.applies && !own(world, service, &control.id) && {
            let item = world.item("mic3", &control.id);
            let says = |state: &&world::ScopeState| item.and_then(|item| state.control(item)).is_some_and(answers);
            view.chain.iter().any(says)
        };
        for one in assessment.obligations.iter().filter(|one| one.control.id == control.id) {
            let listed = [ObligationStatus::Due, ObligationStatus::Overdue, ObligationStatus::Done];
            let place = control.obligations.iter().position(|own| own.id == one.answer.obligation.id).unwrap();
            if let (Some(on), true) = (one.answer.due, listed.contains(&one.answer.status)) {
                let due_on = DueOn { on, control: index, duty: Duty::Obligation(place), above };
                assert_eq!(due_on.is_late(at), one.answer.status == ObligationStatus::Overdue);
                due.push(due_on);
            }
        }
        let plan = world
            .item("mic3", &control.id)
            .and_then(|item| view.chain.iter().filter_map(|state| state.control(item)).find_map(|state| state.plan));
        if let Some(on) = plan.and_then(|plan| plan.due).filter(|_| assessment.work.contains(&index)) {
            due.push(DueOn { on, control: index, duty: Duty::Plan, above });
        }
    }
    let outside = assessment.indicators.iter().filter(|one| {
        one.answer.against_agreed == Comparison::Misses || one.answer.against_reference == Comparison::Misses
    });
    let missed: Vec<Missed> = outside
        .map(|one| {
            let indicator = one.answer.indicator;
            let control = mic3().controls.iter().position(|control| control.id == indicator.control).unwrap();
            let place = mic3().indicators_of(&indicator.control).position(|own| own.id == indicator.id).unwrap();
            let missed = Missed { control, indicator: place };
            assert_eq!(missed.indicator(mic3()), Some(indicator));
            missed
        })
        .collect();
    let parts = ["II", "III", "IV"].map(|part| (Box::from(part), assessment.totals.sections[part]));
    let number = assessment.pattern.as_ref().and_then(|pattern| pattern.number);
    Standing {
        pattern: assessment.pattern.as_ref().and_then(|pattern| pattern.number),
        own: assessment
            .controls
            .iter()
            .map(|answer| answer.applies && own(world, service, &answer.control.id))
            .collect(),
        responsible: assessment
            .controls
            .iter()
            .map(|answer| {
                let item = world.item("mic3", &answer.control.id)?;
                world.chain(service).into_iter().find_map(|state| state.control(item)?.responsible)
            })
            .collect(),
        verdicts: assessment.controls.iter().map(|answer| answer.verdict).collect(),
        missing: assessment
            .controls
            .iter()
            .map(|answer| judge(&view, answer.control, number, &mut ()).missing)
            .collect(),
        all: assessment.totals.all,
        parts: parts.into_iter().filter(|(_, counts)| 0 < counts.applicable()).collect(),
        overdue: assessment.obligations.iter().filter(|one| one.answer.status == ObligationStatus::Overdue).count(),
        missed: missed.into(),
        due: due.into(),
        holds_until: assessment.holds_until,
    }
}

proptest! {
    #[test]
    fn it_agrees_with_the_assessment(said in proptest::collection::vec(said(), 0..40), days in 0i64..500) {
        let world = world(&said);
        prop_assert_eq!(of(&world, "s", day(days)), oracle(&world, "s", day(days)));
    }

    /// What was derived can be kept as long as nobody says anything that concerns the service.
    #[test]
    fn it_holds_until_somebody_speaks(said in proptest::collection::vec(said(), 0..20), next in said()) {
        let mut world = world(&said);
        let (before, seen) = (of(&world, "s", TODAY), world.size());
        take(&mut world, &next);
        if View::new(mic3(), &world, "s", TODAY).unwrap().changed() <= seen {
            prop_assert_eq!(of(&world, "s", TODAY), before);
        }
    }

    /// What was derived can be kept until the day it names.
    #[test]
    fn it_holds_until_its_day(said in proptest::collection::vec(said(), 0..40), days in 0i64..500) {
        let world = world(&said);
        let (now, later) = (of(&world, "s", TODAY), day(days));
        if now.holds_until.is_none_or(|until| later < until) {
            let then = of(&world, "s", later);
            prop_assert_eq!(&then.verdicts, &now.verdicts);
            prop_assert_eq!((then.overdue, then.missed, then.due), (now.overdue, now.missed, now.due));
        }
    }
}

#[test]
fn what_concerns_another_service_changes_nothing_here() {
    for (said, concerns) in [
        (stated("service:t", "III.1.1.3", ImplementationStatus::Implemented), false),
        (asset("t"), false),
        (stated("unit:v", "III.1.1.3", ImplementationStatus::Implemented), false),
        (stated("service:s", "III.1.1.3", ImplementationStatus::Implemented), true),
        (stated("unit:u", "III.1.1.3", ImplementationStatus::Implemented), true),
        (stated("organisation", "III.1.1.3", ImplementationStatus::Implemented), true),
        (asset("s"), true),
        (registered("s", Some("v")), true),
    ] {
        let mut world = world(&[]);
        let seen = world.size();
        take(&mut world, &said);
        let changed = View::new(mic3(), &world, "s", TODAY).unwrap().changed();
        assert_eq!(seen < changed, concerns, "{said:?}");
    }
}
