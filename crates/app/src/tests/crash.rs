//! A process that records is killed at any moment.

use std::ffi::OsString;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::Ordering;

use store::Sqlite;
use tlog::checkpoint;
use world::Statement;

use super::material::*;
use crate::Workspace;

/// What the child is to do: path, number of the round and statements in a batch, separated by newlines.
const ROLE: &str = "AKASHI_APP_TEST_CHILD";

/// The body of every child; without a role there is nothing to do.
#[test]
fn a_child_plays_its_role() {
    let role = OsString::into_string(std::env::var_os(ROLE).unwrap_or_default()).unwrap();
    if let [path, round, batch] = role.split('\n').collect::<Vec<_>>()[..] {
        record_for_ever(Path::new(path), round.parse().unwrap(), batch.parse().unwrap());
    }
}

/// Records batches for ever and says `position round-number` of each statement once it is acknowledged.
fn record_for_ever(path: &Path, round: u64, batch: u64) {
    CHANCE.store((round + 1) << 40, Ordering::Relaxed);
    let mut workspace = Workspace::open(Sqlite::open(path).unwrap(), Some(signer(1))).unwrap();
    for from in (0..).step_by(usize::try_from(batch).unwrap()) {
        let said = |number: u64| fulfilled("organisation", "II.1.1.2.rev1", TODAY, &format!("{round}-{number}"));
        let statements: Vec<Statement> = (from..from + batch).map(said).collect();
        let recorded = record(&mut workspace, &statements, 10);
        let line = |number: u64| format!("{} {round}-{}\n", recorded.first + number, from + number);
        let lines: String = (0..batch).map(line).collect();
        std::io::stderr().write_all(lines.as_bytes()).unwrap();
    }
}

/// What a child said about one statement: its position and its note; `None` for anything else it printed.
fn acknowledged(line: &str) -> Option<(u64, String)> {
    let (position, note) = line.strip_suffix('\n')?.split_once(' ')?;
    note.contains('-').then(|| Some((position.parse().ok()?, note.to_owned())))?
}

/// Starts a child, kills it after so many acknowledgements, and gives all it acknowledged.
fn killed_after(path: &Path, round: u64, batch: u64, lines: usize) -> Vec<(u64, String)> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "tests::crash::a_child_plays_its_role", "--nocapture"])
        .env(ROLE, format!("{}\n{round}\n{batch}", path.to_str().unwrap()))
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut output = BufReader::new(child.stderr.take().unwrap());
    let (mut seen, mut line) = (Vec::new(), String::new());
    while seen.len() < lines {
        line.clear();
        assert_ne!(output.read_line(&mut line).unwrap(), 0, "the child ended by itself after {} lines", seen.len());
        seen.extend(acknowledged(&line));
    }
    child.kill().unwrap();
    assert!(!child.wait().unwrap().success());
    // What was in the pipe when the child died was acknowledged too; a last line cut in the middle was not.
    loop {
        line.clear();
        if output.read_line(&mut line).unwrap() == 0 {
            return seen;
        }
        seen.extend(acknowledged(&line));
    }
}

#[test]
fn what_was_acknowledged_survives_kill_9_at_any_moment() {
    let folder = folder();
    let path = new_file(&folder);
    drop(workspace(Sqlite::create(&path).unwrap()));
    let key = signer(1).verifier_key();
    let mut all = Vec::new();
    for (round, (batch, lines)) in (0..).zip([(1, 1), (1, 5), (1, 23), (3, 4), (20, 21), (100, 1)]) {
        all.extend(killed_after(&path, round, batch, lines));
        let workspace = Workspace::open(Sqlite::open(&path).unwrap(), Some(signer(1))).unwrap();
        let head = workspace.head().unwrap();
        assert_eq!(store::check(workspace.store()).unwrap(), head);
        assert_eq!(workspace.current().world.size(), head.size);
        for (position, note) in &all {
            let told = workspace.told(*position).unwrap().unwrap();
            assert_eq!(told.words(), Some(note.as_str()), "round {round}, entry {position}");
        }
        // A checkpoint may lag behind what was recorded, never run ahead of it.
        let signed = checkpoint::open(&workspace.checkpoint().unwrap().unwrap(), &key).unwrap();
        assert!(signed.size() <= head.size);
        let leaves = store::Ledger::leaf_hashes(workspace.store(), 0, signed.size()).unwrap();
        assert_eq!(tlog::tree::merkle_root(&leaves), signed.root());
    }
    // Whoever comes next signs what the dead could not.
    let mut workspace = Workspace::open(Sqlite::open(&path).unwrap(), Some(signer(1))).unwrap();
    CHANCE.store(100 << 40, Ordering::Relaxed);
    record(&mut workspace, &[service("c")], 20);
    let signed = checkpoint::open(&workspace.checkpoint().unwrap().unwrap(), &key).unwrap();
    assert_eq!(signed.size(), workspace.head().unwrap().size);
}
