//! What is wrong, for programs: problem details (RFC 9457) with a code, both languages, and the mend.

use axum::Json;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use message::{Diagnostic, Locale};
use serde::Serialize;
use utoipa::ToSchema;

use crate::failure::Failure;
use crate::rejection::spoken;

/// A text in both languages.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Bilingual {
    /// Japanese.
    ja: String,
    /// English.
    en: String,
}

/// One thing that is wrong.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Finding {
    /// What is wrong, for programs.
    code: &'static str,
    /// What is wrong, for people.
    detail: Bilingual,
    /// What to do about it.
    mend: Bilingual,
    /// Where in the input it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<String>,
}

/// Problem details (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Problem {
    /// The kind of problem: `about:blank#` and the code of the first finding.
    r#type: String,
    /// What is wrong, in English.
    title: String,
    /// The status of the answer.
    status: u16,
    /// The code of the first finding.
    code: &'static str,
    /// Everything that is wrong.
    errors: Vec<Finding>,
}

fn both(text: impl Fn(Locale) -> String) -> Bilingual {
    Bilingual { ja: text(Locale::Ja), en: text(Locale::En) }
}

fn finding(problem: &Diagnostic) -> Finding {
    Finding {
        code: problem.code,
        detail: both(|locale| problem.text(locale)),
        mend: both(|locale| problem.mend(locale)),
        place: problem.place.as_ref().map(ToString::to_string),
    }
}

impl Problem {
    fn new(failure: &Failure) -> Self {
        let found = failure.diagnostics();
        let code = found.first().map_or("web-broken", |problem| problem.code);
        Self {
            r#type: format!("about:blank#{code}"),
            title: found.first().map(|problem| problem.text(Locale::En)).unwrap_or_default(),
            status: failure.status().as_u16(),
            code,
            errors: found.iter().map(finding).collect(),
        }
    }
}

/// Turns a failure into problem details, at the border of the API.
pub(crate) async fn explain(request: Request, next: Next) -> Response {
    let (failure, _) = match spoken(next.run(request).await).await {
        Ok(response) => return response,
        Err(refused) => refused,
    };
    let mut answer = (failure.status(), Json(Problem::new(&failure))).into_response();
    let kind = HeaderValue::from_static("application/problem+json");
    answer.headers_mut().insert(header::CONTENT_TYPE, kind);
    if matches!(failure, Failure::SignIn | Failure::SecondFactor | Failure::Enrol) {
        answer.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    answer
}
