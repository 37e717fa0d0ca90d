//! The official wording of a guideline: a copy of its document taken in, with what is found in it shown first.

use std::sync::Arc;

use app::{Action, CopyFile, Sought};
use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Multipart, Path};
use axum::response::Response;
use axum::routing::{get, post};
use interchange::original::{Copy, Original};
use message::{Diagnostic, Locale};
use report::words_of_original as words;
use serde::Deserialize;

use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::{Asker, beside};
use crate::page::{Page, Place};
use crate::shared::Shared;
use crate::upload::{confirmed, kept, unreadable};

/// The largest file taken, in bytes.
const LIMIT: usize = 16 * 1024 * 1024;

#[derive(Template)]
#[template(path = "original.html")]
struct OriginalPage {
    page: Page,
    link: String,
    /// What the copy in force holds.
    kept: Vec<CountRow>,
    preview: Option<Preview>,
}

/// What would be kept of a copy.
struct Preview {
    name: String,
    counts: Vec<CountRow>,
    missing: Vec<MissingRow>,
    /// The file itself, to be sent again when it is confirmed.
    content: String,
}

struct CountRow {
    kind: String,
    found: u32,
    of: u32,
}

struct MissingRow {
    id: String,
    why: String,
    near: String,
}

#[derive(Deserialize)]
struct GuidelinePath {
    guideline: String,
}

pub(super) fn routes() -> Router<Shared> {
    // The confirmed file comes back in text form, a third longer.
    let limit = || DefaultBodyLimit::max(LIMIT * 2);
    Router::new()
        .route("/library/{guideline}/original", get(show).post(preview).layer(limit()))
        .route("/library/{guideline}/original/apply", post(apply).layer(limit()))
}

fn page(desk: &Desk<'_>, name: &str, preview: Option<Preview>) -> Result<OriginalPage, Failure> {
    let guideline = desk.snapshot.guideline(name).ok_or(Failure::NotFound)?;
    let title = guideline.manifest.title.get(desk.locale());
    let page = Page::new(desk, Place::Library, "").titled("web-original");
    let library = page.t("web-nav-library");
    let page = page.below("library", library).below(&format!("library/{name}"), title);
    let kept = desk.snapshot.world.original(name).map(|attached| &attached.counts);
    let kept = kept.into_iter().flatten().map(|(kind, count)| row(kind, count.found, count.of, desk.locale()));
    Ok(OriginalPage { link: page.plain(&format!("library/{name}/original")), kept: kept.collect(), preview, page })
}

fn row(kind: &str, found: u32, of: u32, locale: Locale) -> CountRow {
    CountRow { kind: words::clause_kind(kind, locale), found, of }
}

impl Preview {
    fn new(original: &Original, name: String, content: String, locale: Locale) -> Self {
        let counts = original.counts().into_iter().map(|(kind, count)| row(kind, count.found, count.of, locale));
        let missing = original.missing().map(|(clause, why, near)| MissingRow {
            id: clause.id.clone(),
            why: words::why_missing(why.name(), locale),
            near: near.map(|spot| words::spot(spot.page, spot.line, locale)).unwrap_or_default(),
        });
        Self { name, counts: counts.collect(), missing: missing.collect(), content }
    }
}

async fn show(asker: Asker, Path(path): Path<GuidelinePath>) -> Result<Response, Failure> {
    asker.read(Action::Configure, move |desk| html(&page(desk, &path.guideline, None)?)).await
}

async fn preview(asker: Asker, Path(path): Path<GuidelinePath>, mut form: Multipart) -> Result<Response, Failure> {
    let (mut name, mut bytes) = (String::new(), Vec::new());
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        if field.name() == Some("file") {
            name = field.file_name().unwrap_or_default().to_owned();
            bytes = field.bytes().await.map_err(unreadable)?.to_vec();
        }
    }
    if LIMIT < bytes.len() {
        return Err(Failure::refused(Diagnostic::error("web-file-too-large").with("limit", "16 MiB")));
    }
    let (bytes, _, sought) = sought(&asker, &path.guideline, bytes).await?;
    asker
        .read(Action::Configure, move |desk| {
            let preview = Preview::new(&sought.original, name, kept(&bytes), desk.locale());
            html(&page(desk, &path.guideline, Some(preview))?)
        })
        .await
}

/// Looks for a guideline in a file. Nobody waits meanwhile: the workspace is asked for the guideline alone.
async fn sought(asker: &Asker, name: &str, bytes: Vec<u8>) -> Result<(Vec<u8>, Copy, Sought), Failure> {
    let name = name.to_owned();
    let guideline = asker.read(Action::Configure, move |desk| Ok(Arc::clone(desk.snapshot.to_seek(&name)?))).await?;
    beside(move || {
        let text = text(&bytes)?;
        let sought = Sought::of(&guideline, &text)?;
        Ok((bytes, text, sought))
    })
    .await
}

#[derive(Deserialize)]
struct ApplyForm {
    name: String,
    content: String,
}

async fn apply(
    asker: Asker,
    Path(path): Path<GuidelinePath>,
    axum::Form(form): axum::Form<ApplyForm>,
) -> Result<Response, Failure> {
    let bytes = confirmed(&form.content)?;
    let link = format!("/w/{}/library/{}/original", asker.house.name, path.guideline);
    let (bytes, text, sought) = sought(&asker, &path.guideline, bytes).await?;
    asker
        .change(Action::Configure, move |workspace, ctx| {
            let file = CopyFile { name: &form.name, content: &bytes, text: &text };
            Ok(workspace.attach_original(&path.guideline, file, Some(sought), ctx)?)
        })
        .await?;
    Ok(see(&link))
}

fn text(bytes: &[u8]) -> Result<Copy, Failure> {
    Copy::of_bytes(bytes).map_err(|error| Failure::refused(Diagnostic::error(error.message())))
}
