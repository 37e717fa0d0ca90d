//! The clauses between the provider of a service and a party that takes it: what they say, what is not agreed yet, what is
//! missing of what is to be agreed, and what changed since an earlier day.

use app::Action;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use guideline::{Guideline, Model};
use jiff::civil::Date;
use method::clauses::{checks, draft};
use report::paper::{PaperPart, Weight};
use serde::Deserialize;
use world::Slug;

use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};

/// Of which service, for whom, compared with which day.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    service: String,
    #[serde(default)]
    party: String,
    #[serde(default)]
    since: String,
}

#[derive(Template)]
#[template(path = "chain_clauses.html")]
struct ClausesPage {
    page: Page,
    parts: Vec<PaperPart>,
    services: Vec<(String, String, bool)>,
    parties: Vec<(String, String, bool)>,
    since: String,
    agree: Option<String>,
}

pub(super) async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &asked)?)).await
}

fn page(desk: &Desk<'_>, asked: &Asked) -> Result<ClausesPage, Failure> {
    let (guideline, world) = (desk.guideline()?, &desk.snapshot.world);
    let chain = world.supply_chain();
    let page = Page::new(desk, Place::Portfolio, "").titled("web-clauses");
    let title = page.t("web-chain");
    let page = page.below("chain", title);
    let named = |name: &str, shown: &str, chosen: &str| (name.to_owned(), shown.to_owned(), name == chosen);
    let services = chain.services.keys().map(|one| named(one.as_str(), chain.service_name(one), &asked.service));
    let parties = chain.parties.keys().map(|one| named(one.as_str(), chain.party_name(one), &asked.party));
    let (services, parties) = (services.collect(), parties.collect());
    let mut parts = Vec::new();
    let mut agree = None;
    if !asked.service.is_empty() && !asked.party.is_empty() {
        let service: Slug = asked.service.parse().map_err(|_| Failure::NotFound)?;
        let party: Slug = asked.party.parse().map_err(|_| Failure::NotFound)?;
        let found = draft(guideline, world, &service, &party, desk.day).ok_or(Failure::NotFound)?;
        let since: Option<Date> = asked.since.parse().ok().filter(|since| *since < desk.day);
        let past = match since {
            Some(since) => desk.past(since)?,
            None => None,
        };
        let earlier = past.as_ref().zip(since).and_then(|(past, since)| {
            let then = past.snapshot.guideline(guideline.id())?;
            draft(then, &past.snapshot.world, &service, &party, since)
        });
        let listing = listing(desk);
        let found_checks = listing.map(|listing| (listing, checks(&found, listing, chain)));
        let against = found_checks.as_ref().map(|(listing, checks)| (*listing, checks.as_slice()));
        parts = report::chain::contract(&found, chain, earlier.as_ref(), against, desk.locale()).parts;
        agree = desk.may(Action::State).then(|| {
            let pairs = format!("chain/parts?kind=agreement&service={service}&between={party}");
            format!("{}#form", page.plain(&format!("{pairs}&between={}", found.provider)))
        });
    }
    Ok(ClausesPage { parts, services, parties, since: asked.since.clone(), agree, page })
}

/// A guideline that lists what is to be agreed.
fn listing<'d>(desk: &Desk<'d>) -> Option<&'d Guideline> {
    let known = desk.snapshot.assessable();
    known.into_iter().map(|one| &**one).find(|one| matches!(one.model, Model::Touchpoint(_)))
}

impl ClausesPage {
    /// The class by which a part is drawn.
    fn class(&self, weight: &Weight) -> &'static str {
        match weight {
            Weight::Quiet => "hint",
            Weight::Bad => "late",
            Weight::Plain | Weight::Strong | Weight::Good | Weight::Fair => "",
        }
    }
}
