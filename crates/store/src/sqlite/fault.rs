//! What an error of the engine means to a user.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use rusqlite::types::Type;

use crate::error::StoreError;

/// Extended codes of `SQLITE_IOERR` that say the file is shorter than its own header claims.
const SHORT_READ: i32 = 522;

/// An error that says the content of the file contradicts itself.
pub(super) fn damaged(what: impl Into<String>) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Null, what.into().into())
}

pub(super) fn classify(path: &Path, error: rusqlite::Error) -> StoreError {
    use rusqlite::Error as E;
    let path = path.to_path_buf();
    match &error {
        E::SqliteFailure(failure, _) => by_code(failure.code, failure.extended_code, path, error),
        E::SqlInputError { error: failure, .. } => by_code(failure.code, failure.extended_code, path, error),
        E::FromSqlConversionFailure(_, _, what) => StoreError::Damaged { what: what.to_string(), path, source: None },
        E::IntegralValueOutOfRange(..) | E::Utf8Error(..) | E::InvalidColumnType(..) | E::QueryReturnedNoRows => {
            StoreError::Damaged { path, what: "a value has the wrong shape".to_owned(), source: Some(error.into()) }
        }
        _ => StoreError::Sql { path, source: error.into() },
    }
}

fn by_code(code: ErrorCode, extended: i32, path: PathBuf, error: rusqlite::Error) -> StoreError {
    match code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed => {
            StoreError::Locked { path }
        }
        ErrorCode::DatabaseCorrupt => {
            StoreError::Damaged { path, what: "its pages do not fit together".to_owned(), source: Some(error.into()) }
        }
        ErrorCode::SystemIoFailure if extended == SHORT_READ => {
            StoreError::Damaged { path, what: "it is cut short".to_owned(), source: Some(error.into()) }
        }
        // Akashi itself never breaks a rule of its tables.
        ErrorCode::ConstraintViolation => {
            StoreError::Damaged { path, what: "its tables break their rules".to_owned(), source: Some(error.into()) }
        }
        ErrorCode::NotADatabase => StoreError::NotAWorkspace { path },
        ErrorCode::DiskFull => StoreError::Full { path },
        // The file itself was found before; what cannot be opened are the files the engine makes beside it.
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => StoreError::ReadOnly { path },
        ErrorCode::SystemIoFailure => StoreError::Io { path, source: error.into() },
        _ => StoreError::Sql { path, source: error.into() },
    }
}
