//! `akashi iot`: what it takes.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

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
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum IotFormat {
    Table,
    Json,
}
