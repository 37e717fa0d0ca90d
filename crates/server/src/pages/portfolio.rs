//! The portfolio: every service at a glance.

use app::Action;
use askama::Template;
use axum::Router;
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::get;
use method::assessment::Counts;
use report::chart::verdict_bar;
use serde::Deserialize;

use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::months::months;
use crate::shared::Shared;

/// How many services a page shows.
const SHOWN: usize = 50;

/// Up to how many statements the past is folded for the picture of change over time.
const TREND_LIMIT: u64 = 50_000;

#[derive(Template)]
#[template(path = "portfolio.html")]
struct PortfolioPage {
    page: Page,
    rows: Vec<Row>,
    services: usize,
    all: Counts,
    overdue: usize,
    missed: usize,
    trend: Option<String>,
    may_state: bool,
    has_chain: bool,
    is_named: bool,
    next: Option<usize>,
    previous: Option<usize>,
}

struct Row {
    service: String,
    name: String,
    pattern: Option<u8>,
    parts: Vec<(String, String)>,
    overdue: usize,
    missed: usize,
    open: usize,
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    from: usize,
}

/// The portfolio stands at the workspace's own address; the server's leads to the only workspace.
pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/w/{workspace}/", get(show)).route("/", get(enter))
}

async fn enter(State(shared): State<Shared>) -> Result<Response, Failure> {
    let house = shared.houses.only().ok_or(Failure::NotFound)?;
    Ok(see(&format!("/w/{}/", house.name)))
}

async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, asked.from)?)).await
}

fn page(desk: &Desk<'_>, from: usize) -> Result<PortfolioPage, Failure> {
    let page = Page::new(desk, Place::Portfolio, "").titled("web-nav-portfolio");
    let services = desk.snapshot.world.services().count();
    let rollup = desk.rollup();
    let shown = desk.snapshot.world.services().skip(from).take(SHOWN);
    Ok(PortfolioPage {
        rows: shown.map(|service| row(desk, service)).collect::<Result<_, Failure>>()?,
        services,
        all: rollup.all,
        overdue: rollup.overdue,
        missed: rollup.missed,
        trend: change(desk)?,
        may_state: desk.may(Action::State),
        has_chain: !desk.snapshot.world.supply_chain().is_empty(),
        is_named: desk.snapshot.world.organisation().is_some(),
        next: (from.saturating_add(SHOWN) < services).then_some(from.saturating_add(SHOWN)),
        previous: (0 < from).then(|| from.saturating_sub(SHOWN)),
        page,
    })
}

fn row(desk: &Desk<'_>, service: &world::Service) -> Result<Row, Failure> {
    let standing = desk.standing(service.description.service.as_str())?;
    let locale = desk.locale();
    let parts = standing.parts.iter().map(|(part, counts)| (part.to_string(), verdict_bar(counts, locale)));
    Ok(Row {
        service: service.description.service.to_string(),
        name: service.description.name.clone(),
        pattern: standing.pattern,
        parts: parts.collect(),
        overdue: standing.overdue,
        missed: standing.missed.len(),
        open: standing.all.open(),
    })
}

/// Verdicts of all services over the past months, where the past is not too long to be folded for a page.
fn change(desk: &Desk<'_>) -> Result<Option<String>, Failure> {
    if TREND_LIMIT < desk.workspace.current().world.size() {
        return Ok(None);
    }
    months(desk, |then| then.rollup().all)
}
