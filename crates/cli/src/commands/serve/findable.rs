//! Records of an older release, made findable beside the answers.

use std::path::{Path, PathBuf};
use std::thread;

use app::AppError;
use message::Locale;
use store::Sqlite;

use crate::print;

/// How many records at once: while they are written nobody else writes.
const PIECE: u64 = 500;

/// Starts on it; what is not done when the server stops, the next start goes on with.
pub(super) fn begin(file: PathBuf, locale: Locale) {
    thread::spawn(move || {
        if let Err(error) = finish(&file) {
            print::warnings(&error.diagnostics(), locale);
        }
    });
}

fn finish(file: &Path) -> Result<(), AppError> {
    // A connection of its own: nobody waits for the workspace meanwhile.
    let mut store = Sqlite::open(file)?;
    while app::make_findable(&mut store, PIECE)? != 0 {}
    Ok(())
}
