//! Papers as files, in every form they have.

use std::path::Path;

use message::{Diagnostic, Locale};
use report::Typeset as _;
use report::markdown;
use report::paper::Paper;
use typeset::Typesetter;

use crate::args::{PaperForm, PaperTo};
use crate::edge;
use crate::print::{self, Failure};

/// Writes a paper where it was asked to; Markdown without a file goes to standard output.
pub(crate) fn give(paper: &Paper, to: &PaperTo, locale: Locale) -> Result<(), Failure> {
    let bytes = made(paper, to.format)?;
    give_bytes(&bytes, to.format == PaperForm::Markdown, to.output.as_deref(), to.replace, locale)
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
pub(crate) fn give_bytes(
    bytes: &[u8],
    is_text: bool,
    output: Option<&Path>,
    replace: bool,
    locale: Locale,
) -> Result<(), Failure> {
    match output {
        Some(file) => {
            edge::write(file, bytes, replace)?;
            print::say(locale, "cli-written", &vec![("file", file.display().to_string().into())])
        }
        None if is_text => print::output(&String::from_utf8_lossy(bytes)),
        None => Err(Diagnostic::error("paper-no-output").into()),
    }
}
