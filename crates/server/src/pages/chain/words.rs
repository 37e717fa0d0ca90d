//! What the kinds of parts of a chain are called, and the words one chooses from.

use guideline::Layer;
use world::{PartKind, SupplierStep};

/// What parts of a kind are called.
pub(crate) fn kind(part: PartKind) -> &'static str {
    match part {
        PartKind::Party => "web-chain-parties",
        PartKind::Service => "web-chain-services",
        PartKind::Contract => "web-chain-contracts",
        PartKind::Link => "web-chain-links",
        PartKind::Share => "web-chain-shares",
        PartKind::Agreement => "web-chain-agreements",
        PartKind::Claim => "web-chain-claims",
        PartKind::Term => "web-chain-terms",
        PartKind::Step => "web-chain-steps",
    }
}

/// What it is to describe one more of a kind.
pub(super) fn add(part: PartKind) -> &'static str {
    match part {
        PartKind::Party => "web-chain-add-party",
        PartKind::Service => "web-chain-add-service",
        PartKind::Contract => "web-chain-add-contract",
        PartKind::Link => "web-chain-add-link",
        PartKind::Share => "web-chain-add-share",
        PartKind::Agreement => "web-chain-add-agreement",
        PartKind::Claim => "web-chain-add-claim",
        PartKind::Term => "web-chain-add-term",
        PartKind::Step => "web-chain-add-step",
    }
}

/// What a part of a kind is for.
pub(super) fn about(part: PartKind) -> &'static str {
    match part {
        PartKind::Party => "web-chain-about-party",
        PartKind::Service => "web-chain-about-service",
        PartKind::Contract => "web-chain-about-contract",
        PartKind::Link => "web-chain-about-link",
        PartKind::Share => "web-chain-about-share",
        PartKind::Agreement => "web-chain-about-agreement",
        PartKind::Claim => "web-chain-about-claim",
        PartKind::Term => "web-chain-about-term",
        PartKind::Step => "web-chain-about-step",
    }
}

/// The message for a word of a field, by their names in files.
pub(crate) fn word(field: &str, word: &str) -> Option<&'static str> {
    Some(match (field, word) {
        ("roles", "customer") => "party-role-customer",
        ("roles", "provider") => "party-role-provider",
        ("roles", "aggregator") => "party-role-aggregator",
        ("roles", "individual-contract-provider") => "party-role-individual-contract-provider",
        ("roles", "base-provider") => "party-role-base-provider",
        ("roles", "supplier") => "party-role-supplier",
        ("roles", "contractor") => "party-role-contractor",
        ("kind", "supply") => "chain-link-supply",
        ("kind", "api") => "chain-link-api",
        ("kind", "exchange") => "chain-link-exchange",
        ("mechanism", "published") => "chain-mechanism-published",
        ("mechanism", "bespoke") => "chain-mechanism-bespoke",
        ("share", "own") => "web-chain-share-own",
        ("share", "inherited") => "web-chain-share-inherited",
        ("share", "shared") => "web-chain-share-shared",
        ("share", "customer") => "web-chain-share-customer",
        ("way", "published") => "term-way-published",
        ("way", "negotiated") => "term-way-negotiated",
        ("outcome", "satisfied") => "term-satisfied",
        ("outcome", "not-satisfied") => "term-not-satisfied",
        ("step", name) => report::chain::step(SupplierStep::ALL.into_iter().find(|step| step.name() == name)?),
        ("status", "implemented") => "status-implemented",
        ("status", "partly") => "status-partly",
        ("status", "planned") => "status-planned",
        ("status", "not-implemented") => "status-not-implemented",
        ("runs", name) => report::words::runs(name)?,
        ("layers", name) => report::words::layer(Layer::ALL.into_iter().find(|layer| layer.name() == name)?),
        _ => return None,
    })
}
