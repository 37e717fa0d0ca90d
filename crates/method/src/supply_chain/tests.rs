use std::collections::BTreeSet;

use proptest::prelude::*;
use rust_decimal::Decimal;
use world::{Slug, Statement, World};

use super::{Contact, Graph, Levels, Members, Needs, RollUp, availability, contact, shapes};
use crate::assessment::Verdict;
use crate::fixture::{TODAY, chain_service, contract, fold, link, linked, mic3, mic2014, party};

#[test]
fn the_weakest_of_two_verdicts_is_their_conjunction() {
    for (index, one) in Verdict::ALL.into_iter().enumerate() {
        for other in Verdict::ALL {
            let (mut left, mut right) = (Levels::default(), Levels::default());
            left.set(index, one);
            right.set(index, other);
            assert_eq!(left.get(index), one);
            assert_eq!(left.weakest(right).get(index), one.min(other));
            // Its neighbours are left alone.
            assert_eq!(left.weakest(right).get(index + 1), Verdict::NotApplicable);
        }
    }
}

#[test]
fn redundancy_does_not_raise_a_verdict() {
    let statements: Vec<Statement> = [
        chain_service("a", "saas", "").to_vec(),
        chain_service("b", "paas", "").to_vec(),
        chain_service("c", "paas", "").to_vec(),
        vec![linked("a", "b", "supply", r#","redundancy":"r""#), linked("a", "c", "supply", r#","redundancy":"r""#)],
    ]
    .concat();
    let world = fold(&statements);
    let members = Members::new(world.supply_chain());
    let mut own = vec![Levels::default(); 3];
    for (service, verdict) in [("a", Verdict::Met), ("b", Verdict::Met), ("c", Verdict::NotMet)] {
        own[members.number(&name(service)).unwrap() as usize].set(0, verdict);
    }
    let rolled = RollUp::new(members.graph(), own);
    assert_eq!(rolled.get(members.number(&name("a")).unwrap()).get(0), Verdict::NotMet);
}

fn name(slug: &str) -> Slug {
    slug.parse().unwrap()
}

fn verdict() -> impl Strategy<Value = Verdict> {
    prop::sample::select(Verdict::ALL.to_vec())
}

/// Any graph, circles and links to oneself included, with a verdict per service.
fn graphs() -> impl Strategy<Value = (Vec<(u32, u32)>, Vec<Verdict>)> {
    (1u32..12).prop_flat_map(|count| {
        let links = prop::collection::vec((0..count, 0..count), 0..30);
        (links, prop::collection::vec(verdict(), count as usize))
    })
}

/// What a service reaches, by asking again and again.
fn oracle(links: &[(u32, u32)], service: u32) -> BTreeSet<u32> {
    let mut reached = BTreeSet::from([service]);
    loop {
        let more: Vec<u32> = links
            .iter()
            .filter(|(from, to)| reached.contains(from) && !reached.contains(to))
            .map(|(_, to)| *to)
            .collect();
        if more.is_empty() {
            return reached;
        }
        reached.extend(more);
    }
}

fn levels(verdicts: &[Verdict]) -> Vec<Levels> {
    let one = |verdict: &Verdict| {
        let mut levels = Levels::default();
        levels.set(7, *verdict);
        levels
    };
    verdicts.iter().map(one).collect()
}

proptest! {
    #[test]
    fn the_weakest_member_decides((links, verdicts) in graphs(), at in any::<prop::sample::Index>(), new in verdict()) {
        let count = u32::try_from(verdicts.len()).unwrap();
        let graph = Graph::new(count, &links);
        let mut rolled = RollUp::new(&graph, levels(&verdicts));
        let worst = |verdicts: &[Verdict], service: u32| {
            oracle(&links, service).into_iter().map(|one| verdicts[one as usize]).min().unwrap()
        };
        for service in 0..count {
            prop_assert_eq!(rolled.get(service).get(7), worst(&verdicts, service));
        }
        // One changes: the same as working all out anew, and those that changed are named.
        let changing = u32::try_from(at.index(verdicts.len())).unwrap();
        let mut changed = verdicts.clone();
        changed[changing as usize] = new;
        let named: BTreeSet<u32> = rolled.change(changing, levels(&changed)[changing as usize]).into_iter().collect();
        let differ: BTreeSet<u32> =
            (0..count).filter(|one| worst(&verdicts, *one) != worst(&changed, *one)).collect();
        prop_assert_eq!(named, differ);
        for service in 0..count {
            prop_assert_eq!(rolled.get(service).get(7), worst(&changed, service));
        }
    }

    #[test]
    fn impact_is_the_inverse_of_dependency((links, verdicts) in graphs()) {
        let count = u32::try_from(verdicts.len()).unwrap();
        let graph = Graph::new(count, &links);
        for one in 0..count {
            let leans: BTreeSet<u32> = graph.dependencies(one).into_iter().collect();
            prop_assert_eq!(&leans, &oracle(&links, one));
            for other in 0..count {
                prop_assert_eq!(leans.contains(&other), graph.impact(other).contains(&one));
            }
        }
    }

    #[test]
    fn what_one_leans_on_comes_first_unless_both_lean_on_each_other((links, verdicts) in graphs()) {
        let graph = Graph::new(u32::try_from(verdicts.len()).unwrap(), &links);
        for (from, to) in &links {
            let together = oracle(&links, *from).contains(to) && oracle(&links, *to).contains(from);
            prop_assert_eq!(graph.component(*from) == graph.component(*to), together);
            prop_assert!(together || graph.component(*to) < graph.component(*from));
        }
    }

    #[test]
    fn availability_is_the_chance_over_all_cases(needs in needs()) {
        let composite = availability(&needs, 0);
        prop_assert!(composite.exact);
        let difference = (composite.rate - chance(&needs)).abs();
        prop_assert!(difference < Decimal::new(1, 20), "{} {}", composite.rate, chance(&needs));
    }
}

fn needs() -> impl Strategy<Value = Vec<Needs>> {
    (1u32..7).prop_flat_map(|count| {
        let own = prop::sample::select(vec![
            None,
            Some(Decimal::ZERO),
            Some(Decimal::ONE),
            Some(Decimal::new(5, 1)),
            Some(Decimal::new(9, 1)),
        ]);
        let all = prop::collection::vec(0..count, 0..2);
        let any = prop::collection::vec(prop::collection::vec(0..count, 1..3), 0..2);
        let one = (own, all, any).prop_map(|(own, all, any)| Needs { own, all, any });
        prop::collection::vec(one, count as usize)
    })
}

/// Every case of services that run by themselves or not, each with its chance: the chance that the first one runs.
fn chance(needs: &[Needs]) -> Decimal {
    let mut sum = Decimal::ZERO;
    for case in 0..1u32 << needs.len() {
        let mut runs: Vec<bool> = (0..needs.len()).map(|one| case & (1 << one) != 0).collect();
        let mut weight = Decimal::ONE;
        for (one, need) in needs.iter().enumerate() {
            let own = need.own.unwrap_or(Decimal::ONE);
            weight *= if runs[one] { own } else { Decimal::ONE - own };
        }
        for _ in needs {
            for (one, need) in needs.iter().enumerate() {
                let fed = need.all.iter().all(|below| runs[*below as usize])
                    && need.any.iter().all(|group| group.iter().any(|below| runs[*below as usize]));
                runs[one] &= fed;
            }
        }
        if runs[0] {
            sum += weight;
        }
    }
    sum
}

#[test]
fn availability_in_series_and_in_parallel() {
    let own = |percent: i64| Some(Decimal::new(percent, 3));
    // 0.999 × 0.99 × (1 − 0.1 × 0.1): both regions lean on the same network, which counts once.
    let needs = [
        Needs { own: own(999), all: vec![1], any: vec![vec![2, 3]] },
        Needs { own: own(990), ..Needs::default() },
        Needs { own: own(900), all: vec![1], any: vec![] },
        Needs { own: own(900), all: vec![1], any: vec![] },
    ];
    let composite = availability(&needs, 0);
    assert_eq!((composite.rate, composite.exact), ("0.9791199".parse().unwrap(), true));
    assert_eq!(composite.percent().to_string(), "97.91199");
    // Without a figure it may be less, and who has none is named.
    let composite = availability(&[Needs { all: vec![1], ..Needs::default() }, needs[1].clone()], 0);
    assert_eq!((composite.rate.to_string().as_str(), composite.missing), ("0.990", vec![0]));
}

/// A service `a` for the customer, and what it is linked with.
fn world(more: Vec<Statement>) -> World {
    let base = [
        vec![party("customer")],
        chain_service("a", "saas", "").to_vec(),
        chain_service("b", "paas", "").to_vec(),
        chain_service("c", "paas", "").to_vec(),
        vec![contract("customer", "a-co", "a", "")],
        more,
    ];
    fold(&base.concat())
}

const DELEGATES: &str = r#","delegates":{"guideline":"mic3","items":["IV.1.1.3"]}"#;

#[test]
fn the_four_printed_shapes_and_their_near_misses() {
    let b = |more: &str| contract("a-co", "b-co", "b", more);
    let c = |more: &str| contract("a-co", "c-co", "c", more);
    let supply = |to: &str| link("a", to, "supply");
    let direct = || contract("customer", "b-co", "b", "");
    type Expected<'e> = &'e [(&'e str, &'e [&'e str])];
    let cases: Vec<(Vec<Statement>, Expected<'_>)> = vec![
        // I.7.1: A builds on B, which hands it part of its responsibility.
        (vec![supply("b"), b(DELEGATES)], &[("vertical-1", &[])]),
        // I.7.2: the same with B and C.
        (vec![supply("b"), supply("c"), b(DELEGATES), c(DELEGATES)], &[("vertical-2", &[])]),
        // I.7.3: A uses B's API, and nothing is handed over.
        (vec![link("a", "b", "api"), b("")], &[("horizontal-1", &[])]),
        // I.7.4: both contract with the customer, and with each other.
        (vec![link("a", "b", "exchange"), b(""), direct()], &[("horizontal-2", &[])]),
        // Near misses: each lacks one thing.
        (vec![supply("b"), b("")], &[("vertical-1", &["shape-nothing-delegated"])]),
        (vec![supply("b")], &[("vertical-1", &["shape-no-contract"])]),
        (vec![supply("b"), b(DELEGATES), direct()], &[("vertical-1", &["shape-customer-contracts-itself"])]),
        (vec![supply("b"), supply("c"), b(DELEGATES), c("")], &[("vertical-2", &["shape-nothing-delegated"])]),
        (vec![link("a", "b", "api"), b(DELEGATES)], &[("horizontal-1", &["shape-delegation-refused"])]),
        (vec![link("a", "b", "api"), b(""), direct()], &[("horizontal-1", &["shape-customer-contracts-itself"])]),
        (vec![link("a", "b", "exchange"), b("")], &[("horizontal-2", &["shape-customer-without-contract"])]),
        (vec![link("a", "b", "exchange"), direct()], &[("horizontal-2", &["shape-no-contract"])]),
        // One link is declared by the other side, and still is theirs.
        (vec![link("b", "a", "exchange"), b(""), direct()], &[("horizontal-2", &[])]),
        // Each way of linking is a shape of its own, and each API partner too.
        (vec![supply("b"), b(DELEGATES), link("a", "c", "api"), c("")], &[("vertical-1", &[]), ("horizontal-1", &[])]),
        (
            vec![link("a", "b", "api"), link("a", "c", "api"), b(""), c("")],
            &[("horizontal-1", &[]), ("horizontal-1", &[])],
        ),
        // A contract that has ended is none.
        (vec![supply("b"), b(r#","until":"2026-11-19""#)], &[("vertical-1", &["shape-no-contract"])]),
        (vec![], &[]),
    ];
    for (index, (more, expected)) in cases.into_iter().enumerate() {
        let world = world(more);
        let a = name("a");
        let found = shapes(&mic3().supply_chain.models, world.supply_chain(), &a, TODAY);
        let found: Vec<(&str, Vec<&str>)> = found
            .iter()
            .map(|shape| (shape.model.id.as_str(), shape.misses.iter().map(|miss| miss.rule).collect()))
            .collect();
        let expected: Vec<(&str, Vec<&str>)> = expected.iter().map(|(id, misses)| (*id, misses.to_vec())).collect();
        assert_eq!(found, expected, "case {index}");
    }
}

#[test]
fn without_a_customer_no_shape_is_complete() {
    let statements = [
        chain_service("a", "saas", "").to_vec(),
        chain_service("b", "saas", "").to_vec(),
        vec![link("a", "b", "api"), contract("a-co", "b-co", "b", "")],
    ];
    let world = fold(&statements.concat());
    let a = name("a");
    let found = shapes(&mic3().supply_chain.models, world.supply_chain(), &a, TODAY);
    assert_eq!(found[0].misses.iter().map(|miss| miss.rule).collect::<Vec<_>>(), ["shape-no-customer-contract"]);
}

#[test]
fn who_contracts_with_the_end_user_tells_vertical_from_horizontal() {
    let model = mic2014().model.touchpoint().unwrap();
    let direct = |service: &str| contract("customer", &format!("{service}-co"), service, "");
    for (more, expected) in [
        (vec![link("a", "b", "supply")], Some(("vertical", vec!["a-co"], vec![]))),
        (vec![link("a", "b", "exchange"), direct("b")], Some(("horizontal", vec!["a-co", "b-co"], vec![]))),
        (
            vec![link("a", "b", "exchange"), direct("b"), link("b", "c", "supply")],
            Some(("horizontal", vec!["a-co", "b-co"], vec!["c-co"])),
        ),
        (vec![], None),
    ] {
        let world = world(more);
        let a = name("a");
        let found = contact(&model.models, world.supply_chain(), &a, TODAY);
        let names = |parties: &[&Slug]| parties.iter().map(|one| one.as_str().to_owned()).collect::<Vec<_>>();
        let found =
            found.map(|Contact { model, contracted, apart }| (model.id.clone(), names(&contracted), names(&apart)));
        let owned = |list: Vec<&str>| list.into_iter().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(found, expected.map(|(id, one, other)| (id.to_owned(), owned(one), owned(other))));
    }
}
