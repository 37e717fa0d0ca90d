//! Suppliers: what is settled with each, and what is open.

use app::Action;
use axum::Json;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use interchange::chain_json;
use message::Diagnostic;
use method::supplier;
use serde::Deserialize;
use serde_json::Value;
use utoipa::IntoParams;
use world::Slug;

use super::Problem;
use crate::failure::Failure;
use crate::guard::Asker;

/// How things stand with every supplier.
#[utoipa::path(get, path = "/suppliers", tag = "chain",
    params(("workspace" = String, Path), ("guideline" = Option<String>, Query),
        ("as_of" = Option<String>, Query, description = "A past day, as 2026-11-20")),
    responses((status = 200, body = Vec<Value>), (status = "4XX", body = Problem)))]
pub(crate) async fn suppliers(asker: Asker) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            let (chain, guideline) = (desk.snapshot.world.supply_chain(), desk.guideline()?);
            let parties = supplier::suppliers(chain).into_iter();
            let standings = parties.filter_map(|party| supplier::supplier(guideline, chain, party, desk.day));
            let told: Vec<Value> = standings.map(|standing| chain_json::supplier(&standing)).collect();
            Ok(Json(told).into_response())
        })
        .await
}

/// Which supplier.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "the workspace is read by the guard; here it is described")]
pub(crate) struct SupplierPath {
    /// The workspace.
    workspace: String,
    /// The party's id.
    party: String,
}

/// How things stand with a supplier: what a guideline asks to be settled with it, what is open, every step taken.
#[utoipa::path(get, path = "/suppliers/{party}", tag = "chain",
    params(SupplierPath, ("guideline" = Option<String>, Query),
        ("as_of" = Option<String>, Query, description = "A past day, as 2026-11-20")),
    responses((status = 200, body = Value), (status = "4XX", body = Problem)))]
pub(crate) async fn supplier(asker: Asker, Path(path): Path<SupplierPath>) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            let (chain, guideline) = (desk.snapshot.world.supply_chain(), desk.guideline()?);
            let party: Slug = path.party.parse().map_err(|_| unknown_party(&path.party))?;
            let found = supplier::supplier(guideline, chain, &party, desk.day);
            let found = found.ok_or_else(|| unknown_party(&path.party))?;
            Ok(Json(chain_json::supplier(&found)).into_response())
        })
        .await
}

/// Nobody described the party.
pub(super) fn unknown_party(party: &str) -> Failure {
    Failure::refused(Diagnostic::error("chain-unknown-supplier").with("party", party))
}
