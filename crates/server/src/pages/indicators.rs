//! The indicators of a service in one table, and values for many of them at once from another table.

mod missed;
mod table;

use app::Action;
use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Path};
use axum::response::Response;
use axum::routing::{get, post};
use guideline::Control;
use interchange::value_table;
use method::View;
use method::pattern::pattern;

use self::table::Preview;
use crate::answer::html;
use crate::desk::Desk;
use crate::download::{CSV, download};
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, ServiceTab};
use crate::pages::control::values::{IndicatorRow, rows};
use crate::pages::controls::ServicePath;
use crate::shared::Shared;

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

pub(crate) fn routes() -> Router<Shared> {
    // As a form, a text is longer than as a file: three signs stand for each byte of kanji.
    let limit = || DefaultBodyLimit::max(table::LIMIT * 4);
    Router::new()
        .route("/missed", get(missed::show))
        .route("/services/{service}/indicators", get(show))
        .route("/services/{service}/indicators/template", get(template))
        .route("/services/{service}/indicators/upload", post(table::upload).layer(limit()))
        .route("/services/{service}/indicators/preview", post(table::preview).layer(limit()))
        .route("/services/{service}/indicators/apply", post(table::apply).layer(limit()))
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

/// The controls that apply.
fn applicable<'v>(view: &View<'v>) -> impl Iterator<Item = &'v Control> {
    view.guideline.controls.iter().filter(|control| method::applicability::applies(view, control, &mut ()))
}

/// The indicators of every control that applies, each with its control.
fn all(view: &View<'_>, page: &Page) -> Vec<(String, IndicatorRow)> {
    let number = pattern(view).and_then(|pattern| pattern.number);
    applicable(view)
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
            let indicators = applicable(&view).flat_map(|control| view.guideline.indicators_of(&control.id));
            let table = value_table::template(indicators, desk.day, desk.locale());
            Ok(download(table, &format!("{}-indicators.csv", path.service), CSV))
        })
        .await
}
