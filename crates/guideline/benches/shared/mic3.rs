//! The shipped guidelines, above all `mic3`, for benches of this crate and of those above.

#![allow(dead_code, reason = "each bench takes what it needs")]

use std::error::Error;
use std::path::Path;

use guideline::Package;

/// The files of `mic3` in memory.
///
/// # Errors
/// The folder cannot be read.
pub(crate) fn package() -> Result<Package, Box<dyn Error>> {
    package_of("mic3")
}

/// The files of a guideline in memory.
///
/// # Errors
/// The folder cannot be read.
pub(crate) fn package_of(name: &str) -> Result<Package, Box<dyn Error>> {
    let folder = folder().join(name);
    let mut package = Package::default();
    let mut folders = vec![(String::new(), folder)];
    while let Some((below, folder)) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if path.is_dir() {
                folders.push((format!("{below}{name}/"), path));
            } else if name.ends_with(".toml") {
                package.files.insert(format!("{below}{name}"), std::fs::read_to_string(&path)?);
            }
        }
    }
    Ok(package)
}

/// The short names of the shipped guidelines, in their order.
///
/// # Errors
/// The folder cannot be read.
pub(crate) fn names() -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder())? {
        names.extend(entry?.file_name().into_string());
    }
    names.sort();
    Ok(names)
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guidelines")
}
