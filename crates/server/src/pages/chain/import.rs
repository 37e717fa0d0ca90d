//! A chain from a file: first what would be recorded of it and what becomes of the verdicts, then the same recorded.

use app::{Action, Located, Workspace};
use askama::Template;
use axum::extract::Multipart;
use axum::response::Response;
use interchange::chain;
use message::{Diagnostic, Place};
use method::responsibility::matrix;
use method::supply_chain::Members;
use serde::Deserialize;
use store::Sqlite;
use world::{Chain, ChainPart, Statement, World};

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
    may_state: bool,
}

/// What a file would add.
struct Preview {
    rows: Vec<NewPart>,
    services: Vec<Before>,
    /// The file itself, to be sent again when it is confirmed.
    content: String,
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
    ImportPage { link: page.plain("chain/import"), preview, may_state: desk.may(Action::State), page }
}

pub(super) async fn show(asker: Asker) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, None))).await
}

pub(super) async fn preview(asker: Asker, mut form: Multipart) -> Result<Response, Failure> {
    let (mut name, mut bytes) = (String::new(), Vec::new());
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        if field.name() == Some("file") {
            name = field.file_name().unwrap_or("chain.json").to_owned();
            bytes = field.bytes().await.map_err(unreadable)?.to_vec();
        }
    }
    asker
        .read(Action::State, move |desk| {
            let guideline = desk.guideline()?.id();
            let news = news(desk.workspace, guideline, &name, &bytes)?;
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
                content: kept(&bytes),
            };
            html(&page(desk, Some(preview)))
        })
        .await
}

/// What a file says that the ledger does not.
fn news(workspace: &Workspace<Sqlite>, looked_at: &str, name: &str, bytes: &[u8]) -> Result<Vec<Located>, Failure> {
    let text = std::str::from_utf8(bytes)
        .map_err(|_| Failure::refused(Diagnostic::error("web-chain-no-text").at(Place::file(name))))?;
    let read = chain::read(name, text, looked_at).map_err(Failure::Refused)?;
    if workspace.current().guideline(&read.guideline).is_none() {
        let missing = Diagnostic::error("web-chain-guideline-missing").with("guideline", read.guideline);
        return Err(Failure::refused(missing));
    }
    let located = |one: chain::Located| Located { statement: one.statement, place: Some(one.place) };
    Ok(workspace.news(read.statements.into_iter().map(located).collect())?)
}

/// The part of the chain a statement describes.
fn part_of(statement: &Statement) -> Option<ChainPart> {
    statement.keys().iter().rev().find_map(|key| key.parse().ok())
}

/// What becomes of the chains of services that no other is built on.
fn before_and_after(desk: &Desk<'_>, supposed: &World) -> Result<Vec<Before>, Failure> {
    let guideline = desk.guideline()?;
    let count = |world: &World, service: &world::Slug| {
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
}

pub(super) async fn apply(asker: Asker, axum::Form(form): axum::Form<ApplyForm>) -> Result<Response, Failure> {
    let bytes = confirmed(&form.content)?;
    let link = format!("/w/{}/chain", asker.house.name);
    let chosen = asker.chosen.clone();
    let recorded = asker
        .change(Action::State, move |workspace, ctx| {
            let looked_at = chosen.at(workspace.current())?.id().to_owned();
            // Without an ending, the text itself tells what it is written in.
            let news = news(workspace, &looked_at, "chain", &bytes)?;
            Ok(workspace.record(&news, ctx)?)
        })
        .await?;
    Ok(see(&format!("{link}?recorded={}", range(&recorded))))
}
