//! What pure crates link: no IO, no async, no clock, no random source.

use anyhow::Result;

use crate::metadata::Metadata;
use crate::outcome::Outcome;
use crate::process;

use super::owners::matches;
use super::rooms;

/// Crates that a pure one may not link, by whatever way.
const DENIED: &[&str] = &[
    "async-std",
    "axum*",
    "chrono",
    "crossterm",
    "deadpool*",
    "dirs*",
    "fastrand",
    "getrandom",
    "hickory-*",
    "hyper*",
    "iana-time-zone",
    "libsqlite3-sys",
    "memmap2",
    "mio",
    "native-tls",
    "notify*",
    "openssl*",
    "polling",
    "postgres*",
    "rand",
    "reqwest",
    "ring",
    "rusqlite",
    "rustls*",
    "smol",
    "socket2",
    "sqlx*",
    "tempfile",
    "tokio*",
    "tower-http",
    "typst*",
    "ureq*",
    "walkdir",
];

/// Checks each pure crate with the features it has when built alone.
///
/// `cargo metadata` gives features united over the workspace, which would blame a pure crate for what others
/// switch on; `cargo tree` resolves them for one package.
pub(super) fn check(metadata: &Metadata, outcome: &mut Outcome) -> Result<()> {
    for package in metadata.members() {
        if !rooms::room_of_package(&package.name).is_some_and(|room| room.pure) {
            continue;
        }
        let mut cargo = process::cargo(&metadata.workspace_root);
        cargo.args(["tree", "--locked", "--edges", "normal,no-proc-macro", "--prefix", "depth", "--format", "{p}"]);
        let tree = process::output(cargo.args(["--package", &package.name]))?;
        let manifest = format!("{}/Cargo.toml", metadata.folder(package).display());
        for way in denied(&tree) {
            let mend = "drop it or its feature, or do that work on a higher floor";
            outcome.error(&manifest, format!("`{}` is pure but links {way}: {mend}", package.name));
        }
    }
    Ok(())
}

/// The denied crates of a tree (each line depth, name, version), each with the way that leads to it.
fn denied(tree: &str) -> Vec<String> {
    let mut way: Vec<&str> = Vec::new();
    let mut found: Vec<String> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for line in tree.lines() {
        let package = line.trim_start_matches(|character: char| character.is_ascii_digit());
        let depth = line.strip_suffix(package).and_then(|depth| depth.parse().ok()).unwrap_or(0);
        let name = package.split(' ').next().unwrap_or_default();
        way.truncate(depth);
        way.push(name);
        if depth > 0 && !seen.contains(&name) && DENIED.iter().any(|pattern| matches(pattern, name)) {
            seen.push(name);
            let through = way.get(1..depth).unwrap_or_default().join("` → `");
            found.push(if through.is_empty() {
                format!("`{name}`")
            } else {
                format!("`{name}` (through `{through}`)")
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::denied;

    #[test]
    fn denied_crates_are_found_with_the_way_to_them() {
        for (tree, expected) in [
            ("0akashi-world v0.1.0 (/w/crates/world)\n1serde v1.0.0\n2serde_core v1.0.0\n1rand_core v0.9.0\n", &[][..]),
            (
                "0akashi-world v0.1.0\n1uuid v1.29.0\n2getrandom v0.4.0\n3libc v0.2.0\n1rand v0.10.0",
                &["`getrandom` (through `uuid`)", "`rand`"],
            ),
            ("0a v0\n1b v1\n2c v1\n3tokio-util v1\n1d v1\n2tokio-util v1 (*)", &["`tokio-util` (through `b` → `c`)"]),
            ("", &[]),
        ] {
            assert_eq!(denied(tree), expected, "{tree}");
        }
    }
}
