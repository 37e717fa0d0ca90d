//! Dependencies that belong to one room only.

use std::path::Path;

use crate::metadata::Metadata;
use crate::outcome::Outcome;

/// Room, dependencies only it may have, and what they are.
const OWNERS: &[(&str, &[&str], &str)] = &[
    ("store", &["rusqlite", "libsqlite3-sys", "sqlx", "postgres", "tokio-postgres", "deadpool-postgres"], "SQL"),
    (
        "connect",
        &[
            "reqwest",
            "ureq",
            "hyper-rustls",
            "hyper-tls",
            "lettre",
            "object_store",
            "openidconnect",
            "oauth2",
            "hickory-resolver",
        ],
        "outbound connections",
    ),
    ("typeset", &["typst", "typst-*", "krilla", "resvg", "fontdb"], "typesetting"),
];

/// Checks the direct dependencies of every crate; those of tests are free.
pub(super) fn check(metadata: &Metadata, outcome: &mut Outcome) {
    for package in metadata.members() {
        let folder = metadata.folder(package);
        for dependency in package.dependencies.iter().filter(|dependency| dependency.kind.as_deref() != Some("dev")) {
            let owner =
                OWNERS.iter().find(|(_, names, _)| names.iter().any(|pattern| matches(pattern, &dependency.name)));
            let Some((room, _, what)) = owner.filter(|(room, ..)| folder != Path::new("crates").join(room)) else {
                continue;
            };
            let manifest = format!("{}/Cargo.toml", folder.display());
            outcome.error(
                manifest,
                format!(
                    "`{}` is for `crates/{room}` only, the room of {what}: move what needs it there",
                    dependency.name
                ),
            );
        }
    }
}

/// A name, or the beginning of names where the pattern ends in `*`.
pub(super) fn matches(pattern: &str, name: &str) -> bool {
    pattern.strip_suffix('*').map_or(pattern == name, |start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::check;
    use crate::outcome::Outcome;

    #[test]
    fn owned_dependencies_stay_in_their_room() {
        for (folder, name, kind, findings) in [
            ("crates/store", "rusqlite", None, 0),
            ("crates/app", "rusqlite", None, 1),
            ("crates/app", "libsqlite3-sys", Some("build"), 1),
            ("crates/server", "reqwest", Some("dev"), 0),
            ("crates/server", "reqwest", None, 1),
            ("crates/report", "typst-library", None, 1),
            ("crates/typeset", "typst", None, 0),
            ("xtask", "ureq", None, 1),
            ("crates/app", "typstfmt", None, 0),
        ] {
            let metadata = serde_json::from_value(json!({
                "packages": [{
                    "id": "a", "name": "a", "version": "0.1.0", "license": null, "source": null, "targets": [],
                    "manifest_path": format!("/w/{folder}/Cargo.toml"), "dependencies": [{"name": name, "kind": kind}],
                }],
                "workspace_members": ["a"], "workspace_root": "/w",
            }));
            let mut outcome = Outcome::new("floors");
            check(&metadata.unwrap(), &mut outcome);
            assert_eq!(outcome.errors().len(), findings, "{folder} {name}: {:?}", outcome.errors());
        }
    }
}
