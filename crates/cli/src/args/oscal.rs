//! `akashi oscal`: what it takes.

use std::path::PathBuf;

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(crate) enum Oscal {
    Resolve {
        profile: PathBuf,
        #[arg(long, short)]
        output: Option<PathBuf>,
        #[arg(long)]
        replace: bool,
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
