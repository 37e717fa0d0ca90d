//! `cargo xtask yanked`: no locked dependency was taken back by its authors.

mod cache;
mod lock;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::outcome::Outcome;
use crate::process;

use self::cache::Entry;
use self::lock::Locked;

/// Checks `Cargo.lock` against the index of the registry as cargo keeps it.
pub(crate) fn check(root: &Path) -> Result<Outcome> {
    let mut outcome = Outcome::new("yanked");
    let path = root.join("Cargo.lock");
    if !path.is_file() {
        outcome.error("Cargo.lock", "missing: run `cargo generate-lockfile` and commit it");
        return Ok(outcome);
    }
    let text = std::fs::read_to_string(&path).context("Cargo.lock cannot be read")?;
    let locked = lock::registry_packages(&text)?;
    // A dry run changes nothing but asks the registry for every entry anew.
    if let Err(error) = process::output(process::cargo(root).args(["update", "--dry-run", "--quiet"])) {
        outcome.warning("registry", format!("the index could not be refreshed, its last copy is used: {error:#}"));
    }
    let caches = cache::folders(&cargo_home()?);
    let entries =
        locked.iter().map(|package| (package.name.as_str(), cache::entries(&caches, &package.name))).collect();
    let strict = std::env::var_os("CI").is_some();
    judge(&locked, &entries, strict, &mut outcome);
    outcome.scope = format!("{} locked versions", locked.len());
    Ok(outcome)
}

/// Holds locked versions against the index entries of their packages.
fn judge(locked: &[Locked], entries: &BTreeMap<&str, Vec<Entry>>, strict: bool, outcome: &mut Outcome) {
    for package in locked {
        let label = format!("{} {}", package.name, package.version);
        let versions = entries.get(package.name.as_str()).map(Vec::as_slice).unwrap_or_default();
        let found: Vec<&Entry> = versions.iter().filter(|entry| entry.version == package.version).collect();
        if found.iter().any(|entry| entry.yanked) {
            let mend = format!("run `cargo update {}@{}`", package.name, package.version);
            outcome.error(label, format!("yanked by its authors: {mend}"));
        } else if found.is_empty() {
            let text =
                "not in cargo's copy of the index, so nothing is known about it: run `cargo fetch` with a network";
            if strict { outcome.error(label, text) } else { outcome.warning(label, text) }
        }
    }
}

fn cargo_home() -> Result<PathBuf> {
    let home = || std::env::home_dir().map(|home| home.join(".cargo"));
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home).context("no home folder: set CARGO_HOME")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::cache::Entry;
    use super::judge;
    use super::lock::Locked;
    use crate::outcome::Outcome;

    #[test]
    fn a_yanked_version_fails_and_an_unknown_one_fails_in_ci() {
        let entry = |version: &str, yanked| Entry { version: version.to_owned(), yanked };
        let entries = BTreeMap::from([("a", vec![entry("1.0.0", false), entry("1.0.1", true)])]);
        for (name, version, strict, errors, warnings) in [
            ("a", "1.0.0", true, 0, 0),
            ("a", "1.0.1", false, 1, 0),
            ("a", "1.0.2", false, 0, 1),
            ("a", "1.0.2", true, 1, 0),
            ("b", "1.0.0", false, 0, 1),
            ("b", "1.0.0", true, 1, 0),
        ] {
            let locked = [Locked { name: name.to_owned(), version: version.to_owned() }];
            let mut outcome = Outcome::new("yanked");
            judge(&locked, &entries, strict, &mut outcome);
            assert_eq!(
                (outcome.errors().len(), outcome.warnings().len()),
                (errors, warnings),
                "{name} {version} {strict}"
            );
        }
    }
}
