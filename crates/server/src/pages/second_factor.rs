//! The second step of signing in: a time-based code.

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;
use message::Diagnostic;
use serde::Deserialize;

use crate::answer::{html, see};
use crate::failure::Failure;
use crate::guard::{codes, session};
use crate::language;
use crate::page::Page;
use crate::pages::explain::Problem;
use crate::pages::sign_in::inside;
use crate::shared::Shared;

#[derive(Template)]
#[template(path = "second_factor.html")]
struct SecondFactorPage {
    page: Page,
    problems: Vec<Problem>,
    next: String,
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

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/second-factor", get(show).post(enter))
}

fn form(shared: &Shared, house: &str, headers: &HeaderMap, next: String, wrong: bool) -> Result<Response, Failure> {
    let locale = language::negotiate(None, headers);
    let title = message::message(locale, "web-second-factor", &message::Args::new());
    let problems = if wrong { vec![Diagnostic::error("web-wrong-code")] } else { Vec::new() };
    let uri = format!("/w/{house}/second-factor");
    html(&SecondFactorPage {
        page: Page::public(locale, house, &uri, shared.outside.today(), title),
        problems: Problem::all(&problems, locale),
        next,
    })
}

async fn show(
    State(shared): State<Shared>,
    Path(name): Path<String>,
    Query(next): Query<Next>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    form(&shared, &name, &headers, next.next, false)
}

async fn enter(
    State(shared): State<Shared>,
    Path(name): Path<String>,
    headers: HeaderMap,
    axum::Form(given): axum::Form<Given>,
) -> Result<Response, Failure> {
    let house = shared.houses.get(&name).ok_or(Failure::SignIn)?;
    let now = shared.outside.now();
    let (session, person) = session::find(house, &headers, now)?.ok_or(Failure::SignIn)?;
    let counted = format!("{name} code {}", person.id);
    shared.throttle.attempt(&counted, now)?;
    if !codes::is_right(house, &person, &given.code, now)? {
        return form(&shared, &name, &headers, given.next, true);
    }
    shared.throttle.forgive(&counted);
    house.accounts().strengthen_session(&session.token_hash)?;
    Ok(see(&inside(&name, &given.next)))
}
