//! The register of evidence: each content once, with everything it is attached to, found by name, place or digest.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use app::{Action, Said};
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use serde::Deserialize;
use world::{Evidence, Scope};

use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
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

/// A piece as the world knows it: its name, whose it is, its days.
type Attached<'w> = (&'w str, &'w Scope, &'w Evidence);

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
    let world = &desk.snapshot.world;
    let attached: Vec<Attached<'_>> = world.evidence().collect();
    let said = desk.said(attached.iter().map(|(.., piece)| piece.position))?;
    let sought: Vec<String> = asked.q.split_whitespace().map(message::sought).collect();
    let mut groups: BTreeMap<(&str, &str, &str), Vec<Attached<'_>>> = BTreeMap::new();
    for attached in attached {
        groups.entry(identity(&said, attached.2.position)).or_default().push(attached);
    }
    let mut pieces: Vec<Vec<Attached<'_>>> = groups.into_values().filter(|all| holds(&said, all, &sought)).collect();
    for all in &mut pieces {
        all.sort_unstable_by_key(|(.., piece)| Reverse(piece.position));
    }
    pieces.sort_unstable_by_key(|all| Reverse(all.first().map(|(.., piece)| piece.position)));
    let found = pieces.len();
    let rows = pieces.iter().take(SHOWN).filter_map(|all| row(desk, &page, &asked, all, &said, &names));
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

/// What makes two pieces the same: the content; where it is kept elsewhere, title and place.
fn identity(said: &Said, position: u64) -> (&str, &str, &str) {
    match said.text(position, "digest") {
        "" => ("", said.text(position, "title"), said.text(position, "location")),
        digest => (digest, "", ""),
    }
}

/// Whether every word stands in what is known of one content: titles, places, digest, controls.
fn holds(said: &Said, all: &[Attached<'_>], sought: &[String]) -> bool {
    if sought.is_empty() {
        return true;
    }
    let told = all.iter().flat_map(|(.., piece)| {
        let item = said.at(piece.position).and_then(app::Told::about).map(|about| about.item.to_string());
        let fields = ["title", "location", "digest"].map(|field| said.text(piece.position, field).to_owned());
        fields.into_iter().chain(item)
    });
    let text = message::sought(&told.collect::<Vec<_>>().join("\n"));
    sought.iter().all(|word| text.contains(word.as_str()))
}

fn row(
    desk: &Desk<'_>,
    page: &Page,
    asked: &Asked,
    all: &[Attached<'_>],
    said: &Said,
    names: &ScopeNames<'_>,
) -> Option<Row> {
    let (name, _, newest) = *all.first()?;
    let text = |field| said.text(newest.position, field).to_owned();
    let abouts: Vec<_> = all.iter().filter_map(|(.., piece)| said.at(piece.position)?.about()).collect();
    let attached = abouts.iter().take(NAMED).map(|about| {
        let link = format!("{}/controls/{}", path_of(&about.scope), about.item);
        (page.by(&link, &about.guideline), format!("{} {}", names.of(&about.scope), about.item))
    });
    Some(Row {
        name: name.to_owned(),
        title: text("title"),
        location: text("location"),
        digest: text("digest"),
        collected: text("collected"),
        valid_until: text("valid_until"),
        expired: newest.valid_until.is_some_and(|day| day < desk.day),
        altered: all.iter().any(|(.., piece)| piece.altered),
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
