//! The clauses between the provider of a service and a party that takes it: what they say, what is not agreed yet, what is
//! missing of what is to be agreed, and what changed since an earlier day.

use app::Action;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use report::paper::PaperPart;
use serde::Deserialize;

use super::asked::Between;
use super::paper;
use crate::answer::html;
use crate::clauses::drafted;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};

/// Of which service, for whom, compared with which day.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(flatten)]
    between: Between,
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
    /// Where they can be taken along from, each form with its link.
    forms: Vec<(String, String)>,
    agree: Option<String>,
}

pub(super) async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &asked)?)).await
}

fn page(desk: &Desk<'_>, asked: &Asked) -> Result<ClausesPage, Failure> {
    let chain = desk.snapshot.world.supply_chain();
    let page = Page::new(desk, Place::Portfolio, "").titled("web-clauses");
    let title = page.t("web-chain");
    let page = page.below("chain", title);
    let named = |name: &str, shown: &str, chosen: &str| (name.to_owned(), shown.to_owned(), name == chosen);
    let services =
        chain.services.keys().map(|one| named(one.as_str(), chain.service_name(one), &asked.between.service));
    let parties = chain.parties.keys().map(|one| named(one.as_str(), chain.party_name(one), &asked.between.party));
    let (services, parties) = (services.collect(), parties.collect());
    let mut parts = Vec::new();
    let (mut forms, mut agree) = (Vec::new(), None);
    if let (Some(service), Some(party)) = (asked.between.service()?, asked.between.party()?) {
        let (paper, provider) = drafted(desk, (&service, &party), &asked.since, |draft, earlier, against| {
            let paper = report::chain::contract(draft, chain, earlier, against, desk.locale());
            (paper, draft.provider.clone())
        })?;
        parts = paper.parts;
        let of = [("service", service.as_str()), ("party", party.as_str()), ("since", asked.since.as_str())];
        forms = paper::forms(&page, "clauses", &of).to_vec();
        agree = desk.may(Action::State).then(|| {
            let pairs = format!("chain/parts?kind=agreement&service={service}&between={party}");
            format!("{}#form", page.plain(&format!("{pairs}&between={provider}")))
        });
    }
    Ok(ClausesPage { parts, services, parties, since: asked.since.clone(), forms, agree, page })
}
