//! The description of the API as a page to read: every operation, what it takes and answers.

use askama::Template;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::Value;
use utoipa::openapi::OpenApi;

use crate::answer::html;
use crate::failure::Failure;
use crate::language;
use crate::outside::Outside;
use crate::page::Page;

#[derive(Template)]
#[template(path = "reference.html")]
struct ReferencePage {
    page: Page,
    operations: Vec<Operation>,
}

struct Operation {
    method: String,
    path: String,
    summary: String,
    parameters: Vec<(String, String)>,
}

/// The description as a page.
pub(crate) fn page(description: &OpenApi, headers: &HeaderMap, outside: &Outside) -> Result<Response, Failure> {
    let locale = language::negotiate(None, headers);
    let title = message::message(locale, "web-api", &message::Args::new());
    let value = serde_json::to_value(description).unwrap_or_default();
    let page = Page::public(locale, "", "/api/v1/", outside, title);
    html(&ReferencePage { page, operations: operations(&value) })
}

fn operations(description: &Value) -> Vec<Operation> {
    let text = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let paths = description.get("paths").and_then(Value::as_object);
    let mut found = Vec::new();
    for (path, methods) in paths.into_iter().flatten() {
        for (method, operation) in methods.as_object().into_iter().flatten() {
            let parameters = operation.get("parameters").and_then(Value::as_array).into_iter().flatten();
            let parameters = parameters.map(|one| (text(one, "name"), text(one, "description")));
            found.push(Operation {
                method: method.to_uppercase(),
                path: path.clone(),
                summary: text(operation, "summary"),
                parameters: parameters.collect(),
            });
        }
    }
    found
}
