//! Values of all services that miss their reference or what was agreed: the list behind the portfolio's figure.

use app::Action;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use method::assessment::Missed;
use method::pattern::pattern;
use serde::Deserialize;
use world::Service;

use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::control::values::{IndicatorRow, rows};

/// How many values a page lists.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "missed.html")]
struct MissedPage {
    page: Page,
    rows: Vec<Row>,
    count: usize,
    previous: Option<usize>,
    next: Option<usize>,
}

/// A value outside what it is held against.
struct Row {
    service: String,
    name: String,
    control: String,
    value: IndicatorRow,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    from: usize,
}

pub(super) async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, asked.from)?)).await
}

fn page(desk: &Desk<'_>, from: usize) -> Result<MissedPage, Failure> {
    let page = Page::new(desk, Place::Portfolio, "").titled("web-missed");
    let standings = desk.all_standings();
    let each = || {
        let services = desk.snapshot.world.services().zip(&standings);
        services.flat_map(|(service, standing)| standing.missed.iter().map(move |missed| (service, *missed)))
    };
    let count = each().count();
    let rows =
        each().skip(from).take(SHOWN).filter_map(|(service, missed)| row(desk, &page, service, missed).transpose());
    Ok(MissedPage {
        rows: rows.collect::<Result<_, Failure>>()?,
        count,
        previous: (0 < from).then(|| from.saturating_sub(SHOWN)),
        next: (from.saturating_add(SHOWN) < count).then_some(from.saturating_add(SHOWN)),
        page,
    })
}

fn row(desk: &Desk<'_>, page: &Page, service: &Service, missed: Missed) -> Result<Option<Row>, Failure> {
    let view = desk.view(service.description.service.as_str())?;
    let Some(control) = view.guideline.controls.get(missed.control) else { return Ok(None) };
    let number = pattern(&view).and_then(|pattern| pattern.number);
    let value = rows(&view, control, number, page).into_iter().nth(missed.indicator);
    Ok(value.map(|value| Row {
        service: service.description.service.to_string(),
        name: service.description.name.clone(),
        control: control.id.clone(),
        value,
    }))
}
