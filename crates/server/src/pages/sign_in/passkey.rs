//! Signing in with a passkey alone: it tells who the person is, and stands for both factors.
//!
//! Beginning is not counted like attempts: nothing can be guessed by it, and before a passkey is shown nobody is
//! known to count by. Answers are counted for the person they speak of.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::post;
use message::Diagnostic;
use serde::Deserialize;
use world::Slug;

use super::{form, inside, with_cookie};
use crate::answer::see;
use crate::failure::Failure;
use crate::guard::cookies::{self, cookie};
use crate::guard::{Browser, CEREMONY_MINUTES, session};
use crate::language::Spoken;
use crate::pages::explain::to_script;
use crate::secret::Secret;
use crate::shared::Shared;

#[derive(Deserialize)]
struct Answer {
    credential: String,
    #[serde(default)]
    next: String,
}

pub(super) fn routes() -> Router<Shared> {
    Router::new().route("/sign-in/passkey", post(enter)).route("/sign-in/passkey/begin", post(begin))
}

/// The cookie that ties an answer to the browser that was asked.
fn cookie_name(house: &str) -> String {
    format!("akashi-passkey-{house}")
}

fn cookie_path(house: &str) -> String {
    format!("/w/{house}/sign-in/")
}

async fn begin(
    State(shared): State<Shared>,
    Path(house): Path<String>,
    Spoken(locale): Spoken,
) -> Result<Response, Failure> {
    let secret = Secret::new(shared.outside.random);
    // Also for a workspace nobody made, which cannot be told from one that lets nobody in.
    let asked = shared.passkeys.ask_who(secret.hash(), shared.outside.now());
    let answer = to_script(asked, locale)?;
    if house.parse::<Slug>().is_err() {
        // No workspace has such a name, and what it may hold does not belong in a header.
        return Ok(answer);
    }
    let (name, path, secure) = (cookie_name(&house), cookie_path(&house), shared.outside.is_secure());
    Ok(with_cookie(answer, &cookies::set(&name, secret.expose(), &path, CEREMONY_MINUTES * 60, secure)))
}

async fn enter(
    State(shared): State<Shared>,
    Path(name): Path<String>,
    headers: HeaderMap,
    Spoken(locale): Spoken,
    browser: Browser,
    axum::Form(given): axum::Form<Answer>,
) -> Result<Response, Failure> {
    let refused = || Failure::refused(Diagnostic::error("web-passkey-refused"));
    let whose = Secret::presented(&cookie(&headers, &cookie_name(&name)).unwrap_or_default()).hash();
    let house = shared.houses.get(&name);
    let found = house.ok_or_else(refused).and_then(|house| {
        let now = shared.outside.now();
        Ok((house, shared.passkeys.who(house, &whose, &given.credential, &shared.throttle, now)?))
    });
    match found {
        Ok((house, person)) => {
            let cookie = session::begin(house, &person, true, &browser, &shared.outside)?;
            Ok(with_cookie(see(&inside(&name, &given.next)), &cookie))
        }
        Err(Failure::Refused(problems)) => form(&shared, &name, locale, &given.next, String::new(), &problems),
        Err(failure) => Err(failure),
    }
}
