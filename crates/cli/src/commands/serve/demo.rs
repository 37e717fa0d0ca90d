//! The fictional company of the examples as a workspace that vanishes with the server.

use std::path::PathBuf;

use include_dir::{Dir, include_dir};

use crate::commands::assess;
use crate::commands::serve::Opened;
use crate::edge;
use crate::print::Failure;

static EXAMPLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../examples/hibari");

/// A folder of its own for a demonstration.
pub(crate) struct Demo {
    folder: tempfile::TempDir,
}

impl Demo {
    /// Makes the folder, with the example files in it.
    pub(crate) fn make() -> Result<Self, Failure> {
        let folder = tempfile::Builder::new().prefix("akashi-demo-").tempdir()?;
        for file in EXAMPLES.files() {
            std::fs::write(folder.path().join(file.path()), file.contents())?;
        }
        Ok(Self { folder })
    }

    /// Where its workspace lies.
    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join("hibari.akashi")
    }

    /// Imports every service of the company, as the command line would.
    pub(crate) fn fill(&self, opened: &mut Opened, actor: &str) -> Result<(), Failure> {
        let services = EXAMPLES.files().map(|file| file.path()).filter(|path| {
            path.extension().is_some_and(|end| end == "toml")
                && path.file_stem().is_some_and(|stem| stem != "organisation")
        });
        for service in services {
            let guideline = opened.workspace.current().guidelines().next().map(|one| one.id().to_owned());
            let read =
                assess::read(&self.folder.path().join(service), &opened.workspace, &guideline.unwrap_or_default())?;
            let news = opened.workspace.news(read.statements)?;
            opened.workspace.record(&news, &edge::ctx(actor))?;
        }
        Ok(())
    }
}
