//! Why a check ends: something was found, or there is nothing to answer.

use std::io;

use tlog::checkpoint::OpenCheckpointError;
use tlog::note::NoteError;

use super::finding::{Finding, FindingKind};

/// Why a file could not be checked at all.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum VerifyError {
    /// The file could not be read.
    #[error("the file could not be read")]
    Read(#[source] io::Error),
    /// The earlier checkpoint given is not one.
    #[error("the earlier checkpoint is not a signed checkpoint")]
    Since(#[source] NoteError),
    /// The earlier checkpoint given is not of this ledger.
    #[error("the earlier checkpoint is not signed by the key of this ledger")]
    SinceKey(#[source] OpenCheckpointError),
}

/// Why a check ends before the file does.
pub(super) enum Stop {
    Found(Finding),
    Failed(VerifyError),
}

pub(super) fn found<T>(line: u64, position: Option<u64>, kind: FindingKind) -> Result<T, Stop> {
    Err(Stop::Found(Finding { line, position, kind }))
}
