use jiff::Timestamp;
use proptest::prelude::*;

use crate::{
    About, Applied, BodyErased, CandidateDecided, ControlExcluded, Decided, EvidenceAttached, EvidenceWithdrawn,
    ImplementationStated, ImplementationStatus, Meta, ObligationFulfilled, Resolution, Scope, Statement, World,
};

fn meta(position: u64) -> Meta {
    let at = Timestamp::from_second(1_700_000_000 + i64::try_from(position).unwrap()).unwrap();
    Meta { position, recorded_at: at, effective_at: at }
}

fn about(scope: &str, item: &str) -> About {
    About { scope: scope.parse().unwrap(), guideline: "mic3".into(), item: item.into() }
}

fn stated(scope: &str, item: &str, status: ImplementationStatus) -> Statement {
    ImplementationStated { about: about(scope, item), status, note: String::new() }.into()
}

fn fold(statements: &[Statement]) -> World {
    let mut world = World::default();
    for (position, statement) in statements.iter().enumerate() {
        world.apply(&meta(position as u64), statement);
    }
    world
}

fn golden() -> Vec<Statement> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("golden");
    let read = |(kind, version): &(&str, u32)| {
        let text = std::fs::read_to_string(folder.join(format!("{kind}.v{version}.json"))).unwrap();
        text.lines().map(|line| Statement::decode(kind, *version, line.as_bytes()).unwrap()).collect::<Vec<_>>()
    };
    Statement::KINDS.iter().flat_map(read).collect()
}

#[test]
fn the_nearest_scope_stands_first_in_the_chain() {
    let world = fold(&golden());
    let chain = world.chain("base");
    // service, its unit, the organisation
    assert_eq!(chain.len(), 3);
    assert_eq!(world.chain("expense").len(), 2);
    assert_eq!(world.chain("nobody").len(), 1);
}

#[test]
fn the_later_statement_counts_and_a_late_fulfilment_does_not_go_back() {
    let fulfilled = |on: &str| -> Statement {
        ObligationFulfilled { about: about("organisation", "o"), on: on.parse().unwrap(), note: String::new() }.into()
    };
    let world = fold(&[
        stated("organisation", "c", ImplementationStatus::Implemented),
        stated("organisation", "c", ImplementationStatus::Partly),
        fulfilled("2026-04-01"),
        fulfilled("2025-04-01"),
    ]);
    let chain = world.chain("x");
    let control = chain[0].control(world.item("mic3", "c").unwrap()).unwrap();
    assert_eq!(control.implementation.unwrap().status, Some(ImplementationStatus::Partly));
    assert_eq!(control.implementation.unwrap().position, 1);
    let obligation = chain[0].obligation(world.item("mic3", "o").unwrap()).unwrap();
    assert_eq!(obligation.fulfilled, Some(("2026-04-01".parse().unwrap(), 2)));
}

#[test]
fn withdrawn_evidence_is_gone_and_only_that() {
    let attach = |name: &str| -> Statement {
        EvidenceAttached {
            about: about("organisation", "c"),
            evidence: name.into(),
            title: "t".into(),
            collected: "2026-01-01".parse().unwrap(),
            valid_until: None,
            location: String::new(),
            digest: None,
        }
        .into()
    };
    let withdraw: Statement = EvidenceWithdrawn { evidence: "a".into(), reason: "r".into() }.into();
    let world = fold(&[attach("a"), attach("b"), withdraw]);
    let chain = world.chain("x");
    let left: Vec<u64> =
        chain[0].evidence(world.item("mic3", "c").unwrap()).iter().map(|evidence| evidence.position).collect();
    assert_eq!(left, [1]);
}

#[test]
fn an_erased_statement_makes_its_control_unknown_again() {
    let mut world = World::default();
    world.apply(&meta(0), &stated("organisation", "c", ImplementationStatus::Implemented));
    world.apply_erased(&meta(1), "ImplementationStated", &about("organisation", "c").keys());
    let erased = Statement::from(BodyErased { position: 1, ground: "g".into() });
    assert_eq!(world.apply(&meta(2), &erased), Applied::Taken);
    let chain = world.chain("x");
    let control = chain[0].control(world.item("mic3", "c").unwrap()).unwrap();
    assert_eq!(control.implementation.unwrap().status, None);
    assert_eq!(world.erased().get(&1), Some(&2));
}

#[test]
fn erasing_never_makes_anything_look_better() {
    let on_control = about("organisation", "c");
    let attached = |name: &str| -> Statement {
        EvidenceAttached {
            about: about("organisation", "c"),
            evidence: name.into(),
            title: "t".into(),
            collected: "2026-01-01".parse().unwrap(),
            valid_until: None,
            location: String::new(),
            digest: None,
        }
        .into()
    };
    let excluded = ControlExcluded { about: on_control.clone(), reason: "r".into() }.into();
    let mut world = fold(&[attached("a"), attached("b"), excluded]);
    world.apply_erased(&meta(3), "EvidenceWithdrawn", &["evidence:a".to_owned()]);
    world.apply_erased(&meta(4), "EvidenceFoundAltered", &["evidence:b".to_owned()]);
    world.apply_erased(&meta(5), "ExclusionLifted", &on_control.keys());
    let chain = world.chain("x");
    let item = world.item("mic3", "c").unwrap();
    let left: Vec<(u64, bool)> = chain[0].evidence(item).iter().map(|piece| (piece.position, piece.altered)).collect();
    assert_eq!(left, [(1, true)]);
    assert_eq!(chain[0].control(item).unwrap().exclusion, None);
}

#[test]
fn erasing_what_was_already_taken_in_asks_for_a_new_fold() {
    let mut world = World::default();
    world.apply(&meta(0), &stated("organisation", "c", ImplementationStatus::Implemented));
    let erased = Statement::from(BodyErased { position: 0, ground: "g".into() });
    assert_eq!(world.apply(&meta(1), &erased), Applied::FoldAgain);
}

proptest! {
    /// The fold is a left fold: stopping anywhere and going on gives the same world as going through.
    #[test]
    fn the_fold_does_not_care_where_it_paused(order in Just(golden()).prop_shuffle(), cut in 0usize..40) {
        let through = fold(&order);
        let cut = cut.min(order.len());
        let mut paused = fold(&order[..cut]);
        for (position, statement) in order.iter().enumerate().skip(cut) {
            paused.apply(&meta(position as u64), statement);
        }
        prop_assert_eq!(format!("{:?}", sorted(&through)), format!("{:?}", sorted(&paused)));
        prop_assert_eq!(through.size(), order.len() as u64);
    }
}

/// What a world says, in an order of its own.
fn sorted(world: &World) -> Vec<String> {
    let mut said = Vec::new();
    for service in world.services() {
        said.push(format!("{service:?}"));
    }
    for service in ["expense", "base", "none"] {
        for state in world.chain(service) {
            let mut controls: Vec<_> = state.controls.iter().collect();
            controls.sort_by_key(|(item, _)| **item);
            let mut obligations: Vec<_> = state.obligations.iter().collect();
            obligations.sort_by_key(|(item, _)| **item);
            let mut evidence: Vec<_> = state.evidence.iter().collect();
            evidence.sort_by_key(|(item, _)| **item);
            said.push(format!(
                "{controls:?}{obligations:?}{evidence:?}{:?}{:?}{:?}",
                state.readings, state.settings, state.circumstances
            ));
        }
    }
    said.push(format!("{:?} {:?}", world.adoption("mic3"), world.knows_scope(&Scope::Organisation)));
    said
}

/// What was decided about a countermeasure, role by role; an erased decision stays one.
#[test]
fn decisions_of_each_role_stand_by_themselves() {
    let decided = |role: Option<&str>, decision| -> CandidateDecided {
        CandidateDecided { about: about("organisation", "c"), role: role.map(Box::from), decision, reason: "r".into() }
    };
    let said = [
        decided(None, Resolution::Reject),
        decided(Some("EXE-d"), Resolution::Adopt),
        decided(Some("EXE-e"), Resolution::Defer),
        decided(None, Resolution::Adopt),
        decided(Some("EXE-e"), Resolution::Open),
    ];
    let mut world = fold(&said.clone().map(Statement::from));
    let found = |world: &World| world.chain("x")[0].decided(world.item("mic3", "c").unwrap()).to_vec();
    let one = |role: Option<&str>, resolution, position| Decided { role: role.map(Box::from), resolution, position };
    let of_d = one(Some("EXE-d"), Some(Resolution::Adopt), 1);
    assert_eq!(found(&world), [of_d.clone(), one(None, Some(Resolution::Adopt), 3)]);
    for (position, role) in [(5, None), (6, Some("EXE-e"))] {
        world.apply_erased(&meta(position), "CandidateDecided", &decided(role, Resolution::Reject).keys());
    }
    assert_eq!(found(&world), [of_d, one(None, None, 5), one(Some("EXE-e"), None, 6)]);
}

/// The latest plan counts; an erased one stays a plan, of which nobody knows what it asks.
#[test]
fn a_plan_is_said_anew_each_time_and_never_disappears() {
    let said = |kind: &str, body: &str| Statement::decode(kind, 1, body.as_bytes()).unwrap();
    let plan = |rest: &str| said("PlanStated", &format!(r#"{{"guideline":"ipa","service":"x"{rest}}}"#));
    let registered = r#"{"name":"X","perspective":"provide","runs":["saas"],"service":"x"}"#;
    let later = plan(r#","measures":{"A-3":{"taken":true}}"#);
    let mut world = fold(&[said("ServiceRegistered", registered), plan(""), later.clone()]);
    let plans = |world: &World| world.service("x").unwrap().plans.clone();
    let [known] = &plans(&world)[..] else { panic!("{:?}", plans(&world)) };
    assert_eq!(known.position, 2);
    assert_eq!(known.plan.clone().map(|plan| Statement::PlanStated(*plan)), Some(later.clone()));
    world.apply_erased(&meta(3), "PlanStated", &later.keys());
    let [known] = &plans(&world)[..] else { panic!("{:?}", plans(&world)) };
    assert_eq!((known.plan.as_ref(), known.position, &*known.guideline), (None, 3, "ipa"));
}

/// The latest answer of each vendor counts, until it is dropped or erased.
#[test]
fn answers_of_vendors_stand_side_by_side() {
    let said = |kind: &str, body: &str| Statement::decode(kind, 1, body.as_bytes()).unwrap();
    let answered = |vendor: &str, word: &str| {
        let body = format!(
            r#"{{"answers":{{"A-3-1":{{"answer":"{word}"}}}},"guideline":"ipa","name":"N","on":"2026-01-01","service":"x","vendor":"{vendor}"}}"#
        );
        said("VendorAnswered", &body)
    };
    let registered = r#"{"name":"X","perspective":"provide","runs":["saas"],"service":"x"}"#;
    let dropped = said("VendorDropped", r#"{"guideline":"ipa","reason":"r","service":"x","vendor":"b"}"#);
    let mut world = fold(&[
        said("ServiceRegistered", registered),
        answered("a", "not"),
        answered("b", "met"),
        answered("a", "met"),
        answered("c", "partly"),
        dropped,
    ]);
    let positions =
        |world: &World| -> Vec<u64> { world.service("x").unwrap().vendors.iter().map(|one| one.position).collect() };
    assert_eq!(positions(&world), [3, 4]);
    world.apply_erased(&meta(6), "VendorAnswered", &answered("a", "met").keys());
    assert_eq!(positions(&world), [4]);
}
