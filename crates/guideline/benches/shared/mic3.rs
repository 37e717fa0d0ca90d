//! Shipped guidelines, `mic3` above all, for benches of this crate and of those above.

#![allow(dead_code, reason = "each bench takes what it needs")]

use std::error::Error;
use std::path::Path;

use guideline::Package;

/// The files of the guideline `mic3` in memory.
///
/// # Errors
/// The folder cannot be read.
pub(crate) fn package() -> Result<Package, Box<dyn Error>> {
    shipped("mic3")
}

/// The files of a shipped guideline in memory.
///
/// # Errors
/// The folder cannot be read.
pub(crate) fn shipped(name: &str) -> Result<Package, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guidelines").join(name);
    let mut package = Package::default();
    let mut folders = vec![(folder, String::new())];
    while let Some((folder, below)) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if path.is_dir() {
                folders.push((path.clone(), format!("{below}{name}/")));
            } else if name.ends_with(".toml") {
                package.files.insert(format!("{below}{name}"), std::fs::read_to_string(&path)?);
            }
        }
    }
    Ok(package)
}
