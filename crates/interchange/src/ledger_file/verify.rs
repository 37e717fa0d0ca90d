//! Checking a ledger file, without trusting whoever made it.

use std::io::{BufRead, Read as _};

use tlog::checkpoint;
use tlog::{Checkpoint, SignedNote, VerifierKey};

use super::FORMAT;
use super::finding::{FindingKind, Report, Verified};
use super::lines::{self, HeaderLine, Line};
use super::options::VerifyOptions;
use super::progress::Progress;
use super::segment::Seen;
use super::stop::{Stop, VerifyError, found};

/// What some programs put in front of a text.
pub(super) const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Checks a ledger file from its first line to its last.
///
/// Memory grows by some hundred bytes for each entry, not with the size of bodies.
///
/// # Errors
///
/// [`VerifyError`] when there is nothing to answer: the file cannot be read, or the options make no sense.
pub fn verify(reader: &mut dyn BufRead, options: &VerifyOptions) -> Result<Report, VerifyError> {
    let since = options.since.as_ref().map(|text| text.parse::<SignedNote>()).transpose();
    since.map_err(VerifyError::Since)?;
    let mut lines = Lines { reader, number: 0, max_len: options.max_line_len, bytes: Vec::new() };
    match run(&mut lines, options) {
        Ok(verified) => Ok(Report::Verified(verified)),
        Err(Stop::Found(finding)) => Ok(Report::Found(finding)),
        Err(Stop::Failed(error)) => Err(error),
    }
}

fn run(lines: &mut Lines<'_>, options: &VerifyOptions) -> Result<Verified, Stop> {
    let key = match lines.next()? {
        Some(Line::Header(header)) => check_header(&header, options)?,
        _ => return found(1, None, FindingKind::BrokenLine),
    };
    let since = open_since(&key, options)?;
    let mut check = Progress::new(key, since)?;
    while let Some(line) = lines.next()? {
        match line {
            Line::Header(_) => return found(lines.number, None, FindingKind::BrokenLine),
            Line::Entry(entry) => check.entry(Seen::of(lines.number, &entry)),
            Line::Checkpoint(line, leaves) => check.checkpoint(lines.number, &line, &leaves)?,
        }
    }
    check.end(lines.number, options)
}

/// The key everything in the file must be signed with.
fn check_header(header: &HeaderLine, options: &VerifyOptions) -> Result<VerifierKey, Stop> {
    if header.akashi_ledger != FORMAT {
        return found(1, None, FindingKind::UnknownFormat { found: header.akashi_ledger });
    }
    let Ok(declared) = header.verifier_key.parse::<VerifierKey>() else {
        return found(1, None, FindingKind::BrokenLine);
    };
    // A signature does not cover the name of its key; the origin does, being in the signed text.
    if declared.name().as_str() != header.origin {
        return found(1, None, FindingKind::BrokenLine);
    }
    match &options.key {
        Some(pinned) if *pinned != declared => found(1, None, FindingKind::ReSigned),
        _ => Ok(declared),
    }
}

fn open_since(key: &VerifierKey, options: &VerifyOptions) -> Result<Option<Checkpoint>, Stop> {
    let Some(text) = &options.since else { return Ok(None) };
    match checkpoint::open(text, key) {
        Ok(since) => Ok(Some(since)),
        // With a pinned key the earlier checkpoint is the odd one out; without, the key of the file is.
        Err(error) if options.key.is_some() => Err(Stop::Failed(VerifyError::SinceKey(error))),
        Err(_) => found(1, None, FindingKind::ReSigned),
    }
}

/// The file, line by line.
struct Lines<'r> {
    reader: &'r mut dyn BufRead,
    /// Number of the line read last, counted from 1.
    number: u64,
    max_len: u64,
    bytes: Vec<u8>,
}

impl Lines<'_> {
    fn next(&mut self) -> Result<Option<Line>, Stop> {
        self.bytes.clear();
        let mut limited = (&mut *self.reader).take(self.max_len.saturating_add(1));
        let len = limited.read_until(b'\n', &mut self.bytes).map_err(|error| Stop::Failed(VerifyError::Read(error)))?;
        if len == 0 {
            return Ok(None);
        }
        self.number = self.number.saturating_add(1);
        if self.max_len < u64::try_from(len).unwrap_or(u64::MAX) {
            return found(self.number, None, FindingKind::LongLine);
        }
        let line = self.bytes.strip_suffix(b"\n").and_then(|text| lines::read(text).ok());
        line.map_or_else(|| found(self.number, None, why_broken(&self.bytes, self.number)), |line| Ok(Some(line)))
    }
}

/// What happened to a line that cannot be read as it stands.
fn why_broken(bytes: &[u8], number: u64) -> FindingKind {
    let Some(text) = bytes.strip_suffix(b"\n") else {
        return if lines::begins(bytes) { FindingKind::CutLine } else { FindingKind::BrokenLine };
    };
    let without_return = text.strip_suffix(b"\r").unwrap_or(text);
    match without_return.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) if number == 1 && lines::read(rest).is_ok() => FindingKind::ByteOrderMark,
        None if lines::read(without_return).is_ok() => FindingKind::LineEnds,
        _ => FindingKind::BrokenLine,
    }
}
