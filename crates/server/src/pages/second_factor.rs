//! The second step of signing in: a time-based code, or a passkey.

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::{get, post};
use message::{Diagnostic, Locale};
use serde::Deserialize;
use store::accounts::{Person, Session};

use crate::answer::{html, see};
use crate::failure::Failure;
use crate::guard::{codes, factors, passkeys, session};
use crate::house::House;
use crate::language::Spoken;
use crate::page::Page;
use crate::pages::explain::{Problem, to_script};
use crate::pages::sign_in::inside;
use crate::shared::Shared;

#[derive(Template)]
#[template(path = "second_factor.html")]
struct SecondFactorPage {
    page: Page,
    problems: Vec<Problem>,
    next: String,
    has_codes: bool,
    has_passkeys: bool,
    /// The address passkeys work under, if they do.
    passkeys_at: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
struct Next {
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
struct Given {
    code: String,
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
struct Answer {
    credential: String,
    #[serde(default)]
    next: String,
}

/// Somebody who gave the password.
struct Halfway {
    house: Arc<House>,
    session: Session,
    person: Person,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/second-factor", get(show).post(enter))
        .route("/second-factor/passkey", post(show_passkey))
        .route("/second-factor/passkey/begin", post(begin_passkey))
}

fn halfway(shared: &Shared, house: &str, headers: &HeaderMap) -> Result<Halfway, Failure> {
    let house = Arc::clone(shared.houses.get(house).ok_or(Failure::SignIn)?);
    let (session, person) = session::find(&house, headers, shared.outside.now())?.ok_or(Failure::SignIn)?;
    Ok(Halfway { house, session, person })
}

fn form(
    shared: &Shared,
    halfway: &Halfway,
    locale: Locale,
    next: String,
    problems: &[Diagnostic],
) -> Result<Response, Failure> {
    let title = message::message(locale, "web-second-factor", &message::Args::new());
    let house = halfway.house.name.as_str();
    let query: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    let uri = format!("/w/{house}/second-factor?next={query}");
    html(&SecondFactorPage {
        page: Page::public(locale, house, &uri, &shared.outside, title),
        problems: Problem::all(problems, locale),
        next,
        has_codes: halfway.person.totp.is_some(),
        has_passkeys: !halfway.house.accounts().passkeys(&halfway.person.id)?.is_empty(),
        passkeys_at: passkeys::usable_at(&shared.outside.origin),
    })
}

async fn show(
    State(shared): State<Shared>,
    Path(name): Path<String>,
    Query(next): Query<Next>,
    headers: HeaderMap,
    Spoken(locale): Spoken,
) -> Result<Response, Failure> {
    let halfway = halfway(&shared, &name, &headers)?;
    if halfway.session.strong || !factors::has_second(&halfway.house, &halfway.person)? {
        return Ok(see(&inside(&name, &next.next)));
    }
    form(&shared, &halfway, locale, next.next, &[])
}

/// Codes and passkeys of a person are counted together.
fn counted(halfway: &Halfway) -> String {
    format!("{} code {}", halfway.house.name, halfway.person.id)
}

/// Goes on as somebody who gave both factors.
fn strengthened(shared: &Shared, halfway: &Halfway, next: &str) -> Result<Response, Failure> {
    shared.throttle.forgive(&counted(halfway));
    halfway.house.accounts().strengthen_session(&halfway.session.token_hash)?;
    Ok(see(&inside(halfway.house.name.as_str(), next)))
}

async fn enter(
    State(shared): State<Shared>,
    Path(name): Path<String>,
    headers: HeaderMap,
    Spoken(locale): Spoken,
    axum::Form(given): axum::Form<Given>,
) -> Result<Response, Failure> {
    let (halfway, now) = (halfway(&shared, &name, &headers)?, shared.outside.now());
    shared.throttle.attempt(&counted(&halfway), now)?;
    if !codes::is_right(&halfway.house, &halfway.person, &given.code, now)? {
        return form(&shared, &halfway, locale, given.next, &[Diagnostic::error("web-wrong-code")]);
    }
    strengthened(&shared, &halfway, &given.next)
}

async fn begin_passkey(
    State(shared): State<Shared>,
    Path(name): Path<String>,
    headers: HeaderMap,
    Spoken(locale): Spoken,
) -> Result<Response, Failure> {
    let halfway = halfway(&shared, &name, &headers)?;
    let kept = halfway.house.accounts().passkeys(&halfway.person.id)?;
    let asked = shared.passkeys.ask_to_show(halfway.session.token_hash, &kept, shared.outside.now());
    to_script(asked, locale)
}

async fn show_passkey(
    State(shared): State<Shared>,
    Path(name): Path<String>,
    headers: HeaderMap,
    Spoken(locale): Spoken,
    axum::Form(given): axum::Form<Answer>,
) -> Result<Response, Failure> {
    let (halfway, now) = (halfway(&shared, &name, &headers)?, shared.outside.now());
    shared.throttle.attempt(&counted(&halfway), now)?;
    let whose = &halfway.session.token_hash;
    match shared.passkeys.shown(&halfway.house, &halfway.person, whose, &given.credential, now) {
        Ok(()) => strengthened(&shared, &halfway, &given.next),
        Err(Failure::Refused(problems)) => form(&shared, &halfway, locale, given.next, &problems),
        Err(failure) => Err(failure),
    }
}
