use world::{Slug, Statement, World};

use super::{Article, Covered, Draft, Turn, checks, draft};
use crate::fixture::{TODAY, agreed, chain_service, contract, fold, link, mic3, mic2014, party, said};

fn name(slug: &str) -> Slug {
    slug.parse().unwrap()
}

/// A SaaS on an IaaS for one customer, nothing agreed.
fn base() -> Vec<Statement> {
    let clause = r#","clauses":[{"clause":"8","covers":{"guideline":"mic2014","items":["8.1.5"]}}]"#;
    [
        vec![party("customer")],
        chain_service("app", "saas", "").to_vec(),
        chain_service("vm", "iaas", "").to_vec(),
        vec![
            link("app", "vm", "supply"),
            contract("customer", "app-co", "app", clause),
            contract("app-co", "vm-co", "vm", ""),
        ],
    ]
    .concat()
}

/// What the provider of the SaaS declares of one requirement.
fn declared(id: &str, item: &str, share: &str, more: &str) -> Statement {
    let body = format!(
        r#"{{"declaration":"{id}","service":"app","by":"app-co","covers":{{"guideline":"mic3","items":["{item}"]}},"share":"{share}","reason":"r"{more}}}"#
    );
    said("ShareDeclared", &body)
}

fn drafted<'a>(world: &'a World, service: &str, party: &str) -> Draft<'a> {
    draft(mic3(), world, &name(service), &name(party), TODAY).unwrap()
}

/// The items of an article that speak of a requirement: rule, and the agreement that confirms it.
fn about<'d>(draft: &'d Draft<'_>, article: Article, requirement: &str) -> Vec<(&'static str, Option<&'d str>)> {
    let items = draft.articles.iter().filter(|(own, _)| *own == article).flat_map(|(_, items)| items);
    let items = items.filter(|item| item.requirements.iter().any(|control| control.id == requirement));
    items.map(|item| (item.text.rule, item.consent.as_ref().map(|one| one.agreement.as_str()))).collect()
}

#[test]
fn every_part_of_the_two_becomes_an_item_with_the_consent_that_confirms_it() {
    let told = [
        declared("log", "III.1.1.12", "customer", ""),
        declared("watch", "III.1.1.3", "shared", r#","residual":"x""#),
        declared("room", "IV.4.1.1", "inherited", r#","from":"vm""#),
    ];
    let world = fold(&[base(), told.to_vec()].concat());
    let found = drafted(&world, "app", "customer");
    assert_eq!(about(&found, Article::Customer, "III.1.1.12"), [("clause-customer-all", None)]);
    assert_eq!(about(&found, Article::Provider, "III.1.1.12"), []);
    assert_eq!(about(&found, Article::Customer, "III.1.1.3"), [("clause-customer-part", None)]);
    assert_eq!(about(&found, Article::Provider, "III.1.1.3"), [("clause-provider-shared", None)]);
    // Only asked of the supplier, in whose own contract it stands.
    assert_eq!(about(&found, Article::Provider, "IV.4.1.1").len(), 0);
    assert!(found.unagreed() > 0);
    let world = fold(&[base(), told.to_vec(), vec![agreed("app", ["app-co", "customer"], "")]].concat());
    let found = drafted(&world, "app", "customer");
    let (_, agreement) = about(&found, Article::Customer, "III.1.1.12")[0];
    assert!(agreement.is_some());
    // What the provider shares with its supplier is agreed with the customer all the same.
    assert_eq!(found.unagreed(), 0);
    // An agreement with the supplier alone is no consent of the customer.
    let world = fold(&[base(), told.to_vec(), vec![agreed("app", ["app-co", "vm-co"], "")]].concat());
    assert!(about(&drafted(&world, "app", "customer"), Article::Customer, "III.1.1.12")[0].1.is_none());
}

#[test]
fn a_version_differs_by_what_was_declared_anew() {
    let before = fold(&[base(), vec![declared("log", "III.1.1.12", "own", "")]].concat());
    let after = fold(&[base(), vec![declared("log", "III.1.1.12", "customer", "")]].concat());
    let (old, new) = (drafted(&before, "app", "customer"), drafted(&after, "app", "customer"));
    let changes = new.since(&old);
    let told: Vec<_> = changes
        .iter()
        .map(|(turn, article, text, of)| (*turn, *article, text.rule, of.iter().map(|one| one.id.as_str()).collect()))
        .collect();
    let log = || vec!["III.1.1.12"];
    let expected = [
        (Turn::Gone, Article::Provider, "clause-provider-own", log()),
        (Turn::New, Article::Customer, "clause-customer-all", log()),
    ];
    assert_eq!(told, expected);
    assert_eq!(new.since(&new), []);
}

#[test]
fn subjects_are_answered_by_contracts_by_the_draft_or_not_at_all() {
    let world = fold(&base());
    let chain = world.supply_chain();
    let found = drafted(&world, "app", "customer");
    let checked = checks(&found, mic2014(), chain);
    // Twenty-three with customers; the customer builds nothing on it.
    assert_eq!(checked.len(), 23);
    let of = |id: &str| checked.iter().find(|check| check.clause.id == id).unwrap().covered.clone();
    // Return at exit rests on 8.1.5.b, which the contract's clause 8 names with all of 8.1.5.
    assert!(matches!(of("C7"), Covered::Contract(clauses) if clauses[0].clause == "8"));
    assert_eq!(of("C1"), Covered::Drafted(Article::Provider));
    assert_eq!(of("C12"), Covered::Missing);
    // The provider of the SaaS takes the IaaS: sixteen more, of which what was settled counts.
    let settled = said(
        "SupplierTermSettled",
        r#"{"term":"t","party":"vm-co","covers":{"guideline":"mic2014","items":["S12"]},"way":"published","outcome":"satisfied","basis":"b","on":"2026-04-01"}"#,
    );
    let world = fold(&[base(), vec![settled]].concat());
    let found = drafted(&world, "vm", "app-co");
    let checked = checks(&found, mic2014(), world.supply_chain());
    assert_eq!(checked.len(), 39);
    let of = |id: &str| checked.iter().find(|check| check.clause.id == id).unwrap().covered.clone();
    assert_eq!((of("S12"), of("S16")), (Covered::Settled, Covered::Missing));
}
