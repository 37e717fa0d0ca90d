//! The arguments of `akashi ledger`.

use std::path::PathBuf;

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(crate) enum Ledger {
    Export {
        #[arg(long, short)]
        output: Option<PathBuf>,
        #[arg(long)]
        replace: bool,
    },
    Verify {
        file: PathBuf,
        #[arg(long, value_name = "VKEY")]
        verifier_key: Option<String>,
        #[arg(long, value_name = "CHECKPOINT")]
        since: Option<PathBuf>,
    },
    Checkpoint,
    Key,
    Proof {
        position: u64,
    },
}
