//! The packages of `Cargo.lock` that come from a registry.

use anyhow::{Context, Result};
use serde::Deserialize;

/// A package and the version to which it is locked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Locked {
    pub(super) name: String,
    pub(super) version: String,
}

#[derive(Deserialize)]
struct LockFile {
    #[serde(default)]
    package: Vec<LockedPackage>,
}

#[derive(Deserialize)]
struct LockedPackage {
    name: String,
    version: String,
    source: Option<String>,
}

/// Reads the lock file; packages of the workspace and from git have no entry in an index.
pub(super) fn registry_packages(text: &str) -> Result<Vec<Locked>> {
    let file: LockFile = toml::from_str(text).context("Cargo.lock cannot be read")?;
    let from_registry = |package: &LockedPackage| {
        package.source.as_deref().is_some_and(|source| source.starts_with("registry+") || source.starts_with("sparse+"))
    };
    let packages = file.package.into_iter().filter(from_registry);
    Ok(packages.map(|package| Locked { name: package.name, version: package.version }).collect())
}

#[cfg(test)]
mod tests {
    use super::registry_packages;

    #[test]
    fn only_packages_of_a_registry_count() {
        let text = "version = 4\n[[package]]\nname = \"own\"\nversion = \"0.1.0\"\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nsource = \"registry+https://example.com/index\"\n[[package]]\nname = \"g\"\nversion = \"2.0.0\"\nsource = \"git+https://example.com/g\"\n";
        let names: Vec<String> = registry_packages(text).unwrap().into_iter().map(|package| package.name).collect();
        assert_eq!(names, ["a"]);
        assert!(registry_packages("[[package]]\nname = 1").is_err());
    }
}
