use world::{Share, Slug, Statement};

use super::{Offer, offer};
use crate::assessment::Verdict;
use crate::fixture::{TODAY, agreed, chain_service, claim, contract, fold, link, mic3, party, said, share};

fn name(slug: &str) -> Slug {
    slug.parse().unwrap()
}

/// A SaaS on an IaaS for two customers; the provider of the SaaS claims everything.
fn base() -> Vec<Statement> {
    [
        vec![party("first"), party("second")],
        chain_service("app", "saas", "").to_vec(),
        chain_service("vm", "iaas", "").to_vec(),
        vec![
            link("app", "vm", "supply"),
            contract("first", "app-co", "app", ""),
            contract("second", "app-co", "app", ""),
            agreed("app", ["app-co", "first"], ""),
            agreed("app", ["app-co", "second"], ""),
            claim("app", "app-co", "app", "", "implemented", ""),
            claim("app-use", "first", "app", "", "implemented", ""),
            claim("app-vm", "app-co", "vm", "", "implemented", ""),
        ],
    ]
    .concat()
}

/// Share, verdict and whether it is the provider's, of each part of a requirement.
fn parts(offer: &Offer<'_>, requirement: &str) -> Vec<(Share, Verdict, bool)> {
    let rows = offer.rows.iter().filter(|row| row.control.id == requirement);
    rows.map(|row| (row.share, row.verdict, row.party.is_some())).collect()
}

#[test]
fn users_are_told_their_part_once_and_suppliers_stay_behind() {
    let world = fold(&base());
    let found = offer(mic3(), &world, &name("app-co"), None, TODAY).unwrap();
    assert_eq!(found.services, [&name("app")]);
    // Data alone is the customers': two of them, told once, and how far each does it is not told.
    assert_eq!(parts(&found, "III.1.2.1"), [(Share::Customer, Verdict::Unknown, false)]);
    let shared = [(Share::Shared, Verdict::Met, true), (Share::Shared, Verdict::Unknown, false)];
    assert_eq!(parts(&found, "III.2.2.1"), shared);
    // The network is the supplier's, who claims nothing: to users it is the provider's part, and nobody knows of it.
    assert_eq!(parts(&found, "III.2.3.2"), [(Share::Own, Verdict::Unknown, true)]);
    assert!(found.rows.iter().all(|row| row.from.is_empty() && row.why.is_empty() && row.agreed_by.is_none()));
    // Parts that name somebody else stay behind, a claim on a supplier's service too.
    assert_eq!(found.chain.parties.keys().collect::<Vec<_>>(), [&name("app-co")]);
    assert_eq!(found.chain.claims.keys().collect::<Vec<_>>(), [&name("app")]);
    assert!(found.chain.links.is_empty() && found.chain.contracts.is_empty() && found.chain.agreements.is_empty());
}

#[test]
fn what_the_provider_declares_goes_along_unless_it_names_a_supplier() {
    let declared = [
        share("app", "app-co", "III.1.1.12", "customer", r#","owner":"the office""#),
        said(
            "ShareDeclared",
            r#"{"declaration":"other","service":"app","by":"app-co","covers":{"guideline":"mic3","items":["III.1.1.3"]},"share":"shared","from":"vm","residual":"watching","reason":"r"}"#,
        ),
        share("app", "first", "III.1.1.12", "own", ""),
    ];
    let world = fold(&[base(), declared.to_vec()].concat());
    let found = offer(mic3(), &world, &name("app-co"), Some(&name("app")), TODAY).unwrap();
    let told: Vec<_> = found.chain.declarations.values().map(|part| (part.body.share, &*part.body.owner)).collect();
    assert_eq!(told, [(Share::Customer, "")]);
    assert!(found.rows.iter().all(|row| row.owner.is_empty()));
}

#[test]
fn who_provides_no_such_service_offers_nothing() {
    let world = fold(&base());
    for (provider, only) in [("first", None), ("nobody", None), ("app-co", Some("vm"))] {
        let only = only.map(name);
        assert_eq!(offer(mic3(), &world, &name(provider), only.as_ref(), TODAY), None, "{provider}");
    }
}
