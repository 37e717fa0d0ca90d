//! Names of crates, floors of their dependencies, circles.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::metadata::{Metadata, Package};
use crate::outcome::Outcome;

use super::rooms::{self, Room};

/// Packages of the workspace that are no crates of the product; no crate may use them.
const BESIDE: [&str; 3] = ["xtask", "fuzz", "e2e"];

/// Checks every package of the workspace; answers how many crates there are.
pub(super) fn check(metadata: &Metadata, outcome: &mut Outcome) -> usize {
    let mut crates = 0;
    for package in metadata.members() {
        let folder = metadata.folder(package);
        let manifest = format!("{}/Cargo.toml", folder.display());
        if BESIDE.iter().any(|name| folder == Path::new(name)) {
            continue;
        }
        crates += 1;
        let name = folder.strip_prefix("crates").ok().and_then(Path::to_str);
        let Some(room) = name.and_then(rooms::room) else {
            outcome.error(
                manifest,
                format!(
                    "`{}` has no floor: add its room to xtask/src/floors/rooms.rs and ARCHITECTURE.md",
                    package.name
                ),
            );
            continue;
        };
        names(package, room, &manifest, outcome);
        dependencies(metadata, package, room, &manifest, outcome);
    }
    circles(metadata, outcome);
    crates
}

fn names(package: &Package, room: &Room, manifest: &str, outcome: &mut Outcome) {
    let allowed = room.packages();
    if !allowed.contains(&package.name) {
        let allowed = allowed.join("` or `");
        outcome.error(
            manifest,
            format!("the package is called `{}`: call it `{allowed}`, after its folder", package.name),
        );
    }
    let library = package.targets.iter().find(|target| target.kind.iter().any(|kind| kind == "lib"));
    if let Some(library) = library.filter(|library| library.name != room.name) {
        outcome.error(
            manifest,
            format!("the library is called `{}`: set `[lib] name = \"{}\"`, after its folder", library.name, room.name),
        );
    }
}

fn dependencies(metadata: &Metadata, package: &Package, room: &Room, manifest: &str, outcome: &mut Outcome) {
    let members: BTreeSet<&str> = metadata.members().map(|member| member.name.as_str()).collect();
    for dependency in package.dependencies.iter().filter(|dependency| members.contains(dependency.name.as_str())) {
        let kind = dependency.kind.as_deref().map(|kind| format!("{kind}-")).unwrap_or_default();
        let uses = format!("`{}` has `{}` as {kind}dependency", room.name, dependency.name);
        match rooms::room_of_package(&dependency.name) {
            None => outcome.error(manifest, format!("{uses}, which is no room of the house: remove it")),
            Some(used) if used.floor >= room.floor => {
                let mend = "move the shared part to a lower floor, or let the edge hand it in";
                outcome.error(
                    manifest,
                    format!("{uses}, but stands on floor {} and that on {}: {mend}", room.floor, used.floor),
                );
            }
            Some(_) => {}
        }
    }
}

/// Takes away crates that use none of those left; what cannot be taken away goes in a circle.
fn circles(metadata: &Metadata, outcome: &mut Outcome) {
    let members: BTreeSet<&str> = metadata.members().map(|member| member.name.as_str()).collect();
    let mut left: BTreeMap<&str, BTreeSet<&str>> = metadata
        .members()
        .map(|member| {
            let used = member.dependencies.iter().map(|dependency| dependency.name.as_str());
            (member.name.as_str(), used.filter(|name| members.contains(name)).collect())
        })
        .collect();
    loop {
        let names: BTreeSet<&str> = left.keys().copied().collect();
        let before = left.len();
        left.retain(|_, used| used.iter().any(|name| names.contains(name)));
        if left.len() == before {
            break;
        }
    }
    if !left.is_empty() {
        let names: Vec<&str> = left.into_keys().collect();
        outcome.error(
            "Cargo.toml",
            format!("`{}` use each other in a circle, or use crates that do: break it", names.join("`, `")),
        );
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::check;
    use crate::metadata::Metadata;
    use crate::outcome::Outcome;

    /// Folder, package, library, and `used` or `dev:used` for each dependency.
    type Crate<'c> = (&'c str, &'c str, &'c str, &'c [&'c str]);

    fn workspace(packages: &[Crate<'_>]) -> Metadata {
        let package = |(folder, name, library, used): &Crate<'_>| {
            let dependencies: Vec<_> = used
                .iter()
                .map(|used| match used.split_once(':') {
                    Some((kind, name)) => json!({"name": name, "kind": kind}),
                    None => json!({"name": used, "kind": null}),
                })
                .collect();
            json!({
                "id": name, "name": name, "version": "0.1.0", "license": null, "source": null,
                "manifest_path": format!("/w/{folder}/Cargo.toml"), "dependencies": dependencies,
                "targets": [{"name": library, "kind": ["lib"]}],
            })
        };
        let members: Vec<&str> = packages.iter().map(|(_, name, ..)| *name).collect();
        let packages: Vec<_> = packages.iter().map(package).collect();
        serde_json::from_value(json!({"packages": packages, "workspace_members": members, "workspace_root": "/w"}))
            .unwrap()
    }

    fn findings(packages: &[Crate<'_>]) -> Vec<String> {
        let mut outcome = Outcome::new("floors");
        check(&workspace(packages), &mut outcome);
        outcome.errors()
    }

    const MESSAGE: Crate<'_> = ("crates/message", "akashi-message", "message", &["serde"]);

    #[test]
    fn a_sound_house_has_no_findings() {
        let cli: Crate<'_> = ("crates/cli", "akashi", "cli", &["akashi-world", "clap", "dev:akashi-message"]);
        let world: Crate<'_> = ("crates/world", "akashi-world", "world", &["akashi-message"]);
        assert_eq!(findings(&[MESSAGE, world, cli, ("xtask", "xtask", "xtask", &["anyhow"])]), [""; 0]);
    }

    #[test]
    fn each_fault_is_named_with_its_mend() {
        let cases: [(Crate<'_>, &[&str]); 6] = [
            (("crates/tlog", "akashi-tlog", "tlog", &["akashi-message"]), &["stands on floor 0 and that on 0"]),
            (("crates/store", "akashi-store", "store", &["dev:akashi-store"]), &["as dev-dependency", "in a circle"]),
            (("crates/util", "akashi-util", "util", &[]), &["`akashi-util` has no floor"]),
            (("tools/world", "akashi-world", "world", &[]), &["`akashi-world` has no floor"]),
            (
                ("crates/world", "akashi-welt", "akashi_world", &[]),
                &["call it `akashi-world`", "[lib] name = \"world\""],
            ),
            (("crates/app", "akashi-app", "app", &["xtask"]), &["which is no room of the house"]),
        ];
        for (package, expected) in cases {
            let name = package.1;
            let found = findings(&[MESSAGE, ("xtask", "xtask", "xtask", &[]), package]);
            assert_eq!(found.len(), expected.len(), "{name}: {found:?}");
            for part in expected {
                assert!(found.iter().any(|finding| finding.contains(part)), "{name}: {part}: {found:?}");
            }
        }
    }

    #[test]
    fn a_circle_is_found_between_crates_without_floors() {
        let found = findings(&[
            ("crates/a", "a", "a", &["b"]),
            ("crates/b", "b", "b", &["dev:a"]),
            ("crates/c", "c", "c", &[]),
        ]);
        assert_eq!(found.iter().filter(|finding| finding.contains("`a`, `b` use each other in a circle")).count(), 1);
    }
}
