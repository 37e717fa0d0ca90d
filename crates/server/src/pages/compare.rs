//! Two days compared: what differs between them, over all services or for one.

mod days;
pub(crate) mod rows;

use std::collections::HashMap;
use std::sync::Arc;

use app::Action;
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use jiff::civil::Date;
use message::message;
use method::assessment::{Contrast, Counts, Pairing, Standing, Turn};
use report::chart::verdict_bar;
use serde::Deserialize;
use world::Service;

use self::days::Days;
use self::rows::{Group, IndicatorRow, ServiceRow, groups, indicators, services};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::shared::Shared;

/// How many changed verdicts a page lists.
const SHOWN: usize = 200;

/// How much is listed of what stands beside them.
const BESIDE: usize = 50;

#[derive(Template)]
#[template(path = "compare.html")]
struct ComparePage {
    page: Page,
    days: Days,
    /// What the field of the later day holds: nothing for today.
    to: String,
    service: Option<String>,
    bars: [(Date, Counts, String); 2],
    sums: Vec<SumRow>,
    turns: Vec<(&'static str, &'static str, String, usize)>,
    services: Vec<ServiceRow>,
    services_left: usize,
    groups: Vec<Group>,
    changes: usize,
    /// Which rows of how many these are.
    range: String,
    /// The same days of all services, where one is compared.
    all: Option<String>,
    previous: Option<String>,
    next: Option<String>,
    indicators: Vec<IndicatorRow>,
    indicators_left: usize,
}

/// A number on both days.
struct SumRow {
    title: String,
    before: usize,
    after: usize,
    /// With its sign; empty: the same.
    difference: String,
}

/// Which days, of which service; every combination is a link.
#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    service: String,
    #[serde(default)]
    skip: usize,
}

/// Both days, seen through what they have in common.
struct Both<'b> {
    before: &'b Desk<'b>,
    after: &'b Desk<'b>,
    texts: Pairing<'b>,
    /// What is compared, in the order of names.
    services: Vec<&'b Service>,
    standings: Vec<(Option<Arc<Standing>>, Arc<Standing>)>,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/compare", get(show))
}

async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &asked)?)).await
}

fn page(desk: &Desk<'_>, asked: &Asked) -> Result<ComparePage, Failure> {
    let today = desk.asker.outside.today();
    let days = Days::read(&asked.from, &asked.to, desk.day, today).map_err(Failure::refused)?;
    let (then, now) = (desk.past(days.from)?, desk.past(days.to)?);
    let (before, after) = (desk.on(days.from, then.as_deref()), desk.on(days.to, now.as_deref()));
    let both = Both::of(&before, &after, &asked.service)?;
    let pairs = both.standings.iter().map(|(before, after)| (before.as_deref(), after.as_ref()));
    let contrast = Contrast::of(&both.texts, (days.from, days.to), pairs);
    let mut page = Page::new(desk, Place::Portfolio, "").titled("web-compare");
    let name = page.t("web-nav-portfolio");
    page = page.below("", name);
    let service = both.services.first().filter(|_| !asked.service.is_empty());
    if let Some(service) = service {
        page = page.below(&format!("services/{}", service.description.service), service.description.name.clone());
    }
    // Links to what is compared lead to the later day.
    let mut there = page.clone();
    there.as_of = Some(days.to).filter(|day| *day < today);
    let changes: usize = contrast.turns.values().sum();
    let skip = asked.skip.min(changes);
    let only = |service: &str| page.to(&format!("compare?{}", days.query(service, 0)));
    let groups = groups(&both, &contrast, (&there, &only), (skip, SHOWN))?;
    let shown = groups.iter().map(|group| group.rows.len()).sum::<usize>();
    let link = |skip: usize| page.to(&format!("compare?{}", days.query(&asked.service, skip)));
    let range = vec![("first", (skip + 1).into()), ("last", (skip + shown).into()), ("count", changes.into())];
    let bar = |day, counts: Counts| (day, counts, verdict_bar(&counts, page.locale));
    let (services, services_left) = services(&both, &contrast, &there, BESIDE);
    let (indicators, indicators_left) = indicators(&both, &contrast, &there, BESIDE);
    Ok(ComparePage {
        to: Some(days.to).filter(|day| *day < today).map(|day| day.to_string()).unwrap_or_default(),
        service: service.map(|service| service.description.service.to_string()),
        bars: [bar(days.from, contrast.before.all), bar(days.to, contrast.after.all)],
        sums: sums(&contrast, &page),
        turns: turns(&contrast, &page),
        services,
        services_left,
        range: message(page.locale, "web-compare-shown", &range),
        all: service.map(|_| page.to(&format!("compare?{}", days.query("", 0)))),
        previous: (0 < skip).then(|| link(skip.saturating_sub(SHOWN))),
        next: (skip + shown < changes && 0 < shown).then(|| link(skip + shown)),
        groups,
        changes,
        indicators,
        indicators_left,
        days,
        page,
    })
}

impl<'b> Both<'b> {
    /// All services of the later day, or the one of that name.
    fn of(before: &'b Desk<'b>, after: &'b Desk<'b>, only: &str) -> Result<Self, Failure> {
        let text = |desk: &'b Desk<'b>| desk.guideline().ok().map(Arc::as_ref);
        let texts = Pairing::of(text(before), text(after));
        let world = &after.snapshot.world;
        let (services, standings) = if only.is_empty() {
            let services: Vec<&Service> = world.services().collect();
            let names = before.snapshot.world.services().map(|service| service.description.service.as_str());
            let mut known: HashMap<&str, Arc<Standing>> = names.zip(before.all_standings()).collect();
            let name = |service: &&Service| known.remove(service.description.service.as_str());
            let before = services.iter().map(name).collect::<Vec<_>>();
            (services, before.into_iter().zip(after.all_standings()).collect())
        } else {
            let known = before.snapshot.world.service(only).is_some() && texts.before.is_some();
            let before = if known { Some(before.standing(only)?) } else { None };
            (vec![world.service(only).ok_or(Failure::NotFound)?], vec![(before, after.standing(only)?)])
        };
        Ok(Self { before, after, texts, services, standings })
    }
}

fn sums(contrast: &Contrast<'_>, page: &Page) -> Vec<SumRow> {
    let (before, after) = (&contrast.before, &contrast.after);
    let rows = [
        ("web-services", before.services, after.services),
        ("verdict-met", before.all.met, after.all.met),
        ("verdict-partly", before.all.partly, after.all.partly),
        ("verdict-not-met", before.all.not_met, after.all.not_met),
        ("verdict-unknown", before.all.unknown, after.all.unknown),
        ("verdict-not-applicable", before.all.not_applicable, after.all.not_applicable),
        ("web-overdue", before.overdue, after.overdue),
        ("web-missed", before.missed, after.missed),
    ];
    let row = |(id, before, after): (&str, usize, usize)| SumRow {
        title: page.t(id),
        before,
        after,
        difference: match after.checked_sub(before) {
            Some(0) => String::new(),
            Some(more) => format!("+{more}"),
            None => format!("−{}", before - after),
        },
    };
    rows.into_iter().map(row).collect()
}

fn turns(contrast: &Contrast<'_>, page: &Page) -> Vec<(&'static str, &'static str, String, usize)> {
    let found = Turn::ALL.into_iter().filter_map(|turn| Some((turn, *contrast.turns.get(&turn)?)));
    found
        .map(|(turn, count)| (rows::name(turn), rows::sign(turn), page.t(report::service::turn_word(turn)), count))
        .collect()
}
