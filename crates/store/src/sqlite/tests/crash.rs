use std::io::{BufRead as _, BufReader};
use std::path::Path;

use super::child::{acknowledged, this};
use super::{Sqlite, folder};
use crate::check;
use crate::ledger::Ledger as _;
use crate::search::Search as _;
use crate::suite::material::entry;

/// Starts a child that appends for ever, kills it after `lines` acknowledgements, and gives all it acknowledged.
fn killed_after(path: &Path, first: u64, batch: u64, lines: usize) -> Vec<(u64, u64)> {
    let role = ["append", path.to_str().unwrap(), &first.to_string(), "1000000", &batch.to_string()];
    let mut child = this(&role).spawn().unwrap();
    let mut output = BufReader::new(child.stderr.take().unwrap());
    let mut seen = Vec::new();
    let mut line = String::new();
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
    let (_folder, path) = folder();
    drop(Sqlite::create(&path).unwrap());
    let mut all = Vec::new();
    let moments = [
        (1, 1),
        (1, 2),
        (1, 17),
        (1, 40),
        (2, 9),
        (3, 3),
        (7, 30),
        (20, 41),
        (100, 1),
        (100, 350),
        (500, 501),
        (2000, 1),
    ];
    for (round, (batch, lines)) in (0_u64..).zip(moments) {
        all.extend(killed_after(&path, round * 1_000_000, batch, lines));
        let store = Sqlite::open(&path).unwrap();
        store.check_file().unwrap();
        let head = check(&store).unwrap();
        assert_eq!(head, store.head().unwrap());
        assert!(all.len() as u64 <= head.size);
        for (position, number) in &all {
            let kept = store.entry(*position).unwrap().unwrap();
            let new = entry(*number);
            assert_eq!((kept.id, kept.body), (new.id, Some(new.body)), "round {round}, entry {position}");
        }
        // Every entry with its text, and no text without its entry.
        assert_eq!(store.holding(&["監査".to_owned()], u64::MAX, usize::MAX).unwrap().len() as u64, head.size);
    }
}
