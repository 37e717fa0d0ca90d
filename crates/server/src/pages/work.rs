//! The work plan: what comes first over all services, and what falls due when.

mod calendar;
mod due;
mod due_list;
mod feed;
mod spread;

use app::Action;
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use method::assessment::Gap;
use report::words;
use serde::Deserialize;
use world::Service;

use self::calendar::Month;
use self::due::{Due, all_due, days};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::shared::Shared;

/// How many gaps a page lists.
const SHOWN: usize = 50;

/// How many appointments are listed beside the calendar.
const DUE_SHOWN: usize = 12;

#[derive(Template)]
#[template(path = "work.html")]
struct WorkPage {
    page: Page,
    /// How many services there are.
    services: usize,
    gaps: Vec<GapRow>,
    next: Option<usize>,
    previous: Option<usize>,
    due: Vec<Due>,
    due_left: usize,
    late: usize,
    month: Month,
}

/// A control that is open somewhere.
struct GapRow {
    id: String,
    title: String,
    level: String,
    verdict: &'static str,
    verdict_text: String,
    services: Vec<(String, String)>,
    more: usize,
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    month: String,
    #[serde(default)]
    from: usize,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/work", get(show))
        .route("/due", get(due_list::show))
        .route("/gaps/{control}", get(spread::show))
        .route("/calendar.ics", get(feed::show))
}

async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &asked)?)).await
}

fn page(desk: &Desk<'_>, asked: &Asked) -> Result<WorkPage, Failure> {
    let page = Page::new(desk, Place::Work, "").titled("web-nav-work");
    let rollup = desk.rollup();
    let services: Vec<&Service> = desk.snapshot.world.services().collect();
    let shown = rollup.gaps.iter().skip(asked.from).take(SHOWN);
    let gaps = shown.filter_map(|gap| row(desk, &page, gap, &services)).collect();
    let (mut due, count) = all_due(desk, &page, None)?;
    let late = due.iter().filter(|one| 0 < one.late).count();
    let month = Month::new(desk.day, &asked.month, &days(desk, &page), &page);
    due.truncate(DUE_SHOWN);
    Ok(WorkPage {
        services: services.len(),
        gaps,
        next: (asked.from.saturating_add(SHOWN) < rollup.gaps.len()).then_some(asked.from.saturating_add(SHOWN)),
        previous: (0 < asked.from).then(|| asked.from.saturating_sub(SHOWN)),
        due_left: count - due.len(),
        late,
        due,
        month,
        page,
    })
}

fn row(desk: &Desk<'_>, page: &Page, gap: &Gap, services: &[&Service]) -> Option<GapRow> {
    let control = desk.guideline().ok()?.controls.get(gap.control)?;
    let named = gap.services.iter().filter_map(|(_, service)| services.get(*service)).map(|service| {
        let description = &service.description;
        (page.to(&format!("services/{}/controls/{}", description.service, control.id)), description.name.clone())
    });
    Some(GapRow {
        id: control.id.clone(),
        title: control.title.get(page.locale).to_owned(),
        level: page.t(words::level(control.level)),
        verdict: gap.worst().name(),
        verdict_text: page.t(gap.worst().message()),
        services: named.collect(),
        more: gap.counts.open() - gap.services.len(),
    })
}
