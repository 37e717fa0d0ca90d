use guideline::Layer;
use world::{Share, Slug, Statement, World};

use super::{GapKind, LayerSet, Matrix, Row, impact, layerings, matrix};
use crate::assessment::Verdict;
use crate::fixture::{
    TODAY, agreed, chain_service, claim, contract, excluded, fold, link, linked, mic3, party, said, share,
};

fn name(slug: &str) -> Slug {
    slug.parse().unwrap()
}

/// A SaaS on an IaaS for one customer: everything agreed, everything claimed.
fn base() -> Vec<Statement> {
    [
        vec![party("customer")],
        chain_service("app", "saas", "").to_vec(),
        chain_service("vm", "iaas", "").to_vec(),
        vec![
            link("app", "vm", "supply"),
            contract("customer", "app-co", "app", ""),
            contract(
                "app-co",
                "vm-co",
                "vm",
                r#","clauses":[{"clause":"12","covers":{"guideline":"mic3","items":["II","III","IV"]}}]"#,
            ),
            agreed("app", ["app-co", "customer"], ""),
            agreed("vm", ["vm-co", "app-co"], ""),
            claim("app", "app-co", "app", "", "implemented", ""),
            claim("app-use", "customer", "app", "", "implemented", ""),
            claim("vm", "vm-co", "vm", "", "implemented", r#","until":"2026-11-20""#),
            claim("vm-use", "app-co", "vm", "", "implemented", ""),
        ],
    ]
    .concat()
}

fn looked(world: &World, at: jiff::civil::Date) -> Matrix<'_> {
    matrix(mic3(), world, &name("app"), at).unwrap()
}

fn row<'m>(matrix: &'m Matrix<'_>, service: &str, requirement: &str, party: &str) -> &'m Row<'m> {
    let found = matrix.rows.iter().find(|row| {
        row.service.as_str() == service && row.control.id == requirement && row.party == Some(&name(party))
    });
    found.unwrap_or_else(|| panic!("no row {service} {requirement} {party}"))
}

fn chain_verdict(matrix: &Matrix<'_>, requirement: &str) -> Verdict {
    matrix.verdicts.iter().find(|one| one.control.id == requirement).unwrap().verdict
}

fn kinds(matrix: &Matrix<'_>, requirement: &str) -> Vec<GapKind> {
    matrix.gaps.iter().filter(|gap| gap.control.id == requirement).map(|gap| gap.kind).collect()
}

fn set(layers: &[Layer]) -> LayerSet {
    layers.iter().copied().collect()
}

#[test]
fn the_layers_fall_to_whom_the_service_models_give_them() {
    let world = fold(&base());
    let (app, vm) = (name("app"), name("vm"));
    let found = layerings(mic3(), world.supply_chain(), &[&vm, &app]);
    let organisation = Layer::Organisation;
    // I.6.3: the virtual environment and what is below it are the provider's, the OS and what is above the customer's.
    let below = [Layer::Virtualisation, Layer::Hardware, Layer::Network, Layer::Facility];
    assert_eq!(found[&vm].own, set(&below).or(set(&[organisation])));
    assert_eq!(found[&vm].customer, set(&[Layer::Data, Layer::Application, Layer::Middleware, Layer::Os]));
    // I.6.1: the application and all below it are the provider's, who has the lowest ones from its supplier.
    assert_eq!(found[&app].own, set(&[organisation, Layer::Application, Layer::Middleware, Layer::Os]));
    assert_eq!(found[&app].customer, set(&[Layer::Data]));
    assert_eq!(found[&app].supplied, [(&vm, set(&below))]);
}

#[test]
fn a_claim_that_expires_takes_the_verdict_with_it_and_says_who_must_act_under_which_clause() {
    let world = fold(&base());
    let (before, after) = (looked(&world, TODAY), looked(&world, TODAY.tomorrow().unwrap()));
    assert!(before.gaps.is_empty(), "{:?}", before.gaps);
    assert!(before.verdicts.iter().all(|one| one.verdict == Verdict::Met));
    // The last day still counts.
    assert_eq!(before.holds_until, Some(TODAY.tomorrow().unwrap()));
    // IV.4.1.1 concerns the building alone, which is the supplier's.
    let verdict = after.verdicts.iter().find(|one| one.control.id == "IV.4.1.1").unwrap();
    assert_eq!(verdict.verdict, Verdict::Unknown);
    let weakest: Vec<&Row<'_>> = verdict.weakest.iter().map(|index| &after.rows[*index]).collect();
    assert_eq!(weakest.len(), 1);
    assert_eq!(weakest[0].party, Some(&name("vm-co")));
    assert_eq!(weakest[0].cause().unwrap().rule, "reason-claim-ended");
    assert_eq!(weakest[0].clauses.iter().map(|one| one.clause).collect::<Vec<_>>(), ["12"]);
    // III.2.3.1 concerns nothing that the supplier runs: it stays as it was.
    assert_eq!(chain_verdict(&after, "III.2.3.1"), Verdict::Met);
}

#[test]
fn what_is_taken_over_by_default_counts_once_it_is_agreed() {
    let mut statements = base();
    // Without the agreement of provider and supplier.
    statements.retain(|one| !matches!(one, Statement::ShareAgreed(body) if body.service == name("vm")));
    let world = fold(&statements);
    let found = looked(&world, TODAY);
    // III.1.1.6 (time synchronisation) reaches down to what the supplier runs.
    let of_app = row(&found, "app", "III.1.1.6", "app-co");
    assert_eq!((of_app.share, of_app.verdict, of_app.agreed_by), (Share::Shared, Verdict::Unknown, None));
    assert!(kinds(&found, "III.1.1.6").contains(&GapKind::Unagreed));
    // What somebody does alone is done, agreed or not; the gap is shown all the same.
    let of_vm = row(&found, "vm", "IV.4.1.1", "vm-co");
    assert_eq!((of_vm.share, of_vm.verdict, of_vm.agreed_by), (Share::Own, Verdict::Met, None));
    assert_eq!(kinds(&found, "IV.4.1.1"), [GapKind::Unagreed]);
    let world = fold(&base());
    let found = looked(&world, TODAY);
    let of_app = row(&found, "app", "III.1.1.6", "app-co");
    assert_eq!((of_app.verdict, of_app.agreed_by), (Verdict::Met, Some(&name("vm-vm-co-app-co"))));
}

#[test]
fn an_agreement_ends_and_is_overtaken_by_what_is_declared_later() {
    let ended = agreed("vm", ["vm-co", "app-co"], r#","until":"2026-11-19""#);
    let world = fold(&[base(), vec![ended]].concat());
    assert!(kinds(&looked(&world, TODAY), "III.1.1.6").contains(&GapKind::AgreementEnded));
    let later = share("app", "app-co", "III.1.1.6", "shared", r#","from":"vm","residual":"x","owner":"o""#);
    let world = fold(&[base(), vec![later.clone()]].concat());
    let found = looked(&world, TODAY);
    assert!(kinds(&found, "III.1.1.6").contains(&GapKind::Overtaken));
    assert_eq!(row(&found, "app", "III.1.1.6", "app-co").verdict, Verdict::Unknown);
    let anew = agreed("vm", ["vm-co", "app-co"], "");
    let world = fold(&[base(), vec![later, anew]].concat());
    let found = looked(&world, TODAY);
    assert_eq!(kinds(&found, "III.1.1.6"), []);
    assert_eq!(row(&found, "app", "III.1.1.6", "app-co").verdict, Verdict::Met);
}

#[test]
fn declarations_of_parties_are_held_against_each_other() {
    let own = r#","owner":"o""#;
    for (provider, customer, expected, verdict) in [
        ("own", "own", vec![], Verdict::Met),
        // Each says it is the other's.
        ("customer", "own", vec![GapKind::Nobody], Verdict::Unknown),
        // Each says it is its own.
        ("own", "customer", vec![GapKind::Overlap], Verdict::Met),
    ] {
        let declared = vec![
            share("app", "app-co", "III.2.3.1", provider, own),
            share("app", "customer", "III.2.3.1", customer, own),
            agreed("app", ["app-co", "customer"], ""),
        ];
        let world = fold(&[base(), declared].concat());
        let found = looked(&world, TODAY);
        assert_eq!(kinds(&found, "III.2.3.1"), expected, "{provider} {customer}");
        assert_eq!(chain_verdict(&found, "III.2.3.1"), verdict, "{provider} {customer}");
    }
    // One shares, the other does not: they differ.
    let declared = vec![
        share("app", "app-co", "III.2.3.1", "shared", r#","residual":"x","owner":"o""#),
        share("app", "customer", "III.2.3.1", "own", own),
        agreed("app", ["app-co", "customer"], ""),
    ];
    let world = fold(&[base(), declared].concat());
    assert_eq!(kinds(&looked(&world, TODAY), "III.2.3.1"), [GapKind::Differ]);
}

#[test]
fn what_a_supplier_leaves_to_its_customer_cannot_be_taken_over_from_it() {
    let declared = vec![
        share("app", "app-co", "III.2.3.1", "inherited", r#","from":"vm","owner":"o""#),
        share("vm", "vm-co", "III.2.3.1", "customer", r#","owner":"o""#),
        agreed("vm", ["vm-co", "app-co"], ""),
    ];
    let world = fold(&[base(), declared].concat());
    let found = looked(&world, TODAY);
    assert_eq!(kinds(&found, "III.2.3.1"), [GapKind::HandedBack]);
    assert_eq!(chain_verdict(&found, "III.2.3.1"), Verdict::Unknown);
}

#[test]
fn a_declaration_needs_somebody_who_answers_for_it() {
    let declared = vec![share("app", "app-co", "III.2.3.1", "own", ""), agreed("app", ["app-co", "customer"], "")];
    let world = fold(&[base(), declared].concat());
    assert_eq!(kinds(&looked(&world, TODAY), "III.2.3.1"), [GapKind::NoOwner]);
}

#[test]
fn a_layer_that_nobody_runs_is_a_gap() {
    let described = chain_service("vm", "iaas", r#","layers":["virtualisation","hardware","network"]"#);
    let world = fold(&[base(), described.to_vec()].concat());
    let found = looked(&world, TODAY);
    assert!(kinds(&found, "IV.4.1.1").contains(&GapKind::Uncovered));
    assert_eq!(chain_verdict(&found, "IV.4.1.1"), Verdict::Unknown);
}

#[test]
fn the_closest_claim_counts_and_of_those_the_latest() {
    let more = vec![
        claim("later", "vm-co", "vm", r#""IV.4""#, "planned", ""),
        claim("closer", "vm-co", "vm", r#""IV.4.1.1""#, "partly", ""),
    ];
    let world = fold(&[base(), more].concat());
    let found = looked(&world, TODAY);
    assert_eq!(row(&found, "vm", "IV.4.1.1", "vm-co").verdict, Verdict::Partly);
    assert_eq!(row(&found, "vm", "IV.4.1.2", "vm-co").verdict, Verdict::NotMet);
    assert_eq!(row(&found, "vm", "IV.1.1.1", "vm-co").verdict, Verdict::Met);
}

#[test]
fn a_registered_service_answers_by_its_own_assessment() {
    let registered =
        said("ServiceRegistered", r#"{"service":"app","name":"A","perspective":"provide","runs":["saas"]}"#);
    let world = fold(&[base(), vec![registered, excluded("service:app", "III.2.3.1")]].concat());
    let found = looked(&world, TODAY);
    // Nothing is stated in the workspace: the claim does not stand in for it.
    assert_eq!(row(&found, "app", "III.1.1.1", "app-co").verdict, Verdict::Unknown);
    assert_eq!(row(&found, "app", "III.2.3.1", "app-co").verdict, Verdict::NotApplicable);
    // The supplier claims its part of III.1.1.6, and that is agreed: what is missing is the provider's own part.
    let shared = row(&found, "app", "III.1.1.6", "app-co");
    let why: Vec<&str> = shared.why.iter().map(|reason| reason.rule).collect();
    assert!(why.contains(&"reason-claimed-until") && why.last() == Some(&"reason-agreed"), "{why:?}");
    assert_eq!(shared.cause().unwrap().rule, "reason-nothing-stated");
}

#[test]
fn erasing_never_makes_anything_look_better() {
    let statements = [base(), vec![share("app", "app-co", "III.2.3.1", "own", r#","owner":"o""#)]].concat();
    for (position, erased) in statements.iter().enumerate() {
        let whole = fold(&statements);
        let mut world = World::default();
        for (at, statement) in (0u64..).zip(&statements) {
            let second = jiff::Timestamp::from_second(1_790_000_000 + i64::try_from(at).unwrap()).unwrap();
            let meta = world::Meta { position: at, recorded_at: second, effective_at: second };
            if at as usize == position {
                world.apply_erased(&meta, statement.kind(), &statement.keys());
            } else {
                world.apply(&meta, statement);
            }
        }
        let before = looked(&whole, TODAY);
        // Where the service looked at is gone, nothing is said of it at all.
        let Some(after) = matrix(mic3(), &world, &name("app"), TODAY) else { continue };
        for (one, other) in before.verdicts.iter().zip(&after.verdicts) {
            let better = one.verdict < other.verdict;
            assert!(!better, "{} {}: {:?} → {:?}", erased.kind(), one.control.id, one.verdict, other.verdict);
        }
    }
}

#[test]
fn impact_names_services_contracts_and_requirements() {
    let statements = [
        base(),
        chain_service("vm2", "iaas", "").to_vec(),
        vec![
            linked("app", "vm", "supply", r#","redundancy":"r""#),
            linked("app", "vm2", "supply", r#","redundancy":"r""#),
        ],
    ]
    .concat();
    let world = fold(&statements);
    let found = impact(mic3(), &world, &name("vm"), TODAY).unwrap();
    let names: Vec<(&str, bool)> = found.iter().map(|one| (one.service.as_str(), one.goes_on)).collect();
    assert_eq!(names, [("vm", false), ("app", true)]);
    assert_eq!(found[1].contracts, [&name("app-co-vm")]);
    assert_eq!(found[1].customers, [&name("customer")]);
    assert!(found[1].requirements.iter().any(|control| control.id == "III.1.1.6"));
    assert!(!found[1].requirements.iter().any(|control| control.id == "III.2.3.1"));
    // Alone, it takes the application with it.
    let world = fold(&base());
    let found = impact(mic3(), &world, &name("vm"), TODAY).unwrap();
    assert_eq!(found.iter().map(|one| one.goes_on).collect::<Vec<_>>(), [false, false]);
}

mod laws;
