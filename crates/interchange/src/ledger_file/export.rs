//! Writing a ledger out.

use std::io::{self, Write};
use std::ops::ControlFlow;

use store::{EntryRef, Ledger, StoreError};
use tlog::VerifierKey;

use super::lines::{self, CheckpointLine, EntryLine, HeaderLine};
use super::{FORMAT, MAX_LINE_LEN};

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exported {
    /// Number of entries written.
    pub entries: u64,
    /// Number of checkpoints written.
    pub checkpoints: u64,
    /// Number of entries left out because no published checkpoint covers them yet.
    pub uncovered: u64,
}

/// Why a ledger was not written out as a whole.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ExportError {
    /// A body cannot stand in a line.
    #[error("the body of entry {position} is not canonical JSON")]
    Body {
        /// Position of the entry.
        position: u64,
    },
    /// A checkpoint covers so many new entries that its line becomes too long to be read again.
    #[error("the checkpoint of {size} entries covers too many entries at once")]
    TooLong {
        /// Number of entries the checkpoint covers.
        size: u64,
    },
    /// The file could not be written.
    #[error("the file could not be written")]
    Write(#[source] io::Error),
    /// The ledger could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Writes every entry that a published checkpoint covers, with the checkpoints, to `out`.
///
/// Publish a checkpoint first if the newest entries are to be in the file, and always after an erasure: a body that is
/// gone without the entry that says why is a finding.
/// What the ledger holds is written as it is; whether it fits together is for [`super::verify`] to find.
///
/// # Errors
///
/// [`ExportError`]; what was written until then is not a whole file.
pub fn export(
    ledger: &dyn Ledger,
    origin: &str,
    key: &VerifierKey,
    out: &mut dyn Write,
) -> Result<Exported, ExportError> {
    let header = HeaderLine { akashi_ledger: FORMAT, origin: origin.to_owned(), verifier_key: key.to_string() };
    write_line(out, &header)?;
    // Entries appended from here on are left for the next time.
    let head = ledger.head()?;
    let mut covered = 0;
    let mut checkpoints = 0;
    for published in ledger.checkpoints()? {
        write_entries(ledger, covered, published.size, out)?;
        let leaves = ledger.leaf_data(covered, published.size)?;
        let written = write_line(out, &CheckpointLine::new(published.note, &leaves))?;
        if MAX_LINE_LEN < written {
            return Err(ExportError::TooLong { size: published.size });
        }
        covered = published.size;
        checkpoints += 1;
    }
    out.flush().map_err(ExportError::Write)?;
    Ok(Exported { entries: covered, checkpoints, uncovered: head.size.saturating_sub(covered) })
}

fn write_entries(ledger: &dyn Ledger, from: u64, to: u64, out: &mut dyn Write) -> Result<(), ExportError> {
    let mut written = Ok(());
    ledger.scan(from, Some(to), &mut |entry| {
        written = write_entry(out, &entry);
        if written.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    written
}

fn write_entry(out: &mut dyn Write, entry: &EntryRef<'_>) -> Result<(), ExportError> {
    let line = EntryLine::new(entry).ok_or(ExportError::Body { position: entry.position })?;
    write_line(out, &line).map(drop)
}

/// Writes a line and its newline; answers the length in bytes.
fn write_line(out: &mut dyn Write, line: &impl serde::Serialize) -> Result<u64, ExportError> {
    let mut bytes = lines::write(line).map_err(ExportError::Write)?;
    bytes.push(b'\n');
    out.write_all(&bytes).map_err(ExportError::Write)?;
    Ok(u64::try_from(bytes.len()).unwrap_or(u64::MAX))
}
