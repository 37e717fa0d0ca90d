//! `akashi report`: what it takes; and the forms that every paper has.

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;
use world::Slug;

use super::ToFile;
use crate::shipped;

#[derive(Debug, Subcommand)]
pub(crate) enum Report {
    Executive(OfService),
    Applicability(OfService),
}

/// Which service, on which day, by which guideline.
#[derive(Debug, Args)]
pub(crate) struct OfService {
    #[arg(value_parser = super::slug)]
    pub(crate) service: Slug,
    #[arg(long, default_value = shipped::FIRST)]
    pub(crate) guideline: String,
    #[arg(long, value_parser = super::day, value_name = "DATE")]
    pub(crate) as_of: Option<Date>,
    #[command(flatten)]
    pub(crate) to: PaperTo,
}

/// In what form a paper is written, and where to.
#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct PaperTo {
    #[arg(long, value_enum, default_value_t = PaperForm::Markdown)]
    pub(crate) format: PaperForm,
    #[command(flatten)]
    pub(crate) to: ToFile,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum PaperForm {
    Markdown,
    Pdf,
    Docx,
}
