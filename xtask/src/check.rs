//! `cargo xtask check`: format, lints, documentation, licences, yanked versions.

use std::path::Path;

use anyhow::Result;

use crate::metadata::Metadata;
use crate::summary::Summary;
use crate::{licences, process, yanked};

/// Runs every check of the compiler and of the dependencies.
pub(crate) fn run(root: &Path) -> Result<bool> {
    let mut summary = Summary::default();
    summary.step("fmt", || process::stream(process::cargo(root).args(["fmt", "--all", "--check"])));
    summary.step("clippy", || {
        let arguments = ["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"];
        process::stream(process::cargo(root).args(arguments))
    });
    summary.step("doc", || {
        let arguments = ["doc", "--workspace", "--no-deps", "--locked"];
        process::stream(process::cargo(root).args(arguments).env("RUSTDOCFLAGS", "-D warnings"))
    });
    summary.check("licences", || Ok(licences::check(&Metadata::load(root)?)));
    summary.check("yanked", || yanked::check(root));
    Ok(summary.close("check"))
}
