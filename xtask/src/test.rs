//! `cargo xtask test`: every test and the checks of the sources.

use std::path::Path;

use anyhow::Result;

use crate::files::Files;
use crate::metadata::Metadata;
use crate::summary::Summary;
use crate::{browser, floors, messages, process, texts, tidy, tools};

/// Set to `all`, every test must run: a missing tool is a failure.
const EXTENT: &str = "AKASHI_TESTS";

/// Runs everything and says at the end what ran and what was left out.
pub(crate) fn run(root: &Path) -> Result<bool> {
    let files = Files::load(root)?;
    let mut summary = Summary::default();
    let all = std::env::var_os(EXTENT).is_some_and(|extent| extent == "all");
    let tools = tools::prepare();
    for (tool, why) in &tools.missing {
        let text = format!("{} ({why})", tool.tests);
        if all {
            summary.failed(tool.name, &format!("{text}; {EXTENT}=all asks for every test"));
        } else {
            summary.left_out(tool.name, &text);
        }
    }
    summary.step("cargo test", || {
        let mut command = process::cargo(root);
        command.args(["test", "--workspace", "--locked", "--no-fail-fast"]);
        for (tool, _) in &tools.missing {
            command.env_remove(tool.env);
        }
        for (tool, path) in &tools.found {
            command.env(tool.env, path);
        }
        process::stream(&mut command)
    });
    if let (Some(npm), Some(node), Some(chromium)) = (tools.path("npm"), tools.path("node"), tools.path("chromium")) {
        let drivers = browser::Drivers { npm, node, chromium, soffice: tools.path("soffice") };
        summary.step("browser tests", || browser::run(root, &drivers));
    }
    summary.step("fuzz targets", || {
        let mut command = process::cargo(root);
        command.args(["test", "--manifest-path", "fuzz/Cargo.toml", "--locked"]);
        // The same folder as above, so that what both need is built once.
        if std::env::var_os("CARGO_TARGET_DIR").is_none() {
            command.env("CARGO_TARGET_DIR", root.join("target"));
        }
        process::stream(&mut command)
    });
    summary.check("floors", || floors::check(&Metadata::load(root)?, &files));
    summary.check("texts", || texts::check(&files, &[]));
    summary.check("tidy", || tidy::check(&files));
    summary.check("messages", || messages::check(&files));
    Ok(summary.close("test"))
}
