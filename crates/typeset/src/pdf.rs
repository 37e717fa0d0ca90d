//! A paper as PDF.

use message::Diagnostic;
use report::paper::Paper;
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::data::data;
use crate::fonts::Fonts;
use crate::sheet::Sheet;

/// How many papers ago something must have been used last to be forgotten: pieces of the template are the same in each.
const KEPT: usize = 2;

/// Sets a paper.
///
/// # Errors
///
/// What the typesetter refuses; papers are made so that it refuses none.
pub(crate) fn pdf(paper: &Paper, fonts: &Fonts) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let sheet = Sheet::new(data(paper, fonts), fonts).ok_or_else(|| vec![Diagnostic::error("typeset-failed")])?;
    let made = typst::compile::<PagedDocument>(&sheet).output.and_then(|document| {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]).unwrap_or_default();
        let options = PdfOptions { creator: Smart::Custom(Some("Akashi".to_owned())), standards, ..Default::default() };
        typst_pdf::pdf(&document, &options)
    });
    comemo::evict(KEPT);
    made.map_err(|problems| problems.iter().map(refused).collect())
}

fn refused(problem: &SourceDiagnostic) -> Diagnostic {
    Diagnostic::error("typeset-refused").with("reason", problem.message.as_str())
}
