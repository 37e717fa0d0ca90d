//! Search over the guideline and over what the organisation has written itself.

mod hits;

use app::Action;
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use report::search::Excerpts;
use serde::Deserialize;

use self::hits::HitGroup;
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::pages::told::{ToldRow, listed};
use crate::shared::Shared;

/// How many records a page shows; the older ones are a link away.
const SHOWN: usize = 25;

/// The longest query taken, in characters.
const LONGEST: usize = 100;

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage {
    page: Page,
    query: String,
    /// Services called so: link and name.
    services: Vec<(String, String)>,
    /// Items of the guideline; `None` where only older records are turned to.
    hits: Option<Vec<HitGroup>>,
    own: Vec<OwnRow>,
    older: Option<String>,
    /// How many of the oldest records cannot be found yet.
    waiting: usize,
}

/// A record of the organisation.
struct OwnRow {
    told: ToldRow,
    excerpt: Vec<(String, bool)>,
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
    before: Option<u64>,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/search", get(show))
}

async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &asked)?)).await
}

fn page(desk: &Desk<'_>, asked: &Asked) -> Result<SearchPage, Failure> {
    let query: String = asked.q.trim().chars().take(LONGEST).collect();
    let page = Page::new(desk, Place::Search, "").titled("web-nav-search");
    if query.is_empty() {
        return Ok(SearchPage {
            page,
            query,
            services: Vec::new(),
            hits: None,
            own: Vec::new(),
            older: None,
            waiting: 0,
        });
    }
    let hits = if asked.before.is_none() { Some(hits::found(desk, &page, &query)?) } else { None };
    let services = if asked.before.is_none() { called(desk, &page, &query) } else { Vec::new() };
    let size = desk.snapshot.world.size();
    let mut found = desk.workspace.search(&query, asked.before.unwrap_or(size).min(size), SHOWN + 1)?;
    let is_more = SHOWN < found.len();
    found.truncate(SHOWN);
    let last = found.last().map(|found| found.told.position).filter(|_| is_more);
    let written: String = form_urlencoded::byte_serialize(query.as_bytes()).collect();
    Ok(SearchPage {
        older: last.map(|last| page.to(&format!("search?q={written}&before={last}"))),
        own: own(desk, &query, &found)?,
        waiting: usize::try_from(desk.workspace.not_findable_yet()?).unwrap_or(usize::MAX),
        services,
        hits,
        page,
        query,
    })
}

/// The services whose name holds the query, whatever its width and case.
fn called(desk: &Desk<'_>, page: &Page, query: &str) -> Vec<(String, String)> {
    let sought = message::sought(query);
    let world = &desk.snapshot.world;
    let names = desk.asker.house.service_names().of(world);
    let named = world.services().zip(names.iter()).filter(|(_, name)| name.contains(&sought));
    let found = named.map(|(service, _)| &service.description);
    let link = |service: &world::ServiceDescription| page.to(&format!("services/{}", service.service));
    found.take(SHOWN).map(|service| (link(service), service.name.clone())).collect()
}

/// The organisation's own records as rows.
fn own(desk: &Desk<'_>, query: &str, found: &[app::Found]) -> Result<Vec<OwnRow>, Failure> {
    let rows = listed(desk, found.iter().map(|found| &found.told))?;
    let mut excerpts = Excerpts::new(query);
    let with_excerpt = |(told, found): (ToldRow, &app::Found)| OwnRow { told, excerpt: excerpts.of(&found.texts) };
    Ok(rows.into_iter().zip(found).map(with_excerpt).collect())
}
