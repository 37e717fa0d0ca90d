//! `akashi responsibility clauses`: what is to stand in the contract between a service's provider and a party.

use interchange::chain_json;
use jiff::civil::Date;
use message::{Diagnostic, Locale};
use method::clauses::{Covered, checks, draft, listing};
use world::Slug;

use super::unknown;
use crate::args::{Common, Look};
use crate::commands::{moment, paper};
use crate::print::Failure;
use crate::{Outcome, session};

pub(super) fn run(
    service: &Slug,
    party: &Slug,
    since: Option<Date>,
    look: &Look,
    common: &Common,
    locale: Locale,
) -> Result<Outcome, Failure> {
    let workspace = session::open(common)?;
    let snapshot = workspace.current();
    let guideline = session::assessable(snapshot, &look.day.guideline)?;
    let (world, at) = (&snapshot.world, look.day.date());
    let chain = world.supply_chain();
    if !chain.parties.contains_key(party) {
        return Err(Diagnostic::error("chain-unknown-supplier").with("party", party.as_str()).into());
    }
    let found = draft(guideline, world, service, party, at).ok_or_else(|| Failure::from(unknown(service)))?;
    let then = match since {
        Some(since) => Some((since, workspace.as_of(moment::read(&since.to_string())?.0)?)),
        None => None,
    };
    let earlier = then
        .as_ref()
        .and_then(|(since, then)| draft(then.guideline(guideline.id())?, &then.world, service, party, *since));
    let listing = listing(snapshot.assessable().into_iter().map(|one| &**one));
    let checked = listing.map(|listing| checks(&found, listing, chain)).unwrap_or_default();
    let against = listing.map(|listing| (listing, checked.as_slice()));
    let json = || chain_json::clauses(&found, &checked, earlier.as_ref());
    let paper = || report::chain::contract(&found, chain, earlier.as_ref(), against, locale);
    look.give(json, paper, || paper::origin(&workspace, snapshot, at), locale)?;
    let complete = found.unagreed() == 0 && checked.iter().all(|check| check.covered != Covered::Missing);
    Ok(if complete { Outcome::Good } else { Outcome::Findings })
}
