//! The register of evidence: each content once, with everything it is attached to, found by name, place or digest.

use std::cmp::Reverse;
use std::collections::HashMap;

use app::Action;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use serde::Deserialize;
use world::{Evidence, Scope};

use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::house::Attached;
use crate::page::{Page, Place};
use crate::pages::scopes::{ScopeNames, path_of};

/// How many are listed; the others are found by searching.
const SHOWN: usize = 50;

/// How many controls of one are named.
const NAMED: usize = 6;

#[derive(Template)]
#[template(path = "evidence.html")]
struct RegisterPage {
    page: Page,
    asked: Asked,
    rows: Vec<Row>,
    found: usize,
    /// Whether only the newest of them are listed.
    is_cut: bool,
    /// The control evidence is chosen for: what it is called, its page, and where the choice is sent.
    target: Option<Target>,
    may_open: bool,
    may_state: bool,
}

/// The control evidence is chosen for.
struct Target {
    title: String,
    href: String,
    deed: String,
}

/// What a link to the register asks for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
    /// The scope of the control evidence is chosen for.
    #[serde(default)]
    to: String,
    #[serde(default)]
    control: String,
}

/// A piece as it is now, and as it was attached.
struct Piece<'d> {
    name: &'d str,
    now: &'d Evidence,
    then: &'d Attached,
}

/// One content, with all it is attached to.
struct Row {
    name: String,
    title: String,
    location: String,
    digest: String,
    collected: String,
    valid_until: String,
    expired: bool,
    altered: bool,
    attached: Vec<(String, String)>,
    more: usize,
    /// Whether it stands beside the control that evidence is chosen for.
    is_there: bool,
}

pub(super) async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, asked)?)).await
}

fn page(desk: &Desk<'_>, asked: Asked) -> Result<RegisterPage, Failure> {
    let page = Page::new(desk, Place::Evidence, "").titled("web-evidence-register");
    let names = ScopeNames::new(desk)?;
    let target = target(desk, &page, &asked, &names)?;
    let attached: Vec<_> = desk.snapshot.world.evidence().collect();
    let known = desk.attached(attached.iter().map(|(.., piece)| piece.position))?;
    let sought: Vec<String> = asked.q.split_whitespace().map(message::sought).collect();
    let mut groups: HashMap<(&str, &str, &str), Vec<Piece<'_>>> = HashMap::new();
    for (name, _, now) in attached {
        let Some(then) = known.get(&now.position) else { continue };
        groups.entry(then.identity()).or_default().push(Piece { name, now, then });
    }
    let mut pieces: Vec<Vec<Piece<'_>>> = groups.into_values().filter(|all| holds(all, &sought)).collect();
    for all in &mut pieces {
        all.sort_unstable_by_key(|piece| Reverse(piece.now.position));
    }
    pieces.sort_unstable_by_key(|all| Reverse(all.first().map(|piece| piece.now.position)));
    let found = pieces.len();
    let rows = pieces.iter().take(SHOWN).filter_map(|all| row(desk, &page, &asked, all, &names));
    Ok(RegisterPage {
        rows: rows.collect(),
        is_cut: SHOWN < found,
        found,
        target,
        may_open: desk.workspace.may(desk.asker.actor(), Action::ReadEvidence, desk.asker.outside.now()),
        may_state: desk.may(Action::State),
        asked,
        page,
    })
}

/// Whether every word stands in what is known of one content: titles, places, digest, controls.
fn holds(all: &[Piece<'_>], sought: &[String]) -> bool {
    sought.iter().all(|word| all.iter().any(|piece| piece.then.holds(word)))
}

fn row(desk: &Desk<'_>, page: &Page, asked: &Asked, all: &[Piece<'_>], names: &ScopeNames<'_>) -> Option<Row> {
    let newest = all.first()?;
    let said = newest.then.said.as_ref()?;
    let abouts: Vec<_> = all.iter().filter_map(|piece| Some(&piece.then.said.as_ref()?.about)).collect();
    let attached = abouts.iter().take(NAMED).map(|about| {
        let link = format!("{}/controls/{}", path_of(&about.scope), about.item);
        (page.by(&link, &about.guideline), format!("{} {}", names.of(&about.scope), about.item))
    });
    Some(Row {
        name: newest.name.to_owned(),
        title: said.title.clone(),
        location: said.location.clone(),
        digest: said.digest.clone().unwrap_or_default(),
        collected: said.collected.to_string(),
        valid_until: said.valid_until.map(|day| day.to_string()).unwrap_or_default(),
        expired: said.valid_until.is_some_and(|day| day < desk.day),
        altered: all.iter().any(|piece| piece.now.altered),
        attached: attached.collect(),
        more: abouts.len().saturating_sub(NAMED),
        is_there: abouts.iter().any(|about| about.scope.to_string() == asked.to && *about.item == *asked.control),
    })
}

/// The control evidence is chosen for, if the link names one.
fn target(desk: &Desk<'_>, page: &Page, asked: &Asked, names: &ScopeNames<'_>) -> Result<Option<Target>, Failure> {
    if asked.control.is_empty() || !desk.may(Action::State) {
        return Ok(None);
    }
    let scope: Scope = asked.to.parse().map_err(|_| Failure::NotFound)?;
    let control = desk.guideline()?.control(&asked.control).ok_or(Failure::NotFound)?;
    let link = format!("{}/controls/{}", path_of(&scope), control.id);
    Ok(Some(Target {
        title: format!("{} {} {}", names.of(&scope), control.id, control.title.get(desk.locale())),
        href: page.plain(&link),
        deed: page.plain(&format!("{link}/evidence/again")),
    }))
}
