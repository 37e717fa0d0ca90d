//! The text of a PDF, page by page, in the order in which the document draws it.
//!
//! That order is the author's: cell after cell of a table, column after column. A line ends where the next character
//! stands below or before the last one; white space where there is room for some. What is drawn is not looked at.

mod cids;
mod font;
mod inflated;
mod lzw;
mod matrix;
mod pen;
mod reader;
#[cfg(test)]
mod tests;
mod work;

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_font::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::CopyError;
use super::copy::PAGE_LIMIT;
use reader::Reader;

/// Whether a file is a PDF, by how it begins; some have a few bytes before that.
pub(super) fn is_pdf(bytes: &[u8]) -> bool {
    const WITHIN: usize = 1024;
    let head = bytes.get(..WITHIN).unwrap_or(bytes);
    head.windows(5).any(|found| found == b"%PDF-")
}

/// The text of each page.
///
/// # Errors
/// It is no sound PDF, it is locked, too large, or most of its characters say not what they are.
pub(super) fn pages(bytes: &[u8]) -> Result<Vec<String>, CopyError> {
    inflated::check(bytes)?;
    // A PDF is the most intricate thing read here: where its reader gives up on a broken one, the file is refused.
    catch_unwind(AssertUnwindSafe(|| read(bytes))).unwrap_or(Err(CopyError::PdfBroken))
}

fn read(bytes: &[u8]) -> Result<Vec<String>, CopyError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => CopyError::PdfLocked,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => CopyError::PdfBroken,
    })?;
    if PAGE_LIMIT < pdf.pages().len() {
        return Err(CopyError::TooLarge);
    }
    let mut reader = Reader::default();
    let mut pages = Vec::new();
    for page in pdf.pages().iter() {
        pages.push(reader.page(page)?);
    }
    if reader.is_unreadable() { Err(CopyError::PdfUnreadable) } else { Ok(pages) }
}
