//! Who asks: a person signed in to a workspace, in a language, looking at a day.

use std::collections::BTreeMap;
use std::sync::Arc;

use app::{Action, Actor, Ctx, Workspace};
use axum::extract::{FromRequestParts, OriginalUri, Query, RawPathParams};
use axum::http::request::Parts;
use jiff::civil::Date;
use message::{Diagnostic, Locale};
use serde::Deserialize;
use store::Sqlite;
use store::accounts::{Person, Session};

use crate::desk::Desk;
use crate::failure::{Failure, Meanwhile};
use crate::guard::{Browser, Chosen, access, factors, session};
use crate::house::House;
use crate::language;
use crate::outside::Outside;
use crate::secret::Secret;
use crate::shared::Shared;
use crate::shelf::Shelf;

/// A person who asks, with everything an answer depends on but the question.
#[derive(Clone, Debug)]
pub(crate) struct Asker {
    /// The workspace asked.
    pub(crate) house: Arc<House>,
    /// Who asks.
    pub(crate) person: Arc<Person>,
    /// By which session.
    pub(crate) session: Arc<Session>,
    /// In which language.
    pub(crate) locale: Locale,
    /// The past day looked at, if any.
    pub(crate) as_of: Option<Date>,
    /// The guideline looked at.
    pub(crate) chosen: Chosen,
    /// The path and query of the page, as the browser sees it.
    pub(crate) uri: String,
    /// From which network address; empty where there is none.
    pub(crate) address: String,
    /// The guidelines that can be adopted.
    pub(crate) shelf: Arc<Shelf>,
    /// The world outside.
    pub(crate) outside: Outside,
}

/// What any page's query may say.
#[derive(Debug, Default, Deserialize)]
struct Common {
    lang: Option<String>,
    as_of: Option<String>,
    guideline: Option<String>,
    token: Option<String>,
}

impl FromRequestParts<Shared> for Asker {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, shared: &Shared) -> Result<Self, Failure> {
        let common = Query::<Common>::try_from_uri(&parts.uri).map(|query| query.0).unwrap_or_default();
        let params = RawPathParams::from_request_parts(parts, shared).await.map_err(|_| Failure::NotFound)?;
        let name = params.iter().find(|(key, _)| *key == "workspace").map(|(_, value)| value.to_owned());
        // A workspace that is not there looks like one that lets nobody in.
        let house = name.and_then(|name| shared.houses.get(&name)).ok_or(Failure::SignIn)?;
        let house = Arc::clone(house);
        let token = token(parts, common.token.as_deref());
        let found = match token {
            Some(token) => session::find_by_token(&house, &token, shared.outside.now())?,
            None => session::find(&house, &parts.headers, shared.outside.now())?,
        };
        let (session, person) = found.ok_or(Failure::SignIn)?;
        let second = factors::has_second(&house, &person)?;
        if second && !session.strong {
            return Err(Failure::SecondFactor);
        }
        // Where the workspace asks for a second factor, nothing but setting it up is possible without one.
        if !second && !may_go_without(parts.uri.path()) && house.read()?.asks_for_second_factor() {
            return Err(Failure::Enrol);
        }
        let uri = OriginalUri::from_request_parts(parts, shared).await.map(|uri| uri.0.to_string()).unwrap_or_default();
        let outside = house.outside(&shared.outside);
        Ok(Self {
            house,
            person: Arc::new(person),
            session: Arc::new(session),
            locale: language::negotiate(common.lang.as_deref(), &parts.headers),
            as_of: day(common.as_of.as_deref(), &outside)?,
            chosen: Chosen::of(common.guideline.as_deref()),
            address: Browser::of(parts).address,
            uri,
            shelf: Arc::clone(&shared.shelf),
            outside,
        })
    }
}

/// The token a program presents: to the API in a header, to the calendar in the link, since calendars can no better.
fn token(parts: &Parts, in_link: Option<&str>) -> Option<Secret> {
    let original = parts.extensions.get::<OriginalUri>();
    let path = original.map_or_else(|| parts.uri.path(), |uri| uri.0.path());
    if path.starts_with("/api/") {
        return session::bearer(&parts.headers);
    }
    in_link.filter(|_| path.ends_with("/calendar.ics")).map(Secret::presented)
}

/// What somebody can reach who has yet to set up a second factor, by the path inside the workspace.
fn may_go_without(path: &str) -> bool {
    matches!(
        path,
        "/account"
            | "/account/codes"
            | "/account/codes/confirm"
            | "/account/passkeys"
            | "/account/passkeys/begin"
            | "/sign-out"
    )
}

/// The past day of a link; today and no day are the present.
fn day(text: Option<&str>, outside: &Outside) -> Result<Option<Date>, Failure> {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
    let day: Date = text.parse().map_err(|_| Failure::refused(Diagnostic::error("web-bad-day").with("day", text)))?;
    Ok(Some(day).filter(|day| *day < outside.today()))
}

impl Asker {
    /// Answers from the workspace as it is, or was at the day looked at, if the person may do `action`; what is opened
    /// or taken along enters the access log.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        action: Action,
        answer: impl FnOnce(&Desk<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        self.answer(action, access::done(action), answer).await
    }

    /// The same for a paper that is looked at: who may take it along may, and the access log says that it was opened.
    pub(crate) async fn look<T: Send + 'static>(
        &self,
        answer: impl FnOnce(&Desk<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        self.answer(Action::Export, Some(access::LOOKED_AT), answer).await
    }

    async fn answer<T: Send + 'static>(
        &self,
        action: Action,
        done: Option<&'static str>,
        answer: impl FnOnce(&Desk<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let asker = self.clone();
        beside(move || {
            let workspace = asker.house.read()?;
            asker.allow(&workspace, action)?;
            let past = match asker.as_of {
                Some(day) => {
                    let end = asker.outside.end_of(day).ok_or(Failure::NotFound)?;
                    Some(asker.house.as_of(&workspace, day, end)?)
                }
                None => None,
            };
            let (snapshot, standings) = match past.as_deref() {
                Some(then) => (&then.snapshot, &then.standings),
                None => (workspace.current(), asker.house.standings()),
            };
            if asker.as_of.is_none() && asker.chosen.name().is_some() {
                // Pages that can do without a guideline would show nothing of one that is not here, and not say why.
                asker.chosen.at(snapshot)?;
            }
            let day = asker.as_of.unwrap_or_else(|| asker.outside.today());
            let found = answer(&Desk::new(&asker, &workspace, (snapshot, standings), day))?;
            access::logged(found, done.map(|done| access::line(&asker, done)).as_ref(), asker.house.accounts())
        })
        .await
    }

    /// Changes the workspace as this person, who must have the right to `action` before anything is looked at.
    ///
    /// `app` holds every statement against the person's roles once more.
    pub(crate) async fn change<T: Send + 'static>(
        &self,
        action: Action,
        change: impl FnOnce(&mut Workspace<Sqlite>, &Ctx<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let asker = self.clone();
        beside(move || {
            let mut workspace = asker.house.write();
            workspace.catch_up()?;
            asker.allow(&workspace, action)?;
            if asker.as_of.is_some() {
                return Err(Failure::refused(Diagnostic::error("web-past-is-read-only")));
            }
            let ctx = Ctx { actor: asker.actor(), now: asker.outside.now(), random: &asker.outside.random };
            let done = change(&mut workspace, &ctx);
            asker.house.changed(&workspace);
            done.map_err(|failure| asker.named(failure))
        })
        .await
    }

    /// A conflict with the names of those who were faster; without them, where the accounts cannot be read.
    fn named(&self, failure: Failure) -> Failure {
        let Failure::Conflict { found, told, seen, .. } = failure else { return failure };
        let actors: Vec<&str> = told.iter().map(|one| one.actor.as_str()).collect();
        let names: BTreeMap<String, String> =
            self.house.accounts().names(&actors).unwrap_or_default().into_iter().collect();
        let text = |id: &str| message::message(self.locale, id, &message::Args::new());
        let by = told.iter().map(|one| Meanwhile {
            who: names.get(&one.actor).cloned().unwrap_or_else(|| text("web-actor-system")),
            when: self.outside.clock(one.recorded_at),
            what: report::statement_kind(&one.kind).map_or_else(|| one.kind.clone(), text),
            words: one.words().unwrap_or_default().to_owned(),
            position: one.position,
        });
        Failure::Conflict { found, by: by.collect(), told, seen }
    }

    /// The person as the use cases know them.
    pub(crate) fn actor(&self) -> Actor<'_> {
        Actor::Person(&self.person.id)
    }

    /// The roles a person must have for an action; who may not even read is told of nothing.
    fn allow(&self, workspace: &Workspace<Sqlite>, action: Action) -> Result<(), Failure> {
        let now = self.outside.now();
        if workspace.may(self.actor(), action, now) {
            return Ok(());
        }
        if workspace.may(self.actor(), Action::Read, now) {
            return Err(Failure::Denied(vec![Diagnostic::error("app-denied").with("action", action.name())]));
        }
        Err(Failure::NotFound)
    }
}

/// Runs what waits for a disk or computes beside the requests.
pub(crate) async fn beside<T: Send + 'static>(
    task: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let interrupted = |_| Failure::Broken(vec![Diagnostic::error("web-interrupted")]);
    tokio::task::spawn_blocking(task).await.map_err(interrupted)?
}
