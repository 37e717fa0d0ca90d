//! `akashi backup` and `akashi restore`: the whole workspace as one file, and back.

use std::path::Path;

use message::{Diagnostic, Locale, Place};
use store::restore::{self, RestoreError};
use store::{Sqlite, StoreError};

use crate::args::{Backup, Common, Restore};
use crate::print::{self, Failure};
use crate::{Outcome, session};

/// Copies ledger, evidence and accounts as they are at one moment; whoever works meanwhile goes on.
pub(crate) fn back_up(backup: &Backup, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let digest = Sqlite::backup_file(&session::path(common)?, &backup.output).map_err(app::AppError::from)?;
    let args = vec![("file", backup.output.display().to_string().into()), ("digest", app::digest_text(&digest).into())];
    print::say(locale, "cli-backup-made", &args)?;
    Ok(Outcome::Good)
}

/// Puts a backup in place once its ledger and its evidence have been verified; a damaged one changes nothing.
pub(crate) fn restore(restore: &Restore, locale: Locale) -> Result<Outcome, Failure> {
    let found = restore::restore(&restore.backup, &restore.file).map_err(|error| refused(error, &restore.backup))?;
    let args = vec![
        ("file", restore.file.display().to_string().into()),
        ("size", found.head.size.into()),
        ("root", found.head.root.to_string().into()),
        ("blobs", found.blobs.into()),
        ("persons", found.persons.into()),
        ("digest", app::digest_text(&found.digest).into()),
    ];
    print::say(locale, "cli-restored", &args)?;
    Ok(Outcome::Good)
}

fn refused(error: RestoreError, backup: &Path) -> Failure {
    match error {
        RestoreError::Store(error @ (StoreError::Exists { .. } | StoreError::Missing { .. })) => {
            app::AppError::from(error).into()
        }
        error => {
            let problem = Diagnostic::error("cli-restore-refused").with("reason", error.to_string());
            problem.at(Place::file(backup.display().to_string())).into()
        }
    }
}
