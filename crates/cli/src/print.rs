//! Printing problems: what, where, and how to mend it.

use std::io::{self, Write};

use app::{AppError, Recorded};
use message::{Diagnostic, Locale, Severity, message};

/// Why a command could not do its work: bad input or a store that fails. Exit code 2.
#[derive(Debug)]
pub(crate) struct Failure(pub(crate) Vec<Diagnostic>);

impl From<Diagnostic> for Failure {
    fn from(diagnostic: Diagnostic) -> Self {
        Self(vec![diagnostic])
    }
}

impl From<Vec<Diagnostic>> for Failure {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Self(diagnostics)
    }
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        Self(error.diagnostics())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        // A reader that has gone away is no failure of ours; main still ends quietly.
        Self(vec![Diagnostic::error("cli-output").with("reason", error.to_string())])
    }
}

/// Prints every problem to standard error, each with place and mend.
pub(crate) fn failure(failure: &Failure, locale: Locale) {
    // If standard error is closed there is nobody left to tell.
    let _ = write(&mut io::stderr().lock(), &failure.0, locale);
}

/// Prints warnings to standard error.
pub(crate) fn warnings(diagnostics: &[Diagnostic], locale: Locale) {
    let _ = write(&mut io::stderr().lock(), diagnostics, locale);
}

/// Says how much was recorded and where it begins, with what is to be known of it.
pub(crate) fn recorded(recorded: &Recorded, locale: Locale) -> Result<(), Failure> {
    warnings(&recorded.warnings(), locale);
    say(locale, "cli-recorded", &vec![("count", recorded.count.into()), ("first", recorded.first.into())])
}

fn write(out: &mut impl Write, diagnostics: &[Diagnostic], locale: Locale) -> io::Result<()> {
    for diagnostic in diagnostics {
        let weight = match diagnostic.severity {
            Severity::Error => message(locale, "cli-error", &Vec::new()),
            Severity::Warning => message(locale, "cli-warning", &Vec::new()),
        };
        match &diagnostic.place {
            Some(place) => writeln!(out, "{place}: {weight}: {}", diagnostic.text(locale))?,
            None => writeln!(out, "{weight}: {}", diagnostic.text(locale))?,
        }
        let mend = diagnostic.mend(locale);
        if !mend.is_empty() {
            writeln!(out, "    → {mend}")?;
        }
    }
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count();
    if errors > 1 {
        writeln!(out, "{}", message(locale, "cli-problem-count", &vec![("count", errors.into())]))?;
    }
    Ok(())
}

/// Writes a result to standard output.
pub(crate) fn output(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let written = out
        .write_all(text.as_bytes())
        .and_then(|()| if text.ends_with('\n') || text.is_empty() { Ok(()) } else { out.write_all(b"\n") });
    match written.and_then(|()| out.flush()) {
        // `akashi … | head` closes the pipe early: that is how pipes work.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}

/// Writes a message to standard output.
pub(crate) fn say(locale: Locale, id: &str, args: &message::Args) -> Result<(), Failure> {
    output(&message(locale, id, args))
}
