//! The indicators of a service in one table, and values for many of them at once from a CSV file.

mod table;

use app::{Action, Located};
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::{get, post};
use method::View;
use method::pattern::pattern;
use serde::Deserialize;
use world::Slug;

use self::table::Read;
use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, ServiceTab};
use crate::pages::control::values::{IndicatorRow, rows};
use crate::pages::controls::ServicePath;
use crate::pages::ledger::download;
use crate::shared::Shared;
use crate::sheet::Sheet;
use crate::sheet::settle;

#[derive(Template)]
#[template(path = "indicators.html")]
struct IndicatorsPage {
    page: Page,
    link: String,
    service: String,
    rows: Vec<(String, IndicatorRow)>,
    preview: Option<Preview>,
    may_state: bool,
    since: u64,
}

/// What a file would record.
struct Preview {
    lines: Vec<Read>,
    text: String,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/services/{service}/indicators", get(show))
        .route("/services/{service}/indicators/template", get(template))
        .route("/services/{service}/indicators/preview", post(preview))
        .route("/services/{service}/indicators/apply", post(apply))
}

fn page(desk: &Desk<'_>, service: &str, preview: Option<Preview>) -> Result<IndicatorsPage, Failure> {
    let view = desk.view(service)?;
    let page = Page::new(desk, Place::Portfolio, "").titled("web-indicators");
    let page = page.of_service(desk, service, &view.service.description.name, ServiceTab::Indicators);
    Ok(IndicatorsPage {
        link: page.plain(&format!("services/{service}/indicators")),
        service: service.to_owned(),
        rows: all(&view, &page),
        preview,
        may_state: desk.may(Action::State),
        since: desk.snapshot.world.size(),
        page,
    })
}

/// The indicators of every control that applies, each with its control.
fn all(view: &View<'_>, page: &Page) -> Vec<(String, IndicatorRow)> {
    let number = pattern(view).and_then(|pattern| pattern.number);
    let controls = view.guideline.controls.iter();
    let applicable = controls.filter(|control| method::applicability::applies(view, control, &mut ()));
    applicable
        .flat_map(|control| rows(view, control, number, page).into_iter().map(|row| (control.id.clone(), row)))
        .collect()
}

async fn show(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &path.service, None)?)).await
}

/// A file to fill in: a line for every indicator that applies.
async fn template(asker: Asker, Path(path): Path<ServicePath>) -> Result<Response, Failure> {
    asker
        .read(Action::Export, move |desk| {
            let view = desk.view(&path.service)?;
            let page = Page::new(desk, Place::Portfolio, "");
            let ids = all(&view, &page).into_iter().map(|(_, row)| row.id);
            Ok(download(table::template(ids, desk.day), &format!("{}-indicators.csv", path.service)))
        })
        .await
}

#[derive(Clone, Debug, Deserialize)]
struct TableForm {
    text: String,
    since: u64,
}

async fn preview(asker: Asker, Path(path): Path<ServicePath>, sheet: Sheet<TableForm>) -> Response {
    let text = sheet.value.text.clone();
    let done = asker
        .read(Action::State, move |desk| {
            let service: Slug = path.service.parse().map_err(|_| Failure::NotFound)?;
            let lines = table::read(&text, desk.guideline()?, &service, desk.locale())?;
            let problems = desk.workspace.problems(&table::statements(&lines), desk.asker.outside.now());
            if !problems.is_empty() {
                return Err(Failure::Refused(problems));
            }
            html(&page(desk, &path.service, Some(Preview { lines, text }))?)
        })
        .await;
    settle(sheet, done)
}

async fn apply(asker: Asker, Path(path): Path<ServicePath>, sheet: Sheet<TableForm>) -> Response {
    let TableForm { text, since } = sheet.value.clone();
    let link = format!("/w/{}/services/{}/indicators", asker.house.name, path.service);
    let locale = asker.locale;
    let done = asker
        .change(Action::State, move |workspace, ctx| {
            let guideline = workspace.current().guidelines().next().cloned().ok_or(Failure::NotFound)?;
            let service: Slug = path.service.parse().map_err(|_| Failure::NotFound)?;
            let said: Vec<Located> = table::statements(&table::read(&text, &guideline, &service, locale)?);
            Ok(workspace.record_since(&said, since, ctx)?)
        })
        .await;
    settle(sheet, done.map(|recorded| see(&format!("{link}?recorded={}", recorded.first))))
}
