//! What waits for the person signed in, by what their roles let them do: their own work, approvals, audits, the workspace.

mod approvals;
mod audits;
mod keeping;
pub(crate) mod owned;

use app::Action;
use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::response::Response;
use axum::routing::get;
use jiff::civil::Date;
use serde::Deserialize;

use self::keeping::Keeping;
use crate::answer::html;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place};
use crate::shared::Shared;

/// How many things of one kind are listed.
const SHOWN: usize = 25;

#[derive(Template)]
#[template(path = "mine.html")]
struct MinePage {
    page: Page,
    /// By which words somebody is found to be responsible; nothing, where the person could do nothing about it.
    owner: Option<String>,
    own: List,
    approvals: Option<List>,
    audits: Option<List>,
    keeping: Option<Keeping>,
}

impl MinePage {
    /// Where all controls the person answers for are listed.
    fn all_owned(&self) -> String {
        let owner: String =
            form_urlencoded::byte_serialize(self.owner.as_deref().unwrap_or_default().as_bytes()).collect();
        self.page.to(&format!("work?owner={owner}"))
    }
}

/// Things that wait, the most pressing first.
#[derive(Default)]
struct List {
    rows: Vec<Waiting>,
    /// How many there are in all.
    all: usize,
    /// How many of them are late.
    late: usize,
}

impl List {
    /// The first of many, those with the earliest day before the others.
    fn of(mut rows: Vec<Waiting>) -> Self {
        rows.sort_by_key(|row| (row.due.is_none(), row.due));
        let (all, late) = (rows.len(), rows.iter().filter(|row| row.late).count());
        rows.truncate(SHOWN);
        Self { rows, all, late }
    }

    /// Whether only the first of them are listed.
    fn is_cut(&self) -> bool {
        self.rows.len() < self.all
    }
}

/// Something that waits for somebody.
struct Waiting {
    /// What kind of thing it is, in words.
    kind: String,
    /// Whose it is: a service, a unit, the organisation, an audit.
    whose: String,
    /// The id it is printed with; empty where it has none.
    id: String,
    title: String,
    href: String,
    /// Name and words of the verdict, where it has one.
    verdict: Option<(&'static str, String)>,
    /// What else is to be known of it.
    note: String,
    due: Option<Date>,
    late: bool,
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    owner: String,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/mine", get(show))
}

async fn show(asker: Asker, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    asker.read(Action::Read, move |desk| html(&page(desk, &asked)?)).await
}

fn page(desk: &Desk<'_>, asked: &Asked) -> Result<MinePage, Failure> {
    let page = Page::new(desk, Place::Mine, "").titled("web-nav-mine");
    // What somebody would have to do is theirs on a past day, too.
    let may = |action| desk.workspace.may(desk.asker.actor(), action, desk.asker.outside.now());
    let name = match asked.owner.trim() {
        "" => owned::words_of(desk.asker.person.name.as_deref().unwrap_or_default()).to_owned(),
        written => written.to_owned(),
    };
    let owner = (may(Action::State) || may(Action::Correct)).then_some(name);
    Ok(MinePage {
        own: match &owner {
            Some(owner) => List::of(owned::waiting(desk, &page, owner)?),
            None => List::default(),
        },
        owner,
        approvals: may(Action::Approve).then(|| approvals::waiting(desk, &page)).transpose()?,
        audits: may(Action::Audit).then(|| audits::waiting(desk, &page)).transpose()?,
        keeping: may(Action::ManagePeople).then(|| Keeping::of(desk)).transpose()?,
        page,
    })
}
