//! The checklist of a service: a spreadsheet to take along, and back with every changed cell shown first.

use app::Action;
use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Multipart, Path};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use axum::routing::{get, post};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use message::{Args, Diagnostic, message};
use serde::Deserialize;
use world::Scope;

use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, ServiceTab};
use crate::pages::controls::ServicePath;
use crate::pages::explain::Problem;
use crate::pages::ledger::download;
use crate::shared::Shared;
use crate::upload::unreadable;

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
    rows: Vec<CellRow>,
    /// The file itself, to be sent again when the change is confirmed.
    content: String,
}

struct CellRow {
    cell: String,
    control: String,
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
            let mut response = download(file.bytes, &format!("{}.xlsx", path.service));
            let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
            Ok(response)
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
            let locale = desk.locale();
            let rows = read.changes.iter().map(|change| CellRow {
                cell: change.place.item.clone().unwrap_or_default(),
                control: change.control.clone(),
                field: message(locale, change.field.message(), &Args::new()),
                before: change.before.clone(),
                after: change.after.clone(),
            });
            let preview = Preview {
                warnings: Problem::all(&read.warnings, locale),
                rows: rows.collect(),
                content: STANDARD.encode(&bytes),
            };
            html(&page(desk, &path.service, Some(preview))?)
        })
        .await
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
    let unreadable = |_| Failure::refused(Diagnostic::error("web-form-unreadable").with("reason", ""));
    let bytes = STANDARD.decode(form.content).map_err(unreadable)?;
    let link = format!("/w/{}/services/{}/controls", asker.house.name, path.service);
    let recorded = asker
        .change(Action::State, move |workspace, ctx| {
            let read = workspace.read_checklist("checklist.xlsx", &bytes)?;
            same_service(&read.scope, &path.service)?;
            Ok(workspace.record(&read.statements, ctx)?)
        })
        .await?;
    Ok(see(&format!("{link}?recorded={}", recorded.first)))
}
