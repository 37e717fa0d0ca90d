//! `cargo xtask floors`: which crate may use which, and which stay pure.

mod graph;
mod linked;
mod owners;
mod purity;
mod rooms;

use anyhow::Result;

use crate::files::Files;
use crate::metadata::Metadata;
use crate::outcome::Outcome;
use crate::sources;

/// Checks floors, owners of outside dependencies, and the purity of pure crates.
pub(crate) fn check(metadata: &Metadata, files: &Files) -> Result<Outcome> {
    let mut outcome = Outcome::new("floors");
    let packages = graph::check(metadata, &mut outcome);
    owners::check(metadata, &mut outcome);
    linked::check(metadata, &mut outcome)?;
    let sources = sources::production(&files.texts(sources::is_crate_source)?);
    purity::check(&sources, &mut outcome);
    outcome.scope = format!("{packages} crates, {} source files", sources.len());
    Ok(outcome)
}
