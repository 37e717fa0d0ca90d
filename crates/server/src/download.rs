//! Files that people take along.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

/// A spreadsheet, as a browser knows it.
pub(crate) const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// JSON.
pub(crate) const JSON: &str = "application/json";

/// Markdown.
pub(crate) const MARKDOWN: &str = "text/markdown; charset=utf-8";

/// A table as lines of values.
pub(crate) const CSV: &str = "text/csv; charset=utf-8";

/// Any other text.
pub(crate) const TEXT: &str = "text/plain; charset=utf-8";

/// A file of a kind, to be kept under a name.
pub(crate) fn download(content: impl IntoResponse, name: &str, kind: &'static str) -> Response {
    let mut response = content.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
