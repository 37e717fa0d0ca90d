//! What ties two guidelines: at a glance, pair by pair, item by item; each with whose claim it is and why.

mod between;
mod cell;
mod item;
pub(crate) mod mapped;
mod overview;
mod picture;
mod sides;

use app::Action;
use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use method::crosswalk::Atlas;
use report::Titles;
use serde::Deserialize;

use crate::crossings::Crossings;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::shared::Shared;

/// Between which guidelines, and what of them; every combination is a link.
#[derive(Clone, Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    item: String,
    #[serde(default)]
    row: String,
    #[serde(default)]
    column: String,
    #[serde(default)]
    start: usize,
}

/// What every page here is made from.
struct Ground<'d> {
    crossings: Crossings<'d>,
    atlas: Atlas<'d>,
    titles: Titles<'d>,
}

impl<'d> Ground<'d> {
    fn of(desk: &Desk<'d>) -> Self {
        let crossings = Crossings::of(desk);
        Self { atlas: crossings.atlas(), titles: crossings.titles(), crossings }
    }
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/crosswalk", get(show))
}

async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| answer(desk, &asked)).await
}

fn answer(desk: &Desk<'_>, asked: &Asked) -> Result<Response, Failure> {
    let ground = Ground::of(desk);
    let known = |name: &str| name.is_empty() || ground.atlas.items(name).is_some();
    if !known(&asked.from) || !known(&asked.to) {
        return Err(Failure::NotFound);
    }
    match (asked.from.as_str(), asked.to.as_str(), asked.item.as_str(), asked.row.as_str()) {
        ("", ..) => overview::show(desk, &ground, asked),
        (_, _, item, _) if !item.is_empty() => item::show(desk, &ground, asked),
        (_, "", ..) => overview::show(desk, &ground, asked),
        (from, to, ..) if from == to => overview::show(desk, &ground, asked),
        (_, _, _, "") => between::show(desk, &ground, asked),
        _ => cell::show(desk, &ground, asked),
    }
}

/// The frame of a page here; those below the first one lead back to it.
fn frame(desk: &Desk<'_>, title: String, is_first: bool) -> Page {
    let page = Page::new(desk, Place::Library, title);
    let library = page.t("web-nav-library");
    let page = page.below("library", library);
    if is_first {
        return page.titled("web-crosswalk");
    }
    let name = page.t("web-crosswalk");
    page.below("crosswalk", name)
}

/// A link to one of these pages.
fn link(page: &Page, pairs: &[(&str, &str)]) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    page.to(&format!("crosswalk?{query}"))
}
