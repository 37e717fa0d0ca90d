//! What a provider tells everybody of its services: what it answers for, what it leaves to whoever uses them, how far it
//! does its part; and nothing of who else is behind it, of its customers, or of its own people.

use std::sync::Arc;

use guideline::Guideline;
use jiff::civil::Date;
use world::{Chain, Share, Slug, World};

use crate::assessment::Verdict;
use crate::responsibility::{Row, matrix};

/// What a provider tells everybody of its services.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer<'a> {
    /// The guideline.
    pub guideline: &'a str,
    /// The provider.
    pub provider: &'a Slug,
    /// The day.
    pub at: Date,
    /// Its services.
    pub services: Vec<&'a Slug>,
    /// Of each requirement of each service the provider's part, and the part of customers without saying which.
    pub rows: Vec<Row<'a>>,
    /// The parts of the chain that say so and name nobody else.
    pub chain: Chain,
}

/// What a provider offers on a day, or one of its services alone; `None`: it offers no such service.
pub fn offer<'a>(
    guideline: &'a Guideline,
    world: &'a World,
    provider: &Slug,
    only: Option<&Slug>,
    at: Date,
) -> Option<Offer<'a>> {
    let chain = world.supply_chain();
    let (provider, _) = chain.parties.get_key_value(provider)?;
    let own = chain.services.iter().filter(|(_, part)| part.body.provider == *provider).map(|(name, _)| name);
    let services: Vec<&Slug> = own.filter(|service| only.is_none_or(|only| only == *service)).collect();
    if services.is_empty() {
        return None;
    }
    let mut rows = Vec::new();
    for service in &services {
        let mut found = matrix(guideline, world, service, at)?.rows;
        found.retain(|row| row.service == *service);
        for of_one in found.chunk_by(|one, other| one.control.id == other.control.id) {
            let left = of_one.iter().find(|row| row.party != Some(provider));
            let done = of_one.iter().find(|row| row.party == Some(provider));
            let share = if left.is_some() { Share::Shared } else { Share::Own };
            rows.extend(done.map(|row| Row { share, residual: None, ..told(row) }));
            // How far customers do their part is theirs to tell.
            rows.extend(left.map(|row| Row { party: None, verdict: Verdict::Unknown, ..told(row) }));
        }
    }
    let chain = chain_of(chain, provider, &services);
    Some(Offer { guideline: guideline.id(), provider, at, services, rows, chain })
}

/// A part without whom it is shared with, who answers for it, and why.
fn told<'a>(row: &Row<'a>) -> Row<'a> {
    Row {
        from: Vec::new(),
        agreed_by: None,
        owner: "",
        own: row.verdict,
        why: Arc::default(),
        clauses: Vec::new(),
        ..row.clone()
    }
}

/// What the provider says of services, as far as it names none but itself.
fn chain_of(chain: &Chain, provider: &Slug, services: &[&Slug]) -> Chain {
    let offered = |service: &Slug| services.contains(&service);
    let mut told = Chain::default();
    let party = chain.parties.get_key_value(provider);
    told.parties.extend(party.map(|(name, part)| (name.clone(), part.clone())));
    let described = chain.services.iter().filter(|(service, _)| offered(service));
    told.services.extend(described.map(|(name, part)| (name.clone(), part.clone())));
    let declared = chain.declarations.iter().filter(|(_, part)| {
        let share = &part.body;
        share.by == *provider && offered(&share.service) && share.from.as_ref().is_none_or(offered)
    });
    told.declarations.extend(declared.map(|(name, part)| {
        let mut part = part.clone();
        part.body.owner.clear();
        (name.clone(), part)
    }));
    let claimed = chain.claims.iter().filter(|(_, part)| part.body.by == *provider && offered(&part.body.service));
    told.claims.extend(claimed.map(|(name, part)| (name.clone(), part.clone())));
    told
}

#[cfg(test)]
mod tests;
