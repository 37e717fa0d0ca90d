//! One entry: who said what when, field by field, and the proof that it stands in the ledger.

use app::{Action, Told};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use message::message;
use serde::Deserialize;
use store::Ledger as _;

use super::fields::{Field, fields};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::meaning::{Telling, Word, guideline_of};
use crate::pages::scopes::ScopeNames;
use crate::pages::told::{ToldRow, listed};

#[derive(Template)]
#[template(path = "entry.html")]
struct EntryPage {
    page: Page,
    row: ToldRow,
    /// The moment as the proof names it.
    instant: String,
    position: u64,
    kind: String,
    fields: Vec<Field>,
    body: Option<String>,
    ground: Option<String>,
    proof: Option<String>,
    key: String,
    verified: bool,
    may_export: bool,
}

#[derive(Debug, Deserialize)]
pub(super) struct EntryPath {
    pub(super) position: u64,
}

pub(super) async fn show(asker: Asker, Path(path): Path<EntryPath>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, path.position)?)).await
}

fn page(desk: &Desk<'_>, position: u64) -> Result<EntryPage, Failure> {
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
        fields: fields_of(desk, &told)?,
        body: told.body.as_ref().and_then(|body| serde_json::to_string_pretty(body).ok()),
        ground: desk.workspace.ground(position)?,
        verified: proof.as_deref().is_some_and(|proof| is_genuine(&key, proof)),
        proof,
        key,
        instant: store::leaf::time(told.recorded_at),
        kind: told.kind,
        row,
        position,
        may_export: desk.may(Action::Export),
        page,
    })
}

/// What the entry says, by whichever guideline it speaks.
fn fields_of(desk: &Desk<'_>, told: &Told) -> Result<Vec<Field>, Failure> {
    let Some(body) = &told.body else { return Ok(Vec::new()) };
    let (scopes, person) = (ScopeNames::new(desk)?, told.text("person"));
    let names = desk.names([person].into_iter().filter(|person| !person.is_empty()))?;
    // Both are told with what the ledger calls them: it knows people by ids alone, and scopes by names in links.
    let called = |word: Word<'_>| {
        let name = match word.field {
            "person" => names.of(word.text),
            "scope" => scopes.of(&word.text.parse().ok()?),
            _ => return None,
        };
        let args = vec![("meaning", name.into()), ("text", word.text.into())];
        Some(message(desk.locale(), "web-field-meaning", &args))
    };
    let guideline = guideline_of(desk, body);
    Ok(fields(&Telling { kind: &told.kind, body, guideline, locale: desk.locale(), called: &called }))
}

/// Whether a proof holds against the workspace's own key: the server's word, for readers without scripts. With them the
/// browser says the same for itself (`assets/js/proof.js`).
fn is_genuine(key: &str, proof: &str) -> bool {
    key.parse().is_ok_and(|key| interchange::ledger_file::verify_proof(proof.as_bytes(), &key).is_ok())
}
