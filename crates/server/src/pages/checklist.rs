//! The checklist of a service: a spreadsheet to take along, and back with every changed cell shown first.

use app::{Action, ChecklistChanges};
use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Multipart, Path};
use axum::response::Response;
use axum::routing::{get, post};
use interchange::checklist::Change;
use message::Diagnostic;
use serde::Deserialize;
use world::{Scope, Statement};

use crate::answer::{html, see};
use crate::desk::Desk;
use crate::download::{WORKBOOK, download};
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, ServiceTab, range};
use crate::pages::controls::ServicePath;
use crate::pages::explain::Problem;
use crate::pages::supposed::{Outcome, outcomes};
use crate::shared::Shared;
use crate::upload::{confirmed, kept, unreadable};

/// The largest file taken, in bytes.
const LIMIT: usize = 8 * 1024 * 1024;

#[derive(Template)]
#[template(path = "checklist.html")]
struct ChecklistPage {
    page: Page,
    link: String,
    preview: Option<Preview>,
    may_state: bool,
}

/// What an edited checklist would change.
struct Preview {
    warnings: Vec<Problem>,
    controls: Vec<ControlRow>,
    cells: usize,
    /// The file itself, to be sent again when the change is confirmed.
    content: String,
}

/// A control that the file changes, with what becomes of it.
struct ControlRow {
    row: Outcome,
    cells: Vec<CellRow>,
}

struct CellRow {
    cell: String,
    field: String,
    before: String,
    after: String,
}

pub(crate) fn routes() -> Router<Shared> {
    // The confirmed file comes back in text form, a third longer.
    let limit = || DefaultBodyLimit::max(LIMIT * 2);
    Router::new()
        .route("/services/{service}/checklist", get(show).post(preview).layer(limit()))
        .route("/services/{service}/checklist/file", get(file))
        .route("/services/{service}/checklist/apply", post(apply).layer(limit()))
}

fn page(desk: &Desk<'_>, service: &str, preview: Option<Preview>) -> Result<ChecklistPage, Failure> {
    let view = desk.view(service)?;
    let page = Page::new(desk, Place::Portfolio, "").titled("web-checklist");
    let page = page.of_service(desk, service, &view.service.description.name, ServiceTab::Checklist);
    let link = page.plain(&format!("services/{service}/checklist"));
    Ok(ChecklistPage { link, preview, may_state: desk.may(Action::State), page })
}

async fn show(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &path.service, None)?)).await
}

async fn file(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .read(Action::Export, move |desk| {
            let guideline = desk.guideline()?.id().to_owned();
            let service = path.service.parse().map_err(|_| Failure::NotFound)?;
            let scope = Scope::Service(service);
            let file =
                desk.workspace.export_checklist(&guideline, &scope, desk.asker.outside.today(), desk.locale())?;
            Ok(download(file.bytes, &format!("{}.xlsx", path.service), WORKBOOK))
        })
        .await
}

async fn preview(asker: Asker, Path(path): Path<ServicePath>, mut form: Multipart) -> Result<Response, Failure> {
    let (mut name, mut bytes) = (String::new(), Vec::new());
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        if field.name() == Some("file") {
            name = field.file_name().unwrap_or("checklist.xlsx").to_owned();
            bytes = field.bytes().await.map_err(unreadable)?.to_vec();
        }
    }
    if LIMIT < bytes.len() {
        return Err(Failure::refused(Diagnostic::error("web-file-too-large").with("limit", "8 MiB")));
    }
    asker
        .read(Action::State, move |desk| {
            let read = desk.workspace.read_checklist(&name, &bytes)?;
            same_service(&read.scope, &path.service)?;
            let problems = desk.workspace.problems(&read.statements, desk.asker.outside.now());
            if !problems.is_empty() {
                return Err(Failure::Refused(problems));
            }
            let preview = Preview {
                warnings: Problem::all(&read.warnings, desk.locale()),
                cells: read.changes.len(),
                controls: controls(desk, &read.scope, &read)?,
                content: kept(&bytes),
            };
            html(&page(desk, &path.service, Some(preview))?)
        })
        .await
}

/// The controls a file changes, in its order, each with its cells and what becomes of it.
fn controls(desk: &Desk<'_>, scope: &Scope, read: &ChecklistChanges) -> Result<Vec<ControlRow>, Failure> {
    let groups: Vec<&[Change]> = read.changes.chunk_by(|one, next| one.control == next.control).collect();
    let ids: Vec<&str> = groups.iter().filter_map(|group| Some(group.first()?.control.as_str())).collect();
    let said: Vec<Statement> = read.statements.iter().map(|located| located.statement.clone()).collect();
    let cell = |change: &Change| CellRow {
        cell: change.place.item.clone().unwrap_or_default(),
        field: desk.text_of(change.field.message()),
        before: change.before.clone(),
        after: change.after.clone(),
    };
    let rows = outcomes(desk, scope, &said, &ids)?.into_iter().zip(groups);
    Ok(rows.map(|(row, group)| ControlRow { row, cells: group.iter().map(cell).collect() }).collect())
}

/// Refuses the checklist of another service: it was chosen by mistake.
fn same_service(scope: &Scope, service: &str) -> Result<(), Failure> {
    match scope {
        Scope::Service(own) if own.as_str() == service => Ok(()),
        scope => Err(Failure::refused(Diagnostic::error("web-checklist-elsewhere").with("scope", scope.to_string()))),
    }
}

#[derive(Deserialize)]
struct ApplyForm {
    content: String,
}

async fn apply(
    asker: Asker,
    Path(path): Path<ServicePath>,
    axum::Form(form): axum::Form<ApplyForm>,
) -> Result<Response, Failure> {
    let bytes = confirmed(&form.content)?;
    let link = format!("/w/{}/services/{}/controls", asker.house.name, path.service);
    let recorded = asker
        .change(Action::State, move |workspace, ctx| {
            let read = workspace.read_checklist("checklist.xlsx", &bytes)?;
            same_service(&read.scope, &path.service)?;
            Ok(workspace.record(&read.statements, ctx)?)
        })
        .await?;
    Ok(see(&format!("{link}?recorded={}", range(&recorded))))
}
