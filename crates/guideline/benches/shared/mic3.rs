//! The shipped guideline `mic3`, for benches of this crate and of those above.

use std::error::Error;
use std::path::Path;

use guideline::Package;

/// The files of the guideline in memory.
///
/// # Errors
/// The folder cannot be read.
pub(crate) fn package() -> Result<Package, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guidelines/mic3");
    let mut package = Package::default();
    for (below, folder) in [("", folder.clone()), ("chapters/", folder.join("chapters"))] {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if name.ends_with(".toml") {
                package.files.insert(format!("{below}{name}"), std::fs::read_to_string(&path)?);
            }
        }
    }
    Ok(package)
}
