//! Signing in and out.

mod passkey;

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use message::{Diagnostic, Locale};
use serde::Deserialize;

use crate::answer::{html, see};
use crate::failure::Failure;
use crate::guard::{Asker, Browser, passkeys, session};
use crate::language::Spoken;
use crate::page::Page;
use crate::pages::explain::Problem;
use crate::shared::Shared;

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    page: Page,
    problems: Vec<Problem>,
    mail: String,
    next: String,
    /// Whether there is nobody who could sign in.
    nobody: bool,
    /// The address passkeys work under, if they do.
    passkeys_at: Option<String>,
}

/// Where sign-in leads on.
#[derive(Debug, Default, Deserialize)]
struct Next {
    #[serde(default)]
    next: String,
}

#[derive(Deserialize)]
struct Credentials {
    mail: String,
    password: String,
    #[serde(default)]
    next: String,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/sign-in", get(show).post(enter)).route("/sign-out", post(leave)).merge(passkey::routes())
}

async fn show(
    State(shared): State<Shared>,
    Path(house): Path<String>,
    Query(next): Query<Next>,
    Spoken(locale): Spoken,
) -> Result<Response, Failure> {
    form(&shared, &house, locale, &next.next, String::new(), &[])
}

fn form(
    shared: &Shared,
    house: &str,
    locale: Locale,
    next: &str,
    mail: String,
    problems: &[Diagnostic],
) -> Result<Response, Failure> {
    let query: String = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    let uri = format!("/w/{house}/sign-in?next={query}");
    let title = message::message(locale, "web-sign-in", &message::Args::new());
    html(&SignInPage {
        page: Page::public(locale, house, &uri, &shared.outside, title),
        problems: Problem::all(problems, locale),
        mail,
        next: next.to_owned(),
        nobody: nobody(shared, house)?,
        passkeys_at: passkeys::usable_at(&shared.outside.origin),
    })
}

/// Whether the first person has yet to register: nobody can sign in before.
fn nobody(shared: &Shared, house: &str) -> Result<bool, Failure> {
    let Some(house) = shared.houses.get(house) else { return Ok(false) };
    Ok(!shared.outside.demo && house.accounts().persons()?.is_empty())
}

async fn enter(
    State(shared): State<Shared>,
    Path(name): Path<String>,
    Spoken(locale): Spoken,
    browser: Browser,
    axum::Form(given): axum::Form<Credentials>,
) -> Result<Response, Failure> {
    let house = shared.houses.get(&name);
    let counted = format!("{name} {}", given.mail.to_lowercase());
    shared.throttle.attempt(&counted, shared.outside.now())?;
    let person = match house {
        Some(house) => house.accounts().person_by_mail(&given.mail)?.filter(|person| person.ended_at.is_none()),
        None => None,
    };
    let kept = person.as_ref().and_then(|person| person.password.as_ref());
    let right = shared.passwords.is_right(given.password, kept).await?;
    let (Some(house), Some(person), true) = (house, person, right) else {
        // One and the same answer, whatever was wrong.
        return form(&shared, &name, locale, &given.next, given.mail, &[Diagnostic::error("web-wrong-credentials")]);
    };
    shared.throttle.forgive(&counted);
    let cookie = session::begin(house, &person, false, &browser, &shared.outside)?;
    Ok(with_cookie(see(&inside(&name, &given.next)), &cookie))
}

async fn leave(State(shared): State<Shared>, asker: Asker) -> Result<Response, Failure> {
    asker.house.accounts().end_session(&asker.person.id, &asker.session.id)?;
    let house = asker.house.name.as_str();
    Ok(with_cookie(see(&format!("/w/{house}/sign-in")), &session::forget(house, &shared.outside)))
}

/// A link that stays inside the workspace, whatever was asked for; to what waits for the person, where nothing was.
pub(crate) fn inside(house: &str, next: &str) -> String {
    let home = format!("/w/{house}/");
    let plain = !next.contains(['\\', '\r', '\n']) && !next.contains("//");
    if next.starts_with(&home) && plain { next.to_owned() } else { format!("{home}mine") }
}

/// An answer that also sets a cookie.
pub(crate) fn with_cookie(response: Response, cookie: &str) -> Response {
    match HeaderValue::from_str(cookie) {
        Ok(cookie) => ([(header::SET_COOKIE, cookie)], response).into_response(),
        Err(_) => response,
    }
}

#[cfg(test)]
mod tests {
    use super::inside;

    #[test]
    fn sign_in_never_leads_outside() {
        for (next, expected) in [
            ("/w/a/services/x?verdict=met", "/w/a/services/x?verdict=met"),
            ("", "/w/a/mine"),
            ("https://b.jp/w/a/", "/w/a/mine"),
            ("//b.jp", "/w/a/mine"),
            ("/w/a/\r\nx: y", "/w/a/mine"),
            ("/w/b/", "/w/a/mine"),
        ] {
            assert_eq!(inside("a", next), expected, "{next}");
        }
    }
}
