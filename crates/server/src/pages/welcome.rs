//! One-time links: the first owner, and people who were invited, give their name and password here.

use std::sync::Arc;

use app::{Actor, Ctx, Located};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use message::{Diagnostic, Locale};
use serde::Deserialize;
use store::accounts::{Person, Purpose, Secret as Kept, Ticket};
use world::{Role, RoleGranted};

use crate::answer::{html, see};
use crate::failure::Failure;
use crate::guard::{Browser, SHORTEST_PASSWORD, session};
use crate::house::House;
use crate::language::Spoken;
use crate::page::Page;
use crate::pages::explain::Problem;
use crate::pages::one_time_link::LinkPath;
use crate::pages::sign_in::with_cookie;
use crate::shared::Shared;

#[derive(Template)]
#[template(path = "welcome.html")]
struct WelcomePage {
    page: Page,
    problems: Vec<Problem>,
    name: String,
    mail: String,
    mail_is_given: bool,
    shortest: usize,
}

#[derive(Deserialize)]
struct Introduction {
    name: String,
    #[serde(default)]
    mail: String,
    password: String,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/welcome/{token}", get(show).post(enter))
}

fn find(shared: &Shared, path: &LinkPath) -> Result<(Arc<House>, Ticket), Failure> {
    let (house, ticket) = path.find(shared)?;
    // A link that resets a password makes nobody new.
    if ticket.purpose == Purpose::PasswordReset { Err(Failure::Spent) } else { Ok((house, ticket)) }
}

async fn show(
    State(shared): State<Shared>,
    Path(path): Path<LinkPath>,
    Spoken(locale): Spoken,
) -> Result<Response, Failure> {
    let (_, ticket) = find(&shared, &path)?;
    let empty = Introduction { name: String::new(), mail: String::new(), password: String::new() };
    form(&shared, &path, locale, &ticket, empty, &[])
}

fn form(
    shared: &Shared,
    path: &LinkPath,
    locale: Locale,
    ticket: &Ticket,
    given: Introduction,
    problems: &[Diagnostic],
) -> Result<Response, Failure> {
    html(&WelcomePage {
        page: path.page(shared, locale, "welcome", "web-welcome"),
        problems: Problem::all(problems, locale),
        name: given.name,
        mail: ticket.mail.clone().unwrap_or(given.mail),
        mail_is_given: ticket.mail.is_some(),
        shortest: SHORTEST_PASSWORD,
    })
}

async fn enter(
    State(shared): State<Shared>,
    Path(path): Path<LinkPath>,
    Spoken(locale): Spoken,
    browser: Browser,
    axum::Form(given): axum::Form<Introduction>,
) -> Result<Response, Failure> {
    let (house, found) = find(&shared, &path)?;
    let mail = found.mail.clone().unwrap_or_else(|| given.mail.trim().to_owned());
    let name = given.name.trim().to_owned();
    let mut problems = Vec::new();
    if name.is_empty() || 100 < name.chars().count() {
        problems.push(Diagnostic::error("web-name-missing"));
    }
    if !is_mail(&mail) {
        problems.push(Diagnostic::error("web-mail-malformed"));
    } else if house.accounts().person_by_mail(&mail)?.is_some() {
        problems.push(Diagnostic::error("web-mail-taken"));
    }
    let password = match shared.passwords.keep(given.password, shared.outside.random).await {
        Ok(password) => password,
        Err(failure) => {
            problems.extend(failure.diagnostics());
            String::new()
        }
    };
    if !problems.is_empty() {
        let again = Introduction { name, mail, password: String::new() };
        return form(&shared, &path, locale, &found, again, &problems);
    }
    // From here on the link is used up: it works once.
    let now = shared.outside.now();
    let ticket = house.accounts().take_ticket(&path.hash(), now)?.ok_or(Failure::Spent)?;
    let mut person = Person::new(&person_id(shared.outside.random), &name, &mail, now);
    person.password = Some(Kept::new(password));
    person.locale = Some(locale.tag().to_owned());
    house.accounts().add_person(&person)?;
    grant(&house, &ticket, &person, &shared)?;
    let cookie = session::begin(&house, &person, false, &browser, &shared.outside)?;
    Ok(with_cookie(see(&path.inside("")), &cookie))
}

/// Grants what the link promises, in the name of whoever made it.
fn grant(house: &House, ticket: &Ticket, person: &Person, shared: &Shared) -> Result<(), Failure> {
    let role = match ticket.purpose {
        Purpose::FirstOwner => Some(Role::Administrator),
        Purpose::Invitation => {
            ticket.role.as_deref().and_then(|name| Role::ALL.into_iter().find(|role| role.name() == name))
        }
        Purpose::PasswordReset => None,
    };
    let Some(role) = role else { return Ok(()) };
    let until = ticket.until.as_deref().and_then(|day| day.parse().ok());
    let granted = RoleGranted { person: person.id.as_str().into(), role, until };
    let actor = match ticket.purpose {
        Purpose::FirstOwner => Actor::Operator(&ticket.created_by),
        _ => Actor::Person(&ticket.created_by),
    };
    let ctx = Ctx { actor, now: shared.outside.now(), random: &shared.outside.random };
    house.write().record(&[Located { statement: granted.into(), place: None }], &ctx)?;
    Ok(())
}

/// A fresh id: opaque, so that the ledger never tells who somebody is.
fn person_id(random: fn(&mut [u8])) -> String {
    let mut bytes = [0; 8];
    random(&mut bytes);
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("p-{digits}")
}

fn is_mail(mail: &str) -> bool {
    let parts = mail.split_once('@');
    let plain = !mail.chars().any(|character| character.is_whitespace() || character.is_control());
    plain
        && mail.len() <= 254
        && parts.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
}
