//! The ledger: entries, the signed checkpoint, and proofs that anybody can check elsewhere.

mod entry;
pub(super) mod fields;
mod list;

use app::Action;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use message::Diagnostic;
use store::Ledger as _;

use self::entry::EntryPath;
use crate::download::{TEXT, download};
use crate::failure::Failure;
use crate::guard::Asker;
use crate::shared::Shared;

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/ledger", get(list::show))
        .route("/ledger/checkpoint", get(checkpoint))
        .route("/ledger/export", get(export))
        .route("/ledger/{position}", get(entry::show))
        .route("/ledger/{position}/proof", get(proof))
}

async fn proof(asker: Asker, Path(path): Path<EntryPath>) -> Result<Response, Failure> {
    asker
        .read(Action::Export, move |desk| {
            let proof = desk.workspace.proof(path.position)?.ok_or(Failure::NotFound)?;
            Ok(download(proof.to_string(), &format!("entry-{}.tlog-proof", path.position), TEXT))
        })
        .await
}

async fn checkpoint(asker: Asker) -> Result<Response, Failure> {
    asker
        .read(Action::Export, |desk| {
            let checkpoint = desk.workspace.store().latest_checkpoint()?.ok_or(Failure::NotFound)?;
            Ok(download(checkpoint.note, "checkpoint.txt", TEXT))
        })
        .await
}

/// Every entry that a checkpoint covers, for `akashi ledger verify` and whoever else reads the format.
async fn export(asker: Asker) -> Result<Response, Failure> {
    let name = format!("{}.jsonl", asker.house.name);
    asker
        .read(Action::Export, move |desk| {
            let store = desk.workspace.store();
            let origin = desk.workspace.origin()?.ok_or(Failure::NotFound)?;
            let key = store.meta(app::VERIFIER_KEY)?.and_then(|key| key.parse().ok()).ok_or(Failure::NotFound)?;
            let mut content = Vec::new();
            interchange::ledger_file::export(store, &origin, &key, &mut content).map_err(|error| {
                Failure::Broken(vec![Diagnostic::error("web-broken").with("reason", error.to_string())])
            })?;
            Ok(download(content, &name, "application/jsonl"))
        })
        .await
}
