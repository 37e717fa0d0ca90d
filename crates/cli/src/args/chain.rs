//! `akashi chain` and `akashi responsibility`: what they take.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;
use world::{ChainPart, Slug};

use super::ToFile;
use crate::shipped;

#[derive(Debug, Subcommand)]
pub(crate) enum Chain {
    Check {
        file: PathBuf,
        #[arg(long, value_parser = super::slug, value_name = "ID")]
        service: Option<Slug>,
        #[command(flatten)]
        look: Look,
    },
    Import {
        file: PathBuf,
        #[arg(long, default_value = shipped::FIRST)]
        guideline: String,
        #[arg(long)]
        dry_run: bool,
    },
    Export {
        #[arg(long, default_value = shipped::FIRST)]
        guideline: String,
        #[command(flatten)]
        to: ToFile,
    },
    Show {
        #[arg(value_parser = super::slug)]
        service: Slug,
        #[command(flatten)]
        day: OnDay,
        #[arg(long, value_enum, default_value_t = ShowChainFormat::Table)]
        format: ShowChainFormat,
        #[command(flatten)]
        to: ToFile,
    },
    Verdict {
        #[arg(value_parser = super::slug)]
        service: Slug,
        #[command(flatten)]
        look: Look,
    },
    Impact {
        #[arg(value_parser = super::slug)]
        service: Slug,
        #[command(flatten)]
        look: Look,
    },
    Withdraw {
        #[arg(value_parser = part)]
        part: ChainPart,
        #[arg(long)]
        reason: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Responsibility {
    Matrix {
        #[arg(value_parser = super::slug)]
        service: Slug,
        #[arg(long, value_parser = super::slug, value_name = "ID")]
        party: Option<Slug>,
        #[arg(long, value_enum, default_value_t = MatrixFormat::Table)]
        format: MatrixFormat,
        #[command(flatten)]
        to: ToFile,
        #[command(flatten)]
        day: OnDay,
    },
    Components {
        #[arg(value_parser = super::slug)]
        provider: Slug,
        #[arg(long, value_parser = super::slug, value_name = "ID")]
        service: Option<Slug>,
        #[command(flatten)]
        to: ToFile,
        #[command(flatten)]
        day: OnDay,
    },
    Import {
        file: PathBuf,
        #[arg(long, value_parser = super::slug, value_name = "ID")]
        service: Slug,
        #[arg(long, value_name = "TITLE|UUID")]
        component: Option<String>,
        #[arg(long, default_value = shipped::FIRST)]
        guideline: String,
        #[arg(long)]
        dry_run: bool,
    },
    Clauses {
        #[arg(value_parser = super::slug)]
        service: Slug,
        #[arg(long, value_parser = super::slug, value_name = "ID")]
        party: Slug,
        #[arg(long, value_parser = super::day, value_name = "DATE")]
        since: Option<Date>,
        #[command(flatten)]
        look: Look,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Supplier {
    List {
        #[command(flatten)]
        look: Look,
    },
    Show {
        #[arg(value_parser = super::slug)]
        party: Slug,
        #[command(flatten)]
        look: Look,
    },
}

/// By which guideline, on which day.
#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct OnDay {
    #[arg(long, default_value = shipped::FIRST)]
    pub(crate) guideline: String,
    #[arg(long, alias = "at", value_parser = super::day, value_name = "DATE")]
    pub(crate) as_of: Option<Date>,
}

/// How something of a chain is shown.
#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct Look {
    #[command(flatten)]
    pub(crate) day: OnDay,
    #[arg(long, value_enum, default_value_t = ChainFormat::Table)]
    pub(crate) format: ChainFormat,
    #[command(flatten)]
    pub(crate) to: ToFile,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ChainFormat {
    Table,
    Json,
    Markdown,
    Pdf,
    Docx,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ShowChainFormat {
    Table,
    Json,
    Markdown,
    Svg,
    Pdf,
    Docx,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum MatrixFormat {
    Table,
    Json,
    Markdown,
    Xlsx,
    Oscal,
    Pdf,
    Docx,
}

fn part(text: &str) -> Result<ChainPart, String> {
    text.parse().map_err(|_| {
        "a part is written claim:iaas-report; kinds: party, member, link, contract, share, agreement, claim, term, step".to_owned()
    })
}
