//! A paper as DOCX, to be edited on: headings are headings, tables are tables, and looks are styles.
//!
//! The crates that write this format lack what these papers need (`docs/decisions/0018-papers.md`); the format is a ZIP
//! with a handful of XML files, and these are ours. Nothing in it depends on a clock or on chance.

mod blocks;
mod numbering;
mod package;
mod runs;
mod section;
mod styles;
mod tables;
mod xml;

use message::Diagnostic;

use self::blocks::Body;
use crate::Typeset;
use crate::paper::Paper;

/// Writes a paper. Pictures are drawn by `typeset`; one that cannot be drawn gives way to what it tells.
///
/// # Errors
///
/// The file could not be put together.
pub fn docx(paper: &Paper, typeset: &dyn Typeset) -> Result<Vec<u8>, Diagnostic> {
    let body = Body::of(paper, typeset);
    package::package(paper, &body).map_err(|_| Diagnostic::error("paper-docx-failed"))
}

#[cfg(test)]
mod tests;
