//! A reader's copy: its pages as text.

use encoding_rs::{SHIFT_JIS, UTF_8};
use thiserror::Error;

use super::pdf;

/// The largest text looked through, in bytes.
const TEXT_LIMIT: usize = 64 * 1024 * 1024;

/// The most pages looked through.
pub(super) const PAGE_LIMIT: usize = 20_000;

/// Why a copy is not looked through.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CopyError {
    /// It is larger than any document.
    #[error("the text has more than {TEXT_LIMIT} bytes or {PAGE_LIMIT} pages")]
    TooLarge,
    /// There is nothing in it.
    #[error("the copy has no text")]
    Empty,
    /// It is no text.
    #[error("the file is no text")]
    NotText,
    /// It is a PDF, but no sound one.
    #[error("the PDF is broken")]
    PdfBroken,
    /// It is a PDF that only opens with a password.
    #[error("the PDF is locked")]
    PdfLocked,
    /// It is a PDF that is packed in a way nobody uses any more, and that could hide any amount.
    #[error("the PDF is packed by LZW")]
    PdfLzw,
    /// It is a PDF whose fonts do not say what their characters are.
    #[error("the characters of the PDF cannot be told")]
    PdfUnreadable,
}

impl CopyError {
    /// The message that tells it.
    pub fn message(&self) -> &'static str {
        match self {
            Self::TooLarge => "original-too-large",
            Self::Empty => "original-no-text",
            Self::NotText => "original-not-text",
            Self::PdfBroken => "original-pdf-broken",
            Self::PdfLocked => "original-pdf-locked",
            Self::PdfLzw => "original-pdf-lzw",
            Self::PdfUnreadable => "original-pdf-unreadable",
        }
    }
}

/// A page of a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its number in the file, counted from 1; `None`: the text does not tell pages apart.
    pub number: Option<u32>,
    /// The number of its first line.
    pub first_line: u32,
    /// Its text.
    pub text: String,
}

/// A reader's copy of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Copy {
    pages: Vec<Page>,
}

impl Copy {
    /// A PDF, or a file of text: UTF-8, UTF-16 with its mark, or Shift_JIS.
    ///
    /// # Errors
    /// It is neither, too large, or there is no text in it; a PDF may be locked or say not what its characters are.
    pub fn of_bytes(bytes: &[u8]) -> Result<Self, CopyError> {
        if TEXT_LIMIT < bytes.len() {
            return Err(CopyError::TooLarge);
        }
        if pdf::is_pdf(bytes) {
            return Self::of_pages(pdf::pages(bytes)?);
        }
        let marked = encoding_rs::Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
        let encoding = marked.unwrap_or(if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { SHIFT_JIS });
        let (text, _, broken) = encoding.decode(bytes);
        let written = |character: char| !character.is_control() || character.is_whitespace();
        if broken || !text.chars().all(written) {
            return Err(CopyError::NotText);
        }
        Self::of_text(&text)
    }

    /// A text, in which form feeds part pages, if it has any. Lines are counted through.
    ///
    /// # Errors
    /// It is too large, or there is nothing in it.
    pub fn of_text(text: &str) -> Result<Self, CopyError> {
        if TEXT_LIMIT < text.len() {
            return Err(CopyError::TooLarge);
        }
        let mut pages = Vec::new();
        let mut first_line = 1;
        let numbered = text.contains('\u{c}');
        for (index, page) in text.split('\u{c}').enumerate() {
            let number = numbered.then(|| u32::try_from(index + 1).unwrap_or(u32::MAX));
            pages.push(Page { number, first_line, text: page.to_owned() });
            let broken = page.bytes().filter(|byte| *byte == b'\n').count();
            first_line += u32::try_from(broken).unwrap_or(u32::MAX);
        }
        Self::checked(pages)
    }

    /// Pages as an extractor gives them. Lines are counted on each page.
    ///
    /// # Errors
    /// They are too large, or there is nothing in them.
    pub fn of_pages(pages: Vec<String>) -> Result<Self, CopyError> {
        if TEXT_LIMIT < pages.iter().map(String::len).sum() {
            return Err(CopyError::TooLarge);
        }
        let numbered =
            pages.into_iter().zip(1..).map(|(text, number)| Page { number: Some(number), first_line: 1, text });
        Self::checked(numbered.collect())
    }

    fn checked(pages: Vec<Page>) -> Result<Self, CopyError> {
        if PAGE_LIMIT < pages.len() {
            return Err(CopyError::TooLarge);
        }
        if pages.iter().all(|page| page.text.trim().is_empty()) {
            return Err(CopyError::Empty);
        }
        Ok(Self { pages })
    }

    /// Its pages in order.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }
}
