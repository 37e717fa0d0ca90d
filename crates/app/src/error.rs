//! Why a use case failed, in a form that can be shown in either language.

use message::{Diagnostic, Place};
use store::{AppendError, BlobError, EraseError, PublishError, StoreError};
use thiserror::Error;

use crate::{Action, Told};

/// Why a use case failed. Nothing was changed.
#[derive(Debug, Error)]
pub enum AppError {
    /// The input has problems; all of them.
    #[error("the input has {} problems", .0.len())]
    Problems(Vec<Diagnostic>),
    /// The store could not answer.
    #[error("the workspace cannot be used")]
    Store(#[from] StoreError),
    /// The ledger holds statements of a newer Akashi; the workspace can be read only.
    #[error("the workspace holds `{kind}` statements this release does not know")]
    NewerStatements {
        /// The kind that is not known.
        kind: String,
        /// Its position.
        position: u64,
    },
    /// A statement in the ledger cannot be read.
    #[error("entry {position} of the ledger cannot be read")]
    Unreadable {
        /// Its position.
        position: u64,
    },
    /// An adopted guideline's data is missing, altered or broken.
    #[error("the data of guideline `{guideline}` is missing or altered")]
    GuidelineData {
        /// Its short name.
        guideline: String,
    },
    /// An adopted mapping's data is missing, altered or broken.
    #[error("the data of mapping `{mapping}` is missing or altered")]
    MappingData {
        /// Its name.
        mapping: String,
    },
    /// The actor's roles do not allow it.
    #[error("the actor may not `{}`", .action.name())]
    Denied {
        /// What was wanted.
        action: Action,
    },
    /// Others recorded something about the same items since the actor last looked.
    #[error("others changed the same items since")]
    Changed {
        /// What they recorded, newest first.
        told: Vec<Told>,
    },
    /// Somebody else kept writing about the same items.
    #[error("others kept changing the same items")]
    Conflict,
    /// Evidence content is too large, altered, or cannot be read.
    #[error("the file cannot be taken in")]
    Blob(#[source] BlobError),
    /// The ledger refused an entry.
    #[error("the ledger refused an entry")]
    Refused(#[source] AppendError),
    /// An entry cannot be erased.
    #[error("the entry cannot be erased")]
    Erase(#[source] EraseError),
    /// A checkpoint cannot be made.
    #[error("the checkpoint cannot be made")]
    Checkpoint,
    /// The key does not belong to this workspace.
    #[error("the signing key is not the workspace's")]
    WrongKey,
}

impl From<BlobError> for AppError {
    fn from(error: BlobError) -> Self {
        match error {
            BlobError::Store(error) => Self::Store(error),
            error => Self::Blob(error),
        }
    }
}

impl From<AppendError> for AppError {
    fn from(error: AppendError) -> Self {
        match error {
            AppendError::Store(error) => Self::Store(error),
            AppendError::Conflict(_) => Self::Conflict,
            error => Self::Refused(error),
        }
    }
}

impl From<EraseError> for AppError {
    fn from(error: EraseError) -> Self {
        match error {
            EraseError::Append(error) => error.into(),
            error => Self::Erase(error),
        }
    }
}

impl From<PublishError> for AppError {
    fn from(error: PublishError) -> Self {
        match error {
            PublishError::Store(error) => Self::Store(error),
            _ => Self::Checkpoint,
        }
    }
}

impl AppError {
    /// What to show: one diagnostic per problem, each with place and mend.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        match self {
            Self::Problems(found) => found.clone(),
            Self::Store(error) => vec![store_diagnostic(error)],
            Self::NewerStatements { kind, position } => {
                vec![
                    Diagnostic::error("ledger-newer-statements")
                        .with("kind", kind.as_str())
                        .with("position", *position),
                ]
            }
            Self::Unreadable { position } => {
                vec![Diagnostic::error("ledger-unreadable-entry").with("position", *position)]
            }
            Self::GuidelineData { guideline } => {
                vec![Diagnostic::error("ledger-guideline-data").with("guideline", guideline.as_str())]
            }
            Self::MappingData { mapping } => {
                vec![Diagnostic::error("ledger-mapping-data").with("mapping", mapping.as_str())]
            }
            Self::Denied { action } => vec![Diagnostic::error("app-denied").with("action", action.name())],
            Self::Changed { told } => told.iter().map(changed).collect(),
            Self::Conflict => vec![Diagnostic::error("ledger-conflict")],
            Self::Blob(error) => vec![Diagnostic::error("ledger-blob").with("reason", error.to_string())],
            Self::Refused(error) => vec![Diagnostic::error("ledger-refused").with("reason", error.to_string())],
            Self::Erase(error) => vec![Diagnostic::error("ledger-erase").with("reason", error.to_string())],
            Self::Checkpoint => vec![Diagnostic::error("ledger-checkpoint")],
            Self::WrongKey => vec![Diagnostic::error("ledger-wrong-key")],
        }
    }
}

fn changed(told: &Told) -> Diagnostic {
    Diagnostic::error("app-changed")
        .with("when", told.recorded_at.strftime("%Y-%m-%d %H:%M UTC").to_string())
        .with("kind", told.kind.as_str())
        .with("position", told.position)
        .with("words", told.words().unwrap_or_default())
}

fn store_diagnostic(error: &StoreError) -> Diagnostic {
    let (code, path) = match error {
        StoreError::Locked { path } => ("ledger-locked", Some(path)),
        StoreError::Damaged { path, .. } => ("ledger-damaged", Some(path)),
        StoreError::Full { path } => ("ledger-full", Some(path)),
        StoreError::ReadOnly { path } => ("ledger-read-only", Some(path)),
        StoreError::NotAWorkspace { path } => ("ledger-not-a-workspace", Some(path)),
        StoreError::NewerFormat { path, .. } => ("ledger-newer-format", Some(path)),
        StoreError::Missing { path } => ("ledger-missing", Some(path)),
        StoreError::Exists { path } => ("ledger-exists", Some(path)),
        StoreError::Io { path, .. } => ("ledger-io", Some(path)),
        StoreError::Sql { path, .. } => ("ledger-sql", Some(path)),
        _ => ("ledger-io", None),
    };
    let reason = match error {
        StoreError::Damaged { what, .. } => what.clone(),
        error => std::error::Error::source(error).map(ToString::to_string).unwrap_or_default(),
    };
    let diagnostic = Diagnostic::error(code).with("reason", reason);
    match path {
        Some(path) => diagnostic.at(Place::file(path.display().to_string())),
        None => diagnostic,
    }
}
