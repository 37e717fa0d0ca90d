//! A file in the making, beside the place it is meant for.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::open::{absolute, folder, io_fault, reserve};
use crate::error::StoreError;

/// A file that gets to its place whole, or not at all; only its owner may read it.
pub(crate) struct Part {
    target: PathBuf,
    path: PathBuf,
}

impl Part {
    /// Makes an empty file beside `target`, where nothing may be yet.
    pub(crate) fn beside(target: &Path) -> Result<Self, StoreError> {
        let target = absolute(target)?;
        // The engine would take a log somebody left there for a part of the new file.
        for path in [target.clone(), beside(&target, "-wal"), beside(&target, "-journal")] {
            if fs::symlink_metadata(&path).is_ok() {
                return Err(StoreError::Exists { path });
            }
        }
        let path = beside(&target, ".part");
        reserve(&path)?;
        Ok(Self { target, path })
    }

    /// Where the file is while it is made.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Puts the file in its place, durably; if something came to be there meanwhile, that stays.
    pub(crate) fn keep(self) -> Result<(), StoreError> {
        let fault = |error| io_fault(&self.target, error);
        fs::File::options().write(true).open(&self.path).and_then(|file| file.sync_all()).map_err(fault)?;
        // Renaming replaces what is there, so the name is taken first.
        reserve(&self.target)?;
        if let Err(error) = fs::rename(&self.path, &self.target) {
            let _ = fs::remove_file(&self.target);
            return Err(fault(error));
        }
        #[cfg(unix)]
        fs::File::open(folder(&self.target)).and_then(|folder| folder.sync_all()).map_err(fault)?;
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // In its place it no longer has this name. An error has no one to be told to.
        let _ = fs::remove_file(&self.path);
    }
}

/// The path with something at the end of its name.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}
