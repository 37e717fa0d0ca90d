//! What a handler never saw: a path, query or form its extractors cannot read, or a method it does not have.
//!
//! The framework answers these itself, in one line of English. At the border they become failures like all others.

use axum::body::{Body, to_bytes};
use axum::http::{StatusCode, header};
use axum::response::Response;
use message::Diagnostic;

use crate::failure::Failure;

/// More than the framework ever says.
const LONGEST: usize = 16 * 1024;

/// The answer as it is, or why there is none, with the status that says so best.
pub(crate) async fn spoken(mut response: Response) -> Result<Response, (Failure, StatusCode)> {
    let status = response.status();
    if let Some(failure) = response.extensions_mut().remove::<Failure>() {
        return Err((failure, status));
    }
    let kind = response.headers().get(header::CONTENT_TYPE);
    let plain = kind.is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    if !status.is_client_error() || !plain {
        return Ok(response);
    }
    if matches!(status, StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED) {
        return Err((Failure::NotFound, status));
    }
    let said = to_bytes(std::mem::replace(response.body_mut(), Body::empty()), LONGEST).await.unwrap_or_default();
    let reason = String::from_utf8_lossy(&said).into_owned();
    Err((Failure::refused(Diagnostic::error("web-form-unreadable").with("reason", reason)), status))
}
