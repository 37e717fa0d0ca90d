//! The web application: one file per page (or family of pages), each with its templates.

mod account;
mod assets;
mod checklist;
mod control;
mod controls;
mod explain;
mod indicators;
mod ledger;
mod organisation;
mod papers;
mod people;
mod portfolio;
pub(crate) mod reference;
mod search;
mod second_factor;
mod service;
mod settings;
mod sheet;
mod sign_in;
mod welcome;
mod whose;
mod work;

use askama::Template;
use axum::Router;
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::response::{Html, IntoResponse as _, Response};

use crate::failure::Failure;
use crate::router::Shared;

pub(crate) use sheet::Sheet;

/// Every page.
pub(crate) fn routes(shared: &Shared) -> Router<Shared> {
    let inside = Router::new()
        .merge(control::routes())
        .merge(controls::routes())
        .merge(service::routes())
        .merge(assets::routes())
        .merge(checklist::routes())
        .merge(indicators::routes())
        .merge(papers::routes())
        .merge(account::routes())
        .merge(people::routes())
        .merge(settings::routes())
        .merge(second_factor::routes())
        .merge(organisation::routes())
        .merge(ledger::routes())
        .merge(search::routes())
        .merge(work::routes())
        .merge(sign_in::routes())
        .merge(welcome::routes());
    Router::new()
        .nest("/w/{workspace}", inside)
        .merge(portfolio::routes())
        .fallback(nothing)
        .layer(from_fn_with_state(shared.clone(), explain::explain))
}

/// What is nowhere.
async fn nothing() -> Failure {
    Failure::NotFound
}

/// A page as an answer.
pub(crate) fn html(template: &impl Template) -> Result<Response, Failure> {
    Ok(Html(template.render()?).into_response())
}

/// Sends the browser on after a change (303), so that a reload repeats nothing.
pub(crate) fn see(link: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(link) = HeaderValue::from_str(link) {
        response.headers_mut().insert(LOCATION, link);
    }
    response
}
