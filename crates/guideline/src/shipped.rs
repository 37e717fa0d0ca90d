//! The shipped guidelines and the small ones of `fuzz/`, for this crate's tests: as they are, and with a fault.

use std::path::Path;

use message::Locale;

use crate::{Guideline, Package, load};

/// The files of a shipped guideline.
pub(crate) fn package(name: &str) -> Package {
    package_at(&format!("guidelines/{name}"))
}

/// The files of a guideline in a folder of the project.
pub(crate) fn package_at(folder: &str) -> Package {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let mut package = Package::default();
    let mut folders = vec![folder.clone()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
            package.files.insert(name, std::fs::read_to_string(&path).unwrap());
        }
    }
    package
}

/// A shipped guideline.
pub(crate) fn guideline(name: &str) -> Guideline {
    guideline_at(&format!("guidelines/{name}"))
}

/// A guideline in a folder of the project.
#[track_caller]
pub(crate) fn guideline_at(folder: &str) -> Guideline {
    let (guideline, warnings) = load(&package_at(folder)).unwrap_or_else(|found| panic!("{found:#?}"));
    assert!(warnings.is_empty(), "{warnings:#?}");
    guideline
}

/// A change to a file, and the one problem it makes.
pub(crate) struct Fault {
    pub(crate) file: &'static str,
    /// What stands there; the first place counts.
    pub(crate) from: &'static str,
    /// What is written instead.
    pub(crate) to: &'static str,
    /// How many lines above the change the problem is told.
    pub(crate) above: usize,
    pub(crate) problem: &'static str,
}

/// Loads a guideline with a fault and holds the problem found against the one expected, with file and line.
#[track_caller]
pub(crate) fn check(package: &Package, fault: &Fault) {
    let Fault { file, from, to, above, problem } = fault;
    let mut broken = package.clone();
    let text = broken.files.get_mut(*file).unwrap();
    let start = text.find(from).unwrap_or_else(|| panic!("{file} has no `{from}`"));
    let at = 1 + text.bytes().take(start).filter(|byte| *byte == b'\n').count() - above;
    *text = text.replacen(from, to, 1);
    let found = load(&broken).map(|_| ()).unwrap_err();
    let told: Vec<String> = found
        .iter()
        .map(|one| {
            let place = one.place.as_ref().map(ToString::to_string).unwrap_or_default();
            format!("{place}: {}", one.text(Locale::En))
        })
        .collect();
    assert_eq!(told, [format!("{file}:{at}: {problem}")], "`{from}` became `{to}`");
}
