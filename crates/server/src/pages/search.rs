//! Search over the guideline and over what the organisation has written itself.

use app::Action;
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use guideline::{Guideline, Item};
use message::fold;
use report::search::{Found, Hit, search};
use serde::Deserialize;

use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::control::told::{ToldRow, row};
use crate::shared::Shared;

/// How many hits of either kind are shown.
const SHOWN: usize = 50;

/// How many of the newest entries are looked through for own texts.
const LOOKED_THROUGH: usize = 20_000;

/// The longest query taken, in characters.
const LONGEST: usize = 100;

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage {
    page: Page,
    query: String,
    hits: Vec<HitRow>,
    own: Vec<ToldRow>,
}

struct HitRow {
    id: String,
    title: String,
    excerpt: Vec<(String, bool)>,
    href: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/search", get(show))
}

async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &asked.q)?)).await
}

fn page(desk: &Desk<'_>, query: &str) -> Result<SearchPage, Failure> {
    let query: String = query.trim().chars().take(LONGEST).collect();
    let page = Page::new(desk, Place::Search, "").titled("web-nav-search");
    if query.is_empty() {
        return Ok(SearchPage { page, query, hits: Vec::new(), own: Vec::new() });
    }
    let guideline = desk.guideline()?;
    let hits = search(guideline, &query, desk.locale());
    let hits = hits.into_iter().take(SHOWN).map(|hit| hit_row(&page, guideline, hit)).collect();
    Ok(SearchPage { own: own(desk, &query)?, page, query, hits })
}

/// A hit as a row; it leads to the organisation's page of the control it lies in.
fn hit_row(page: &Page, guideline: &Guideline, hit: Hit) -> HitRow {
    let item = guideline.item(&hit.id).filter(|_| hit.found != Found::Term);
    let (control, title) = match item {
        Some(Item::Control(control)) => (Some(control.id.as_str()), control.title.get(page.locale)),
        Some(Item::Practice(control, ..) | Item::Obligation(control, _) | Item::Parameter(control, _)) => {
            (Some(control.id.as_str()), control.title.get(page.locale))
        }
        Some(Item::Indicator(indicator)) => (Some(indicator.control.as_str()), indicator.title.get(page.locale)),
        Some(Item::Section(section)) => (None, section.title.get(page.locale)),
        None => (None, ""),
    };
    HitRow {
        href: control.map(|control| page.to(&format!("organisation/controls/{control}"))),
        title: title.to_owned(),
        id: hit.id,
        excerpt: hit.excerpt,
    }
}

/// Entries whose own words hold the query, newest first, full and half width alike.
fn own(desk: &Desk<'_>, query: &str) -> Result<Vec<ToldRow>, Failure> {
    let wanted = fold(query);
    let known = desk.workspace.latest(LOOKED_THROUGH)?;
    let known = known.iter().filter(|told| told.position < desk.snapshot.world.size());
    let hits = known.filter(|told| told.body.as_ref().is_some_and(|body| holds(body, &wanted)));
    hits.take(SHOWN).map(|told| row(desk, told)).collect()
}

/// Whether any text of a statement holds the words.
fn holds(body: &serde_json::Value, wanted: &str) -> bool {
    match body {
        serde_json::Value::String(text) => fold(text).contains(wanted),
        serde_json::Value::Array(list) => list.iter().any(|one| holds(one, wanted)),
        serde_json::Value::Object(fields) => fields.values().any(|one| holds(one, wanted)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::holds;

    #[test]
    fn words_are_found_inside_words_and_in_either_width() {
        let body = json!({"about": {"item": "II.1.1.1"}, "note": "アクセス制御を年次監査で確かめる。ＩＳＭＳ"});
        for (query, expected) in [("監査", true), ("isms", true), ("ｱｸｾｽ", true), ("制御", true), ("御制", false)]
        {
            assert_eq!(holds(&body, &message::fold(query)), expected, "{query}");
        }
    }
}
