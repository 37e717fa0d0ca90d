//! All automation of the workspace: `cargo xtask <command>`.
//!
//! `test` runs every test and the checks of the sources, `check` the checks of the compiler and of the
//! dependencies; each check is also a command of its own. This room is used by no crate and decides nothing
//! about the product.

mod bench;
mod bench_data;
mod browser;
mod check;
mod files;
mod floors;
mod lexer;
mod licences;
mod load;
mod messages;
mod metadata;
mod outcome;
mod process;
mod sources;
mod summary;
mod test;
mod texts;
mod tidy;
mod tools;
mod yanked;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};

use crate::files::Files;
use crate::metadata::Metadata;
use crate::outcome::Outcome;

/// All automation of the workspace.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run every test, then floors, texts, tidy and messages
    Test,
    /// Run fmt, clippy, doc, licences and yanked
    Check,
    /// Check which crate uses which, and that the pure ones stay pure
    Floors,
    /// Check the Japanese and English texts of the guideline data
    Texts {
        /// A source document as plain text, whose sentences must not be shared; may be given again
        #[arg(long, value_name = "FILE")]
        source: Vec<PathBuf>,
    },
    /// Check file sizes, white space, unfinished marks and stray paths
    Tidy,
    /// Check that every message id used exists and every existing one is used
    Messages,
    /// Check the licences of all dependencies
    Licences {
        /// Write THIRD-PARTY.md, the list of dependencies with their licences
        #[arg(long)]
        write: bool,
    },
    /// Check that no locked dependency was yanked
    Yanked,
    /// Run every benchmark in release and print the figures together
    Bench {
        /// The workspace to open; made first if it is not there [default: target/bench/reference.akashi]
        #[arg(long, value_name = "FILE")]
        workspace: Option<PathBuf>,
    },
    /// Measure how fast the server answers over a workspace
    BenchWeb {
        #[command(flatten)]
        load: load::Load,
    },
    /// Make the reference workspace of the benchmarks
    BenchData {
        /// The file to make
        out: PathBuf,
        #[command(flatten)]
        size: bench_data::Size,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs one command; the answer says whether all is well.
fn run(command: Command) -> Result<bool> {
    let root = root()?;
    let outcome: Outcome = match command {
        Command::Bench { workspace } => return bench::run(&root, workspace),
        Command::BenchWeb { load } => return load::run(&root, &load),
        Command::BenchData { out, size } => return bench_data::run(&root, &out, &size),
        Command::Test => return test::run(&root),
        Command::Check => return check::run(&root),
        Command::Floors => floors::check(&Metadata::load(&root)?, &Files::load(&root)?)?,
        Command::Texts { source } => texts::check(&Files::load(&root)?, &source)?,
        Command::Tidy => tidy::check(&Files::load(&root)?)?,
        Command::Messages => messages::check(&Files::load(&root)?)?,
        Command::Licences { write } => {
            let metadata = Metadata::load(&root)?;
            if write {
                licences::write(&metadata, &root)?;
            }
            licences::check(&metadata)
        }
        Command::Yanked => yanked::check(&root)?,
    };
    outcome.print();
    Ok(outcome.is_good())
}

/// The workspace's root: the folder above this package.
fn root() -> Result<PathBuf> {
    let package =
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    package.parent().map(Path::to_path_buf).context("the package `xtask` must lie in a folder of the workspace")
}
