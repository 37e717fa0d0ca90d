//! Answers that are pages, and the way on after a change.

use askama::Template;
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse as _, Response};

use crate::failure::Failure;

/// A page as an answer.
pub(crate) fn html(template: &impl Template) -> Result<Response, Failure> {
    Ok(Html(template.render()?).into_response())
}

/// Sends the browser on after a change (303), so that a reload repeats nothing.
pub(crate) fn see(link: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(link) = HeaderValue::from_str(link) {
        response.headers_mut().insert(LOCATION, link);
    }
    response
}
