//! `akashi ledger`: the ledger out, checked, and proven.

use std::fs::File;
use std::io::{BufReader, BufWriter, IsTerminal as _, Read, Write as _};
use std::path::Path;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use interchange::ledger_file::{self, FindingKind, NotChecked, ProofFinding, Report, Verified, VerifyOptions};
use message::{Arg, Diagnostic, Locale, Place, message};
use store::{Ledger as _, Sqlite};
use tlog::VerifierKey;

use crate::args::{Common, Ledger, ToFile};
use crate::print::{self, Failure};
use crate::{Outcome, edge, session};

/// So many bytes tell a proof from a ledger.
const START_LEN: u64 = 64;

/// The longest checkpoint read, in bytes.
const CHECKPOINT_LIMIT: u64 = 1024 * 1024;

pub(crate) fn run(ledger: Ledger, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    match ledger {
        Ledger::Export { to } => export(&to, common, locale),
        Ledger::Verify { file, verifier_key, since } => {
            verify(&file, verifier_key.as_deref(), since.as_deref(), locale)
        }
        Ledger::Checkpoint => {
            let note = session::open(common)?.checkpoint()?;
            print::output(&note.ok_or_else(|| Diagnostic::error("ledger-checkpoint"))?)?;
            Ok(Outcome::Good)
        }
        Ledger::Key => {
            print::output(&verifier(&session::open(common)?)?.to_string())?;
            Ok(Outcome::Good)
        }
        Ledger::Proof { position } => {
            let proof = session::open(common)?.proof(position)?;
            let proof = proof.ok_or_else(|| Diagnostic::error("cli-no-proof").with("position", position))?;
            print::output(&proof.to_string())?;
            Ok(Outcome::Good)
        }
    }
}

fn verifier(workspace: &app::Workspace<Sqlite>) -> Result<VerifierKey, Failure> {
    let key = workspace.store().meta(app::VERIFIER_KEY).map_err(app::AppError::from)?;
    let key = key.and_then(|key| key.parse::<VerifierKey>().ok());
    key.ok_or_else(|| Diagnostic::error("ledger-checkpoint").into())
}

fn export(to: &ToFile, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let workspace = session::open(common)?;
    let key = verifier(&workspace)?;
    let waiting = waiting(locale, "cli-exporting");
    let failed = |error: ledger_file::ExportError| {
        Failure::from(Diagnostic::error("ledger-export").with("reason", error.to_string()))
    };
    let origin = key.name().as_str().to_owned();
    let exported = match to.file() {
        None => ledger_file::export(workspace.store(), &origin, &key, &mut BufWriter::new(std::io::stdout().lock())),
        Some(path) => {
            edge::write(path, b"", to.replace)?;
            let place = || Place::file(path.display().to_string());
            let unwritable = |error: std::io::Error| {
                Failure::from(Diagnostic::error("cli-unwritable").with("reason", error.to_string()).at(place()))
            };
            let mut file = BufWriter::new(File::options().write(true).open(path).map_err(unwritable)?);
            let exported = ledger_file::export(workspace.store(), &origin, &key, &mut file);
            file.flush().and_then(|()| file.get_ref().sync_all()).map_err(unwritable)?;
            exported
        }
    }
    .map_err(failed)?;
    waiting.finish_and_clear();
    if to.file().is_some() {
        let args = vec![("entries", exported.entries.into()), ("checkpoints", exported.checkpoints.into())];
        print::say(locale, "cli-exported", &args)?;
    }
    Ok(Outcome::Good)
}

fn verify(file: &Path, key: Option<&str>, since: Option<&Path>, locale: Locale) -> Result<Outcome, Failure> {
    let key = match key {
        None => None,
        Some(key) => Some(key.parse::<VerifierKey>().map_err(|_| Diagnostic::error("cli-bad-verifier-key"))?),
    };
    let since = match since {
        None => None,
        Some(path) => {
            let bytes = edge::read_bytes(path, CHECKPOINT_LIMIT)?;
            let place = Place::file(path.display().to_string());
            Some(String::from_utf8(bytes).map_err(|_| Diagnostic::error("cli-not-utf8").with("reason", "").at(place))?)
        }
    };
    let place = || Place::file(file.display().to_string());
    let unreadable =
        |error: std::io::Error| Diagnostic::error("cli-unreadable").with("reason", error.to_string()).at(place());
    let mut reader = BufReader::new(File::open(file).map_err(unreadable)?);
    let mut start = Vec::new();
    (&mut reader).take(START_LEN).read_to_end(&mut start).map_err(unreadable)?;
    if ledger_file::is_proof(&start) {
        let key = key.ok_or_else(|| Diagnostic::error("ledger-proof-key").at(place()))?;
        if since.is_some() {
            return Err(Diagnostic::error("ledger-proof-since").at(place()).into());
        }
        // One byte more than a proof may have, so that a longer file is not taken for its beginning.
        let limit = u64::try_from(tlog::tlog_proof::MAX_TLOG_PROOF_LEN).unwrap_or(u64::MAX);
        let mut proof = Vec::new();
        start.chain(reader).take(limit.saturating_add(1)).read_to_end(&mut proof).map_err(unreadable)?;
        return verify_proof(&proof, file, &key, locale);
    }
    let waiting = waiting(locale, "cli-verifying");
    let options = VerifyOptions { key, since, ..VerifyOptions::default() };
    let report = ledger_file::verify(&mut start.chain(reader), &options)
        .map_err(|error| Diagnostic::error("ledger-verify").with("reason", error.to_string()).at(place()))?;
    waiting.finish_and_clear();
    match report {
        Report::Verified(verified) => {
            verified_ledger(&verified, locale)?;
            Ok(Outcome::Good)
        }
        Report::Found(found) => {
            let line = u32::try_from(found.line).unwrap_or(u32::MAX);
            let mut args = vec![
                ("place", Arg::from(Place::line(file.display().to_string(), line).to_string())),
                ("finding", message(locale, finding(found.kind), &Vec::new()).into()),
            ];
            match found.position {
                None => print::say(locale, "ledger-finding-file", &args)?,
                Some(position) => {
                    args.push(("position", position.to_string().into()));
                    print::say(locale, "ledger-finding", &args)?;
                }
            }
            Ok(Outcome::Findings)
        }
    }
}

fn verified_ledger(verified: &Verified, locale: Locale) -> Result<(), Failure> {
    let args = vec![("entries", verified.entries.into()), ("checkpoints", verified.checkpoints.into())];
    print::say(locale, "ledger-verified", &args)?;
    if let Some(head) = &verified.head {
        let args = vec![
            ("origin", visible(head.origin()).into()),
            ("size", head.size().to_string().into()),
            ("root", head.root().to_string().into()),
        ];
        print::say(locale, "ledger-verified-head", &args)?;
    }
    if let Some(time) = verified.last_recorded_at {
        print::say(locale, "ledger-verified-last", &vec![("time", time.to_string().into())])?;
    }
    for erased in &verified.erased {
        let args = vec![("position", erased.position.into()), ("ground", erased.ground.into())];
        print::say(locale, "ledger-verified-erased", &args)?;
    }
    match verified.complete_to {
        Some(size) if size < verified.entries => {
            let args = vec![("last", size.saturating_sub(1).to_string().into())];
            print::say(locale, "ledger-verified-complete-to", &args)?;
        }
        Some(_) => print::say(locale, "ledger-verified-complete", &Vec::new())?,
        None => {}
    }
    for open in &verified.not_checked {
        print::say(locale, not_checked(*open), &Vec::new())?;
    }
    Ok(())
}

fn verify_proof(proof: &[u8], file: &Path, key: &VerifierKey, locale: Locale) -> Result<Outcome, Failure> {
    let proven = match ledger_file::verify_proof(proof, key) {
        Ok(proven) => proven,
        Err(found) => {
            let args = vec![
                ("place", Arg::from(Place::file(file.display().to_string()).to_string())),
                ("finding", message(locale, proof_finding(found), &Vec::new()).into()),
            ];
            print::say(locale, "ledger-finding-file", &args)?;
            return Ok(Outcome::Findings);
        }
    };
    let (entry, head) = (&proven.entry, &proven.checkpoint);
    let args = vec![
        ("position", entry.position.to_string().into()),
        ("origin", visible(head.origin()).into()),
        ("size", head.size().to_string().into()),
        ("root", head.root().to_string().into()),
        ("kind", visible(&entry.kind).into()),
        ("time", entry.recorded_at.to_string().into()),
        ("actor", visible(&entry.actor).into()),
    ];
    print::say(locale, "ledger-proof-verified", &args)?;
    match &entry.body {
        Some(body) => {
            let body = visible(&String::from_utf8_lossy(body));
            print::say(locale, "ledger-proof-body", &vec![("body", body.into())])?;
        }
        None => print::say(locale, "ledger-proof-body-erased", &Vec::new())?,
    }
    if 0 < proven.other_signatures {
        print::say(locale, "ledger-not-checked-signatures", &Vec::new())?;
    }
    Ok(Outcome::Good)
}

/// A text of a file from elsewhere, without anything that could make a terminal show something else.
fn visible(text: &str) -> String {
    let hidden = |character: char| {
        character.is_control()
            || matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let mut visible = String::with_capacity(text.len());
    for character in text.chars() {
        if hidden(character) {
            visible.extend(character.escape_unicode());
        } else {
            visible.push(character);
        }
    }
    visible
}

fn not_checked(open: NotChecked) -> &'static str {
    match open {
        NotChecked::KeyNotPinned => "ledger-not-checked-key",
        NotChecked::TruncationNotChecked => "ledger-not-checked-truncation",
        NotChecked::NothingSigned => "ledger-not-checked-signed",
        _ => "ledger-not-checked-signatures",
    }
}

fn finding(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::UnknownFormat { .. } => "ledger-finding-format",
        FindingKind::BrokenLine => "ledger-finding-broken",
        FindingKind::LongLine => "ledger-finding-long",
        FindingKind::Altered => "ledger-finding-altered",
        FindingKind::Removed => "ledger-finding-removed",
        FindingKind::CheckpointMissing => "ledger-finding-checkpoint",
        FindingKind::Added => "ledger-finding-added",
        FindingKind::Reordered => "ledger-finding-reordered",
        FindingKind::ReSigned => "ledger-finding-re-signed",
        FindingKind::Truncated => "ledger-finding-truncated",
        FindingKind::CutOff => "ledger-finding-cut-off",
        FindingKind::CutLine => "ledger-finding-cut-line",
        FindingKind::LineEnds => "ledger-finding-line-ends",
        FindingKind::ByteOrderMark => "ledger-finding-byte-order-mark",
        FindingKind::Forked => "ledger-finding-forked",
        FindingKind::TimeWentBack => "ledger-finding-time",
        FindingKind::DuplicateId => "ledger-finding-duplicate",
        _ => "ledger-finding-ground",
    }
}

fn proof_finding(found: ProofFinding) -> &'static str {
    match found {
        ProofFinding::LineEnds => "ledger-finding-line-ends",
        ProofFinding::ByteOrderMark => "ledger-finding-byte-order-mark",
        ProofFinding::ReSigned => "ledger-finding-re-signed",
        ProofFinding::NoEntry => "ledger-proof-no-entry",
        ProofFinding::Checkpoint => "ledger-proof-checkpoint",
        ProofFinding::Entry => "ledger-proof-entry",
        _ => "ledger-proof-broken",
    }
}

/// A sign of life on a terminal; nothing in a pipe.
fn waiting(locale: Locale, id: &str) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner().with_style(ProgressStyle::default_spinner());
    bar.set_message(message(locale, id, &Vec::new()));
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}
