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
    /// The file sent along, by name: it has to be chosen again.
    pub(crate) file: Option<String>,
}

/// Fields that are never sent back to the browser.
const SECRET: [&str; 4] = ["password", "new_password", "code", "token"];

impl Kept {
    /// Fields that people type text into: shown again, to be changed; where nothing was typed, to be filled in.
    pub(crate) fn typed(&self) -> impl Iterator<Item = &(String, String)> {
        self.fields.iter().filter(|field| self.is_shown(field))
    }

    /// Everything else: sent again as it was.
    pub(crate) fn chosen(&self) -> impl Iterator<Item = &(String, String)> {
        self.fields.iter().filter(|field| !self.is_shown(field)).filter(|(name, _)| name != "since")
    }

    fn is_shown(&self, (name, value): &(String, String)) -> bool {
        let empty = || self.fields.iter().all(|(name, value)| !Self::is_text(name) || value.is_empty());
        Self::is_text(name) && (!value.is_empty() || empty())
    }

    /// How much of the ledger the author had seen.
    pub(crate) fn since(&self) -> Option<u64> {
        let (_, seen) = self.fields.iter().find(|(name, _)| name == "since")?;
        seen.parse().ok()
    }

    fn is_text(name: &str) -> bool {
        let begins =
            ["party.", "worksheet.", "viewpoint.", "reason.", "review."].iter().any(|one| name.starts_with(one));
        begins || Self::is_named_text(name)
    }

    fn is_named_text(name: &str) -> bool {
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
                | "follow_up"
                | "self_reason"
                | "auditor"
                | "label"
                | "mail"
                | "industry"
                | "done_note"
                | "system"
                | "field"
                | "edition"
                | "authors"
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
        let RawForm(bytes) =
            RawForm::from_request(request, state).await.map_err(|error| unreadable(error.body_text()))?;
        Self::read(action, form_urlencoded::parse(&bytes).into_owned().collect(), None).map_err(|refused| *refused)
    }
}

fn unreadable(reason: String) -> Response {
    Failure::refused(Diagnostic::error("web-form-unreadable").with("reason", reason)).into_response()
}

impl Kept {
    fn beside(self, mut response: Response) -> Response {
        response.extensions_mut().insert(self);
        response
    }
}

impl<T: DeserializeOwned> Sheet<T> {
    /// Reads the fields sent to `action`, beside which a file of that name came.
    pub(crate) fn read(
        action: String,
        fields: Vec<(String, String)>,
        file: Option<String>,
    ) -> Result<Self, Box<Response>> {
        let written: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish();
        let safe = fields.into_iter().filter(|(name, _)| !SECRET.contains(&name.as_str()));
        let kept = Kept { action, fields: safe.collect(), file };
        match serde_html_form::from_str(&written) {
            Ok(value) => Ok(Self { value, kept }),
            Err(error) => Err(Box::new(kept.beside(unreadable(error.to_string())))),
        }
    }
}

impl<T> Sheet<T> {
    /// What was sent in another form, as if these fields had been sent to `action`.
    pub(crate) fn again(action: String, fields: Vec<(String, String)>, value: T) -> Self {
        Self { value, kept: Kept { action, fields, file: None } }
    }

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

#[cfg(test)]
mod tests {
    use std::fs::{read_dir, read_to_string};
    use std::path::Path;

    use super::Kept;

    /// Texts that come back hidden: names in links, which what was typed is stored under.
    const NAMES: [&str; 3] = ["service", "asset", "unit"];

    /// What a person wrote at length is the last thing to lose: every text field of a form comes back to be read.
    #[test]
    fn every_text_of_a_form_comes_back() {
        let (mut seen, mut lost) = (0, Vec::new());
        for entry in read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates")).unwrap() {
            let page = read_to_string(entry.unwrap().path()).unwrap();
            let forms = page.split("<form").skip(1).filter_map(|form| form.split("</form>").next());
            for form in forms.filter(|form| form.contains("method=\"post\"") && !form.contains("multipart/")) {
                let texts = |field: &&str| field.starts_with("textarea ") || field.starts_with("input name=");
                for field in form.split('<').filter(texts) {
                    let name = field.split("name=\"").nth(1).unwrap().split('"').next().unwrap();
                    seen += 1;
                    // The page that gives everything back names its fields after what it got.
                    let own = name.starts_with("{{");
                    if !own && !Kept::is_text(name) && !super::SECRET.contains(&name) && !NAMES.contains(&name) {
                        lost.push(name.to_owned());
                    }
                }
            }
        }
        assert!(20 < seen, "{seen}");
        assert_eq!(lost, [""; 0]);
    }
}
