//! `cargo xtask tidy`: what no compiler checks about the files.

use anyhow::Result;

use crate::files::Files;
use crate::lexer::{self, Token};
use crate::outcome::Outcome;
use crate::sources;

/// Lines of a Rust file: a warning above the first, a failure above the second; files of tests have their own limit.
const LINES: (usize, usize) = (400, 600);
const LINES_OF_TESTS: usize = 800;
/// Bytes of any file.
const BYTES: usize = 500_000;
/// Kinds of text in which white space is checked.
const TEXTS: [&str; 4] = [".rs", ".toml", ".md", ".ftl"];
/// Top folders that lie on one machine only.
const MACHINE_FOLDERS: [&str; 3] = ["home", "root", "work"];

/// Checks every file of the project.
pub(crate) fn check(files: &Files) -> Result<Outcome> {
    let mut outcome = Outcome::new("tidy");
    let mut count = 0;
    for path in files.paths() {
        count += 1;
        file(path, &files.bytes(path)?, &mut outcome);
    }
    outcome.scope = format!("{count} files");
    Ok(outcome)
}

fn file(path: &str, bytes: &[u8], outcome: &mut Outcome) {
    if bytes.len() > BYTES {
        outcome.error(path, format!("{} bytes, more than {BYTES}: make it at build time, or split it", bytes.len()));
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => text,
        _ => return outcome.error(path, "a binary file: make it at build time, or keep it as text"),
    };
    machine_paths(path, text, outcome);
    if TEXTS.iter().any(|ending| path.ends_with(ending)) {
        white_space(path, text, outcome);
    }
    if path.ends_with(".rs") {
        rust(path, text, outcome);
    }
    if path.starts_with("docs/decisions/") && path.ends_with(".md") {
        let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        if first.strip_prefix("# ").is_none_or(|title| title.trim().is_empty()) {
            outcome.error_at(path, 1, "no title: begin with `# ` and what was decided");
        }
    }
}

fn machine_paths(path: &str, text: &str, outcome: &mut Outcome) {
    for folder in MACHINE_FOLDERS {
        let start = format!("/{folder}/");
        for (index, line) in text.lines().enumerate() {
            let is_absolute = |offset: usize| {
                let before = line.get(..offset).and_then(|before| before.chars().next_back());
                !before.is_some_and(|before| before.is_alphanumeric() || matches!(before, '.' | '_' | '-' | '~' | '}'))
            };
            if line.match_indices(&start).any(|(offset, _)| is_absolute(offset)) {
                outcome.error_at(
                    path,
                    index + 1,
                    format!("the path `{start}…` is one machine's: name it from the project's root"),
                );
            }
        }
    }
}

fn white_space(path: &str, text: &str, outcome: &mut Outcome) {
    for (index, line) in text.split('\n').enumerate() {
        if line.contains('\t') {
            outcome.error_at(path, index + 1, "a tab: use spaces");
        }
        if line.ends_with(char::is_whitespace) {
            outcome.error_at(path, index + 1, "white space at the end of the line: remove it");
        }
    }
    if !text.is_empty() && !text.ends_with('\n') {
        outcome.error(path, "no line break at the end: add one");
    }
}

fn rust(path: &str, text: &str, outcome: &mut Outcome) {
    let lines = text.lines().count();
    let (soft, hard) = if sources::is_test_file(path) { (LINES_OF_TESTS, LINES_OF_TESTS) } else { LINES };
    if lines > hard {
        outcome.error(path, format!("{lines} lines, more than {hard}: split it by concept"));
    } else if lines > soft {
        outcome.warning(path, format!("{lines} lines, more than {soft}: look whether it holds two concepts"));
    }
    if path.ends_with("/src/lib.rs") && !text.starts_with("//!") {
        outcome.error_at(path, 1, "begin with `//!`: what the crate is for and what it must not do");
    }
    let tokens = lexer::lex(text);
    for (line, what, mend) in unfinished(&tokens) {
        outcome.error_at(path, line, format!("`{what}`: {mend}"));
    }
}

/// Marks of unfinished work in code, each with its line and mend.
fn unfinished(tokens: &[Token]) -> Vec<(usize, String, &'static str)> {
    let mut found = Vec::new();
    for pair in tokens.windows(2) {
        let [first, second] = pair else { continue };
        match first.word() {
            Some(word @ ("todo" | "unimplemented")) if second.is('!') => {
                found.push((first.line, format!("{word}!"), "write the code, or leave the function out"));
            }
            Some("dbg") if second.is('!') => found.push((first.line, "dbg!".to_owned(), "remove it")),
            None if first.is('[') && second.word() == Some("ignore") => {
                found.push((first.line, "#[ignore]".to_owned(), "make the test run everywhere, or delete it"));
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::file;
    use crate::outcome::Outcome;

    fn outcome(path: &str, bytes: &[u8]) -> Outcome {
        let mut outcome = Outcome::new("tidy");
        file(path, bytes, &mut outcome);
        outcome
    }

    #[test]
    fn each_fault_of_a_file_is_found() {
        let machine = ["see /", "home/me/akashi"].concat();
        let elsewhere = ["https://example.com/", "home/ and ~/", "work/x"].concat();
        for (path, text, expected) in [
            ("crates/a/src/lib.rs", "//! A.\nfn f() {}\n", &[][..]),
            ("crates/a/src/lib.rs", "mod a;\n", &[":1: begin with `//!`"]),
            ("crates/a/src/b.rs", "fn f() { todo!() }\n", &[":1: `todo!`"]),
            ("crates/a/src/b.rs", "// todo!()\nlet a = \"dbg!(\";\n", &[]),
            ("crates/a/src/b.rs", "#[test]\n#[ignore = \"slow\"]\nfn f() {}\n", &[":2: `#[ignore]`"]),
            ("crates/a/src/b.rs", "a\n\tb \n", &[":2: a tab", ":2: white space"]),
            ("README.md", "a\r\n", &[":1: white space"]),
            ("README.md", "a", &["no line break"]),
            ("a.svg", "a \t\n", &[]),
            ("a.toml", machine.as_str(), &[":1: the path", "no line break"]),
            ("a.txt", elsewhere.as_str(), &[]),
            ("docs/decisions/0001-a.md", "\n# Title\n", &[]),
            ("docs/decisions/0001-a.md", "Title\n", &["no title"]),
            ("a.bin", "a\0", &["a binary file"]),
        ] {
            let found = outcome(path, text.as_bytes()).errors();
            assert_eq!(found.len(), expected.len(), "{path} {text:?}: {found:?}");
            for part in expected {
                assert!(found.iter().any(|finding| finding.contains(part)), "{part}: {found:?}");
            }
        }
    }

    #[test]
    fn sizes_are_limited() {
        for (path, lines, errors, warnings) in [
            ("crates/a/src/b.rs", 400, 0, 0),
            ("crates/a/src/b.rs", 401, 0, 1),
            ("crates/a/src/b.rs", 601, 1, 0),
            ("crates/a/src/b/tests.rs", 800, 0, 0),
            ("crates/a/src/b/tests.rs", 801, 1, 0),
            ("data.csv", 500_001, 1, 0),
        ] {
            let outcome = outcome(path, "\n".repeat(lines).as_bytes());
            assert_eq!((outcome.errors().len(), outcome.warnings().len()), (errors, warnings), "{path} {lines}");
        }
        assert_eq!(outcome("a.png", &[0xff, 0xfe]).errors().len(), 1);
    }
}
