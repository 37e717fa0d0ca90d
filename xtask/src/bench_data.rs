//! `cargo xtask bench-data`: the reference workspace that benches open.

use std::path::Path;

use anyhow::{Context, Result};

use crate::process;

/// How large the workspace becomes; what is not given is as in the budgets.
#[derive(Clone, Debug, Default, clap::Args)]
pub(crate) struct Size {
    /// Services [default: 10000]
    #[arg(long, value_name = "N")]
    services: Option<u64>,
    /// Statements [default: 2000000]
    #[arg(long, value_name = "M")]
    statements: Option<u64>,
    /// The same seed makes the same workspace [default: 1]
    #[arg(long, value_name = "S")]
    seed: Option<u64>,
    /// One service of which everything is answered, under a guideline N times as large as the shipped one
    #[arg(long, value_name = "N", conflicts_with_all = ["services", "statements"])]
    answered: Option<u64>,
}

/// Makes the workspace by the example of the crate `app`, so that this package need not link the product.
pub(crate) fn run(root: &Path, out: &Path, size: &Size) -> Result<bool> {
    let out = std::path::absolute(out).context("the file to make has no absolute path")?;
    let mut command = process::cargo(root);
    command.args([
        "run",
        "--release",
        "--locked",
        "--quiet",
        "--package",
        "akashi-app",
        "--example",
        "bench_data",
        "--",
    ]);
    command.arg(out);
    for (name, number) in [
        ("--services", size.services),
        ("--statements", size.statements),
        ("--seed", size.seed),
        ("--answered", size.answered),
    ] {
        if let Some(number) = number {
            command.args([name, &number.to_string()]);
        }
    }
    process::stream(&mut command)
}
