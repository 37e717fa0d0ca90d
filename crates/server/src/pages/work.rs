//! The work plan: what comes first over all services, and what falls due when.

mod calendar;
mod due;
mod due_list;
mod feed;
mod owners;
mod spread;

use std::collections::HashSet;

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
use self::owners::Owners;
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, with_pair};
use crate::pages::mine::owned::{open_controls, words_of};
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
    /// The words by which the list is narrowed to what somebody answers for; empty: it is not.
    owner: String,
    /// The verdicts a control has anywhere, to choose from: name, words, whether it is chosen.
    verdicts: Vec<(&'static str, String, bool)>,
    /// The list of what the person signed in answers for.
    mine: String,
}

impl WorkPage {
    /// The list from another place on.
    fn from(&self, from: &usize) -> String {
        let list = if self.owner.is_empty() { "work".to_owned() } else { owned_by(&self.owner) };
        let verdict = self.verdicts.iter().find(|(.., chosen)| *chosen);
        let list = verdict.map_or_else(|| list.clone(), |(name, ..)| with_pair(&list, "verdict", name));
        self.page.to(&with_pair(&list, "from", &from.to_string()))
    }
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
    let owner = asked.owner.trim();
    let mut gaps = narrowed(desk, &rollup.gaps, owner)?;
    let asked_for = OPEN.into_iter().find(|one| one.name() == asked.verdict);
    gaps.retain(|gap| 0 < services_with(gap, asked_for));
    let shown: Vec<&Gap> = gaps.iter().copied().skip(asked.from).take(SHOWN).collect();
    let owners = Owners::of(desk, &shown, &services)?;
    let rows = shown.iter().filter_map(|gap| row(desk, &page, (gap, asked_for), &services, &owners)).collect();
    let (mut due, count) = all_due(desk, &page, None)?;
    let late = due.iter().filter(|one| 0 < one.late).count();
    let month = Month::new(desk.day, &asked.month, &days(desk, &page), &page);
    due.truncate(DUE_SHOWN);
    Ok(WorkPage {
        services: services.len(),
        gaps: rows,
        next: (asked.from.saturating_add(SHOWN) < gaps.len()).then_some(asked.from.saturating_add(SHOWN)),
        previous: (0 < asked.from).then(|| asked.from.saturating_sub(SHOWN)),
        due_left: count - due.len(),
        late,
        due,
        month,
        owner: owner.to_owned(),
        verdicts: OPEN.map(|one| (one.name(), page.t(one.message()), one.name() == asked.verdict)).to_vec(),
        mine: page.to(&owned_by(words_of(desk.asker.person.name.as_deref().unwrap_or_default()))),
        page,
    })
}

/// The list of what somebody answers for, inside the workspace.
fn owned_by(owner: &str) -> String {
    let owner: String = form_urlencoded::byte_serialize(owner.as_bytes()).collect();
    format!("work?owner={owner}")
}

/// The verdicts of what is open.
const OPEN: [Verdict; 3] = [Verdict::NotMet, Verdict::Unknown, Verdict::Partly];

/// In how many services a control has a verdict; `None`: any that is open.
fn services_with(gap: &Gap, verdict: Option<Verdict>) -> usize {
    match verdict {
        Some(Verdict::NotMet) => gap.counts.not_met,
        Some(Verdict::Unknown) => gap.counts.unknown,
        Some(Verdict::Partly) => gap.counts.partly,
        _ => gap.counts.open(),
    }
}

/// The gaps for which somebody is named; all of them, where nobody is asked for.
fn narrowed<'g>(desk: &Desk<'_>, gaps: &'g [Gap], owner: &str) -> Result<Vec<&'g Gap>, Failure> {
    if owner.is_empty() {
        return Ok(gaps.iter().collect());
    }
    let owned: HashSet<String> = open_controls(desk, owner)?.into_iter().map(|one| one.control).collect();
    let guideline = desk.guideline()?;
    let is_owned = |gap: &&Gap| guideline.controls.get(gap.control).is_some_and(|control| owned.contains(&control.id));
    Ok(gaps.iter().filter(is_owned).collect())
}

/// A gap with the services named in it; where a verdict is asked for, with those that have it.
fn row(
    desk: &Desk<'_>,
    page: &Page,
    (gap, asked_for): (&Gap, Option<Verdict>),
    services: &[&Service],
    owners: &Owners,
) -> Option<GapRow> {
    let control = desk.guideline().ok()?.controls.get(gap.control)?;
    let having = gap.services.iter().filter(|(verdict, _)| asked_for.is_none_or(|asked| asked == *verdict));
    let named = having.filter_map(|(_, service)| services.get(*service)).map(|service| {
        let description = &service.description;
        (page.to(&format!("services/{}/controls/{}", description.service, control.id)), description.name.clone())
    });
    let (named, verdict) = (named.collect::<Vec<_>>(), asked_for.unwrap_or(gap.worst()));
    Some(GapRow {
        id: control.id.clone(),
        title: control.title.get(page.locale).to_owned(),
        level: page.t(words::level(control.level)),
        verdict: verdict.name(),
        verdict_text: page.t(verdict.message()),
        more: services_with(gap, asked_for).saturating_sub(named.len()),
        services: named,
        owners: owners.of_gap(gap).join(&page.t("web-list-separator")),
    })
}
