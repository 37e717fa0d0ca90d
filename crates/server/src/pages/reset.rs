//! One-time links by which a person sets a new password.
//!
//! Nobody is signed in by it: whoever has a second factor gives it at the sign-in that follows.

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;
use message::Diagnostic;
use serde::Deserialize;
use store::accounts::{Person, Purpose, Secret as Kept, Ticket, TokenHash};

use crate::answer::{html, see};
use crate::failure::Failure;
use crate::guard::SHORTEST_PASSWORD;
use crate::house::House;
use crate::language;
use crate::page::Page;
use crate::pages::explain::Problem;
use crate::secret::Secret;
use crate::shared::Shared;

#[derive(Template)]
#[template(path = "reset.html")]
struct ResetPage {
    page: Page,
    problems: Vec<Problem>,
    mail: String,
    shortest: usize,
}

#[derive(Debug, Deserialize)]
struct LinkPath {
    workspace: String,
    token: String,
}

#[derive(Deserialize)]
struct Given {
    password: String,
}

/// A link that works, and whose password it sets.
struct Found {
    house: Arc<House>,
    hash: TokenHash,
    person: Person,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/reset/{token}", get(show).post(enter))
}

fn find(shared: &Shared, path: &LinkPath) -> Result<Found, Failure> {
    let house = Arc::clone(shared.houses.get(&path.workspace).ok_or(Failure::NotFound)?);
    let hash = Secret::presented(&path.token).hash();
    let ticket = house.accounts().peek_ticket(&hash, shared.outside.now())?;
    let id = ticket.and_then(person_of).ok_or(Failure::NotFound)?;
    let person = house.accounts().person(&id)?.ok_or(Failure::NotFound)?;
    Ok(Found { house, hash, person })
}

/// Whose password a ticket sets; other links lead elsewhere.
fn person_of(ticket: Ticket) -> Option<String> {
    ticket.person.filter(|_| ticket.purpose == Purpose::PasswordReset)
}

async fn show(
    State(shared): State<Shared>,
    Path(path): Path<LinkPath>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let found = find(&shared, &path)?;
    form(&shared, &path, &headers, found.person, &[])
}

fn form(
    shared: &Shared,
    path: &LinkPath,
    headers: &HeaderMap,
    person: Person,
    problems: &[Diagnostic],
) -> Result<Response, Failure> {
    let locale = language::negotiate(None, headers);
    let title = message::message(locale, "web-reset", &message::Args::new());
    let uri = format!("/w/{}/reset/{}", path.workspace, path.token);
    html(&ResetPage {
        page: Page::public(locale, &path.workspace, &uri, &shared.outside, title),
        problems: Problem::all(problems, locale),
        mail: person.mail.unwrap_or_default(),
        shortest: SHORTEST_PASSWORD,
    })
}

async fn enter(
    State(shared): State<Shared>,
    Path(path): Path<LinkPath>,
    headers: HeaderMap,
    axum::Form(given): axum::Form<Given>,
) -> Result<Response, Failure> {
    let found = find(&shared, &path)?;
    let password = match shared.passwords.keep(given.password, shared.outside.random).await {
        Ok(password) => password,
        Err(failure) => return form(&shared, &path, &headers, found.person, &failure.diagnostics()),
    };
    // From here on the link is used up: it works once.
    let accounts = found.house.accounts();
    accounts.take_ticket(&found.hash, shared.outside.now())?.ok_or(Failure::NotFound)?;
    accounts.set_password(&found.person.id, Some(&Kept::new(password)))?;
    // Whoever had the old one is out, by whatever door.
    accounts.end_sessions(&found.person.id, None)?;
    for token in accounts.api_tokens(&found.person.id)? {
        accounts.remove_api_token(&found.person.id, &token.id)?;
    }
    Ok(see(&format!("/w/{}/sign-in", path.workspace)))
}
