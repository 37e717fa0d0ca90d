//! The arguments of what concerns the whole workspace and its server: `akashi serve`, backups, lost passwords.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;

/// Where a backup goes.
#[derive(Debug, Args)]
pub(crate) struct Backup {
    pub(crate) output: PathBuf,
}

/// Which backup is put where.
#[derive(Debug, Args)]
pub(crate) struct Restore {
    pub(crate) backup: PathBuf,
    pub(crate) file: PathBuf,
}

/// Who lost the password, and where the server is reached.
#[derive(Debug, Args)]
pub(crate) struct ResetPassword {
    pub(crate) mail: String,
    #[arg(long, default_value = "http://localhost:4310", value_name = "URL")]
    pub(crate) origin: String,
    #[arg(long)]
    pub(crate) second_factor: bool,
}

/// Where the server listens, and what it serves.
#[derive(Debug, Args)]
pub(crate) struct Serve {
    #[arg(value_name = "FILE", conflicts_with = "demo")]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long, default_value = "127.0.0.1:4310", value_name = "ADDRESS")]
    pub(crate) listen: SocketAddr,
    #[arg(long, value_name = "URL")]
    pub(crate) origin: Option<String>,
    #[arg(long, value_name = "ZONE")]
    pub(crate) time_zone: Option<String>,
    #[arg(long)]
    pub(crate) demo: bool,
}
