//! Sessions: who a browser speaks for.

use std::sync::Arc;

use axum::http::HeaderMap;
use jiff::{Timestamp, ToSpan as _};
use store::accounts::{Person, Session};

use crate::failure::Failure;
use crate::guard::Browser;
use crate::guard::cookies::{self, cookie};
use crate::house::House;
use crate::outside::Outside;
use crate::secret::Secret;

/// A session ends after this long without a request.
const IDLE_HOURS: i64 = 12;

/// A session ends after this long in any case.
const LONGEST_DAYS: i64 = 14;

/// How often the last use of a session is written down.
const TOUCH_MINUTES: i64 = 5;

/// The cookie of a workspace.
pub(crate) fn cookie_name(house: &str) -> String {
    format!("akashi-session-{house}")
}

fn cookie_path(house: &str) -> String {
    format!("/w/{house}/")
}

/// A new session; answers the `Set-Cookie` line that gives it to the browser.
///
/// `strong`: a second factor was given.
pub(crate) fn begin(
    house: &House,
    person: &Person,
    strong: bool,
    browser: &Browser,
    outside: &Outside,
) -> Result<String, Failure> {
    let (token, id) = (Secret::new(outside.random), Secret::new(outside.random));
    let now = outside.now();
    house.accounts().add_session(&Session {
        token_hash: token.hash(),
        id: id.expose().to_owned(),
        person: person.id.clone(),
        strong,
        created_at: now,
        seen_at: now,
        expires_at: now + (LONGEST_DAYS * 24).hours(),
        agent: browser.agent.clone(),
        address: browser.address.clone(),
    })?;
    let name = house.name.as_str();
    Ok(cookies::set(
        &cookie_name(name),
        token.expose(),
        &cookie_path(name),
        LONGEST_DAYS * 24 * 3600,
        outside.is_secure(),
    ))
}

/// The `Set-Cookie` line by which the browser forgets.
pub(crate) fn forget(house: &str, outside: &Outside) -> String {
    cookies::forget(&cookie_name(house), &cookie_path(house), outside.is_secure())
}

/// The session a browser presents, with its person; `None` if there is none, or it has ended.
pub(crate) fn find(
    house: &Arc<House>,
    headers: &HeaderMap,
    now: Timestamp,
) -> Result<Option<(Session, Person)>, Failure> {
    let Some(token) = cookie(headers, &cookie_name(house.name.as_str())) else { return Ok(None) };
    let accounts = house.accounts();
    let Some(session) = accounts.session(&Secret::presented(&token).hash(), now)? else { return Ok(None) };
    if session.seen_at + IDLE_HOURS.hours() < now {
        accounts.end_session(&session.person, &session.id)?;
        return Ok(None);
    }
    let Some(person) = accounts.person(&session.person)?.filter(|person| person.ended_at.is_none()) else {
        return Ok(None);
    };
    if session.seen_at + TOUCH_MINUTES.minutes() < now {
        accounts.touch_session(&session.token_hash, now)?;
    }
    Ok(Some((session, person)))
}

/// The token a program presents.
pub(crate) fn bearer(headers: &HeaderMap) -> Option<Secret> {
    let value = headers.get("authorization")?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| Secret::presented(token.trim()))
}

/// What stands for a session where a program presents a token; whoever made the token has shown who they are.
pub(crate) fn find_by_token(
    house: &Arc<House>,
    token: &Secret,
    now: Timestamp,
) -> Result<Option<(Session, Person)>, Failure> {
    let Some(found) = house.accounts().api_token(&token.hash(), now)? else { return Ok(None) };
    if found.used_at.is_none_or(|used| used + TOUCH_MINUTES.minutes() < now) {
        house.accounts().touch_api_token(&found.token_hash, now)?;
    }
    let Some(person) = house.accounts().person(&found.person)?.filter(|person| person.ended_at.is_none()) else {
        return Ok(None);
    };
    let session = Session {
        token_hash: found.token_hash,
        id: found.id,
        person: found.person,
        strong: true,
        created_at: found.created_at,
        seen_at: now,
        expires_at: found.expires_at,
        agent: found.label,
        address: String::new(),
    };
    Ok(Some((session, person)))
}
