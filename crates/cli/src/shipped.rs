//! The guidelines and mappings that come with the program, embedded from `guidelines/` and `mappings/`.

use guideline::mapping::{Mapping, printed};
use guideline::{Guideline, Package};
use include_dir::{Dir, include_dir};
use message::{Diagnostic, Place};

use crate::edge;
use crate::print::Failure;

static GUIDELINES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../guidelines");

static MAPPINGS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../mappings");

/// The guideline a new workspace adopts; the others wait until somebody wants them, and cost nothing until then.
pub(crate) const FIRST: &str = "mic3";

/// The guideline with the survey of an IoT service.
pub(crate) const IOT: &str = "mic3-iot";

/// The guideline with a method for planning requirements.
pub(crate) const PLANNING: &str = "ipa";

/// The short names of the shipped guidelines.
pub(crate) fn names() -> Vec<String> {
    let mut names: Vec<String> = GUIDELINES.dirs().map(|dir| dir.path().display().to_string()).collect();
    names.sort();
    names
}

/// A shipped guideline's files.
pub(crate) fn package(name: &str) -> Result<Package, Failure> {
    let dir = GUIDELINES
        .get_dir(name)
        .ok_or_else(|| Failure::from(Diagnostic::error("guideline-not-found").with("name", name)))?;
    let mut package = Package::default();
    collect(dir, name, &mut package);
    Ok(package)
}

/// A shipped guideline, read.
pub(crate) fn guideline(name: &str) -> Result<Guideline, Failure> {
    let (guideline, _) = guideline::load(&package(name)?).map_err(Failure)?;
    Ok(guideline)
}

/// All shipped guidelines, read.
pub(crate) fn guidelines() -> Result<Vec<Guideline>, Failure> {
    names().iter().map(|name| guideline(name)).collect()
}

/// The shipped mappings and those that guidelines print, held against these guidelines.
pub(crate) fn mappings(guidelines: &[&Guideline]) -> Result<Vec<Mapping>, Failure> {
    let mut mappings: Vec<Mapping> = guidelines.iter().copied().flat_map(printed).collect();
    for file in MAPPINGS.files().filter(|file| file.path().extension().is_some_and(|extension| extension == "toml")) {
        let path = format!("mappings/{}", file.path().display());
        let (mapping, _) = guideline::mapping::load(&path, file.contents_utf8().unwrap_or_default(), guidelines)?;
        mappings.push(mapping);
    }
    Ok(mappings)
}

/// A guideline folder on disk.
pub(crate) fn package_at(folder: &std::path::Path) -> Result<Package, Failure> {
    let unreadable = |error: std::io::Error| {
        let place = Place::file(folder.display().to_string());
        Failure::from(Diagnostic::error("cli-unreadable").with("reason", error.to_string()).at(place))
    };
    let mut package = Package::default();
    // Files lie in the folder itself or one folder below.
    let mut folders = vec![(String::new(), folder.to_path_buf())];
    while let Some((below, folder)) = folders.pop() {
        for entry in std::fs::read_dir(&folder).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
            if path.extension().is_some_and(|extension| extension == "toml") {
                package.files.insert(format!("{below}{name}"), edge::read_text(&path)?);
            } else if below.is_empty() && path.is_dir() {
                folders.push((format!("{name}/"), path));
            }
        }
    }
    Ok(package)
}

fn collect(dir: &Dir<'_>, below: &str, package: &mut Package) {
    for file in dir.files() {
        let path = file.path().strip_prefix(below).unwrap_or(file.path());
        if let (Some(text), true) =
            (file.contents_utf8(), path.extension().is_some_and(|extension| extension == "toml"))
        {
            package.files.insert(path.display().to_string().replace('\\', "/"), text.to_owned());
        }
    }
    for dir in dir.dirs() {
        collect(dir, below, package);
    }
}
