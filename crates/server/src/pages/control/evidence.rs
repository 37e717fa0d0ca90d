//! Evidence of a control: attached by file or by place, opened as a download alone, withdrawn with a reason.

use app::{Action, Located, Said, digest_text};
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, Multipart, Path};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use guideline::Control;
use jiff::civil::Date;
use message::Diagnostic;
use method::ScopeView;
use serde::Deserialize;
use store::Blobs as _;
use world::{EvidenceAttached, EvidenceWithdrawn, Scope};

use crate::answer::see;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, range};
use crate::pages::scopes::{ScopeNames, path_of};
use crate::pages::whose::{ControlPath, Whose};
use crate::shared::Shared;
use crate::sheet::Sheet;
use crate::sheet::settle;
use crate::upload::{self, unreadable};

/// The largest file taken through a browser, in bytes; the command line takes larger ones.
const LIMIT: usize = 32 * 1024 * 1024;

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
        .route(path, post(attach).layer(DefaultBodyLimit::max(LIMIT + 64 * 1024)))
        .route(&format!("{path}/withdraw"), post(withdraw))
}

/// The route by which contents are opened.
pub(super) fn contents() -> Router<Shared> {
    Router::new().route("/evidence/{name}", get(open))
}

/// The evidence attached to a control in the scope of the page and in those that speak for it, the nearest first.
pub(super) fn rows(
    desk: &Desk<'_>,
    page: &Page,
    view: &ScopeView<'_>,
    whose: &Whose,
    control: &Control,
) -> Result<Vec<EvidenceRow>, Failure> {
    let Some(item) = view.world.item(view.guideline.id(), &control.id) else { return Ok(Vec::new()) };
    // Evidence of whoever stands above the one that answers does not count for the answer.
    let depth = world::answering(&view.chain, item).map_or(0, |answer| answer.depth);
    let attached = view.chain.iter().enumerate().flat_map(|(above, state)| {
        state.evidence(item).iter().rev().map(move |piece| (above <= depth, state.scope(), piece))
    });
    let attached: Vec<_> = attached.collect();
    let (said, names) = (desk.said(attached.iter().map(|(.., piece)| piece.position))?, ScopeNames::new(desk)?);
    let row = |(counts, scope, piece): (bool, &Scope, &world::Evidence)| {
        let inherited = (*scope != whose.scope).then(|| Inherited {
            name: names.of(scope),
            href: page.to(&format!("{}/controls/{}", path_of(scope), control.id)),
            counts,
        });
        row(desk, piece, &said, inherited)
    };
    Ok(attached.into_iter().map(row).collect())
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

/// What the form of a new piece says.
#[derive(Default)]
struct Piece {
    title: String,
    location: String,
    collected: String,
    valid_until: String,
    content: Option<std::fs::File>,
}

async fn piece(mut form: Multipart) -> Result<Piece, Failure> {
    let mut piece = Piece::default();
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        let name = field.name().unwrap_or_default().to_owned();
        if name == "file" {
            let file = field.file_name().map(plain_name).unwrap_or_default();
            piece.content = upload::take(field, LIMIT).await?;
            if piece.content.is_some() && piece.location.is_empty() {
                piece.location = file;
            }
            continue;
        }
        let bytes = field.bytes().await.map_err(unreadable)?;
        let text = || String::from_utf8_lossy(&bytes).trim().to_owned();
        match name.as_str() {
            "title" => piece.title = text(),
            "location" => piece.location = text(),
            "collected" => piece.collected = text(),
            "valid_until" => piece.valid_until = text(),
            _ => {}
        }
    }
    Ok(piece)
}

/// The last part of a file's name, without anything that is no name.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|one| !one.is_control() && !matches!(one, '"' | '<' | '>')).take(120).collect()
}

async fn attach(asker: Asker, Path(path): Path<ControlPath>, form: Multipart) -> Result<Response, Failure> {
    let whose = Whose::try_from(path)?;
    // Before anything is read: nobody without the right can make the server work.
    asker.read(Action::Read, |desk| if desk.may(Action::State) { Ok(()) } else { Err(Failure::NotFound) }).await?;
    let piece = piece(form).await?;
    let day = |text: &str| -> Result<Date, Failure> {
        text.parse().map_err(|_| Failure::refused(Diagnostic::error("web-bad-day").with("day", text)))
    };
    let collected = if piece.collected.is_empty() { asker.outside.today() } else { day(&piece.collected)? };
    let valid_until = if piece.valid_until.is_empty() { None } else { Some(day(&piece.valid_until)?) };
    let link = format!("/w/{}/{}", asker.house.name, whose.path());
    let chosen = asker.chosen.clone();
    let recorded = asker
        .change(Action::State, move |workspace, ctx| {
            let guideline = chosen.at(workspace.current())?.id().to_owned();
            let title = if piece.title.is_empty() { piece.location.clone() } else { piece.title };
            let mut attached = EvidenceAttached {
                about: whose.about(&guideline, &whose.control),
                evidence: workspace.free_evidence_name(&whose.control).into(),
                title,
                collected,
                valid_until,
                location: piece.location,
                digest: None,
            };
            // What is wrong with the statement is told before the content is kept.
            let statement = |attached: &EvidenceAttached| Located { statement: attached.clone().into(), place: None };
            let problems = workspace.problems(&[statement(&attached)], ctx.now);
            if !problems.is_empty() {
                return Err(Failure::Refused(problems));
            }
            if let Some(mut content) = piece.content {
                let stored = workspace.store_mut().put(&mut content, LIMIT as u64);
                attached.digest = Some(digest_text(&stored.map_err(app::AppError::from)?.digest));
            }
            Ok(workspace.record(&[statement(&attached)], ctx)?)
        })
        .await?;
    Ok(see(&format!("{link}?recorded={}#evidence", range(&recorded))))
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

#[derive(Debug, Deserialize)]
struct EvidencePath {
    name: String,
}

/// Gives the content out as a download, hashed anew.
async fn open(asker: Asker, Path(path): Path<EvidencePath>) -> Result<Response, Failure> {
    let (content, file) = asker
        .read(Action::ReadEvidence, move |desk| {
            let position = desk.snapshot.world.evidence_position(&path.name).ok_or(Failure::NotFound)?;
            let said = desk.said([position])?;
            let digest = app::content_digest(said.text(position, "digest")).ok_or(Failure::NotFound)?;
            let content = desk.workspace.store().get(&digest).map_err(app::AppError::from)?.ok_or(Failure::NotFound)?;
            let file = plain_name(said.text(position, "location"));
            Ok((content, if file.is_empty() { path.name } else { file }))
        })
        .await?;
    let encoded: String = form_urlencoded::byte_serialize(file.as_bytes()).collect::<String>().replace('+', "%20");
    let mut response = Body::from(content).into_response();
    let disposition = format!("attachment; filename*=UTF-8''{encoded}");
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream"),
        (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"),
        (header::CONTENT_DISPOSITION, disposition.as_str()),
    ];
    for (name, value) in headers {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    }
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::plain_name;

    #[test]
    fn a_file_keeps_nothing_but_its_name() {
        for (name, expected) in [
            ("../../etc/passwd", "passwd"),
            (r"C:\temp\報告書.pdf", "報告書.pdf"),
            ("a\"b\r\n<c>.svg", "abc.svg"),
            ("/", ""),
        ] {
            assert_eq!(plain_name(name), expected);
        }
    }
}
