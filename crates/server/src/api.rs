//! The REST API under `/api/v1`: the same use cases as the pages, for programs.
//!
//! The description (OpenAPI 3.1) is generated from the handlers; a program speaks for a person by a token.

mod chain;
mod clauses;
mod guideline;
mod iot;
mod ledger;
mod plan;
mod problem;
mod reference;
mod services;
mod statements;
mod suppliers;

use axum::extract::State;
use axum::http::header;
use axum::middleware::from_fn;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use axum::{Json, Router};
use utoipa::OpenApi;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::failure::Failure;
use crate::shared::Shared;

pub(crate) use problem::{Problem, explain};

#[derive(OpenApi)]
#[openapi(info(
    title = "Akashi",
    version = "1",
    description = "Assess cloud services against published security guidelines. Every answer carries its reasons; every change is a statement in an append-only ledger."
))]
struct Description;

/// The description, with every operation.
pub(crate) fn description() -> utoipa::openapi::OpenApi {
    let (_, mut found) = operations().split_for_parts();
    let bearer = SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build());
    found.components.get_or_insert_default().add_security_scheme("token", bearer);
    found.security = Some(vec![SecurityRequirement::new("token", Vec::<String>::new())]);
    found
}

fn operations() -> OpenApiRouter<Shared> {
    let inside = OpenApiRouter::new()
        .routes(routes!(guideline::guidelines))
        .routes(routes!(guideline::guideline))
        .routes(routes!(guideline::search))
        .routes(routes!(services::services))
        .routes(routes!(services::assessment))
        .routes(routes!(services::control))
        .routes(routes!(iot::iot))
        .routes(routes!(plan::plan, plan::state))
        .routes(routes!(chain::chain_file, chain::take_chain))
        .routes(routes!(chain::chain))
        .routes(routes!(chain::verdict))
        .routes(routes!(chain::rows))
        .routes(routes!(chain::reached))
        .routes(routes!(clauses::clauses))
        .routes(routes!(suppliers::suppliers))
        .routes(routes!(suppliers::supplier))
        .routes(routes!(statements::record))
        .routes(routes!(statements::history))
        .routes(routes!(ledger::checkpoint))
        .routes(routes!(ledger::entry))
        .routes(routes!(ledger::proof));
    OpenApiRouter::with_openapi(Description::openapi()).nest("/api/v1/workspaces/{workspace}", inside)
}

/// Every route of the API.
pub(crate) fn routes() -> Router<Shared> {
    let (operations, _) = operations().split_for_parts();
    operations
        .route("/api/v1/openapi.json", get(openapi))
        .route("/api/v1/", get(browse))
        .route("/api/v1/{*nothing}", get(nothing).post(nothing))
        .layer(from_fn(explain))
}

async fn nothing() -> Failure {
    Failure::NotFound
}

async fn openapi() -> Response {
    Json(description()).into_response()
}

/// The description as a page to read.
async fn browse(State(shared): State<Shared>, headers: axum::http::HeaderMap) -> Result<Response, Failure> {
    reference::page(&description(), &headers, &shared.outside)
}

/// A text as an answer.
pub(crate) fn plain(text: String) -> Response {
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
