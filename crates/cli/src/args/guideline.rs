//! The arguments of `akashi guideline`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use crate::shipped;

#[derive(Debug, Subcommand)]
pub(crate) enum Guideline {
    List,
    Show {
        id: String,
        #[arg(long, default_value = shipped::FIRST)]
        guideline: String,
        #[arg(long, value_enum, default_value_t = ShowFormat::Table)]
        format: ShowFormat,
    },
    Attach {
        name: String,
        file: PathBuf,
        #[arg(long)]
        dry_run: bool,
        #[arg(long, value_enum, default_value_t = ShowFormat::Table)]
        format: ShowFormat,
    },
    Search {
        #[arg(required = true)]
        words: Vec<String>,
        #[arg(long, default_value = shipped::FIRST)]
        guideline: String,
    },
    Export {
        name: String,
        #[arg(long, value_enum, default_value_t = ExportFormat::Json)]
        format: ExportFormat,
        #[arg(long, value_name = "NAME")]
        profile: Option<String>,
    },
    Adopt {
        name: String,
        #[arg(long)]
        dry_run: bool,
    },
    Validate {
        folder: PathBuf,
    },
    Import(Import),
    Lint {
        file: PathBuf,
        #[arg(long, value_name = "TAG")]
        language: Option<String>,
    },
}

/// Another's framework, and what becomes of it.
#[derive(Debug, Args)]
pub(crate) struct Import {
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<String>,
    #[arg(long, value_name = "FOLDER")]
    pub(crate) root: Option<PathBuf>,
    #[arg(long, short)]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub(crate) replace: bool,
    #[arg(long, conflicts_with = "output")]
    pub(crate) dry_run: bool,
}

/// How an item, or what was found in a copy, is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ShowFormat {
    Table,
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExportFormat {
    Json,
    Oscal,
}
