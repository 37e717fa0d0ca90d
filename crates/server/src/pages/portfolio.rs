//! The portfolio: every service at a glance.

use app::Action;
use askama::Template;
use axum::Router;
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::get;
use method::assessment::{Counts, Verdict, assess};
use method::indicator::Comparison;
use method::obligation::ObligationStatus;
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
    let mut shown = PortfolioPage {
        rows: Vec::new(),
        services,
        all: Counts::default(),
        overdue: 0,
        missed: 0,
        trend: None,
        may_state: desk.may(Action::State),
        is_named: desk.snapshot.world.organisation().is_some(),
        next: (from + SHOWN < services).then_some(from + SHOWN),
        previous: (0 < from).then(|| from.saturating_sub(SHOWN)),
        page,
    };
    for service in desk.snapshot.world.services().skip(from).take(SHOWN) {
        let row = row(desk, service)?;
        shown.overdue += row.0.overdue;
        shown.missed += row.0.missed;
        sum(&mut shown.all, &row.1);
        shown.rows.push(row.0);
    }
    shown.trend = change(desk)?;
    Ok(shown)
}

fn row(desk: &Desk<'_>, service: &world::Service) -> Result<(Row, Counts), Failure> {
    let view = desk.view(service.description.service.as_str())?;
    let assessment = assess(&view);
    let locale = desk.locale();
    let parts = assessment.totals.sections.iter().filter(|(id, _)| !id.contains('.'));
    let parts = parts.filter(|(_, counts)| 0 < counts.applicable());
    let overdue = assessment.obligations.iter().filter(|one| one.answer.status == ObligationStatus::Overdue);
    let missed = assessment.indicators.iter().filter(|one| {
        one.answer.against_agreed == Comparison::Misses || one.answer.against_reference == Comparison::Misses
    });
    let row = Row {
        service: service.description.service.to_string(),
        name: service.description.name.clone(),
        pattern: assessment.pattern.as_ref().and_then(|pattern| pattern.number),
        parts: parts.map(|(id, counts)| (id.clone(), verdict_bar(counts, locale))).collect(),
        overdue: overdue.count(),
        missed: missed.count(),
        open: assessment.totals.all.of(Verdict::NotMet) + assessment.totals.all.of(Verdict::Unknown),
    };
    Ok((row, assessment.totals.all))
}

fn sum(all: &mut Counts, one: &Counts) {
    all.met += one.met;
    all.partly += one.partly;
    all.not_met += one.not_met;
    all.unknown += one.unknown;
    all.not_applicable += one.not_applicable;
}

/// Verdicts of all services over the past months, where the past is not too long to be folded for a page.
fn change(desk: &Desk<'_>) -> Result<Option<String>, Failure> {
    let services = desk.snapshot.world.services().count();
    if services == 0 || SHOWN < services || TREND_LIMIT < desk.workspace.current().world.size() {
        return Ok(None);
    }
    months(desk, counts)
}

fn counts(snapshot: &app::Snapshot, day: jiff::civil::Date) -> Counts {
    let mut all = Counts::default();
    for guideline in snapshot.guidelines() {
        for service in snapshot.world.services() {
            let view = snapshot.view(guideline.id(), service.description.service.as_str(), day);
            for verdict in view.iter().flat_map(method::assessment::verdicts) {
                all.add(verdict);
            }
        }
    }
    all
}
