//! Failures in words, at the border of the pages: what is wrong, and what to do about it.

use askama::Template;
use axum::Json;
use axum::extract::{Request, State};
use axum::http::header::{LOCATION, REFERER};
use axum::http::{HeaderMap, HeaderValue, Method, Uri};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse as _, Response};
use message::{Diagnostic, Locale, Place};
use serde_json::{Value, json};

use crate::answer::see;
use crate::failure::{Failure, Meanwhile};
use crate::language;
use crate::page::{Page, with_pair};
use crate::rejection::spoken;
use crate::shared::Shared;
use crate::sheet::Kept;

/// A problem as a page shows it.
#[derive(Debug)]
pub(crate) struct Problem {
    /// Where in what was sent: a cell or a line; empty where it has no place.
    pub(crate) place: String,
    /// What is wrong.
    pub(crate) text: String,
    /// What to do about it.
    pub(crate) mend: String,
}

impl Problem {
    /// Problems in a language.
    pub(crate) fn all(found: &[Diagnostic], locale: Locale) -> Vec<Self> {
        let problem = |one: &Diagnostic| Self {
            place: one.place.as_ref().map(|place| place_in_words(place, locale)).unwrap_or_default(),
            text: one.text(locale),
            mend: one.mend(locale),
        };
        found.iter().map(problem).collect()
    }
}

/// A place in the one file a form sends: a cell of a spreadsheet, or a line of a text and perhaps its column.
fn place_in_words(place: &Place, locale: Locale) -> String {
    let line = |line: u32| ("line", line.to_string().into());
    match (&place.item, place.line) {
        (Some(column), Some(at)) => {
            message::message(locale, "web-place-cell", &vec![line(at), ("column", column.as_str().into())])
        }
        (Some(item), None) => item.clone(),
        (None, Some(at)) => message::message(locale, "web-place-line", &vec![line(at)]),
        (None, None) => String::new(),
    }
}

#[derive(Template)]
#[template(path = "failure.html")]
struct FailurePage {
    page: Page,
    problems: Vec<Problem>,
    kept: Option<Kept>,
    conflict: bool,
    /// What others recorded meanwhile.
    by: Vec<Meanwhile>,
    since: Option<u64>,
    /// The page the form stands on, where what was sent can be mended.
    back: Option<String>,
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
    let next_page = on_from(&request);
    let asked = query(&uri, "lang");
    let mut response = next.run(request).await;
    let kept = response.extensions_mut().remove::<Kept>();
    let mut response = match spoken(response).await {
        Ok(response) => response,
        Err((failure, _)) => page(&failure, kept, (&uri.to_string(), &next_page), &headers, asked.as_deref(), &shared),
    };
    if let Some(name) = query(&uri, "guideline") {
        keep_to(&name, &mut response);
    }
    remember(asked.as_deref(), &mut response, &shared);
    response
}

/// Where somebody goes on once signed in: the page asked for, or the one a form stands on, since nobody can go to a form's
/// own address.
fn on_from(request: &Request) -> String {
    if request.method() == Method::GET {
        return request.uri().to_string();
    }
    let page = request.headers().get(REFERER).and_then(|page| page.to_str().ok()?.parse::<Uri>().ok());
    page.and_then(|page| page.path_and_query().map(ToString::to_string)).unwrap_or_default()
}

fn page(
    failure: &Failure,
    kept: Option<Kept>,
    (uri, next_page): (&str, &str),
    headers: &HeaderMap,
    asked: Option<&str>,
    shared: &Shared,
) -> Response {
    let house = uri.strip_prefix("/w/").and_then(|rest| rest.split(['/', '?']).next()).unwrap_or_default();
    if let (Failure::SignIn | Failure::SecondFactor | Failure::Enrol, false) = (failure, house.is_empty()) {
        let next: String = form_urlencoded::byte_serialize(next_page.as_bytes()).collect();
        let step = match failure {
            Failure::SecondFactor => "second-factor",
            Failure::Enrol => "account",
            _ => "sign-in",
        };
        return see(&format!("/w/{house}/{step}?next={next}"));
    }
    let locale = language::negotiate(asked, headers);
    let title = message::message(locale, title(failure), &message::Args::new());
    // Sent again, it is held against what its author has seen: now with what others said, if that is why it failed.
    let since = failure.seen().or_else(|| kept.as_ref().and_then(Kept::since));
    let page = FailurePage {
        page: Page::public(locale, house, uri, &shared.outside, title),
        problems: Problem::all(&failure.diagnostics(), locale),
        kept,
        conflict: matches!(failure, Failure::Conflict { .. }),
        by: match failure {
            Failure::Conflict { by, .. } => by.clone(),
            _ => Vec::new(),
        },
        since,
        back: Some(next_page)
            .filter(|back| matches!(failure, Failure::Refused(_)) && back.starts_with("/w/"))
            .map(str::to_owned),
    };
    let body = page.render().map(Html).map_err(|error| error.to_string());
    (failure.status(), body).into_response()
}

fn title(failure: &Failure) -> &'static str {
    match failure {
        Failure::NotFound => "web-failure-not-found",
        Failure::Spent => "web-failure-spent",
        Failure::Conflict { .. } => "web-failure-conflict",
        Failure::Refused(_) => "web-failure-refused",
        Failure::Broken(_) => "web-failure-broken",
        _ => "web-failure-denied",
    }
}

/// Goes on by the guideline somebody looks at, wherever a change leads.
fn keep_to(guideline: &str, response: &mut Response) {
    let link = response.headers().get(LOCATION).and_then(|link| link.to_str().ok());
    let inside = link.filter(|link| link.starts_with("/w/") && !link.contains("guideline="));
    let Some(link) = inside.map(|link| with_pair(link, "guideline", guideline)) else { return };
    if let Ok(link) = HeaderValue::from_str(&link) {
        response.headers_mut().insert(LOCATION, link);
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
