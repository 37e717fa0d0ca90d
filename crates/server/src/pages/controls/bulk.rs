//! Answering many controls at once: first what would change, then the same recorded as one.

use app::{Action, Located};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use message::Diagnostic;
use serde::Deserialize;
use world::{About, ImplementationStated, ImplementationStatus, ResponsibleNamed, Scope, Slug, Statement};

use super::ServicePath;
use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::supposed::{Outcome, outcomes};
use crate::sheet::Sheet;
use crate::sheet::settle;

#[derive(Clone, Debug, Deserialize)]
pub(super) struct BulkForm {
    #[serde(default)]
    control: Vec<String>,
    #[serde(default)]
    status: String,
    #[serde(default)]
    owner: String,
    since: u64,
}

#[derive(Template)]
#[template(path = "bulk.html")]
struct BulkPage {
    page: Page,
    link: String,
    form: BulkForm,
    rows: Vec<Outcome>,
}

/// What the form states, control by control.
fn statements(form: &BulkForm, guideline: &str, service: &Slug) -> Vec<Statement> {
    let status = ImplementationStatus::ALL.into_iter().find(|status| status.name() == form.status);
    let owner = form.owner.trim();
    let mut statements = Vec::new();
    for control in &form.control {
        let about = || About {
            scope: Scope::Service(service.clone()),
            guideline: guideline.into(),
            item: control.as_str().into(),
        };
        if let Some(status) = status {
            statements.push(ImplementationStated { about: about(), status, note: String::new() }.into());
        }
        if !owner.is_empty() {
            statements.push(ResponsibleNamed { about: about(), owner: owner.to_owned() }.into());
        }
    }
    statements
}

pub(super) async fn preview(asker: Asker, Path(path): Path<ServicePath>, sheet: Sheet<BulkForm>) -> Response {
    let form = sheet.value.clone();
    let done = asker.read(Action::State, move |desk| html(&previewed(desk, &path.service, form)?)).await;
    settle(sheet, done)
}

fn previewed(desk: &Desk<'_>, service: &str, form: BulkForm) -> Result<BulkPage, Failure> {
    let view = desk.view(service)?;
    let guideline = view.guideline;
    let said = statements(&form, guideline.id(), &view.service.description.service);
    if said.is_empty() {
        return Err(Failure::refused(Diagnostic::error("web-bulk-nothing")));
    }
    let located: Vec<Located> =
        said.iter().map(|statement| Located { statement: statement.clone(), place: None }).collect();
    let problems = desk.workspace.problems(&located, desk.asker.outside.now());
    if !problems.is_empty() {
        return Err(Failure::Refused(problems));
    }
    let page = Page::new(desk, Place::Portfolio, "").titled("web-bulk-preview");
    let page = page
        .below(&format!("services/{service}"), view.service.description.name.clone())
        .below(&format!("services/{service}/controls"), desk.text_of("web-controls"));
    let controls: Vec<&str> = form.control.iter().map(String::as_str).collect();
    let rows = outcomes(desk, service, &said, &controls)?;
    let link = page.plain(&format!("services/{service}/controls"));
    Ok(BulkPage { page, link, form, rows })
}

pub(super) async fn apply(asker: Asker, Path(path): Path<ServicePath>, sheet: Sheet<BulkForm>) -> Response {
    let form = sheet.value.clone();
    let link = format!("/w/{}/services/{}/controls", asker.house.name, path.service);
    let chosen = asker.chosen.clone();
    let done = asker
        .change(Action::State, move |workspace, ctx| {
            let guideline = chosen.at(workspace.current())?.id().to_owned();
            let service: Slug = path.service.parse().map_err(|_| Failure::NotFound)?;
            let said = statements(&form, &guideline, &service);
            let said: Vec<Located> = said.into_iter().map(|statement| Located { statement, place: None }).collect();
            Ok(workspace.record_since(&said, form.since, ctx)?)
        })
        .await;
    settle(sheet, done.map(|recorded| see(&format!("{link}?recorded={}", recorded.first))))
}
