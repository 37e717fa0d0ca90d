//! Evidence of a control: attached by file, by place or once more from what is there, and withdrawn with a reason.

use app::{Action, Located, Said};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Request};
use axum::response::Response;
use axum::routing::post;
use guideline::Control;
use message::Diagnostic;
use method::ScopeView;
use serde::Deserialize;
use world::{EvidenceAttached, EvidenceWithdrawn, Scope};

use super::piece::{Piece, PieceFields};
use crate::answer::see;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::filed::Filed;
use crate::guard::Asker;
use crate::page::{Page, range};
use crate::pages::scopes::{ScopeNames, path_of};
use crate::pages::whose::{ControlPath, Whose};
use crate::shared::Shared;
use crate::sheet::Sheet;
use crate::sheet::settle;

/// The largest file taken through a browser, in bytes; the command line takes larger ones.
pub(super) const LIMIT: usize = 32 * 1024 * 1024;

/// How many of the pieces attached last are offered for use here too; all others are found by searching.
const RECENT: usize = 8;

/// A piece of evidence as the page shows it.
pub(super) struct EvidenceRow {
    pub(super) name: String,
    pub(super) title: String,
    pub(super) location: String,
    pub(super) collected: String,
    pub(super) valid_until: String,
    pub(super) digest: String,
    pub(super) expired: bool,
    pub(super) altered: bool,
    /// Whose it is, if not the page's own scope's.
    pub(super) inherited: Option<Inherited>,
}

/// Where evidence of the unit or the organisation above is kept.
pub(super) struct Inherited {
    /// What that scope is called.
    pub(super) name: String,
    /// Its page of the control.
    pub(super) href: String,
    /// Whether it counts for the answer in force.
    pub(super) counts: bool,
}

/// The routes of one control's evidence.
pub(super) fn routes(path: &str) -> Router<Shared> {
    Router::new()
        .route(path, post(attach).layer(body_limit()))
        .route(&format!("{path}/again"), post(again))
        .route(&format!("{path}/withdraw"), post(withdraw))
}

/// How large a form may be that brings a file along.
pub(super) fn body_limit() -> DefaultBodyLimit {
    DefaultBodyLimit::max(LIMIT + 64 * 1024)
}

/// What a control's page shows of evidence.
pub(super) struct Shown {
    /// What is attached in the scope of the page and in those that speak for it, the nearest first.
    pub(super) rows: Vec<EvidenceRow>,
    /// What was attached last to anything, to be used here too: name and title.
    pub(super) recent: Vec<(String, String)>,
}

/// The evidence attached to a control, and what else there is to choose from; the texts of both by one question.
pub(super) fn shown(
    desk: &Desk<'_>,
    page: &Page,
    view: &ScopeView<'_>,
    whose: &Whose,
    control: &Control,
) -> Result<Shown, Failure> {
    let item = view.world.item(view.guideline.id(), &control.id);
    // Evidence of whoever stands above the one that answers does not count for the answer.
    let depth = item.and_then(|item| world::answering(&view.chain, item)).map_or(0, |answer| answer.depth);
    let attached = view.chain.iter().enumerate().flat_map(|(above, state)| {
        let pieces = item.map(|item| state.evidence(item)).unwrap_or_default();
        pieces.iter().rev().map(move |piece| (above <= depth, state.scope(), piece))
    });
    let attached: Vec<_> = attached.collect();
    let latest: Vec<u64> =
        if desk.may(Action::State) { view.world.latest_evidence().take(RECENT).collect() } else { Vec::new() };
    let positions = attached.iter().map(|(.., piece)| piece.position).chain(latest.iter().copied());
    let (said, names) = (desk.said(positions)?, ScopeNames::new(desk)?);
    let mut recent: Vec<u64> = Vec::new();
    for position in &latest {
        let mut there =
            attached.iter().filter(|(_, scope, _)| **scope == whose.scope).map(|(.., piece)| piece.position);
        let same = |other: u64| app::same_content(&said, *position, other);
        if !recent.iter().copied().any(same) && !there.any(same) {
            recent.push(*position);
        }
    }
    let row = |(counts, scope, piece): (bool, &Scope, &world::Evidence)| {
        let inherited = (*scope != whose.scope).then(|| Inherited {
            name: names.of(scope),
            href: page.to(&format!("{}/controls/{}", path_of(scope), control.id)),
            counts,
        });
        row(desk, piece, &said, inherited)
    };
    let named = |position: u64| (said.text(position, "evidence").to_owned(), said.text(position, "title").to_owned());
    Ok(Shown { rows: attached.into_iter().map(row).collect(), recent: recent.into_iter().map(named).collect() })
}

fn row(desk: &Desk<'_>, piece: &world::Evidence, said: &Said, inherited: Option<Inherited>) -> EvidenceRow {
    let text = |field| said.text(piece.position, field).to_owned();
    EvidenceRow {
        name: text("evidence"),
        title: text("title"),
        location: text("location"),
        digest: text("digest"),
        collected: piece.collected.to_string(),
        valid_until: piece.valid_until.map(|day| day.to_string()).unwrap_or_default(),
        expired: piece.valid_until.is_some_and(|day| day < desk.day),
        altered: piece.altered,
        inherited,
    }
}

async fn attach(asker: Asker, Path(path): Path<ControlPath>, request: Request) -> Result<Response, Failure> {
    // Before anything is read: nobody without the right can make the server work.
    may_state(&asker).await?;
    let Filed { sheet, file } = match Filed::<PieceFields>::take(request, LIMIT).await {
        Ok(filed) => filed,
        Err(refused) => return Ok(refused),
    };
    let piece = Piece::new(&sheet.value, file);
    let done = async {
        let whose = Whose::try_from(path)?;
        let link = format!("/w/{}/{}", asker.house.name, whose.path());
        let (chosen, today) = (asker.chosen.clone(), asker.outside.today());
        let recorded = asker
            .change(Action::State, move |workspace, ctx| {
                let guideline = chosen.at(workspace.current())?.id().to_owned();
                let about = whose.about(&guideline, &whose.control);
                let mut attached = piece.statement(workspace, about, today);
                let located = |statement: EvidenceAttached| Located { statement: statement.into(), place: None };
                // What is wrong with the statement is told before the content is kept.
                let problems = workspace.problems(&[located(attached.clone())], ctx.now);
                if !problems.is_empty() {
                    return Err(Failure::Refused(problems));
                }
                attached.digest = piece.keep(workspace)?;
                Ok(workspace.record(&[located(attached)], ctx)?)
            })
            .await?;
        Ok(see(&format!("{link}?recorded={}#evidence", range(&recorded))))
    }
    .await;
    Ok(settle(sheet, done))
}

/// Refuses whoever may not state anything.
pub(super) async fn may_state(asker: &Asker) -> Result<(), Failure> {
    asker.read(Action::Read, |desk| if desk.may(Action::State) { Ok(()) } else { Err(Failure::NotFound) }).await
}

#[derive(Debug, Deserialize)]
struct AgainForm {
    evidence: String,
}

/// Attaches what is kept already: the same content, without sending it again.
async fn again(asker: Asker, Path(path): Path<ControlPath>, sheet: Sheet<AgainForm>) -> Response {
    let evidence = sheet.value.evidence.clone();
    let done = async {
        let whose = Whose::try_from(path)?;
        let link = format!("/w/{}/{}", asker.house.name, whose.path());
        let chosen = asker.chosen.clone();
        let recorded = asker
            .change(Action::State, move |workspace, ctx| {
                let guideline = chosen.at(workspace.current())?.id().to_owned();
                let about = whose.about(&guideline, &whose.control);
                let again = workspace.evidence_again(&evidence, &[about])?;
                if again.is_empty() {
                    return Err(Failure::refused(Diagnostic::error("web-evidence-there")));
                }
                let again = again.into_iter().map(|one| Located { statement: one.into(), place: None });
                Ok(workspace.record(&again.collect::<Vec<_>>(), ctx)?)
            })
            .await?;
        Ok(see(&format!("{link}?recorded={}#evidence", range(&recorded))))
    }
    .await;
    settle(sheet, done)
}

#[derive(Debug, Deserialize)]
struct WithdrawForm {
    evidence: String,
    reason: String,
}

async fn withdraw(asker: Asker, Path(path): Path<ControlPath>, sheet: Sheet<WithdrawForm>) -> Response {
    let (evidence, reason) = (sheet.value.evidence.clone(), sheet.value.reason.trim().to_owned());
    let done = async {
        let whose = Whose::try_from(path)?;
        let link = format!("/w/{}/{}", asker.house.name, whose.path());
        let withdrawn = EvidenceWithdrawn { evidence: evidence.as_str().into(), reason };
        let recorded = asker
            .change(Action::State, move |workspace, ctx| {
                Ok(workspace.record(&[Located { statement: withdrawn.into(), place: None }], ctx)?)
            })
            .await?;
        Ok(see(&format!("{link}?recorded={}", range(&recorded))))
    }
    .await;
    settle(sheet, done)
}
