//! The work plan: what comes first over all services, and what falls due when.

mod calendar;
mod due;
mod due_list;
mod feed;
mod list;
mod owners;
mod spread;

use app::Action;
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use method::assessment::{Gap, Verdict};
use report::words;
use serde::Deserialize;
use world::Service;

use self::calendar::Month;
use self::due::{Due, all_due, days};
use self::list::{Named, VERDICTS, listed};
use self::owners::Owners;
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, with_pair};
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
    /// How many controls the list has, and in how many services these are counted one by one.
    controls: usize,
    count: usize,
    next: Option<usize>,
    previous: Option<usize>,
    due: Vec<Due>,
    due_left: usize,
    late: usize,
    month: Month,
    /// Whom the list is narrowed to; empty: to nobody.
    owner: String,
    /// Everybody who answers for something, to choose from.
    owners: Vec<String>,
    /// The verdicts a control has anywhere, to choose from: name, words, whether it is chosen.
    verdicts: Vec<(&'static str, String, bool)>,
    /// The list of what the person signed in answers for.
    mine: String,
}

impl WorkPage {
    /// Whether the list is of what is done with, not of what remains.
    fn is_met(&self) -> bool {
        self.verdicts.iter().any(|(name, _, chosen)| *chosen && *name == Verdict::Met.name())
    }

    /// Whether nobody is called as the link says; then everybody whose name holds its words is meant.
    fn is_unknown(&self) -> bool {
        !self.owner.is_empty() && !self.owners.contains(&self.owner)
    }

    /// Whether anything is narrowed.
    fn is_narrowed(&self) -> bool {
        !self.owner.is_empty() || self.verdicts.iter().any(|(.., chosen)| *chosen)
    }

    /// How much the list has, as one control may be in it for several services.
    fn told(&self) -> String {
        if self.controls == self.count {
            return self.page.count("web-work-count", &self.count);
        }
        self.page.t2("web-work-count-over", ("controls", self.controls), ("count", self.count))
    }

    /// The list from another place on.
    fn from(&self, from: &usize) -> String {
        let list = if self.owner.is_empty() { "work".to_owned() } else { owned_by(&self.owner) };
        let verdict = self.verdicts.iter().find(|(.., chosen)| *chosen);
        let list = verdict.map_or_else(|| list.clone(), |(name, ..)| with_pair(&list, "verdict", name));
        self.page.to(&with_pair(&list, "from", &from.to_string()))
    }
}

/// A control with the services it is listed for.
struct GapRow {
    id: String,
    title: String,
    level: String,
    verdict: &'static str,
    verdict_text: String,
    services: Vec<(String, String)>,
    more: usize,
    /// Who answers for it, in the services named.
    owners: String,
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    month: String,
    #[serde(default)]
    from: usize,
    #[serde(default)]
    owner: String,
    #[serde(default)]
    verdict: String,
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
    let (owner, verdict) = (asked.owner.trim(), VERDICTS.into_iter().find(|one| one.name() == asked.verdict));
    let named = Named::of(desk, &rollup)?;
    let gaps = listed(desk, &rollup, (owner, verdict), &named);
    let shown: Vec<&Gap> = gaps.iter().skip(asked.from).take(SHOWN).collect();
    let owners = Owners::of(desk, &shown, &services)?;
    let rows = shown.iter().filter_map(|gap| row(desk, &page, gap, &services, &owners)).collect();
    let (mut due, count) = all_due(desk, &page, None)?;
    let late = due.iter().filter(|one| 0 < one.late).count();
    let month = Month::new(desk.day, &asked.month, &days(desk, &page), &page);
    due.truncate(DUE_SHOWN);
    Ok(WorkPage {
        services: services.len(),
        gaps: rows,
        controls: gaps.len(),
        count: gaps.iter().map(|gap| gap.count).sum(),
        next: (asked.from.saturating_add(SHOWN) < gaps.len()).then_some(asked.from.saturating_add(SHOWN)),
        previous: (0 < asked.from).then(|| asked.from.saturating_sub(SHOWN)),
        due_left: count - due.len(),
        late,
        due,
        month,
        owner: owner.to_owned(),
        owners: named.all.iter().map(ToString::to_string).collect(),
        verdicts: VERDICTS.map(|one| (one.name(), page.t(one.message()), Some(one) == verdict)).to_vec(),
        mine: page.to(&owned_by(named.person(desk.asker.person.name.as_deref().unwrap_or_default()))),
        page,
    })
}

/// The list of what somebody answers for, inside the workspace.
fn owned_by(owner: &str) -> String {
    let owner: String = form_urlencoded::byte_serialize(owner.as_bytes()).collect();
    format!("work?owner={owner}")
}

/// A control with the services named in it.
fn row(desk: &Desk<'_>, page: &Page, gap: &Gap, services: &[&Service], owners: &Owners) -> Option<GapRow> {
    let control = desk.guideline().ok()?.controls.get(gap.control)?;
    let named = gap.services.iter().filter_map(|(_, service)| services.get(*service)).map(|service| {
        let description = &service.description;
        (page.to(&format!("services/{}/controls/{}", description.service, control.id)), description.name.clone())
    });
    let named: Vec<_> = named.collect();
    Some(GapRow {
        id: control.id.clone(),
        title: control.title.get(page.locale).to_owned(),
        level: page.t(words::level(control.level)),
        verdict: gap.worst().name(),
        verdict_text: page.t(gap.worst().message()),
        more: gap.count.saturating_sub(named.len()),
        services: named,
        owners: owners.of_gap(gap).join(&page.t("web-list-separator")),
    })
}
