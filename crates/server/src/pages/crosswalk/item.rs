//! One item and everything that other guidelines tie to it.

use askama::Template;
use axum::response::Response;

use super::mapped::{Mapped, in_others};
use super::sides::{called, name};
use super::{Asked, Ground, frame, link};
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::page::Page;

#[derive(Template)]
#[template(path = "crosswalk_item.html")]
struct ItemPage {
    page: Page,
    id: String,
    title: String,
    /// The guideline it stands in.
    side: String,
    name: String,
    mapped: Vec<Mapped>,
    /// Guidelines and standards in which nothing is tied to it.
    nowhere: Vec<String>,
    /// The same for all, where one is named.
    all: Option<String>,
}

pub(super) fn show(desk: &Desk<'_>, ground: &Ground<'_>, asked: &Asked) -> Result<Response, Failure> {
    let side = asked.from.as_str();
    let items = ground.atlas.items(side).unwrap_or_default();
    let item = items.iter().find(|item| **item == asked.item).ok_or(Failure::NotFound)?;
    let page = frame(desk, format!("{} {item}", called(ground, side, desk.locale())), false);
    let mapped = in_others(ground, side, item, &asked.to, &page);
    let others = ground.atlas.tied_sides().filter(|other| *other != side);
    let asked_for = others.filter(|other| asked.to.is_empty() || *other == asked.to);
    let nowhere = asked_for.filter(|other| !mapped.iter().any(|one| one.side == *other)).map(str::to_owned);
    html(&ItemPage {
        id: (*item).to_owned(),
        title: ground.titles.get(side, item).map(|title| title.get(page.locale).to_owned()).unwrap_or_default(),
        side: side.to_owned(),
        name: name(ground, side, &page),
        nowhere: nowhere.collect(),
        all: (!asked.to.is_empty()).then(|| link(&page, &[("from", side), ("item", item)])),
        mapped,
        page,
    })
}
