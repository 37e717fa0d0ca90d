//! A chain from a file, or what another tool's document says of one of its services: first what would be recorded of it and
//! what becomes of the verdicts, then the same recorded.

use app::{Action, Located, Workspace};
use askama::Template;
use axum::extract::Multipart;
use axum::response::Response;
use interchange::chain;
use interchange::chain_oscal::{OfferAsked, offered};
use interchange::oscal::Document;
use message::{Diagnostic, Locale, Place};
use method::responsibility::matrix;
use method::supply_chain::Members;
use serde::Deserialize;
use store::Sqlite;
use world::{Chain, ChainPart, Slug, Statement, World};

use super::fields::part_name;
use super::words;
use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place as Room, range};
use crate::upload::{confirmed, kept, unreadable};

/// The largest file taken, in bytes.
pub(super) const LIMIT: usize = 4 * 1024 * 1024;

#[derive(Template)]
#[template(path = "chain_import.html")]
struct ImportPage {
    page: Page,
    link: String,
    preview: Option<Preview>,
    /// The services of the chain: id and name.
    services: Vec<(String, String)>,
    may_state: bool,
}

/// What a file would add.
struct Preview {
    rows: Vec<NewPart>,
    services: Vec<Before>,
    /// What of the file could not be taken over.
    warnings: Vec<String>,
    /// The file itself, to be sent again when it is confirmed, and whose it is.
    content: String,
    service: String,
    component: String,
}

/// A part the file describes, and whether it replaces what was said of it.
struct NewPart {
    kind: String,
    name: String,
    replaces: bool,
}

/// How many requirements all members of a service's chain meet before and after, and how many gaps there are.
struct Before {
    service: String,
    met: (usize, usize),
    gaps: (usize, usize),
}

fn page(desk: &Desk<'_>, preview: Option<Preview>) -> ImportPage {
    let page = Page::new(desk, Room::Portfolio, "").titled("web-chain-import");
    let title = page.t("web-chain");
    let page = page.below("chain", title);
    let chain = desk.snapshot.world.supply_chain();
    let services = chain.services.keys().map(|one| (one.to_string(), chain.service_name(one).to_owned()));
    let may_state = desk.may(Action::State);
    ImportPage { link: page.plain("chain/import"), preview, services: services.collect(), may_state, page }
}

pub(super) async fn show(asker: Asker) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, None))).await
}

pub(super) async fn preview(asker: Asker, mut form: Multipart) -> Result<Response, Failure> {
    let mut sent = Sent::default();
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        match field.name() {
            Some("file") => {
                sent.name = field.file_name().unwrap_or("chain.json").to_owned();
                sent.bytes = field.bytes().await.map_err(unreadable)?.to_vec();
            }
            Some("service") => sent.service = field.text().await.map_err(unreadable)?,
            Some("component") => sent.component = field.text().await.map_err(unreadable)?,
            _ => {}
        }
    }
    asker
        .read(Action::State, move |desk| {
            let guideline = desk.guideline()?.id();
            let (news, warnings) = news(desk.workspace, guideline, &sent, desk.locale())?;
            let problems = desk.workspace.problems(&news, desk.asker.outside.now());
            if !problems.is_empty() {
                return Err(Failure::Refused(problems));
            }
            let said: Vec<Statement> = news.iter().map(|located| located.statement.clone()).collect();
            let supposed = desk.snapshot.with(&said);
            let (old, new) = (desk.snapshot.world.supply_chain(), supposed.world.supply_chain());
            let row = |statement: &Statement| {
                let part = part_of(statement)?;
                let kind = desk.text_of(words::kind(part.kind));
                Some(NewPart { kind, replaces: old.has(&part), name: part_name(new, part.kind, &part.name) })
            };
            let preview = Preview {
                rows: said.iter().filter_map(row).collect(),
                services: before_and_after(desk, &supposed.world)?,
                warnings: warnings.iter().map(|one| one.text(desk.locale())).collect(),
                content: kept(&sent.bytes),
                service: sent.service,
                component: sent.component,
            };
            html(&page(desk, Some(preview)))
        })
        .await
}

/// A file that was sent: a chain, or, with a service, what another tool's document says of it.
#[derive(Default)]
struct Sent {
    name: String,
    bytes: Vec<u8>,
    service: String,
    /// The component of the document that is meant, where it has several.
    component: String,
}

/// What a file says that the ledger does not, and what of it could not be taken over.
fn news(
    workspace: &Workspace<Sqlite>,
    looked_at: &str,
    sent: &Sent,
    locale: Locale,
) -> Result<(Vec<Located>, Vec<Diagnostic>), Failure> {
    let (statements, warnings) = match sent.service.as_str() {
        "" => (described(workspace, looked_at, sent)?, Vec::new()),
        service => told(workspace, looked_at, service, sent, locale)?,
    };
    let located = |one: chain::Located| Located { statement: one.statement, place: Some(one.place) };
    Ok((workspace.news(statements.into_iter().map(located).collect())?, warnings))
}

/// The parts a chain file describes.
fn described(workspace: &Workspace<Sqlite>, looked_at: &str, sent: &Sent) -> Result<Vec<chain::Located>, Failure> {
    let name = sent.name.as_str();
    let text = std::str::from_utf8(&sent.bytes)
        .map_err(|_| Failure::refused(Diagnostic::error("web-chain-no-text").at(Place::file(name))))?;
    let read = chain::read(name, text, looked_at).map_err(Failure::Refused)?;
    if workspace.current().guideline(&read.guideline).is_none() {
        let missing = Diagnostic::error("web-chain-guideline-missing").with("guideline", read.guideline);
        return Err(Failure::refused(missing));
    }
    Ok(read.statements)
}

/// What another tool's document says of a service.
fn told(
    workspace: &Workspace<Sqlite>,
    looked_at: &str,
    service: &str,
    sent: &Sent,
    locale: Locale,
) -> Result<(Vec<chain::Located>, Vec<Diagnostic>), Failure> {
    let snapshot = workspace.current();
    let chain = snapshot.world.supply_chain();
    let service: Slug = service.parse().map_err(|_| Failure::NotFound)?;
    let nobody = || Failure::refused(Diagnostic::error("chain-offer-nobody").with("service", service.as_str()));
    let by = chain.provider(&service).ok_or_else(nobody)?;
    let guideline = snapshot.guideline(looked_at).ok_or(Failure::NotFound)?;
    let document = Document::read(&sent.name, &sent.bytes).map_err(Failure::Refused)?;
    let component = Some(sent.component.trim()).filter(|named| !named.is_empty());
    let read = offered(&document, &OfferAsked { service: &service, by, component, guideline, locale });
    let read = read.map_err(Failure::Refused)?;
    Ok((read.statements, read.warnings))
}

/// The part of the chain a statement describes.
fn part_of(statement: &Statement) -> Option<ChainPart> {
    statement.keys().iter().rev().find_map(|key| key.parse().ok())
}

/// What becomes of the chains of services that no other is built on.
fn before_and_after(desk: &Desk<'_>, supposed: &World) -> Result<Vec<Before>, Failure> {
    let guideline = desk.guideline()?;
    let count = |world: &World, service: &Slug| {
        let found = matrix(guideline, world, service, desk.day);
        found.map(|found| (found.totals.all.met, found.gaps.len())).unwrap_or_default()
    };
    let chain: &Chain = supposed.supply_chain();
    let tops = Members::tops(chain).into_iter().map(|service| {
        let (old, new) = (count(&desk.snapshot.world, service), count(supposed, service));
        Before { service: chain.service_name(service).to_owned(), met: (old.0, new.0), gaps: (old.1, new.1) }
    });
    Ok(tops.collect())
}

#[derive(Deserialize)]
pub(super) struct ApplyForm {
    content: String,
    #[serde(default)]
    service: String,
    #[serde(default)]
    component: String,
}

pub(super) async fn apply(asker: Asker, axum::Form(form): axum::Form<ApplyForm>) -> Result<Response, Failure> {
    // Without an ending, the text itself tells what it is written in.
    let name = "chain".to_owned();
    let sent = Sent { name, bytes: confirmed(&form.content)?, service: form.service, component: form.component };
    let locale = asker.locale;
    let link = format!("/w/{}/chain", asker.house.name);
    let chosen = asker.chosen.clone();
    let recorded = asker
        .change(Action::State, move |workspace, ctx| {
            let looked_at = chosen.at(workspace.current())?.id().to_owned();
            let (news, _) = news(workspace, &looked_at, &sent, locale)?;
            Ok(workspace.record(&news, ctx)?)
        })
        .await?;
    Ok(see(&format!("{link}?recorded={}", range(&recorded))))
}
