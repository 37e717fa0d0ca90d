//! Something of a chain in the form it was asked for.

use message::Locale;
use report::paper::Paper;
use report::{Origin, markdown, terminal};
use serde_json::Value;

use crate::args::{ChainFormat, Look, PaperForm};
use crate::commands::paper;
use crate::edge;
use crate::print::Failure;

impl Look {
    /// Gives it out; `origin` is what stands on a paper that others get to see.
    pub(crate) fn give(
        &self,
        json: impl FnOnce() -> Value,
        paper: impl FnOnce() -> Paper,
        origin: impl FnOnce() -> Result<Origin, Failure>,
        locale: Locale,
    ) -> Result<(), Failure> {
        let bytes = match self.format {
            ChainFormat::Json => format!("{:#}\n", json()).into_bytes(),
            ChainFormat::Table => terminal::paper(&paper(), &edge::style()).into_bytes(),
            ChainFormat::Markdown => markdown::paper(&paper()).into_bytes(),
            ChainFormat::Pdf => paper::stamped(paper(), &origin()?, PaperForm::Pdf)?,
            ChainFormat::Docx => paper::stamped(paper(), &origin()?, PaperForm::Docx)?,
        };
        let is_text = !matches!(self.format, ChainFormat::Pdf | ChainFormat::Docx);
        paper::give_bytes(&bytes, is_text, &self.to, locale)
    }
}
