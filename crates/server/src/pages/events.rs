//! Events that make obligations due, such as an incident or a major change: recorded, and listed.

use app::{Action, Located};
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use jiff::civil::Date;
use serde::Deserialize;
use world::{EventOccurred, Scope};

use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, range};
use crate::pages::control::day_if_any;
use crate::pages::scopes::{ScopeField, ScopeNames};
use crate::shared::Shared;
use crate::sheet::{Sheet, settle};

/// How many events are listed.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "events.html")]
struct EventsPage {
    page: Page,
    rows: Vec<Row>,
    events: Vec<(String, String)>,
    scopes: ScopeField,
    may_state: bool,
}

struct Row {
    on: Date,
    due: Date,
    title: String,
    scope: String,
    note: String,
    position: u64,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/events", get(show).post(occurred))
}

async fn show(asker: Asker) -> Result<Response, Failure> {
    asker.read(Action::Read, |desk| html(&page(desk)?)).await
}

fn page(desk: &Desk<'_>) -> Result<EventsPage, Failure> {
    let page = Page::new(desk, Place::Work, "").titled("web-events");
    let name = page.t("web-nav-work");
    let page = page.below("work", name);
    let guideline = desk.guideline()?;
    let title = |id: &str| {
        let known = guideline.events.iter().find(|event| event.id == id);
        known.map_or_else(|| id.to_owned(), |event| event.title.get(page.locale).to_owned())
    };
    let mut newest: Vec<(&Scope, &world::Occurrence)> = desk.snapshot.world.occurrences().collect();
    newest.sort_by_key(|(_, one)| std::cmp::Reverse((one.on, one.position)));
    newest.truncate(SHOWN);
    let said = desk.said(newest.iter().map(|(_, one)| one.position))?;
    let names = ScopeNames::new(desk)?;
    let rows = newest.into_iter().map(|(scope, one)| Row {
        on: one.on,
        due: one.due,
        title: title(&one.event),
        scope: names.of(scope),
        note: said.text(one.position, "note").to_owned(),
        position: one.position,
    });
    Ok(EventsPage {
        rows: rows.collect(),
        events: guideline.events.iter().map(|event| (event.id.clone(), title(&event.id))).collect(),
        scopes: names.field(&Scope::Organisation),
        may_state: desk.may(Action::State),
        page,
    })
}

#[derive(Clone, Debug, Deserialize)]
struct EventForm {
    scope: Scope,
    event: String,
    on: Date,
    #[serde(default, deserialize_with = "day_if_any")]
    due: Option<Date>,
    #[serde(default)]
    note: String,
}

async fn occurred(asker: Asker, sheet: Sheet<EventForm>) -> Response {
    let form = sheet.value.clone();
    let link = format!("/w/{}/events", asker.house.name);
    let chosen = asker.chosen.clone();
    let done = asker
        .change(Action::State, move |workspace, ctx| {
            let guideline = chosen.at(workspace.current())?.id().into();
            let EventForm { scope, on, due, .. } = form;
            let (event, note) = (form.event.as_str().into(), form.note.trim().to_owned());
            let occurred = EventOccurred { scope, guideline, event, on, due, note };
            let recorded = workspace.record(&[Located { statement: occurred.into(), place: None }], ctx)?;
            Ok(see(&format!("{link}?recorded={}", range(&recorded))))
        })
        .await;
    settle(sheet, done)
}
