//! A control of a service: what it asks, what was answered, and the verdict with its reasons.

use app::{Action, Located};
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::{get, post};
use method::assessment::judge;
use method::pattern::pattern;
use serde::Deserialize;
use world::{About, ImplementationStated, ImplementationStatus, Scope, Slug, Statement};

use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::sheet::settle;
use crate::pages::{Sheet, html, see};
use crate::router::Shared;

#[derive(Template)]
#[template(path = "control.html")]
struct ControlPage {
    page: Page,
    link: String,
    id: String,
    title: String,
    requirement: String,
    verdict: String,
    verdict_name: &'static str,
    why: Vec<String>,
    status: &'static str,
    note: String,
    statuses: Vec<(&'static str, String)>,
    since: u64,
    may_state: bool,
}

#[derive(Debug, Deserialize)]
struct ControlPath {
    service: String,
    control: String,
}

#[derive(Debug, Deserialize)]
struct AnswerForm {
    status: ImplementationStatus,
    #[serde(default)]
    note: String,
    since: u64,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/services/{service}/controls/{control}", get(show))
        .route("/services/{service}/controls/{control}/answer", post(answer))
}

async fn show(asker: Asker, Path(path): Path<ControlPath>) -> Result<Response, Failure> {
    asker
        .read(Action::Read, move |desk| {
            let view = desk.view(&path.service)?;
            let control = view.guideline.control(&path.control).ok_or(Failure::NotFound)?;
            let locale = desk.locale();
            let mut why = Vec::new();
            let number = pattern(&view).and_then(|pattern| pattern.number);
            let judged = judge(&view, control, number, &mut why);
            let stated = view.chain.iter().find_map(|state| {
                state.control(view.world.item(view.guideline.id(), &control.id)?)?.implementation
            });
            let note = stated.map(|stated| desk.text(stated.position, "note")).transpose()?.unwrap_or_default();
            let page = Page::new(desk, Place::Portfolio, control.title.get(locale))
                .below("", view.service.description.name.clone());
            let statuses = ImplementationStatus::ALL.map(|status| (status.name(), page.t(status_message(status))));
            html(&ControlPage {
                link: format!("/w/{}/services/{}/controls/{}", page.house, path.service, control.id),
                id: control.id.clone(),
                title: control.title.get(locale).to_owned(),
                requirement: control.requirement.get(locale).to_owned(),
                verdict: page.t(&format!("verdict-{}", judged.verdict.name().replace('_', "-"))),
                verdict_name: judged.verdict.name(),
                why: why.iter().map(|reason| reason.text(locale)).collect(),
                status: stated.and_then(|stated| stated.status).map_or("", ImplementationStatus::name),
                note,
                statuses: statuses.to_vec(),
                since: desk.snapshot.world.size(),
                may_state: desk.may(Action::State),
                page,
            })
        })
        .await
}

fn status_message(status: ImplementationStatus) -> &'static str {
    match status {
        ImplementationStatus::Implemented => "status-implemented",
        ImplementationStatus::Partly => "status-partly",
        ImplementationStatus::Planned => "status-planned",
        ImplementationStatus::NotImplemented => "status-not-implemented",
    }
}

async fn answer(asker: Asker, Path(path): Path<ControlPath>, sheet: Sheet<AnswerForm>) -> Response {
    let done = record(&asker, path, &sheet.value).await;
    settle(sheet, done)
}

async fn record(asker: &Asker, path: ControlPath, form: &AnswerForm) -> Result<Response, Failure> {
    let (status, note, since) = (form.status, form.note.clone(), form.since);
    let service: Slug = path.service.parse().map_err(|_| Failure::NotFound)?;
    let link = format!("/w/{}/services/{service}/controls/{}", asker.house.name, path.control);
    let recorded = asker
        .change(move |workspace, ctx| {
            let guideline = workspace.current().guidelines().next().ok_or(Failure::NotFound)?.id().to_owned();
            let about = About {
                scope: Scope::Service(service),
                guideline: guideline.as_str().into(),
                item: path.control.as_str().into(),
            };
            let statement: Statement = ImplementationStated { about, status, note }.into();
            Ok(workspace.record_since(&[Located { statement, place: None }], since, ctx)?)
        })
        .await?;
    Ok(see(&format!("{link}?recorded={}", recorded.first)))
}
