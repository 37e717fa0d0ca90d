//! What a demonstration shows, and how to begin with a workspace of one's own. Elsewhere there is no such page.

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::answer::html;
use crate::failure::Failure;
use crate::language::Spoken;
use crate::page::Page;
use crate::shared::Shared;

/// How many months back the link to the past leads.
const BACK: i32 = 6;

#[derive(Template)]
#[template(path = "demo.html")]
struct DemoPage {
    page: Page,
    past: Date,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/demo", get(show))
}

async fn show(
    State(shared): State<Shared>,
    Path(house): Path<String>,
    Spoken(locale): Spoken,
) -> Result<Response, Failure> {
    if !shared.outside.demo || shared.houses.get(&house).is_none() {
        return Err(Failure::NotFound);
    }
    let today = shared.outside.today();
    let title = message::message(locale, "web-demo-title", &message::Args::new());
    html(&DemoPage {
        page: Page::public(locale, &house, &format!("/w/{house}/demo"), &shared.outside, title),
        past: today.checked_sub(BACK.months()).unwrap_or(today),
    })
}
