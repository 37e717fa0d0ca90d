use std::fs;
use std::path::Path;

use crate::{Guideline, Package, load};

use super::PlanningModel;

mod document;
mod faults;
mod references;

/// A folder of the project as a package.
fn package(folder: &str) -> Package {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let mut package = Package::default();
    let mut open = vec![root.clone()];
    while let Some(next) = open.pop() {
        for path in fs::read_dir(next).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let name = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
            package.files.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
    package
}

/// The guideline of a folder.
#[track_caller]
fn guideline(folder: &str) -> Guideline {
    load(&package(folder)).map_err(|found| format!("{found:#?}")).unwrap().0
}

fn model(guideline: &Guideline) -> &PlanningModel {
    guideline.model.planning().unwrap()
}
