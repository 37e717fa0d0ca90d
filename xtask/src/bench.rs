//! `cargo xtask bench`: every benchmark in release, its figures printed once more at the end.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::bench_data::{self, Size};
use crate::process;

/// Benches by package, lowest floor first.
const BENCHES: [(&str, &str); 8] = [
    ("akashi-guideline", "load"),
    ("akashi-store", "append"),
    ("akashi-world", "fold"),
    ("akashi-method", "assess"),
    ("akashi-method", "crosswalk"),
    ("akashi-interchange", "resolve"),
    ("akashi-typeset", "specification"),
    ("akashi-app", "open"),
];
/// Commands whose start is timed; they touch no workspace.
const STARTS: [&[&str]; 2] = [&["--version"], &["guideline", "list"]];
const STARTED: usize = 50;

/// Runs every bench; `workspace` is made first if it is not there.
pub(crate) fn run(root: &Path, workspace: Option<PathBuf>) -> Result<bool> {
    let workspace = match workspace {
        Some(workspace) => std::path::absolute(workspace).context("the workspace has no absolute path")?,
        None => root.join("target/bench/reference.akashi"),
    };
    if !workspace.exists() {
        if let Some(folder) = workspace.parent() {
            std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        }
        if !bench_data::run(root, &workspace, &Size::default())? {
            return Ok(false);
        }
    }
    let mut good = true;
    let mut figures = Vec::new();
    for (package, bench) in BENCHES {
        let mut command = process::cargo(root);
        command.args(["bench", "--locked", "--quiet", "--package", package, "--bench", bench, "--"]);
        if package == "akashi-app" {
            command.arg(&workspace);
        }
        let (succeeded, lines) = echo(&mut command)?;
        good &= succeeded;
        figures.push((format!("{package} {bench}{}", if succeeded { "" } else { ": FAILED" }), lines));
    }
    let (started, lines) = starts(root)?;
    good &= started;
    figures.push((format!("akashi{}", if started { "" } else { ": FAILED" }), lines));
    println!("\n== summary of `cargo xtask bench`");
    for (name, lines) in &figures {
        println!("{name}");
        lines.iter().for_each(|line| println!("  {line}"));
    }
    Ok(good)
}

/// Runs a program, shows what it prints as it comes, and keeps it.
fn echo(command: &mut Command) -> Result<(bool, Vec<String>)> {
    println!("\n$ {}", process::line(command));
    let mut child = command.stdout(Stdio::piped()).spawn().context("cargo cannot be started")?;
    let mut lines = Vec::new();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines() {
            let line = line.context("a bench did not print UTF-8")?;
            println!("{line}");
            lines.push(line);
        }
    }
    let status = child.wait().context("a bench was lost")?;
    Ok((status.success(), lines))
}

/// How long the program takes from start to end where it has next to nothing to do.
fn starts(root: &Path) -> Result<(bool, Vec<String>)> {
    let mut build = process::cargo(root);
    if !process::stream(build.args(["build", "--release", "--locked", "--quiet", "--package", "akashi-cli"]))? {
        return Ok((false, Vec::new()));
    }
    let program = root.join("target/release").join(format!("akashi{}", std::env::consts::EXE_SUFFIX));
    let mut lines = Vec::new();
    for arguments in STARTS {
        let mut times = Vec::new();
        for _ in 0..STARTED {
            let start = Instant::now();
            let status = Command::new(&program).args(arguments).stdout(Stdio::null()).status();
            if !status.with_context(|| format!("{} cannot be started", program.display()))?.success() {
                return Ok((false, lines));
            }
            times.push(start.elapsed());
        }
        times.sort_unstable();
        let at = |share: usize| times.get(STARTED * share / 1000).copied().unwrap_or(Duration::ZERO);
        let name = format!("akashi {}", arguments.join(" "));
        lines.push(format!("{name:<52} median {:>9.1?}  p99 {:>9.1?}  best {:>9.1?}", at(500), at(990), at(0)));
    }
    lines.iter().for_each(|line| println!("{line}"));
    Ok((true, lines))
}
