//! How fast a shipped guideline is read and validated; run by hand with `cargo bench -p akashi-guideline`.

#[path = "shared/mic3.rs"]
mod mic3;
#[path = "shared/timing.rs"]
mod timing;

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let package = mic3::package()?;
    let (guideline, _) = guideline::load(&package).map_err(|found| format!("mic3 is broken: {found:?}"))?;
    let bytes: usize = package.files.values().map(String::len).sum();
    println!("mic3: {} files, {bytes} bytes, {} controls", package.files.len(), guideline.controls.len());
    timing::print_times("load and validate one guideline", &timing::times(10, 200, || guideline::load(&package)));
    timing::print_times("digest of its package", &timing::times(10, 200, || package.digest()));
    let ipa = mic3::shipped("ipa")?;
    timing::print_times(
        "load and validate a guideline for planning",
        &timing::times(10, 200, || guideline::load(&ipa)),
    );
    let packed = package.to_bytes();
    timing::print_times("unpack its package", &timing::times(10, 200, || guideline::Package::from_bytes(&packed)));
    Ok(())
}
