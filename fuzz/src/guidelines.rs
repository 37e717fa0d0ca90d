//! The files of a guideline, one by one and as a package; and the guidelines the other targets are held against.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use guideline::{Guideline, Package};
use message::has_errors;

use crate::{readable, text};

/// The largest package and the largest file of one, in bytes.
const PACKAGE_LIMIT: usize = 16 * 1024 * 1024;
const FILE_LIMIT: usize = 4 * 1024 * 1024;

/// A package: its bytes come back, and what loads holds together.
pub fn guideline_package(data: &[u8]) {
    let Ok(package) = Package::from_bytes(data) else { return };
    assert!(data.len() <= PACKAGE_LIMIT);
    assert_eq!(Package::from_bytes(&package.to_bytes()), Ok(package.clone()));
    load(&package);
}

/// One file of a small guideline instead of its own: the one a first line `# chapters/II.2.toml` names, else a chapter.
/// `# planning/nodes/data.toml` names one of the small guideline that is a method.
pub fn guideline_chapter(data: &[u8]) {
    let Some(text) = text(data) else { return };
    let named = text.lines().next().and_then(|line| line.strip_prefix("# ")).filter(|path| path.ends_with(".toml"));
    let (of, path) = match named.and_then(|path| path.strip_prefix("planning/")) {
        Some(path) => (planning_package(), path),
        None => (small_package(), named.unwrap_or("chapters/II.1.toml")),
    };
    let mut package = of.clone();
    package.files.insert(path.to_owned(), text.to_owned());
    load(&package);
}

fn load(package: &Package) {
    let (guideline, warnings) = match guideline::load(package) {
        Ok(loaded) => loaded,
        Err(problems) => {
            assert!(has_errors(&problems));
            return readable(&problems);
        }
    };
    readable(&warnings);
    assert!(!has_errors(&warnings));
    assert!(package.files.values().all(|file| file.len() <= FILE_LIMIT));
    assert_eq!(guideline.digest, package.digest());
    for control in &guideline.controls {
        assert_eq!(guideline.control(&control.id).map(|found| &found.title), Some(&control.title));
        assert!(guideline.section(control.section()).is_some() && guideline.item(&control.id).is_some());
        assert!(guideline.indicators_of(&control.id).all(|indicator| indicator.control == control.id));
    }
    // Whoever loads it may write it out.
    assert!(interchange::guideline_json::to_json(&guideline).is_object());
}

/// The folder of the whole project.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A guideline of two controls.
pub(crate) fn small() -> &'static Guideline {
    static SMALL: OnceLock<Guideline> = OnceLock::new();
    SMALL.get_or_init(|| guideline::load(small_package()).unwrap().0)
}

pub(crate) fn small_package() -> &'static Package {
    static SMALL: OnceLock<Package> = OnceLock::new();
    SMALL.get_or_init(|| package(&root().join("fuzz/small")))
}

/// A guideline of the shape `planning`, with five bullets.
pub(crate) fn planning_package() -> &'static Package {
    static PLANNING: OnceLock<Package> = OnceLock::new();
    PLANNING.get_or_init(|| package(&root().join("fuzz/planning")))
}

/// The guideline for planning that is shipped.
pub(crate) fn shipped_planning_package() -> Package {
    package(&root().join("guidelines/ipa"))
}

/// The guideline that is shipped.
pub(crate) fn shipped() -> &'static Guideline {
    static SHIPPED: OnceLock<Guideline> = OnceLock::new();
    SHIPPED.get_or_init(|| guideline::load(&shipped_package()).unwrap().0)
}

pub(crate) fn shipped_package() -> Package {
    package(&root().join("guidelines/mic3"))
}

fn package(folder: &Path) -> Package {
    let mut package = Package::default();
    let mut folders = vec![(folder.to_owned(), String::new())];
    while let Some((folder, before)) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap()) {
            let path = format!("{before}{}", entry.file_name().to_str().unwrap());
            if entry.path().is_dir() {
                folders.push((entry.path(), format!("{path}/")));
            } else {
                package.files.insert(path, fs::read_to_string(entry.path()).unwrap());
            }
        }
    }
    package
}
