//! Why a request has no answer. The page or the problem that says so is made at the border, where the language is known.

use app::{AppError, Told};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use message::Diagnostic;
use store::accounts::AccountError;

/// Why a request has no answer.
#[derive(Clone, Debug)]
pub(crate) enum Failure {
    /// Nobody is signed in, or no longer.
    SignIn,
    /// The person is signed in, but a second factor is asked for first.
    SecondFactor,
    /// The workspace asks for a second factor, and the person has none yet.
    Enrol,
    /// There is nothing here that this person may know of.
    NotFound,
    /// The one-time link was used, or its time is over.
    Spent,
    /// The person may see this, but not do what was asked.
    Denied(Vec<Diagnostic>),
    /// What was sent cannot be taken in: every problem, with its mend.
    Refused(Vec<Diagnostic>),
    /// Others changed the same things meanwhile.
    Conflict {
        /// What they recorded, for programs.
        found: Vec<Diagnostic>,
        /// The same as the ledger tells it.
        told: Vec<Told>,
        /// The same for people: who, when, what.
        by: Vec<Meanwhile>,
        /// How much of the ledger whoever reads this has seen.
        seen: u64,
    },
    /// Too many attempts.
    TooMany,
    /// The request comes from another site's page.
    OtherSite,
    /// The request was meant for another host.
    Misdirected,
    /// The store fails, or something else that is no fault of the request.
    Broken(Vec<Diagnostic>),
}

/// What somebody recorded while another was typing.
#[derive(Clone, Debug)]
pub(crate) struct Meanwhile {
    /// Who it was.
    pub(crate) who: String,
    /// When, to the minute.
    pub(crate) when: String,
    /// What kind of statement it was.
    pub(crate) what: String,
    /// What it says.
    pub(crate) words: String,
    /// Where the ledger says it.
    pub(crate) position: u64,
}

impl Failure {
    /// One problem with what was sent.
    pub(crate) fn refused(problem: Diagnostic) -> Self {
        Self::Refused(vec![problem])
    }

    /// How much of the ledger somebody has seen who reads of this failure, so that they can send their own again.
    pub(crate) fn seen(&self) -> Option<u64> {
        match self {
            Self::Conflict { seen, .. } => Some(*seen),
            _ => None,
        }
    }

    /// The status of the answer.
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::SignIn | Self::SecondFactor | Self::Enrol => StatusCode::UNAUTHORIZED,
            Self::NotFound | Self::Spent => StatusCode::NOT_FOUND,
            Self::Denied(_) | Self::OtherSite => StatusCode::FORBIDDEN,
            Self::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Conflict { .. } => StatusCode::CONFLICT,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Misdirected => StatusCode::MISDIRECTED_REQUEST,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What to tell: one diagnostic per problem.
    pub(crate) fn diagnostics(&self) -> Vec<Diagnostic> {
        match self {
            Self::SignIn => vec![Diagnostic::error("web-sign-in-first")],
            Self::SecondFactor => vec![Diagnostic::error("web-second-factor-first")],
            Self::Enrol => vec![Diagnostic::error("web-enrol-first")],
            Self::NotFound => vec![Diagnostic::error("web-not-found")],
            Self::Spent => vec![Diagnostic::error("web-link-spent")],
            Self::TooMany => vec![Diagnostic::error("web-too-many")],
            Self::OtherSite => vec![Diagnostic::error("web-other-site")],
            Self::Misdirected => vec![Diagnostic::error("web-misdirected")],
            Self::Denied(found) | Self::Refused(found) | Self::Conflict { found, .. } | Self::Broken(found) => {
                found.clone()
            }
        }
    }
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        let found = error.diagnostics();
        match error {
            AppError::Problems(_) => Self::Refused(found),
            AppError::Denied { .. } => Self::Denied(found),
            AppError::Changed { told } => {
                let seen = told.iter().map(|one| one.position + 1).max().unwrap_or_default();
                Self::Conflict { found, told, by: Vec::new(), seen }
            }
            AppError::Conflict => Self::Broken(found),
            AppError::Blob(_) | AppError::Erase(_) => Self::Refused(found),
            _ => Self::Broken(found),
        }
    }
}

impl From<store::StoreError> for Failure {
    fn from(error: store::StoreError) -> Self {
        AppError::from(error).into()
    }
}

impl From<AccountError> for Failure {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::Store(error) => error.into(),
            AccountError::MailTaken => Self::refused(Diagnostic::error("web-mail-taken")),
            _ => Self::NotFound,
        }
    }
}

impl From<askama::Error> for Failure {
    fn from(error: askama::Error) -> Self {
        Self::Broken(vec![Diagnostic::error("web-broken").with("reason", error.to_string())])
    }
}

impl IntoResponse for Failure {
    /// An answer without a body: the failure travels with it to the border.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
