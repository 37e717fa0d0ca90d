//! The clauses between a service's provider and a party.

use app::Action;
use axum::Json;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse as _, Response};
use interchange::chain_json;
use serde::Deserialize;
use utoipa::IntoParams;
use world::Slug;

use super::Problem;
use super::chain::{named, unknown};
use super::services::ServicePath;
use super::suppliers::unknown_party;
use crate::clauses::drafted;
use crate::failure::Failure;
use crate::guard::Asker;

/// For whom, compared with which day.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ForWhom {
    /// The party that takes the service.
    #[serde(default)]
    party: String,
    /// A past day, as 2026-11-20: also what changed since its version.
    #[serde(default)]
    #[param(required = false)]
    since: String,
}

/// Contract and service-level clauses between a service's provider and a party: each with the consent that confirms it,
/// held against what is to be agreed, and against an earlier version.
#[utoipa::path(get, path = "/chain/{service}/clauses", tag = "chain",
    params(ServicePath, ForWhom, ("as_of" = Option<String>, Query, description = "A past day, as 2026-11-20")),
    responses((status = 200, body = serde_json::Value), (status = "4XX", body = Problem)))]
pub(crate) async fn clauses(
    asker: Asker,
    Path(path): Path<ServicePath>,
    Query(whom): Query<ForWhom>,
) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            let service = named(path.service())?;
            let known = |party: &Slug| desk.snapshot.world.supply_chain().parties.contains_key(party);
            let party = whom.party.parse().ok().filter(known).ok_or_else(|| unknown_party(&whom.party))?;
            let told = drafted(desk, (&service, &party), &whom.since, |draft, earlier, against| {
                let checks = against.map(|(_, checks)| checks).unwrap_or_default();
                chain_json::clauses(draft, checks, earlier)
            });
            let told = told.map_err(|failure| match failure {
                Failure::NotFound => unknown(path.service()),
                failure => failure,
            })?;
            Ok(Json(told).into_response())
        })
        .await
}
