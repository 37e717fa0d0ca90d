//! Papers as files, in every form they have.

use app::{Snapshot, Workspace};
use jiff::civil::Date;
use message::{Diagnostic, Locale};
use report::paper::Paper;
use report::{LedgerHead, Origin, Typeset as _, markdown};
use store::{Ledger as _, Sqlite};
use typeset::Typesetter;

use crate::args::{PaperForm, PaperTo, ToFile};
use crate::edge;
use crate::print::{self, Failure};

/// Writes a paper where it was asked to; Markdown without a file goes to standard output.
pub(crate) fn give(paper: &Paper, to: &PaperTo, locale: Locale) -> Result<(), Failure> {
    let bytes = made(paper, to.format)?;
    give_bytes(&bytes, to.format == PaperForm::Markdown, &to.to, locale)
}

/// A paper that says where it comes from, in a form.
pub(crate) fn stamped(mut paper: Paper, origin: &Origin, form: PaperForm) -> Result<Vec<u8>, Failure> {
    origin.stamp(&mut paper);
    made(&paper, form)
}

/// Of which day something is, and from which ledger.
pub(crate) fn origin(workspace: &Workspace<Sqlite>, snapshot: &Snapshot, day: Date) -> Result<Origin, Failure> {
    let newest = workspace.store().latest_checkpoint().map_err(app::AppError::from)?;
    let ledger = LedgerHead {
        origin: workspace.origin()?.unwrap_or_default(),
        size: snapshot.world.size(),
        checkpoint: newest.map(|one| one.note).unwrap_or_default(),
    };
    Ok(Origin { day, ledger: Some(ledger) })
}

/// A paper in a form.
pub(crate) fn made(paper: &Paper, form: PaperForm) -> Result<Vec<u8>, Failure> {
    match form {
        PaperForm::Markdown => Ok(markdown::paper(paper).into_bytes()),
        PaperForm::Pdf => Typesetter::new().pdf(paper).map_err(Failure),
        PaperForm::Docx => Ok(report::docx(paper, &Typesetter::new())?),
    }
}

/// Writes what was made to a file; what can be read may go to standard output instead.
pub(crate) fn give_bytes(bytes: &[u8], is_text: bool, to: &ToFile, locale: Locale) -> Result<(), Failure> {
    match to.file() {
        Some(file) => {
            edge::write(file, bytes, to.replace)?;
            print::say(locale, "cli-written", &vec![("file", file.display().to_string().into())])
        }
        None if is_text => print::output(&String::from_utf8_lossy(bytes)),
        None => Err(Diagnostic::error("paper-no-output").into()),
    }
}
