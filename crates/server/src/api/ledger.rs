//! The ledger: checkpoint, entries, proofs.

use app::Action;
use axum::Json;
use axum::extract::Path;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use utoipa::IntoParams;

use super::statements::EntryView;
use super::{Problem, plain};
use crate::failure::Failure;
use crate::guard::Asker;

/// Which entry.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "the workspace is read by the guard; here it is described")]
pub(crate) struct EntryPath {
    /// The workspace.
    workspace: String,
    /// The entry's position, counted from 0.
    position: u64,
}

/// The newest signed checkpoint (C2SP tlog-checkpoint).
#[utoipa::path(get, path = "/ledger/checkpoint", tag = "ledger", params(("workspace" = String, Path)),
    responses((status = 200, body = String, content_type = "text/plain"), (status = "4XX", body = Problem)))]
pub(crate) async fn checkpoint(asker: Asker) -> Result<Response, Failure> {
    asker.read(Action::Export, |desk| Ok(plain(desk.workspace.checkpoint()?.ok_or(Failure::NotFound)?))).await
}

/// An entry.
#[utoipa::path(get, path = "/ledger/{position}", tag = "ledger", params(EntryPath),
    responses((status = 200, body = EntryView), (status = "4XX", body = Problem)))]
pub(crate) async fn entry(asker: Asker, Path(path): Path<EntryPath>) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            let told = desk.workspace.told(path.position)?.ok_or(Failure::NotFound)?;
            Ok(Json(EntryView::from(told)).into_response())
        })
        .await
}

/// A proof (C2SP tlog-proof) that an entry is in the signed ledger.
#[utoipa::path(get, path = "/ledger/{position}/proof", tag = "ledger", params(EntryPath),
    responses((status = 200, body = String, content_type = "text/plain"), (status = "4XX", body = Problem)))]
pub(crate) async fn proof(asker: Asker, Path(path): Path<EntryPath>) -> Result<Response, Failure> {
    asker
        .read(Action::Export, move |desk| {
            Ok(plain(desk.workspace.proof(path.position)?.ok_or(Failure::NotFound)?.to_string()))
        })
        .await
}
