//! The sources of pure crates: no files, network, environment, processes, clock or random source.

use crate::lexer::Token;
use crate::outcome::Outcome;
use crate::sources::Source;

use super::rooms;

/// Paths that a pure crate may not name; a path is also found at the end of a longer one.
const DENIED: &[&[&str]] = &[
    &["std", "env"],
    &["std", "fs"],
    &["std", "io", "stderr"],
    &["std", "io", "stdin"],
    &["std", "io", "stdout"],
    &["std", "net"],
    &["std", "process"],
    &["Instant", "now"],
    &["SystemTime"],
    &["Timestamp", "now"],
    &["Uuid", "new_v4"],
    &["Uuid", "now_v7"],
    &["Zoned", "now"],
];

/// Checks the production code of every pure crate.
pub(super) fn check(sources: &[Source], outcome: &mut Outcome) {
    for source in sources {
        if !rooms::room(&source.room).is_some_and(|room| room.pure) {
            continue;
        }
        for (line, path) in denied(&source.tokens) {
            let mend = "let its value arrive as an argument, or do that work on a higher floor";
            outcome.error_at(&source.path, line, format!("`{path}` in the pure crate `{}`: {mend}", source.room));
        }
    }
}

/// Every use of a denied path, with its line.
fn denied(tokens: &[Token]) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (start, token) in tokens.iter().enumerate() {
        let Some(rest) = tokens.get(start..) else { continue };
        for path in DENIED {
            if names(rest, path) {
                found.push((token.line, path.join("::")));
            }
        }
    }
    found
}

/// Whether the tokens begin with this path, written out or as part of a group: `std::{io, fs}`.
fn names(tokens: &[Token], path: &[&str]) -> bool {
    let Some((first, path)) = path.split_first() else { return true };
    let Some((token, rest)) = tokens.split_first() else { return false };
    if token.word() != Some(first) {
        return false;
    }
    if path.is_empty() {
        return true;
    }
    match rest {
        [one, two, brace, group @ ..] if one.is(':') && two.is(':') && brace.is('{') => {
            entries(group).into_iter().any(|entry| names(entry, path))
        }
        [one, two, rest @ ..] if one.is(':') && two.is(':') => names(rest, path),
        _ => false,
    }
}

/// The beginnings of the entries of a group `a, b::{c, d}, e}`.
fn entries(group: &[Token]) -> Vec<&[Token]> {
    let mut entries = vec![group];
    let mut depth = 0_usize;
    for (index, token) in group.iter().enumerate() {
        if token.is('{') {
            depth += 1;
        } else if token.is('}') {
            if depth == 0 {
                break;
            }
            depth -= 1;
        } else if depth == 0 && token.is(',') {
            entries.extend(group.get(index + 1..));
        }
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::outcome::Outcome;
    use crate::sources;

    fn findings(room: &str, source: &str) -> Vec<String> {
        let mut outcome = Outcome::new("floors");
        let files = [(format!("crates/{room}/src/lib.rs"), source.to_owned())];
        check(&sources::production(&files), &mut outcome);
        outcome.errors()
    }

    #[test]
    fn impure_paths_are_found_however_written() {
        for (source, path) in [
            ("fn f() { std::fs::read(p) }", Some("std::fs")),
            ("use std::{collections::{BTreeMap}, net::{IpAddr}};", Some("std::net")),
            ("use std::io::{self, Read, stdin};", Some("std::io::stdin")),
            ("use ::std::{io::{stdin}};", Some("std::io::stdin")),
            ("let t = jiff::Timestamp::now();", Some("Timestamp::now")),
            ("use std::time::SystemTime;", Some("SystemTime")),
            ("use std::{fmt, io::Read, collections::{fs}};", None),
            ("// std::fs\nlet a = \"std::env\"; my::fs::read(); fn now() {}", None),
            ("#[cfg(test)] mod tests { use std::fs; }", None),
            ("use std::fmt; mod process {}", None),
        ] {
            let found = findings("world", source);
            assert_eq!(found.len(), usize::from(path.is_some()), "{source}: {found:?}");
            assert!(path.is_none_or(|path| found.iter().all(|finding| finding.contains(path))), "{source}: {found:?}");
        }
    }

    #[test]
    fn other_crates_may_be_impure() {
        assert_eq!(findings("store", "use std::fs;"), [""; 0]);
        assert_eq!(
            findings("tlog", "\n\nuse std::fs;").iter().filter(|finding| finding.contains("lib.rs:3")).count(),
            1
        );
    }
}
