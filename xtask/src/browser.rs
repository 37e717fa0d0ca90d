//! The browser tests: the built program, walked through by Chromium.

use std::path::Path;

use anyhow::Result;

use crate::process;

/// What the tests drive the program with.
pub(crate) struct Drivers<'t> {
    pub(crate) npm: &'t Path,
    pub(crate) node: &'t Path,
    pub(crate) chromium: &'t Path,
    /// Without it, the tests that save a checklist in LibreOffice are left out.
    pub(crate) soffice: Option<&'t Path>,
}

/// Builds the program, fetches what drives the browser (by the lock file alone), and runs every test in `e2e/`.
pub(crate) fn run(root: &Path, drivers: &Drivers<'_>) -> Result<bool> {
    let folder = root.join("e2e");
    // As the tests were built, which build the program as well: another set of packages would be another set of features,
    // and everything below would be built again.
    if !process::stream(process::cargo(root).args(["test", "--workspace", "--locked", "--no-run", "--quiet"]))? {
        return Ok(false);
    }
    let mut fetch = std::process::Command::new(drivers.npm);
    fetch.current_dir(&folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    if !process::stream(&mut fetch)? {
        return Ok(false);
    }
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), Into::into);
    let mut tests = std::process::Command::new(drivers.node);
    tests
        .current_dir(&folder)
        .args(["--test", "--test-concurrency=1", "--test-reporter=spec", "tests/"])
        .env("AKASHI_PROGRAM", target.join("debug/akashi"))
        .env("AKASHI_TOOL_CHROMIUM", drivers.chromium);
    if let Some(soffice) = drivers.soffice {
        tests.env("AKASHI_TOOL_SOFFICE", soffice);
    }
    process::stream(&mut tests)
}
