//! Everything with a day as a list: what is late, what comes within a week or a month.

use app::Action;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use jiff::ToSpan as _;
use serde::Deserialize;

use super::due::{Due, Kind, all_due};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, with_pair};

/// How many rows a page lists.
const SHOWN: usize = 100;

#[derive(Template)]
#[template(path = "due.html")]
struct DuePage {
    page: Page,
    /// The states to choose from: name, words, count, whether it is shown.
    states: Vec<(&'static str, String, usize, bool)>,
    /// The kinds to choose from: name, words, whether it is chosen.
    kinds: Vec<(&'static str, String, bool)>,
    service: String,
    service_name: Option<String>,
    rows: Vec<Due>,
    left: usize,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    state: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    service: String,
}

impl DuePage {
    /// The list in one of its states, narrowed as it is.
    fn in_state(&self, state: &str) -> String {
        let kind = self.kinds.iter().find(|(.., chosen)| *chosen).map(|(name, ..)| ("kind", *name));
        let service = Some(("service", self.service.as_str())).filter(|(_, service)| !service.is_empty());
        let narrowed = kind.into_iter().chain(service);
        narrowed.fold(self.page.to(&format!("due?state={state}")), |link, (name, value)| with_pair(&link, name, value))
    }

    /// The state shown.
    fn state(&self) -> &str {
        self.states.iter().find(|(.., shown)| *shown).map_or("late", |(state, ..)| state)
    }
}

pub(super) async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, asked)?)).await
}

fn page(desk: &Desk<'_>, asked: Asked) -> Result<DuePage, Failure> {
    let page = Page::new(desk, Place::Work, "").titled("web-due-list");
    let name = page.t("web-nav-work");
    let page = page.below("work", name);
    let service = Some(asked.service.as_str()).filter(|service| !service.is_empty());
    let kind = Kind::ALL.into_iter().find(|kind| kind.name() == asked.kind);
    let (mut due, mut count) = all_due(desk, &page, service)?;
    if let Some(kind) = kind {
        due.retain(|one| one.kind == kind);
        count = due.len();
    }
    let (week, month) = (desk.day.saturating_add(7.days()), desk.day.saturating_add(31.days()));
    let is = |state: &str, one: &Due| match state {
        "late" => 0 < one.late,
        "week" => one.late == 0 && one.on <= week,
        "month" => one.late == 0 && one.on <= month,
        _ => true,
    };
    let chosen = if ["week", "month", "all"].contains(&asked.state.as_str()) { asked.state.as_str() } else { "late" };
    let states = ["late", "week", "month", "all"].map(|state| {
        let title = match state {
            "late" => "web-due-late-ones",
            "week" => "web-due-week",
            "month" => "web-due-month",
            _ => "web-due-all",
        };
        let number = if state == "all" { count } else { due.iter().filter(|one| is(state, one)).count() };
        (state, page.t(title), number, state == chosen)
    });
    let mut rows: Vec<Due> = due.iter().filter(|one| is(chosen, one)).cloned().collect();
    let left = rows.len().saturating_sub(SHOWN);
    rows.truncate(SHOWN);
    let known = service.and_then(|service| desk.snapshot.world.service(service));
    Ok(DuePage {
        states: states.to_vec(),
        kinds: Kind::ALL.map(|one| (one.name(), page.t(one.message()), Some(one) == kind)).to_vec(),
        service_name: known.map(|known| known.description.name.clone()),
        service: asked.service,
        rows,
        left,
        page,
    })
}
