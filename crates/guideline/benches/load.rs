//! How fast the shipped guidelines are read and validated; run by hand with `cargo bench -p akashi-guideline`.

#[path = "shared/mic3.rs"]
mod mic3;
#[path = "shared/timing.rs"]
mod timing;

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    for name in names()? {
        let package = mic3::shipped(&name)?;
        let (guideline, _) = guideline::load(&package).map_err(|found| format!("{name} is broken: {found:?}"))?;
        let bytes: usize = package.files.values().map(String::len).sum();
        println!("{name}: {} files, {bytes} bytes, {} controls", package.files.len(), guideline.controls.len());
        timing::print_times("load and validate one guideline", &timing::times(10, 200, || guideline::load(&package)));
    }
    let package = mic3::package()?;
    timing::print_times("digest of its package", &timing::times(10, 200, || package.digest()));
    let packed = package.to_bytes();
    timing::print_times("unpack its package", &timing::times(10, 200, || guideline::Package::from_bytes(&packed)));
    Ok(())
}

/// The short names of the shipped guidelines, in their order.
fn names() -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../guidelines"))? {
        names.extend(entry?.file_name().into_string());
    }
    names.sort();
    Ok(names)
}
