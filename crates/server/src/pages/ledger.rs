//! The ledger: entries, the signed checkpoint, and proofs that anybody can check elsewhere.

use app::Action;
use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;
use store::Ledger as _;

use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::told::{ToldRow, listed};
use crate::shared::Shared;

/// How many entries a page shows.
const SHOWN: u64 = 50;

#[derive(Template)]
#[template(path = "ledger.html")]
struct LedgerPage {
    page: Page,
    origin: String,
    size: u64,
    root: String,
    checkpoint: String,
    key: String,
    rows: Vec<ToldRow>,
    older: Option<u64>,
}

#[derive(Template)]
#[template(path = "entry.html")]
struct EntryPage {
    page: Page,
    row: ToldRow,
    position: u64,
    kind: String,
    body: Option<String>,
    ground: Option<String>,
    proof: Option<String>,
    key: String,
    verified: bool,
    may_export: bool,
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    before: Option<u64>,
}

#[derive(Debug, Deserialize)]
struct EntryPath {
    position: u64,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/ledger", get(show))
        .route("/ledger/checkpoint", get(checkpoint))
        .route("/ledger/{position}", get(entry))
        .route("/ledger/{position}/proof", get(proof))
}

async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, asked)?)).await
}

fn page(desk: &Desk<'_>, asked: Asked) -> Result<LedgerPage, Failure> {
    let page = Page::new(desk, Place::Ledger, "").titled("web-nav-ledger");
    let size = desk.snapshot.world.size();
    let before = asked.before.unwrap_or(size).min(size);
    let from = before.saturating_sub(SHOWN);
    let said = desk.said(from..before)?;
    let newest_first: Vec<_> = said.newest_first().collect();
    let rows = listed(desk, newest_first.into_iter())?;
    let store = desk.workspace.store();
    let note = store.latest_checkpoint()?.map(|checkpoint| checkpoint.note).unwrap_or_default();
    Ok(LedgerPage {
        origin: desk.workspace.origin()?.unwrap_or_default(),
        size,
        root: desk.workspace.head()?.root.to_string(),
        checkpoint: note,
        key: store.meta(app::VERIFIER_KEY)?.unwrap_or_default(),
        rows,
        older: (0 < from).then_some(from),
        page,
    })
}

async fn entry(asker: Asker, Path(path): Path<EntryPath>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&entry_page(desk, path.position)?)).await
}

fn entry_page(desk: &Desk<'_>, position: u64) -> Result<EntryPage, Failure> {
    if desk.snapshot.world.size() <= position {
        return Err(Failure::NotFound);
    }
    let told = desk.workspace.told(position)?.ok_or(Failure::NotFound)?;
    let row = listed(desk, [&told].into_iter())?.pop().ok_or(Failure::NotFound)?;
    let page = Page::new(desk, Place::Ledger, format!("#{position} {}", row.what));
    let name = page.t("web-nav-ledger");
    let page = page.below("ledger", name);
    let proof = desk.workspace.proof(position)?.map(|proof| proof.to_string());
    let key = desk.workspace.store().meta(app::VERIFIER_KEY)?.unwrap_or_default();
    Ok(EntryPage {
        body: told.body.as_ref().and_then(|body| serde_json::to_string_pretty(body).ok()),
        ground: desk.workspace.ground(position)?,
        verified: proof.as_deref().is_some_and(|proof| is_genuine(&key, proof)),
        proof,
        key,
        kind: told.kind,
        row,
        position,
        may_export: desk.may(Action::Export),
        page,
    })
}

async fn proof(asker: Asker, Path(path): Path<EntryPath>) -> Result<Response, Failure> {
    asker
        .read(Action::Export, move |desk| {
            let proof = desk.workspace.proof(path.position)?.ok_or(Failure::NotFound)?;
            Ok(download(proof.to_string(), &format!("entry-{}.tlog-proof", path.position)))
        })
        .await
}

async fn checkpoint(asker: Asker) -> Result<Response, Failure> {
    asker
        .read(Action::Export, |desk| {
            let checkpoint = desk.workspace.store().latest_checkpoint()?.ok_or(Failure::NotFound)?;
            Ok(download(checkpoint.note, "checkpoint.txt"))
        })
        .await
}

/// Whether a proof holds against the workspace's own key: the server's word, for readers without scripts. With them the
/// browser says the same for itself (`assets/js/proof.js`).
fn is_genuine(key: &str, proof: &str) -> bool {
    key.parse().is_ok_and(|key| interchange::ledger_file::verify_proof(proof.as_bytes(), &key).is_ok())
}

/// A text as a file to keep.
pub(crate) fn download(content: impl axum::response::IntoResponse, name: &str) -> Response {
    let mut response = content.into_response();
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
