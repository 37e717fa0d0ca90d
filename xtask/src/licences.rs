//! `cargo xtask licences`: whether every dependency may be used and passed on.

mod expression;

use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result};

use crate::metadata::{Metadata, Package};
use crate::outcome::Outcome;

use self::expression::Expression;

/// Licences whose terms the product meets.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
];

/// Checks every package of others, on whatever platform it is used.
pub(crate) fn check(metadata: &Metadata) -> Outcome {
    let mut outcome = Outcome::new("licences");
    let mut count = 0;
    for package in metadata.third_parties() {
        count += 1;
        if let Err(fault) = judge(package.license.as_deref()) {
            outcome.error(format!("{} {}", package.name, package.version), fault);
        }
    }
    outcome.scope = format!("{count} dependencies");
    outcome
}

/// Whether a licence expression can be met; otherwise what is wrong.
fn judge(licence: Option<&str>) -> Result<(), String> {
    let licence =
        licence.filter(|licence| !licence.trim().is_empty()).ok_or("states no licence: replace the dependency")?;
    let expression =
        Expression::parse(licence).map_err(|fault| format!("its licence `{licence}` cannot be read: {fault}"))?;
    if expression.is_met_by(&|name| ALLOWED.contains(&name)) {
        Ok(())
    } else {
        Err(format!("its licence `{licence}` is not on the list in xtask/src/licences.rs: replace the dependency"))
    }
}

/// Writes the list of dependencies to `THIRD-PARTY.md`.
pub(crate) fn write(metadata: &Metadata, root: &Path) -> Result<()> {
    let path = root.join("THIRD-PARTY.md");
    std::fs::write(&path, list(metadata)).with_context(|| format!("{} cannot be written", path.display()))
}

fn list(metadata: &Metadata) -> String {
    let mut packages: Vec<&Package> = metadata.third_parties().collect();
    packages.sort_by_key(|package| (&package.name, &package.version));
    let mut text = String::from(
        "# Third-party software\n\nMade by `cargo xtask licences --write`.\n\n| name | version | licence |\n|---|---|---|\n",
    );
    for package in packages {
        let licence = package.license.as_deref().unwrap_or("not stated");
        // Writing to a string cannot fail.
        let _ = writeln!(text, "| {} | {} | {licence} |", package.name, package.version);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{judge, list};

    #[test]
    fn licences_are_judged() {
        for (licence, good) in [
            (Some("MIT OR Apache-2.0"), true),
            (Some("MIT/Apache-2.0"), true),
            (Some("GPL-3.0-only OR MIT"), true),
            (Some("(MIT OR Apache-2.0) AND Unicode-3.0"), true),
            (Some("Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT"), true),
            (Some("MIT AND GPL-2.0"), false),
            (Some("GPL-2.0 WITH Classpath-exception-2.0"), false),
            (Some("AGPL-3.0-only"), false),
            (Some("MIT OR"), false),
            (Some(""), false),
            (None, false),
        ] {
            assert_eq!(judge(licence).is_ok(), good, "{licence:?}");
        }
    }

    #[test]
    fn the_list_is_sorted_and_leaves_the_workspace_out() {
        let package = |name: &str, source: Option<&str>| {
            serde_json::json!({
                "id": name, "name": name, "version": "1.0.0", "license": "MIT", "source": source,
                "manifest_path": "/w/Cargo.toml", "dependencies": [], "targets": [],
            })
        };
        let packages = [package("b", Some("registry")), package("a", Some("registry")), package("own", None)];
        let metadata = serde_json::json!({"packages": packages, "workspace_members": ["own"], "workspace_root": "/w"});
        let text = list(&serde_json::from_value(metadata).unwrap());
        assert!(text.ends_with("|---|---|---|\n| a | 1.0.0 | MIT |\n| b | 1.0.0 | MIT |\n"), "{text}");
    }
}
