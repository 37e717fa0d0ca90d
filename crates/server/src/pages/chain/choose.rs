//! Where a chain begins: the services no other is built on.

use app::Action;
use askama::Template;
use method::supply_chain::Members;

use crate::desk::Desk;
use crate::page::{Page, Place};

#[derive(Template)]
#[template(path = "chain_choose.html")]
pub(super) struct ChoosePage {
    page: Page,
    /// The services no other is built on: name, provider, link.
    services: Vec<(String, String, String)>,
    may_state: bool,
}

pub(super) fn choose(desk: &Desk<'_>) -> ChoosePage {
    let chain = desk.snapshot.world.supply_chain();
    let page = Page::new(desk, Place::Portfolio, "").titled("web-chain");
    let services = Members::tops(chain).into_iter().map(|service| {
        let provider = chain.provider(service).map(|party| chain.party_name(party)).unwrap_or_default();
        let href = page.to(&format!("chain?service={service}"));
        (chain.service_name(service).to_owned(), provider.to_owned(), href)
    });
    ChoosePage { services: services.collect(), may_state: desk.may(Action::State), page }
}
