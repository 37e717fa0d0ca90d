//! Describing a part of a chain, correcting it, and withdrawing it.

use app::{Action, Located};
use axum::extract::Path;
use axum::response::Response;
use interchange::chain::{List, read_entry};
use message::Diagnostic;
use serde::Deserialize;
use serde_json::Value;
use world::{ChainPart, ChainPartWithdrawn, PartKind, Slug, Statement};

use super::{fields, parts};
use crate::answer::see;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::range;
use crate::sheet::{Sheet, settle};

#[derive(Debug, Deserialize)]
pub(super) struct KindPath {
    kind: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct PartPath {
    kind: String,
    name: String,
}

/// Every field by name.
type Sent = Vec<(String, String)>;

pub(super) async fn describe(asker: Asker, Path(path): Path<KindPath>, sheet: Sheet<Sent>) -> Response {
    let done = record_part(&asker, &path.kind, None, sheet.value.clone()).await;
    settle(sheet, done)
}

pub(super) async fn correct(asker: Asker, Path(path): Path<PartPath>, sheet: Sheet<Sent>) -> Response {
    let done = record_part(&asker, &path.kind, Some(path.name), sheet.value.clone()).await;
    settle(sheet, done)
}

async fn record_part(asker: &Asker, kind: &str, known: Option<String>, sent: Sent) -> Result<Response, Failure> {
    let kind = parts::kind(kind)?;
    let list = List::of(kind);
    let of = |name: &str| sent.iter().find(|(own, _)| own == name).map(|(_, value)| value.clone()).unwrap_or_default();
    let unreadable = |_| Failure::refused(Diagnostic::error("web-form-unreadable").with("reason", "since"));
    let since: u64 = of("since").parse().map_err(unreadable)?;
    let guideline = of("guideline");
    let mut entry = fields::entry(list, &sent);
    let locale = asker.locale;
    let recorded = asker
        .change(Action::State, move |workspace, ctx| {
            let chain = workspace.current().world.supply_chain();
            if let Some(fields) = entry.as_object_mut() {
                match &known {
                    Some(name) => drop(fields.insert("id".to_owned(), name.as_str().into())),
                    None if !fields.contains_key("id") => {
                        // A name that nobody has used: as many entries as the ledger has, it has only once.
                        let fresh = format!("{}-{}", kind.name(), workspace.current().world.size());
                        fields.insert("id".to_owned(), fresh.into());
                    }
                    None => {}
                }
            }
            let named = entry.get("id").and_then(Value::as_str).and_then(|name| name.parse::<Slug>().ok());
            let is_known = named.is_some_and(|name| chain.has(&ChainPart { kind, name }));
            match (&known, is_known) {
                (Some(name), false) => {
                    let part = format!("{}:{name}", kind.name());
                    return Err(Failure::refused(Diagnostic::error("chain-unknown-part").with("part", part)));
                }
                // It would be corrected without anybody having seen it.
                (None, true) => {
                    let name = entry.get("id").and_then(Value::as_str).unwrap_or_default();
                    return Err(Failure::refused(Diagnostic::error("web-chain-known").with("name", name)));
                }
                _ => {}
            }
            let refused = |problems| Failure::Refused(fields::placed(locale, list, problems));
            let statement = read_entry(list, &entry, &guideline).map_err(refused)?;
            Ok(workspace.record_since(&[Located { statement, place: None }], since, ctx)?)
        })
        .await?;
    Ok(see(&format!("{}&recorded={}", link(asker, kind), range(&recorded))))
}

fn link(asker: &Asker, kind: PartKind) -> String {
    format!("/w/{}/chain/parts?kind={}", asker.house.name, kind.name())
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct WithdrawForm {
    reason: String,
    since: u64,
}

pub(super) async fn withdraw(asker: Asker, Path(path): Path<PartPath>, sheet: Sheet<WithdrawForm>) -> Response {
    let WithdrawForm { reason, since } = sheet.value.clone();
    let done = take_back(&asker, path, reason.trim().to_owned(), since).await;
    settle(sheet, done)
}

async fn take_back(asker: &Asker, path: PartPath, reason: String, since: u64) -> Result<Response, Failure> {
    let kind = parts::kind(&path.kind)?;
    let name: Slug = path.name.parse().map_err(|_| Failure::NotFound)?;
    let part = ChainPart { kind, name };
    let recorded = asker
        .change(Action::State, move |workspace, ctx| {
            let statement: Statement = ChainPartWithdrawn { part, reason }.into();
            Ok(workspace.record_since(&[Located { statement, place: None }], since, ctx)?)
        })
        .await?;
    Ok(see(&format!("{}&recorded={}", link(asker, kind), range(&recorded))))
}
