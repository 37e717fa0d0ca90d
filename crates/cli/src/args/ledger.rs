//! The arguments of `akashi ledger`.

use std::path::PathBuf;

use clap::Subcommand;

use super::ToFile;

#[derive(Debug, Subcommand)]
pub(crate) enum Ledger {
    Export {
        #[command(flatten)]
        to: ToFile,
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
