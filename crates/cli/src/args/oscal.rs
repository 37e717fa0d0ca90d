//! `akashi oscal`: what it takes.

use std::path::PathBuf;

use clap::Subcommand;

use super::ToFile;

#[derive(Debug, Subcommand)]
pub(crate) enum Oscal {
    Resolve {
        profile: PathBuf,
        #[command(flatten)]
        to: ToFile,
        #[arg(long, value_name = "FOLDER")]
        root: Option<PathBuf>,
    },
    Convert {
        input: PathBuf,
        output: PathBuf,
        #[arg(long)]
        replace: bool,
    },
    Validate {
        file: PathBuf,
    },
}
