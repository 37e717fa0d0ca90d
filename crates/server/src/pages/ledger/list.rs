//! The entries, the newest first: all of them, or those of a person, a kind, a scope, some days. Every choice is a link.

use app::Action;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use jiff::civil::Date;
use message::Diagnostic;
use serde::Deserialize;
use store::accounts::Person;
use store::{Ledger as _, Wanted};
use world::{Scope, Statement};

use crate::answer::html;
use crate::desk::{Desk, SYSTEM};
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, with_pair};
use crate::pages::scopes::{ScopeField, ScopeNames};
use crate::pages::told::{ToldRow, listed};

/// How many entries a page shows.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "ledger.html")]
struct LedgerPage {
    page: Page,
    origin: String,
    size: u64,
    root: String,
    checkpoint: String,
    key: String,
    asked: Asked,
    people: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    scopes: ScopeField,
    rows: Vec<Row>,
    older: Option<String>,
    may_export: bool,
}

/// An entry, with the links to others like it.
struct Row {
    told: ToldRow,
    by_person: String,
    by_kind: String,
}

/// Which entries are asked for; what is empty narrows nothing.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    who: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    scope: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    before: Option<u64>,
}

impl Asked {
    /// Whether anything is left out.
    fn narrows(&self) -> bool {
        self.pairs().next().is_some()
    }

    /// What is asked for, as a link says it.
    fn pairs(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all =
            [("who", &self.who), ("kind", &self.kind), ("scope", &self.scope), ("from", &self.from), ("to", &self.to)];
        all.into_iter().map(|(name, value)| (name, value.as_str())).filter(|(_, value)| !value.is_empty())
    }

    fn link(&self, page: &Page) -> String {
        self.pairs().fold(page.to("ledger"), |link, (name, value)| with_pair(&link, name, value))
    }
}

pub(super) async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, asked)?)).await
}

fn page(desk: &Desk<'_>, asked: Asked) -> Result<LedgerPage, Failure> {
    let page = Page::new(desk, Place::Ledger, "").titled("web-nav-ledger");
    let size = desk.snapshot.world.size();
    let mut found = desk.workspace.wanted(&wanted(desk, &asked)?, SHOWN + 1)?;
    let more = SHOWN < found.len();
    found.truncate(SHOWN);
    let older = found.last().filter(|_| more).map(|last| last.position);
    let rows = listed(desk, found.iter())?.into_iter().map(|told| {
        let alone = |name: &str, value: &str| with_pair(&page.to("ledger"), name, value);
        Row { by_person: alone("who", &told.actor), by_kind: alone("kind", &told.kind), told }
    });
    let rows = rows.collect();
    let store = desk.workspace.store();
    let note = store.latest_checkpoint()?.map(|checkpoint| checkpoint.note).unwrap_or_default();
    let chosen = asked.scope.parse().unwrap_or(Scope::Organisation);
    Ok(LedgerPage {
        origin: desk.workspace.origin()?.unwrap_or_default(),
        size,
        root: desk.workspace.head()?.root.to_string(),
        checkpoint: note,
        key: store.meta(app::VERIFIER_KEY)?.unwrap_or_default(),
        people: people(desk, &asked.who)?,
        kinds: kinds(desk),
        scopes: ScopeNames::new(desk)?.field(&chosen),
        rows,
        older: older.map(|before| with_pair(&asked.link(&page), "before", &before.to_string())),
        may_export: desk.workspace.may(desk.asker.actor(), Action::Export, desk.asker.outside.now()),
        asked,
        page,
    })
}

/// What is asked for, in the words of the store.
fn wanted(desk: &Desk<'_>, asked: &Asked) -> Result<Wanted, Failure> {
    let outside = &desk.asker.outside;
    let day = |text: &str| -> Result<Option<Date>, Failure> {
        let bad = |_| Failure::refused(Diagnostic::error("web-bad-day").with("day", text));
        if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(bad) }
    };
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let size = desk.snapshot.world.size();
    Ok(Wanted {
        before: Some(asked.before.unwrap_or(size).min(size)),
        actor: given(&asked.who),
        kind: given(&asked.kind),
        key: given(&asked.scope),
        from: day(&asked.from)?.and_then(|day| outside.start_of(day)),
        until: day(&asked.to)?.and_then(|day| outside.end_of(day)),
    })
}

/// Who can be asked for: everybody with an account, the system, and whoever is asked for.
fn people(desk: &Desk<'_>, asked: &str) -> Result<Vec<(String, String)>, Failure> {
    let persons = desk.asker.house.accounts().persons()?;
    let named = |person: Person| {
        let name = person.name.unwrap_or_else(|| person.id.clone());
        (person.id, name)
    };
    let mut people: Vec<(String, String)> = persons.into_iter().map(named).collect();
    people.sort_by(|one, other| one.1.cmp(&other.1));
    people.push((SYSTEM.to_owned(), desk.text_of("web-actor-system")));
    if !asked.is_empty() && people.iter().all(|(id, _)| id != asked) {
        people.push((asked.to_owned(), asked.to_owned()));
    }
    Ok(people)
}

/// What kinds of entries there are.
fn kinds(desk: &Desk<'_>) -> Vec<(String, String)> {
    let named = |(kind, _): &(&str, u32)| Some(((*kind).to_owned(), desk.text_of(report::statement_kind(kind)?)));
    Statement::KINDS.iter().filter_map(named).collect()
}
