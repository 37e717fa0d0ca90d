//! The file a command writes to, where it does not write to standard output.

use std::path::{Path, PathBuf};

use clap::Args;

#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct ToFile {
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub(crate) replace: bool,
}

impl ToFile {
    /// None for standard output.
    pub(crate) fn file(&self) -> Option<&Path> {
        self.output.as_deref()
    }
}
