//! What `cargo metadata` says about the workspace and its dependencies.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::process;

/// The parts of the metadata that the checks need.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Metadata {
    /// Every package: those of the workspace and all they depend on, on any platform.
    pub(crate) packages: Vec<Package>,
    /// The ids of the workspace's packages.
    pub(crate) workspace_members: Vec<String>,
    /// The workspace's folder.
    pub(crate) workspace_root: PathBuf,
}

/// One package.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Package {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) version: String,
    /// The licence as an SPDX expression.
    pub(crate) license: Option<String>,
    /// Where it comes from; nothing for packages of the workspace.
    pub(crate) source: Option<String>,
    pub(crate) manifest_path: PathBuf,
    pub(crate) dependencies: Vec<Dependency>,
    pub(crate) targets: Vec<Target>,
}

/// One line of a package's dependencies.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Dependency {
    pub(crate) name: String,
    /// `dev` or `build`; nothing for a normal one.
    pub(crate) kind: Option<String>,
}

/// A library, program, test … of a package.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Target {
    pub(crate) name: String,
    pub(crate) kind: Vec<String>,
}

impl Metadata {
    /// Asks cargo.
    pub(crate) fn load(root: &Path) -> Result<Self> {
        let text = process::output(process::cargo(root).args(["metadata", "--format-version", "1", "--locked"]))?;
        serde_json::from_str(&text).context("the output of `cargo metadata` has an unknown form")
    }

    /// The packages of the workspace.
    pub(crate) fn members(&self) -> impl Iterator<Item = &Package> {
        self.packages.iter().filter(|package| self.workspace_members.contains(&package.id))
    }

    /// The packages of others.
    pub(crate) fn third_parties(&self) -> impl Iterator<Item = &Package> {
        self.packages.iter().filter(|package| package.source.is_some())
    }

    /// A package's folder as a path from the workspace's root.
    pub(crate) fn folder<'p>(&self, package: &'p Package) -> &'p Path {
        let folder = package.manifest_path.parent().unwrap_or(&package.manifest_path);
        folder.strip_prefix(&self.workspace_root).unwrap_or(folder)
    }
}
