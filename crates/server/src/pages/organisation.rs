//! What the organisation answers once for all of its services, with the services that answer for themselves.

use app::{Action, Located};
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use report::words;
use serde::Deserialize;
use world::{ImplementationStatus, OrganisationNamed, Scope};

use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::control::status_message;
use crate::shared::Shared;
use crate::sheet::Sheet;
use crate::sheet::settle;

#[derive(Template)]
#[template(path = "organisation.html")]
struct OrganisationPage {
    page: Page,
    name: String,
    part: String,
    parts: Vec<String>,
    groups: Vec<Group>,
    answered: usize,
    of: usize,
    may_configure: bool,
}

struct Group {
    id: String,
    title: String,
    rows: Vec<Row>,
}

struct Row {
    id: String,
    title: String,
    level: String,
    status: &'static str,
    status_text: String,
    evidence: usize,
    exceptions: Vec<(String, String)>,
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    part: String,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/organisation", get(show).post(rename))
}

async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, asked)?)).await
}

fn page(desk: &Desk<'_>, asked: Asked) -> Result<OrganisationPage, Failure> {
    let page = Page::new(desk, Place::Organisation, "").titled("web-nav-organisation");
    let guideline = desk.guideline()?;
    let world = &desk.snapshot.world;
    let mut parts: Vec<String> = guideline.controls.iter().map(|control| control.part().to_owned()).collect();
    parts.dedup();
    // The part that comes first is the one about the organisation as a whole.
    let part = if parts.contains(&asked.part) { asked.part } else { parts.first().cloned().unwrap_or_default() };
    let state = world.scope(&Scope::Organisation);
    let services: Vec<_> = world.services().collect();
    let mut groups: Vec<Group> = Vec::new();
    let (mut answered, mut of) = (0, 0);
    for control in guideline.controls.iter().filter(|control| control.part() == part) {
        let item = world.item(guideline.id(), &control.id);
        let said = item.and_then(|item| state?.control(item));
        let (status, status_text) = match said {
            Some(said) if said.exclusion.is_some() => ("not_applicable", page.t("verdict-not-applicable")),
            Some(said) => match said.implementation.and_then(|stated| stated.status) {
                Some(status) => (shown(status), page.t(status_message(status))),
                None => ("unknown", page.t("verdict-unknown")),
            },
            None => ("unknown", page.t("verdict-unknown")),
        };
        of += 1;
        answered += usize::from(status != "unknown");
        let own = |service: &&&world::Service| {
            let scope = Scope::Service(service.description.service.clone());
            let said = item.and_then(|item| world.scope(&scope)?.control(item));
            said.is_some_and(|said| said.exclusion.is_some() || said.implementation.is_some())
        };
        let exceptions = services.iter().filter(own).map(|service| {
            let description = &service.description;
            (page.to(&format!("services/{}/controls/{}", description.service, control.id)), description.name.clone())
        });
        let row = Row {
            id: control.id.clone(),
            title: control.title.get(page.locale).to_owned(),
            level: page.t(words::level(control.level)),
            status,
            status_text,
            evidence: item.and_then(|item| Some(state?.evidence(item).len())).unwrap_or_default(),
            exceptions: exceptions.collect(),
        };
        match groups.last_mut().filter(|group| group.id == control.section()) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group {
                id: control.section().to_owned(),
                title: guideline
                    .section(control.section())
                    .map(|section| section.title.get(page.locale).to_owned())
                    .unwrap_or_default(),
                rows: vec![row],
            }),
        }
    }
    Ok(OrganisationPage {
        name: world.organisation().unwrap_or_default().to_owned(),
        part,
        parts,
        groups,
        answered,
        of,
        may_configure: desk.may(Action::Configure),
        page,
    })
}

/// The look of a status: that of the verdict it leads to at best.
fn shown(status: ImplementationStatus) -> &'static str {
    match status {
        ImplementationStatus::Implemented => "met",
        ImplementationStatus::Partly => "partly",
        ImplementationStatus::Planned | ImplementationStatus::NotImplemented => "not_met",
    }
}

#[derive(Debug, Deserialize)]
struct NameForm {
    name: String,
}

async fn rename(asker: Asker, sheet: Sheet<NameForm>) -> Response {
    let name = sheet.value.name.trim().to_owned();
    let link = format!("/w/{}/organisation", asker.house.name);
    let done = asker
        .change(Action::Configure, move |workspace, ctx| {
            let statement = OrganisationNamed { name }.into();
            Ok(workspace.record(&[Located { statement, place: None }], ctx)?)
        })
        .await;
    settle(sheet, done.map(|recorded| see(&format!("{link}?recorded={}", recorded.first))))
}
