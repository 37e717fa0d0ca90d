//! A form as it was sent. If it cannot be taken in, everything typed comes back with the reason.

use axum::extract::{FromRequest, OriginalUri, RawForm, Request};
use axum::response::{IntoResponse as _, Response};
use message::Diagnostic;
use serde::de::DeserializeOwned;

use crate::failure::Failure;

/// A form's value, with what was typed.
#[derive(Debug)]
pub(crate) struct Sheet<T> {
    /// What the form says.
    pub(crate) value: T,
    kept: Kept,
}

/// What was typed, to be shown again and sent again.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    /// Where the form goes.
    pub(crate) action: String,
    /// Every field with its value, in the order of the form.
    pub(crate) fields: Vec<(String, String)>,
}

/// Fields that are never sent back to the browser.
const SECRET: [&str; 4] = ["password", "new_password", "code", "token"];

impl Kept {
    /// Fields that people type text into: shown again, to be changed.
    pub(crate) fn typed(&self) -> impl Iterator<Item = &(String, String)> {
        self.fields.iter().filter(|(name, value)| Self::is_text(name) && !value.is_empty())
    }

    /// Everything else: sent again as it was.
    pub(crate) fn chosen(&self) -> impl Iterator<Item = &(String, String)> {
        self.fields
            .iter()
            .filter(|(name, value)| !Self::is_text(name) || value.is_empty())
            .filter(|(name, _)| name != "since")
    }

    fn is_text(name: &str) -> bool {
        matches!(
            name,
            "note"
                | "reason"
                | "plan"
                | "owner"
                | "text"
                | "title"
                | "value"
                | "place"
                | "location"
                | "name"
                | "cause"
                | "action"
                | "summary"
        )
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Sheet<T> {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let action = request
            .extensions()
            .get::<OriginalUri>()
            .map_or_else(|| request.uri().to_string(), |uri| uri.0.to_string());
        let unreadable = |reason: String| {
            Failure::refused(Diagnostic::error("web-form-unreadable").with("reason", reason)).into_response()
        };
        let RawForm(bytes) =
            RawForm::from_request(request, state).await.map_err(|error| unreadable(error.body_text()))?;
        let fields: Vec<(String, String)> = form_urlencoded::parse(&bytes).into_owned().collect();
        let safe = fields.iter().filter(|(name, _)| !SECRET.contains(&name.as_str())).cloned();
        let kept = Kept { action, fields: safe.collect() };
        match serde_html_form::from_bytes(&bytes) {
            Ok(value) => Ok(Self { value, kept }),
            Err(error) => Err(kept.beside(unreadable(error.to_string()))),
        }
    }
}

impl Kept {
    fn beside(self, mut response: Response) -> Response {
        response.extensions_mut().insert(self);
        response
    }
}

impl<T> Sheet<T> {
    /// The answer to a form that could not be taken in: the reason, and everything typed.
    pub(crate) fn back(self, failure: Failure) -> Response {
        self.kept.beside(failure.into_response())
    }
}

/// What a form's handler did: where to go on, or the reason with everything typed.
pub(crate) fn settle<T>(sheet: Sheet<T>, done: Result<Response, Failure>) -> Response {
    match done {
        Ok(response) => response,
        Err(failure) => sheet.back(failure),
    }
}
