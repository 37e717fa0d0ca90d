use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::os::unix::process::CommandExt as _;
use std::path::Path;

use super::{Sqlite, child, workspace};
use crate::error::StoreError;

/// An ordinary user without rights of his own.
const NOBODY: u32 = 65_534;

/// What the child tries; every attempt must fail in the same understandable way.
pub(super) fn try_all(folder: &Path) {
    let attempts = [
        ("open in a read-only folder", Sqlite::open(folder.join("locked/a.akashi"))),
        ("open a read-only file", Sqlite::open(folder.join("b.akashi"))),
        ("create in a read-only folder", Sqlite::create(folder.join("locked/c.akashi"))),
    ];
    for (what, attempt) in attempts {
        let error = attempt.expect_err(what);
        assert!(matches!(error, StoreError::ReadOnly { .. }), "{what}: {error:?}");
    }
}

#[test]
fn what_may_not_be_written_is_said_so() {
    let folder = tempfile::tempdir().unwrap();
    let (root, locked) = (folder.path(), folder.path().join("locked"));
    let mode = |path: &Path, mode| fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    fs::create_dir(&locked).unwrap();
    for (path, permissions) in [(locked.join("a.akashi"), 0o666), (root.join("b.akashi"), 0o444)] {
        workspace(&path, 3);
        mode(&path, permissions);
    }
    mode(&locked, 0o555);
    mode(root, 0o777);

    // The superuser may write everywhere, so the attempts are made by somebody else.
    let program = root.join("program");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    let mut attempts = child::command(&program, &["read only", root.to_str().unwrap()]);
    if fs::metadata(&program).unwrap().uid() == 0 {
        attempts.uid(NOBODY).gid(NOBODY);
    }
    let attempts = attempts.current_dir(root).output().unwrap();
    mode(&locked, 0o755);
    assert!(attempts.status.success(), "{}", String::from_utf8_lossy(&attempts.stderr));
}
