//! This test binary started once more, as a process of its own.

use std::ffi::OsString;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use super::PATIENT;
use crate::ledger::Ledger as _;
use crate::sqlite::Sqlite;
use crate::suite::material::{at, entries};

/// What the child is to do: a role and its arguments, separated by newlines.
const ROLE: &str = "AKASHI_STORE_TEST_CHILD";

/// A command that starts `program`, a copy of this test binary, in a role; its answers come on standard error.
pub(super) fn command(program: &Path, role: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(["--exact", "sqlite::tests::child::a_child_plays_its_role", "--nocapture"]);
    command.env(ROLE, role.join("\n")).stdout(Stdio::null()).stderr(Stdio::piped());
    command
}

/// Starts this test binary again in a role.
pub(super) fn this(role: &[&str]) -> Command {
    command(&std::env::current_exe().unwrap(), role)
}

/// The body of every child; without a role there is nothing to do.
#[test]
fn a_child_plays_its_role() {
    let role = std::env::var_os(ROLE).unwrap_or_default();
    let role = OsString::into_string(role).unwrap();
    match role.split('\n').collect::<Vec<_>>()[..] {
        ["append", path, first, rounds, batch] => append(path, number(first), number(rounds), number(batch)),
        #[cfg(unix)]
        ["read only", folder] => super::read_only::try_all(Path::new(folder)),
        [""] => {}
        ref other => panic!("{other:?}"),
    }
}

fn number(text: &str) -> u64 {
    text.parse().unwrap()
}

/// Appends batches of entries counted from `first` and says `position number` of each entry once it is acknowledged.
fn append(path: &str, first: u64, rounds: u64, batch: u64) {
    let mut store = Sqlite::open_with(path, &PATIENT).unwrap();
    for round in 0..rounds {
        let from = first + round * batch;
        let position = store.append(at(0), &entries(from..from + batch), None).unwrap().first;
        let lines: String = (0..batch).map(|n| format!("{} {}\n", position + n, from + n)).collect();
        std::io::stderr().write_all(lines.as_bytes()).unwrap();
    }
}

/// What a child said about one entry: its position and its number; `None` for anything else it printed.
pub(super) fn acknowledged(line: &str) -> Option<(u64, u64)> {
    let (position, number) = line.strip_suffix('\n')?.split_once(' ')?;
    Some((position.parse().ok()?, number.parse().ok()?))
}
