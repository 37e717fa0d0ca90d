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
/// `# iot/map/a.toml` names one of the small guideline of that shape.
pub fn guideline_chapter(data: &[u8]) {
    let Some(text) = text(data) else { return };
    let named = text.lines().next().and_then(|line| line.strip_prefix("# ")).filter(|path| path.ends_with(".toml"));
    let shaped = named.and_then(|named| named.split_once('/'));
    let (of, path) = match shaped.and_then(|(shape, path)| Some((shaped_package(shape)?, path))) {
        Some(shaped) => shaped,
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

/// Shapes other than `controls`, and the guideline of each that is shipped; of catalogs none is.
pub(crate) const SHAPES: [(&str, &str); 6] = [
    ("catalog", ""),
    ("framework", "cpsf"),
    ("iot", "mic3-iot"),
    ("planning", "ipa"),
    ("structure", "mic2"),
    ("touchpoint", "mic2014"),
];

/// What stands around a file of a shape other than `controls`: the small guideline of that shape, or the manifest alone of
/// the one that is shipped.
pub(crate) fn shaped_package(shape: &str) -> Option<&'static Package> {
    static PACKAGES: OnceLock<Vec<Package>> = OnceLock::new();
    let at = SHAPES.iter().position(|(known, _)| *known == shape)?;
    PACKAGES.get_or_init(|| SHAPES.map(|(shape, shipped)| around(shape, shipped)).into()).get(at)
}

fn around(shape: &str, shipped: &str) -> Package {
    let small = root().join("fuzz").join(shape);
    if small.is_dir() {
        return package(&small);
    }
    let mut shipped = shipped_package(shipped);
    shipped.files.retain(|path, _| path == "guideline.toml");
    shipped
}

/// The first guideline that is shipped.
pub(crate) fn shipped() -> &'static Guideline {
    static SHIPPED: OnceLock<Guideline> = OnceLock::new();
    SHIPPED.get_or_init(|| guideline::load(&shipped_package("mic3")).unwrap().0)
}

/// A guideline that is shipped, by its short name.
pub(crate) fn shipped_package(name: &str) -> Package {
    package(&root().join("guidelines").join(name))
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
