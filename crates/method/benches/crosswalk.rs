//! How fast a crosswalk is composed; run by hand with `cargo bench -p akashi-method --bench crosswalk`.

#[path = "../../guideline/benches/shared/mic3.rs"]
mod mic3;
#[path = "../../guideline/benches/shared/timing.rs"]
mod timing;

use std::error::Error;
use std::fs;
use std::path::Path;

use guideline::Guideline;
use guideline::mapping::{Mapping, load, printed};
use method::crosswalk::Atlas;

const GUIDELINES: [&str; 4] = ["cpsf", "mic2", "mic2014", "mic3"];

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut guidelines: Vec<Guideline> = Vec::new();
    for name in GUIDELINES {
        let package = mic3::shipped(name)?;
        guidelines.push(guideline::load(&package).map_err(|found| format!("{name} is broken: {found:?}"))?.0);
    }
    let mut mappings: Vec<Mapping> = guidelines.iter().flat_map(printed).collect();
    for entry in fs::read_dir(root.join("mappings"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            let text = fs::read_to_string(&path)?;
            let (mapping, _) = load(&path.display().to_string(), &text, &guidelines.iter().collect::<Vec<_>>())
                .map_err(|found| format!("a mapping is broken: {found:?}"))?;
            mappings.push(mapping);
        }
    }
    let made = timing::times(20, 200, || Atlas::new(&mappings, &guidelines));
    timing::print_times("atlas of all mappings", &made);
    let atlas = Atlas::new(&mappings, &guidelines);
    for (from, to) in [("mic2014", "mic3"), ("mic3", "cpsf"), ("mic3", "nist-csf-1.0")] {
        let crosswalk = atlas.crosswalk(from, to).ok_or("a side is not known")?;
        let paths = crosswalk.pairs.iter().map(|pair| pair.paths().count()).sum::<usize>();
        println!("{from} to {to}: {} pairs, {paths} paths", crosswalk.pairs.len());
        let composed = timing::times(20, 200, || atlas.crosswalk(from, to));
        timing::print_times(&format!("{from} to {to}"), &composed);
    }
    Ok(())
}
