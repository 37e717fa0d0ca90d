//! Files that people send: written to a file of no name as they come in, never in memory as a whole; small ones that are
//! looked at first are kept by the form they are confirmed with.

use std::fs::File;

use axum::extract::multipart::{Field, MultipartError};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use message::Diagnostic;
use tokio::io::{AsyncSeekExt as _, AsyncWriteExt as _};

use crate::failure::Failure;

/// Takes a file in, up to `limit` bytes, ready to be read from its beginning; `None`: it is empty.
///
/// # Errors
/// It is longer, it breaks off or comes too slowly, or it cannot be written.
pub(crate) async fn take(mut field: Field<'_>, limit: usize) -> Result<Option<File>, Failure> {
    let kept = tempfile::tempfile().map_err(|error| unwritten(&error))?;
    let (mut kept, mut size) = (tokio::fs::File::from_std(kept), 0_usize);
    while let Some(piece) = field.chunk().await.map_err(unreadable)? {
        size = size.saturating_add(piece.len());
        if limit < size {
            let limit = format!("{} MiB", limit / (1024 * 1024));
            return Err(Failure::refused(Diagnostic::error("web-file-too-large").with("limit", limit)));
        }
        kept.write_all(&piece).await.map_err(|error| unwritten(&error))?;
    }
    if size == 0 {
        return Ok(None);
    }
    kept.flush().await.map_err(|error| unwritten(&error))?;
    kept.rewind().await.map_err(|error| unwritten(&error))?;
    Ok(Some(kept.into_std().await))
}

/// A file as the form keeps it with which it is confirmed.
pub(crate) fn kept(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// The file that a form kept.
///
/// # Errors
/// The form was altered on its way.
pub(crate) fn confirmed(kept: &str) -> Result<Vec<u8>, Failure> {
    let altered = |_| Failure::refused(Diagnostic::error("web-form-unreadable").with("reason", ""));
    STANDARD.decode(kept).map_err(altered)
}

/// A form that cannot be read.
pub(crate) fn unreadable(error: MultipartError) -> Failure {
    Failure::refused(Diagnostic::error("web-form-unreadable").with("reason", error.body_text()))
}

fn unwritten(error: &std::io::Error) -> Failure {
    Failure::Broken(vec![Diagnostic::error("ledger-io").with("reason", error.to_string())])
}
