//! `akashi plan`: what it takes.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;
use world::Slug;

use super::{PaperTo, ToFile, slug};
use crate::shipped;

#[derive(Debug, Subcommand)]
pub(crate) enum Plan {
    Derive {
        #[command(flatten)]
        case: Case,
        #[arg(long, value_enum, default_value_t = PlanFormat::Text)]
        format: PlanFormat,
        #[arg(long)]
        why: bool,
    },
    Tree {
        #[command(flatten)]
        case: Case,
        #[arg(long, value_name = "LETTER")]
        component: Option<String>,
        #[arg(long, short)]
        output: PathBuf,
        #[arg(long)]
        replace: bool,
    },
    Sheet {
        #[command(flatten)]
        case: Case,
        #[arg(long, short)]
        output: PathBuf,
        #[arg(long)]
        replace: bool,
    },
    Paper {
        #[command(flatten)]
        case: Case,
        #[arg(long, value_parser = super::day, value_name = "DATE")]
        at: Option<Date>,
        #[command(flatten)]
        to: PaperTo,
    },
    Compare {
        before: PathBuf,
        after: PathBuf,
        #[arg(long)]
        pull_in: bool,
        #[arg(long, value_enum, default_value_t = TextOrJson::Text)]
        format: TextOrJson,
        #[arg(long, default_value = shipped::PLANNING)]
        guideline: String,
    },
    State {
        #[arg(value_parser = slug)]
        service: Slug,
        case: PathBuf,
        #[arg(long)]
        pull_in: bool,
        #[arg(long, default_value = shipped::PLANNING)]
        guideline: String,
    },
    Show {
        #[arg(value_parser = slug)]
        service: Slug,
        #[arg(long, value_enum, default_value_t = PlanFormat::Text)]
        format: PlanFormat,
        #[arg(long, default_value = shipped::PLANNING)]
        guideline: String,
    },
    #[command(subcommand)]
    Answers(Answers),
    Linkage {
        #[arg(long, value_enum)]
        own_processing: OwnProcessing,
        #[arg(long, value_enum)]
        other_storage: OtherStorage,
        #[arg(long, value_enum, default_value_t = TextOrJson::Text)]
        format: TextOrJson,
        #[arg(long, default_value = shipped::PLANNING)]
        guideline: String,
    },
}

/// What vendors answer.
#[derive(Debug, Subcommand)]
pub(crate) enum Answers {
    Read {
        #[arg(required = true)]
        files: Vec<PathBuf>,
        #[arg(long, default_value = shipped::PLANNING)]
        guideline: String,
    },
    Record {
        #[arg(value_parser = slug)]
        service: Slug,
        file: PathBuf,
        #[arg(long, value_parser = slug)]
        vendor: Slug,
        #[arg(long)]
        name: Option<String>,
        #[arg(long, default_value = shipped::PLANNING)]
        guideline: String,
    },
    Compare {
        what: String,
        files: Vec<PathBuf>,
        #[arg(long, value_enum, default_value_t = ComparedFormat::Markdown)]
        format: ComparedFormat,
        #[command(flatten)]
        to: ToFile,
        #[arg(long, default_value = shipped::PLANNING)]
        guideline: String,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ComparedFormat {
    Markdown,
    Json,
    Xlsx,
}

/// A case and how it is read.
#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct Case {
    pub(crate) case: PathBuf,
    #[arg(long)]
    pub(crate) pull_in: bool,
    #[arg(long, default_value = shipped::PLANNING)]
    pub(crate) guideline: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum PlanFormat {
    Text,
    Json,
    Markdown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum TextOrJson {
    Text,
    Json,
}

/// Whether the system turns data into statistics, anonymises it or the like before it passes it on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum OwnProcessing {
    Yes,
    No,
}

/// What the other system stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum OtherStorage {
    LinkedData,
    ResultsOnly,
}
