//! The browser tests: the built program, walked through by Chromium.

use std::path::Path;

use anyhow::Result;

use crate::process;

/// Builds the program, fetches what drives the browser (by the lock file alone), and runs every test in `e2e/`.
pub(crate) fn run(root: &Path, npm: &Path, node: &Path, chromium: &Path) -> Result<bool> {
    let folder = root.join("e2e");
    if !process::stream(process::cargo(root).args(["build", "--locked", "--package", "akashi-cli"]))? {
        return Ok(false);
    }
    let mut fetch = std::process::Command::new(npm);
    fetch.current_dir(&folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    if !process::stream(&mut fetch)? {
        return Ok(false);
    }
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), Into::into);
    let mut tests = std::process::Command::new(node);
    tests
        .current_dir(&folder)
        .args(["--test", "--test-concurrency=1", "--test-reporter=spec", "tests/"])
        .env("AKASHI_PROGRAM", target.join("debug/akashi"))
        .env("AKASHI_TOOL_CHROMIUM", chromium);
    process::stream(&mut tests)
}
