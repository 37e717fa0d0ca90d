//! Adopting a guideline, or its newer text: first what that changes, then the deed.

use app::{Action, Outlook};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use guideline::Shape;
use message::Diagnostic;
use method::assessment::Verdict;
use serde::Deserialize;

use super::book::Book;
use super::contents::BookPath;
use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, range};
use crate::sheet::{Sheet, settle};

/// How many changed verdicts are listed.
const LISTED: usize = 100;

#[derive(Template)]
#[template(path = "library_adopting.html")]
struct AdoptingPage {
    page: Page,
    book: Book,
    /// The text to be adopted.
    digest: String,
    services: usize,
    /// What the method of its shape cannot do yet, or why there is nothing to assess.
    limit: Option<String>,
    sums: Vec<(Shown, Shown, usize)>,
    rows: Vec<Row>,
    left: usize,
    count: usize,
    sum: String,
}

/// A verdict as pages show it; the name is empty where there is none.
struct Shown {
    name: &'static str,
    text: String,
}

struct Row {
    service: String,
    control: String,
    before: Shown,
    after: Shown,
}

pub(super) async fn show(asker: Asker, Path(path): Path<BookPath>) -> Result<Response, Failure> {
    asker.read(Action::Configure, move |desk| html(&page(desk, &path.guideline)?)).await
}

fn page(desk: &Desk<'_>, name: &str) -> Result<AdoptingPage, Failure> {
    let page = Page::new(desk, Place::Library, "").titled("web-library-adopting");
    let library = page.t("web-nav-library");
    let page = page.below("library", library);
    let book = Book::of(desk, &page, name).ok_or(Failure::NotFound)?;
    let page = page.below(&format!("library/{name}"), book.title.clone());
    let next = desk.asker.shelf.guideline(name).ok_or_else(|| not_shipped(name))?;
    let outlook = if book.is_adopted() || !next.controls.is_empty() {
        desk.workspace.outlook(next, desk.day, if book.is_adopted() { LISTED } else { 0 })
    } else {
        Outlook::default()
    };
    let count = outlook.count();
    let sums = outlook.sums.iter().map(|((before, after), sum)| (shown(&page, *before), shown(&page, *after), *sum));
    let world = &desk.snapshot.world;
    let service = |id: &str| world.service(id).map_or(id, |service| service.description.name.as_str()).to_owned();
    let rows: Vec<Row> = outlook
        .first
        .iter()
        .map(|change| Row {
            service: service(&change.service),
            control: change.control.clone(),
            before: shown(&page, change.before),
            after: shown(&page, change.after),
        })
        .collect();
    let limit = match next.manifest.shape {
        Shape::Structure => Some(page.t("web-library-limit-structure")),
        Shape::Iot | Shape::Planning => Some(page.t("web-library-limit-chosen")),
        Shape::Catalog | Shape::Controls | Shape::Framework | Shape::Touchpoint => None,
    };
    Ok(AdoptingPage {
        digest: next.digest.to_string(),
        services: world.services().count(),
        limit,
        sums: sums.collect(),
        left: if rows.is_empty() { 0 } else { count.saturating_sub(rows.len()) },
        rows,
        sum: page.t2("web-library-changes-sum", ("count", count), ("services", world.services().count())),
        count,
        book,
        page,
    })
}

fn shown(page: &Page, verdict: Option<Verdict>) -> Shown {
    match verdict {
        Some(verdict) => Shown { name: verdict.name(), text: page.t(verdict.message()) },
        None => Shown { name: "", text: page.t("web-library-not-there") },
    }
}

fn not_shipped(name: &str) -> Failure {
    Failure::refused(Diagnostic::error("guideline-not-found").with("name", name))
}

#[derive(Debug, Deserialize)]
pub(super) struct AdoptForm {
    /// The text that was looked at.
    digest: String,
}

pub(super) async fn adopt(asker: Asker, Path(path): Path<BookPath>, sheet: Sheet<AdoptForm>) -> Response {
    let done = record(&asker, path.guideline, sheet.value.digest.clone()).await;
    settle(sheet, done)
}

async fn record(asker: &Asker, name: String, digest: String) -> Result<Response, Failure> {
    let shelf = std::sync::Arc::clone(&asker.shelf);
    let own = name.clone();
    let recorded = asker
        .change(Action::Configure, move |workspace, ctx| {
            let package = shelf.package(&own).ok_or_else(|| not_shipped(&own))?;
            if package.digest().to_string() != digest {
                return Err(Failure::refused(Diagnostic::error("web-library-other-text")));
            }
            Ok(workspace.adopt(&package, ctx)?)
        })
        .await?;
    let position = if recorded.count == 0 { String::new() } else { format!("?recorded={}", range(&recorded)) };
    Ok(see(&format!("/w/{}/library/{name}{position}", asker.house.name)))
}
