//! One-time links by which a person sets a new password.
//!
//! Nobody is signed in by it: whoever has a second factor gives it at the sign-in that follows.

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use message::{Diagnostic, Locale};
use serde::Deserialize;
use store::accounts::{Person, Purpose, Secret as Kept, Ticket};

use crate::answer::{html, see};
use crate::failure::Failure;
use crate::guard::SHORTEST_PASSWORD;
use crate::house::House;
use crate::language::Spoken;
use crate::page::Page;
use crate::pages::explain::Problem;
use crate::pages::one_time_link::LinkPath;
use crate::shared::Shared;

#[derive(Template)]
#[template(path = "reset.html")]
struct ResetPage {
    page: Page,
    problems: Vec<Problem>,
    mail: String,
    shortest: usize,
}

#[derive(Deserialize)]
struct Given {
    password: String,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/reset/{token}", get(show).post(enter))
}

/// Where the link leads, and whose password it sets.
fn find(shared: &Shared, path: &LinkPath) -> Result<(Arc<House>, Person), Failure> {
    let (house, ticket) = path.find(shared)?;
    let id = person_of(ticket).ok_or(Failure::NotFound)?;
    let person = house.accounts().person(&id)?.ok_or(Failure::NotFound)?;
    Ok((house, person))
}

/// Whose password a ticket sets; other links lead elsewhere.
fn person_of(ticket: Ticket) -> Option<String> {
    ticket.person.filter(|_| ticket.purpose == Purpose::PasswordReset)
}

async fn show(
    State(shared): State<Shared>,
    Path(path): Path<LinkPath>,
    Spoken(locale): Spoken,
) -> Result<Response, Failure> {
    let (_, person) = find(&shared, &path)?;
    form(&shared, &path, locale, person, &[])
}

fn form(
    shared: &Shared,
    path: &LinkPath,
    locale: Locale,
    person: Person,
    problems: &[Diagnostic],
) -> Result<Response, Failure> {
    let page = path.page(shared, locale, "reset", "web-reset");
    let (problems, mail) = (Problem::all(problems, locale), person.mail.unwrap_or_default());
    html(&ResetPage { page, problems, mail, shortest: SHORTEST_PASSWORD })
}

async fn enter(
    State(shared): State<Shared>,
    Path(path): Path<LinkPath>,
    Spoken(locale): Spoken,
    axum::Form(given): axum::Form<Given>,
) -> Result<Response, Failure> {
    let (house, person) = find(&shared, &path)?;
    let password = match shared.passwords.keep(given.password, shared.outside.random).await {
        Ok(password) => password,
        Err(failure) => return form(&shared, &path, locale, person, &failure.diagnostics()),
    };
    // From here on the link is used up: it works once.
    let accounts = house.accounts();
    accounts.take_ticket(&path.hash(), shared.outside.now())?.ok_or(Failure::Spent)?;
    accounts.set_password(&person.id, Some(&Kept::new(password)))?;
    // Whoever had the old one is out, by whatever door.
    accounts.end_sessions(&person.id, None)?;
    for token in accounts.api_tokens(&person.id)? {
        accounts.remove_api_token(&person.id, &token.id)?;
    }
    Ok(see(&path.inside("sign-in")))
}
