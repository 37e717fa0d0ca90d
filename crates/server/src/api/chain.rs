//! Supply chains: the chain as a file, in and out, and what holds along the chain of a service.

use app::{Action, Located};
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use interchange::{chain, chain_json};
use message::Diagnostic;
use method::responsibility::{Matrix, impact};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use world::Slug;

use super::Problem;
use super::services::ServicePath;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;

/// The chains of the workspace as a chain file (`akashi schema chain`), as far as they name requirements of the guideline.
#[utoipa::path(get, path = "/chain", tag = "chain",
    params(("workspace" = String, Path), ("guideline" = Option<String>, Query)),
    responses((status = 200, body = Value), (status = "4XX", body = Problem)))]
pub(crate) async fn chain_file(asker: Asker) -> Result<Response, Failure> {
    asker
        .read(Action::Export, move |desk| {
            let written = chain::write(desk.snapshot.world.supply_chain(), desk.guideline()?.id());
            Ok(Json(written.file).into_response())
        })
        .await
}

/// Whether anything is recorded.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Trying {
    /// Only says what would be recorded.
    #[serde(default)]
    #[param(default = false)]
    dry_run: bool,
}

/// What was recorded of a chain file.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TakenView {
    /// How many parts it describes that the ledger did not hold.
    count: usize,
    /// The position of the first statement; none: nothing was recorded.
    first: Option<u64>,
}

/// Records what is new in a chain file, or in a system security plan this program wrote: all of it, or none with every
/// problem named. Parts are withdrawn by a statement (`ChainPartWithdrawn`).
#[utoipa::path(post, path = "/chain", tag = "chain", params(("workspace" = String, Path), Trying),
    request_body = Value,
    responses((status = 200, body = TakenView), (status = 201, body = TakenView), (status = "4XX", body = Problem)))]
pub(crate) async fn take_chain(
    asker: Asker,
    Query(trying): Query<Trying>,
    sent: Result<Json<Value>, JsonRejection>,
) -> Result<Response, Failure> {
    let unreadable = |reason: String| Diagnostic::error("web-form-unreadable").with("reason", reason);
    let Json(sent) = sent.map_err(|error| Failure::refused(unreadable(error.body_text())))?;
    let chosen = asker.chosen.clone();
    asker
        .change(Action::State, move |workspace, ctx| {
            let looked_at = chosen.at(workspace.current())?.id().to_owned();
            let read = chain::read("chain", &sent.to_string(), &looked_at).map_err(Failure::Refused)?;
            if workspace.current().guideline(&read.guideline).is_none() {
                let missing = Diagnostic::error("web-chain-guideline-missing").with("guideline", read.guideline);
                return Err(Failure::refused(missing));
            }
            let located = |one: chain::Located| Located { statement: one.statement, place: Some(one.place) };
            let news = workspace.news(read.statements.into_iter().map(located).collect())?;
            if trying.dry_run || news.is_empty() {
                let problems = workspace.problems(&news, ctx.now);
                if !problems.is_empty() {
                    return Err(Failure::Refused(problems));
                }
                return Ok(Json(TakenView { count: news.len(), first: None }).into_response());
            }
            let recorded = workspace.record(&news, ctx)?;
            let view = TakenView { count: news.len(), first: Some(recorded.first) };
            Ok((StatusCode::CREATED, Json(view)).into_response())
        })
        .await
}

/// Looks at the chain of a service.
async fn look(
    asker: Asker,
    path: ServicePath,
    answer: impl FnOnce(&Desk<'_>, &Matrix<'_>) -> Result<Value, Failure> + Send + 'static,
) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            let service = named(path.service())?;
            let guideline = desk.guideline()?;
            let kept = desk.matrix(&service).map_err(|_| unknown(path.service()))?;
            Ok(Json(answer(desk, &kept.lend(guideline, desk.day))?).into_response())
        })
        .await
}

pub(super) fn named(service: &str) -> Result<Slug, Failure> {
    service.parse().map_err(|_| unknown(service))
}

pub(super) fn unknown(service: &str) -> Failure {
    Failure::refused(Diagnostic::error("chain-unknown-service").with("service", service))
}

/// What the chain of a service looks like: members, links, contracts, the printed model it follows, availability.
#[utoipa::path(get, path = "/chain/{service}", tag = "chain",
    params(ServicePath, ("as_of" = Option<String>, Query, description = "A past day, as 2026-11-20")),
    responses((status = 200, body = Value), (status = "4XX", body = Problem)))]
pub(crate) async fn chain(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    look(asker, path, |desk, matrix| {
        Ok(chain_json::show(matrix, desk.guideline()?, desk.snapshot.world.supply_chain()))
    })
    .await
}

/// What holds along the chain of a service: the weakest member's verdict on each requirement, what is missing or
/// contradictory, and until when.
#[utoipa::path(get, path = "/chain/{service}/verdict", tag = "chain",
    params(ServicePath, ("as_of" = Option<String>, Query, description = "A past day, as 2026-11-20")),
    responses((status = 200, body = Value), (status = "4XX", body = Problem)))]
pub(crate) async fn verdict(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    look(asker, path, |_, matrix| Ok(chain_json::verdict(matrix))).await
}

/// Whose part.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Whose {
    /// Only the part of this party.
    #[serde(default)]
    party: String,
}

/// Every party's part of every requirement along the chain of a service, with the reasons.
#[utoipa::path(get, path = "/chain/{service}/matrix", tag = "chain",
    params(ServicePath, Whose, ("as_of" = Option<String>, Query, description = "A past day, as 2026-11-20")),
    responses((status = 200, body = Value), (status = "4XX", body = Problem)))]
pub(crate) async fn rows(
    asker: Asker,
    Path(path): Path<ServicePath>,
    Query(whose): Query<Whose>,
) -> Result<Response, Failure> {
    look(asker, path, move |_, matrix| {
        let mut matrix = matrix.clone();
        if !whose.party.is_empty() {
            matrix.rows.retain(|row| row.party.is_some_and(|party| party.as_str() == whose.party));
        }
        Ok(chain_json::rows(&matrix))
    })
    .await
}

/// Whom it reaches if a service fails, stops, changes or leaves the country.
#[utoipa::path(get, path = "/chain/{service}/impact", tag = "chain",
    params(ServicePath, ("as_of" = Option<String>, Query, description = "A past day, as 2026-11-20")),
    responses((status = 200, body = Value), (status = "4XX", body = Problem)))]
pub(crate) async fn reached(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            let (service, guideline) = (named(path.service())?, desk.guideline()?);
            let world = &desk.snapshot.world;
            let affected = impact(guideline, world, &service, desk.day).ok_or_else(|| unknown(path.service()))?;
            Ok(Json(chain_json::impact(&service, &affected, guideline, world.supply_chain())).into_response())
        })
        .await
}
