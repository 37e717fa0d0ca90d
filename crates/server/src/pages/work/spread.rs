//! One control over all services: where it is open, the worst first.

use app::Action;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use method::assessment::{Counts, Verdict};
use report::chart::verdict_bar;
use serde::Deserialize;

use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};

/// How many services a page lists.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "spread.html")]
struct SpreadPage {
    page: Page,
    control: String,
    title: String,
    counts: Counts,
    bar: String,
    rows: Vec<Row>,
    next: Option<usize>,
    previous: Option<usize>,
}

struct Row {
    href: String,
    name: String,
    verdict: &'static str,
    verdict_text: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct ControlPath {
    control: String,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    from: usize,
}

pub(super) async fn show(
    asker: Asker,
    Path(path): Path<ControlPath>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &path.control, asked.from)?)).await
}

fn page(desk: &Desk<'_>, control: &str, from: usize) -> Result<SpreadPage, Failure> {
    let guideline = desk.guideline()?;
    let place = guideline.controls.iter().position(|own| own.id == control).ok_or(Failure::NotFound)?;
    let title = guideline.control(control).map(|control| control.title.get(desk.locale())).unwrap_or_default();
    let page = Page::new(desk, Place::Work, format!("{control} {title}"));
    let name = page.t("web-nav-work");
    let page = page.below("work", name);
    let mut found: Vec<(Verdict, &world::Service)> = Vec::new();
    for service in desk.snapshot.world.services() {
        let standing = desk.standing(service.description.service.as_str())?;
        let verdict = standing.verdicts.get(place).copied();
        found.extend(verdict.filter(|verdict| *verdict != Verdict::NotApplicable).map(|verdict| (verdict, service)));
    }
    found.sort_by_key(|(verdict, _)| *verdict);
    let mut counts = Counts::default();
    found.iter().for_each(|(verdict, _)| counts.add(*verdict));
    let rows = found.iter().skip(from).take(SHOWN).map(|(verdict, service)| Row {
        href: page.to(&format!("services/{}/controls/{control}", service.description.service)),
        name: service.description.name.clone(),
        verdict: verdict.name(),
        verdict_text: page.t(verdict.message()),
    });
    Ok(SpreadPage {
        control: control.to_owned(),
        title: title.to_owned(),
        counts,
        bar: verdict_bar(&counts, page.locale),
        rows: rows.collect(),
        next: (from.saturating_add(SHOWN) < found.len()).then_some(from.saturating_add(SHOWN)),
        previous: (0 < from).then(|| from.saturating_sub(SHOWN)),
        page,
    })
}
