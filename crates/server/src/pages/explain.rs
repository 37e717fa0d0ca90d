//! Failures in words, at the border of the pages: what is wrong, and what to do about it.

use askama::Template;
use axum::Json;
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::middleware::Next;
use axum::response::{Html, IntoResponse as _, Response};
use message::{Diagnostic, Locale};
use serde_json::{Value, json};

use crate::answer::see;
use crate::failure::Failure;
use crate::language;
use crate::page::Page;
use crate::shared::Shared;
use crate::sheet::Kept;

/// A problem as a page shows it.
#[derive(Debug)]
pub(crate) struct Problem {
    /// What is wrong.
    pub(crate) text: String,
    /// What to do about it.
    pub(crate) mend: String,
}

impl Problem {
    /// Problems in a language.
    pub(crate) fn all(found: &[Diagnostic], locale: Locale) -> Vec<Self> {
        found.iter().map(|one| Self { text: one.text(locale), mend: one.mend(locale) }).collect()
    }
}

#[derive(Template)]
#[template(path = "failure.html")]
struct FailurePage {
    page: Page,
    problems: Vec<Problem>,
    kept: Option<Kept>,
    conflict: bool,
    since: Option<u64>,
}

/// An answer for a script of ours; what is wrong comes as text to show, but the way to sign in stays a way.
pub(crate) fn to_script(answer: Result<Value, Failure>, locale: Locale) -> Result<Response, Failure> {
    match answer {
        Ok(answer) => Ok(Json(answer).into_response()),
        Err(failure @ (Failure::Refused(_) | Failure::TooMany)) => {
            let problems = Problem::all(&failure.diagnostics(), locale);
            let told: Vec<String> = problems.iter().map(|one| format!("{} {}", one.text, one.mend)).collect();
            Ok((failure.status(), Json(json!({ "problems": told }))).into_response())
        }
        Err(failure) => Err(failure),
    }
}

/// Turns a failure into a page, a lack of a session into the way to sign in, and remembers a chosen language.
pub(crate) async fn explain(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let uri = request.uri().clone();
    let headers = request.headers().clone();
    let asked = query(&uri, "lang");
    let mut response = next.run(request).await;
    if let Some(failure) = response.extensions_mut().remove::<Failure>() {
        let kept = response.extensions_mut().remove::<Kept>();
        response = page(&failure, kept, &uri.to_string(), &headers, asked.as_deref(), &shared);
    }
    remember(asked.as_deref(), &mut response, &shared);
    response
}

fn page(
    failure: &Failure,
    kept: Option<Kept>,
    uri: &str,
    headers: &HeaderMap,
    asked: Option<&str>,
    shared: &Shared,
) -> Response {
    let house = uri.strip_prefix("/w/").and_then(|rest| rest.split(['/', '?']).next()).unwrap_or_default();
    if let (Failure::SignIn | Failure::SecondFactor | Failure::Enrol, false) = (failure, house.is_empty()) {
        let next: String = form_urlencoded::byte_serialize(uri.as_bytes()).collect();
        let step = match failure {
            Failure::SecondFactor => "second-factor",
            Failure::Enrol => "account",
            _ => "sign-in",
        };
        return see(&format!("/w/{house}/{step}?next={next}"));
    }
    let locale = language::negotiate(asked, headers);
    let title = message::message(locale, title(failure), &message::Args::new());
    let page = FailurePage {
        page: Page::public(locale, house, uri, &shared.outside, title),
        problems: Problem::all(&failure.diagnostics(), locale),
        kept,
        conflict: matches!(failure, Failure::Conflict { .. }),
        since: failure.seen(),
    };
    let body = page.render().map(Html).map_err(|error| error.to_string());
    (failure.status(), body).into_response()
}

fn title(failure: &Failure) -> &'static str {
    match failure {
        Failure::NotFound => "web-failure-not-found",
        Failure::Conflict { .. } => "web-failure-conflict",
        Failure::Refused(_) => "web-failure-refused",
        Failure::Broken(_) => "web-failure-broken",
        _ => "web-failure-denied",
    }
}

fn remember(asked: Option<&str>, response: &mut Response, shared: &Shared) {
    const YEAR: i64 = 365 * 24 * 3600;
    let Some(locale) = asked.and_then(Locale::parse) else { return };
    let line = crate::guard::cookies::set(language::COOKIE, locale.tag(), "/", YEAR, shared.outside.is_secure());
    if let Ok(line) = line.parse() {
        response.headers_mut().append(axum::http::header::SET_COOKIE, line);
    }
}

fn query(uri: &axum::http::Uri, name: &str) -> Option<String> {
    let mut pairs = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    pairs.find(|(own, _)| own == name).map(|(_, value)| value.into_owned())
}
