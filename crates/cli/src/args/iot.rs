//! `akashi iot`: what it takes.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use world::{Resolution, Slug};

use super::{ToFile, slug};
use crate::shipped;

#[derive(Debug, Subcommand)]
pub(crate) enum Iot {
    Derive {
        survey: PathBuf,
        #[arg(long, value_enum, default_value_t = IotFormat::Table)]
        format: IotFormat,
        #[arg(long)]
        why: bool,
        #[arg(long, default_value = shipped::IOT)]
        guideline: String,
    },
    Cases {
        what: Option<String>,
        #[arg(long, default_value = shipped::IOT)]
        guideline: String,
    },
    State {
        #[arg(value_parser = slug)]
        service: Slug,
        survey: String,
        #[arg(long, default_value = shipped::IOT)]
        guideline: String,
    },
    Show {
        #[arg(value_parser = slug)]
        service: Slug,
        #[arg(long, default_value = shipped::IOT)]
        guideline: String,
    },
    Decide(IotDecide),
    Compare {
        before: String,
        after: String,
        #[arg(long, default_value = shipped::IOT)]
        guideline: String,
    },
    Annex {
        what: String,
        #[arg(long, default_value = shipped::IOT)]
        guideline: String,
    },
    Papers {
        what: String,
        #[arg(long, value_enum, default_value_t = PaperFormat::Markdown)]
        format: PaperFormat,
        #[command(flatten)]
        to: ToFile,
        #[arg(long, default_value = shipped::IOT)]
        guideline: String,
    },
}

/// What is decided about which candidate.
#[derive(Debug, Args)]
pub(crate) struct IotDecide {
    #[arg(value_parser = slug)]
    pub(crate) service: Slug,
    pub(crate) item: String,
    #[arg(long, value_name = "a..k")]
    pub(crate) role: Option<String>,
    #[arg(long, group = "decision")]
    adopt: bool,
    #[arg(long, group = "decision")]
    reject: bool,
    #[arg(long, group = "decision")]
    defer: bool,
    #[arg(long, group = "decision")]
    reopen: bool,
    #[arg(long, default_value = "")]
    pub(crate) reason: String,
    #[arg(long, default_value = shipped::IOT)]
    pub(crate) guideline: String,
}

impl IotDecide {
    /// The decision chosen, if one was.
    pub(crate) fn decision(&self) -> Option<Resolution> {
        let chosen = [
            (self.adopt, Resolution::Adopt),
            (self.reject, Resolution::Reject),
            (self.defer, Resolution::Defer),
            (self.reopen, Resolution::Open),
        ];
        chosen.into_iter().find(|(given, _)| *given).map(|(_, decision)| decision)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum IotFormat {
    Table,
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum PaperFormat {
    Markdown,
    Xlsx,
    Pdf,
    Docx,
}
