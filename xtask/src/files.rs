//! The project's files: what git tracks or would track.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// Folders that hold no source where git cannot be asked.
const SKIPPED: [&str; 3] = [".git", "target", "node_modules"];

/// The files of the workspace, by path from its root with `/` between the parts.
#[derive(Clone, Debug)]
pub(crate) struct Files {
    root: PathBuf,
    paths: Vec<String>,
}

impl Files {
    /// Asks git for tracked files and for new ones it does not ignore; without git (a released archive), walks the folder.
    pub(crate) fn load(root: &Path) -> Result<Self> {
        let mut paths = match listed_by_git(root) {
            Some(paths) => paths,
            None => {
                let mut paths = Vec::new();
                walk(root, "", &mut paths)?;
                paths
            }
        };
        paths.retain(|path| root.join(path).is_file());
        paths.sort();
        paths.dedup();
        Ok(Self { root: root.to_path_buf(), paths })
    }

    /// The paths of all files, sorted.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.paths.iter().map(String::as_str)
    }

    /// A file's bytes.
    pub(crate) fn bytes(&self, path: &str) -> Result<Vec<u8>> {
        std::fs::read(self.root.join(path)).with_context(|| format!("{path} cannot be read"))
    }

    /// A file's text.
    pub(crate) fn text(&self, path: &str) -> Result<String> {
        String::from_utf8(self.bytes(path)?).with_context(|| format!("{path} is not UTF-8"))
    }

    /// Path and text of every file that `wanted` names.
    pub(crate) fn texts(&self, wanted: impl Fn(&str) -> bool) -> Result<Vec<(String, String)>> {
        self.paths().filter(|path| wanted(path)).map(|path| Ok((path.to_owned(), self.text(path)?))).collect()
    }
}

fn listed_by_git(root: &Path) -> Option<Vec<String>> {
    if !root.join(".git").exists() {
        return None;
    }
    let mut git = Command::new("git");
    // A build machine may run as another user than the one who owns the files; listing them is harmless.
    git.args(["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root);
    let listed = process::output(&mut git).ok()?;
    Some(listed.split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect())
}

fn walk(root: &Path, folder: &str, paths: &mut Vec<String>) -> Result<()> {
    let place = root.join(folder);
    let entries = std::fs::read_dir(&place).with_context(|| format!("{} cannot be read", place.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
        let kind = entry.file_type()?;
        if kind.is_file() {
            paths.push(path);
        } else if kind.is_dir() && !SKIPPED.contains(&name.as_str()) {
            walk(root, &path, paths)?;
        }
    }
    Ok(())
}
