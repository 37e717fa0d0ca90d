//! `akashi ledger`: the ledger out, checked, and proven.

use std::fs::File;
use std::io::{BufReader, BufWriter, IsTerminal as _, Write as _};
use std::path::Path;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use interchange::ledger_file::{self, FindingKind, NotChecked, Report, VerifyOptions};
use message::{Arg, Diagnostic, Locale, Place, message};
use store::{Ledger as _, Sqlite};
use tlog::VerifierKey;

use crate::args::{Common, Ledger};
use crate::print::{self, Failure};
use crate::{Outcome, edge, session};

/// The longest checkpoint read, in bytes.
const CHECKPOINT_LIMIT: u64 = 1024 * 1024;

pub(crate) fn run(ledger: Ledger, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    match ledger {
        Ledger::Export { output, replace } => export(output.as_deref(), replace, common, locale),
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

fn export(output: Option<&Path>, replace: bool, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let workspace = session::open(common)?;
    let key = verifier(&workspace)?;
    let waiting = waiting(locale, "cli-exporting");
    let failed = |error: ledger_file::ExportError| {
        Failure::from(Diagnostic::error("ledger-export").with("reason", error.to_string()))
    };
    let origin = key.name().as_str().to_owned();
    let exported = match output {
        None => ledger_file::export(workspace.store(), &origin, &key, &mut BufWriter::new(std::io::stdout().lock())),
        Some(path) => {
            edge::write(path, b"", replace)?;
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
    if output.is_some() {
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
    let reader = File::open(file)
        .map_err(|error| Diagnostic::error("cli-unreadable").with("reason", error.to_string()).at(place()))?;
    let waiting = waiting(locale, "cli-verifying");
    let options = VerifyOptions { key, since, ..VerifyOptions::default() };
    let report = ledger_file::verify(&mut BufReader::new(reader), &options)
        .map_err(|error| Diagnostic::error("ledger-verify").with("reason", error.to_string()).at(place()))?;
    waiting.finish_and_clear();
    match report {
        Report::Verified(verified) => {
            let args = vec![("entries", verified.entries.into()), ("checkpoints", verified.checkpoints.into())];
            print::say(locale, "ledger-verified", &args)?;
            for erased in &verified.erased {
                let args = vec![("position", erased.position.into()), ("ground", erased.ground.into())];
                print::say(locale, "ledger-verified-erased", &args)?;
            }
            for open in &verified.not_checked {
                print::say(locale, not_checked(*open), &Vec::new())?;
            }
            Ok(Outcome::Good)
        }
        Report::Found(found) => {
            let position = found.position.map_or_else(|| "–".to_owned(), |position| position.to_string());
            let line = u32::try_from(found.line).unwrap_or(u32::MAX);
            let args = vec![
                ("place", Arg::from(Place::line(file.display().to_string(), line).to_string())),
                ("position", position.into()),
                ("finding", message(locale, finding(found.kind), &Vec::new()).into()),
            ];
            print::say(locale, "ledger-finding", &args)?;
            Ok(Outcome::Findings)
        }
    }
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
        FindingKind::Added => "ledger-finding-added",
        FindingKind::Reordered => "ledger-finding-reordered",
        FindingKind::ReSigned => "ledger-finding-re-signed",
        FindingKind::Truncated => "ledger-finding-truncated",
        FindingKind::Forked => "ledger-finding-forked",
        FindingKind::TimeWentBack => "ledger-finding-time",
        FindingKind::DuplicateId => "ledger-finding-duplicate",
        _ => "ledger-finding-ground",
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
