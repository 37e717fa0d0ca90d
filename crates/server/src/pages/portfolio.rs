//! The portfolio: every service at a glance.

use askama::Template;
use app::Action;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use method::assessment::{Counts, assess};

use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::{html, see};
use crate::router::Shared;

#[derive(Template)]
#[template(path = "portfolio.html")]
struct PortfolioPage {
    page: Page,
    rows: Vec<Row>,
}

struct Row {
    service: String,
    name: String,
    pattern: Option<u8>,
    counts: Counts,
}

/// The portfolio stands at the workspace's own address; the server's leads to the only workspace.
pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/w/{workspace}/", get(show)).route("/", get(enter))
}

async fn enter(State(shared): State<Shared>) -> Result<Response, Failure> {
    let house = shared.houses.only().ok_or(Failure::NotFound)?;
    Ok(see(&format!("/w/{}/", house.name)))
}

async fn show(asker: Asker) -> Result<Response, Failure> {
    asker
        .read(Action::Read, |desk| {
            let page = Page::new(desk, Place::Portfolio, "");
            let mut rows = Vec::new();
            for service in desk.snapshot.world.services() {
                let view = desk.view(service.description.service.as_str())?;
                let assessment = assess(&view);
                rows.push(Row {
                    service: service.description.service.to_string(),
                    name: service.description.name.clone(),
                    pattern: assessment.pattern.as_ref().and_then(|pattern| pattern.number),
                    counts: assessment.totals.all,
                });
            }
            let page = page.titled("web-nav-portfolio");
            html(&PortfolioPage { page, rows })
        })
        .await
}
