//! Running the binary.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What a run of the binary gave.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs `akashi` in English in a folder, with nothing of the caller's environment that could change the answer.
pub(crate) fn akashi(folder: &Path, arguments: &[&str]) -> Ran {
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_akashi"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("AKASHI_WORKSPACE")
        .env_remove("AKASHI_KEY")
        .env_remove("AKASHI_ACTOR")
        .env_remove("AKASHI_LANG")
        .env("LC_ALL", "C.UTF-8")
        .env("COLUMNS", "100")
        .env("TZ", "Asia/Tokyo")
        .output()
        .unwrap();
    Ran {
        code: status.code().unwrap_or(-1),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// A service file of the example company.
pub(crate) fn example(name: &str) -> String {
    root().join("examples/hibari").join(name).display().to_string()
}
