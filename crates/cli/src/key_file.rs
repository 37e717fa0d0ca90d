//! The signing key's file: beside the workspace, never in it, readable by its owner alone.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use message::{Diagnostic, Place};
use tlog::SignerKey;

use crate::edge;
use crate::print::Failure;

/// Where a workspace's key lies unless `--key` or `AKASHI_KEY` says otherwise.
pub(crate) fn beside(workspace: &Path) -> PathBuf {
    let mut name = workspace.file_name().unwrap_or_default().to_os_string();
    name.push(".key");
    workspace.with_file_name(name)
}

/// Writes a new key file.
pub(crate) fn write(path: &Path, key: &SignerKey) -> Result<(), Failure> {
    let mut options = fs::File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let place = || Place::file(path.display().to_string());
    let written = options.open(path).and_then(|mut file| {
        file.write_all(key.to_skey().expose().as_bytes())?;
        file.write_all(b"\n")?;
        file.sync_all()
    });
    written.map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => {
            Failure::from(Diagnostic::error("cli-exists").with("reason", "").at(place()))
        }
        _ => Failure::from(Diagnostic::error("cli-unwritable").with("reason", error.to_string()).at(place())),
    })
}

/// Reads a key file.
pub(crate) fn read(path: &Path) -> Result<SignerKey, Failure> {
    let text = zeroize::Zeroizing::new(edge::read_text(path)?);
    SignerKey::from_skey(text.trim_end())
        .map_err(|_| Failure::from(Diagnostic::error("cli-bad-key").at(Place::file(path.display().to_string()))))
}
