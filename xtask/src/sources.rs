//! The production code of the crates: Rust sources without tests.

use std::collections::BTreeMap;

use crate::lexer::{Token, lex};

/// A Rust file of a crate, as tokens, with the code of tests taken out.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// The path from the workspace's root.
    pub(crate) path: String,
    /// The folder of the crate below `crates/`.
    pub(crate) room: String,
    pub(crate) tokens: Vec<Token>,
}

/// Whether a file is a source of a crate: `crates/<room>/src/….rs`.
pub(crate) fn is_crate_source(path: &str) -> bool {
    room(path).is_some() && path.ends_with(".rs")
}

/// Reduces sources to production code: without files and modules of tests and without items behind `#[cfg(test)]`.
pub(crate) fn production(files: &[(String, String)]) -> Vec<Source> {
    let mut test_modules = Vec::new();
    let mut sources = BTreeMap::new();
    for (path, text) in files {
        let Some(room) = room(path).filter(|_| path.ends_with(".rs") && !is_test_file(path)) else { continue };
        let (tokens, modules) = without_tests(lex(text));
        let base = module_folder(path);
        test_modules.extend(modules.into_iter().map(|module| format!("{base}/{module}")));
        sources.insert(path.clone(), Source { path: path.clone(), room: room.to_owned(), tokens });
    }
    let of_tests = |path: &str| {
        test_modules
            .iter()
            .any(|module| path.strip_prefix(module.as_str()).is_some_and(|rest| rest == ".rs" || rest.starts_with('/')))
    };
    sources.into_values().filter(|source| !of_tests(&source.path)).collect()
}

/// Whether a file holds nothing but tests by its name alone.
pub(crate) fn is_test_file(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.contains("/tests/") || path.contains("/benches/")
}

fn room(path: &str) -> Option<&str> {
    let (room, rest) = path.strip_prefix("crates/")?.split_once('/')?;
    rest.starts_with("src/").then_some(room)
}

/// The folder in which the modules that a file declares lie.
fn module_folder(path: &str) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    match name.trim_end_matches(".rs") {
        "lib" | "main" | "mod" => folder.to_owned(),
        stem => format!("{folder}/{stem}"),
    }
}

/// Takes out every item behind `#[cfg(test)]` or `#[test]`; also gives the names of modules so declared in files of their own.
fn without_tests(tokens: Vec<Token>) -> (Vec<Token>, Vec<String>) {
    let mut kept = Vec::with_capacity(tokens.len());
    let mut modules = Vec::new();
    let mut rest = tokens.as_slice();
    while let Some((first, after)) = rest.split_first() {
        match attribute(rest) {
            Some((attribute, inner, after)) if asks_for_tests(attribute) => {
                if inner {
                    return (Vec::new(), modules);
                }
                let (item, after) = item(after);
                modules.extend(declared_module(item));
                rest = after;
            }
            Some((attribute, _, after)) => {
                kept.extend_from_slice(attribute);
                rest = after;
            }
            None => {
                kept.push(first.clone());
                rest = after;
            }
        }
    }
    (kept, modules)
}

/// Splits an attribute `#[…]` or `#![…]` off the front; says whether it is an inner one.
fn attribute(tokens: &[Token]) -> Option<(&[Token], bool, &[Token])> {
    let after_hash = tokens.split_first().filter(|(first, _)| first.is('#'))?.1;
    let inner = after_hash.first().is_some_and(|token| token.is('!'));
    let start = 1 + usize::from(inner);
    if !tokens.get(start)?.is('[') {
        return None;
    }
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate().skip(start) {
        if token.is('[') {
            depth += 1;
        } else if token.is(']') {
            depth -= 1;
            if depth == 0 {
                let (attribute, rest) = tokens.split_at(index + 1);
                return Some((attribute, inner, rest));
            }
        }
    }
    None
}

/// `#[test]`, `#[cfg(test)]`, `#[cfg(all(test, …))]`; not `#[cfg(not(test))]` or `#[cfg_attr(test, …)]`.
fn asks_for_tests(attribute: &[Token]) -> bool {
    let words: Vec<&str> = attribute.iter().filter_map(Token::word).collect();
    match words.as_slice() {
        ["test"] => true,
        ["cfg", conditions @ ..] => conditions.contains(&"test") && !conditions.contains(&"not"),
        _ => false,
    }
}

/// Splits one item off the front: up to its `;`, or to the end of its first block.
fn item(tokens: &[Token]) -> (&[Token], &[Token]) {
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate() {
        let end = if token.is('{') || token.is('(') || token.is('[') {
            depth += 1;
            false
        } else if token.is('}') || token.is(')') || token.is(']') {
            if depth == 0 {
                return tokens.split_at(index);
            }
            depth -= 1;
            depth == 0 && token.is('}')
        } else {
            depth == 0 && token.is(';')
        };
        if end {
            return tokens.split_at(index + 1);
        }
    }
    (tokens, &[])
}

/// The name of `mod name;`.
fn declared_module(item: &[Token]) -> Option<String> {
    let position = item.iter().position(|token| token.word() == Some("mod"))?;
    let ends = item.get(position + 2).is_some_and(|token| token.is(';'));
    item.get(position + 1).and_then(Token::word).filter(|_| ends).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::production;
    use crate::lexer::Token;

    fn words(files: &[(&str, &str)]) -> String {
        let files: Vec<(String, String)> = files.iter().map(|(path, text)| ((*path).into(), (*text).into())).collect();
        let words = |tokens: &[Token]| tokens.iter().filter_map(Token::word).collect::<Vec<_>>().join(" ");
        production(&files).iter().map(|source| words(&source.tokens)).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn items_behind_cfg_test_are_taken_out() {
        for (source, expected) in [
            ("a #[cfg(test)] mod tests { b { c } } d", "a d"),
            ("a #[cfg(test)] #[expect(x)] mod tests; d", "a d"),
            ("a #[cfg(all(test, unix))] fn f(x: [u8; 3]) { b } d", "a d"),
            ("#[cfg(test)] use b::{c, d}; e", "e"),
            ("#[cfg(not(test))] fn f() {}", "cfg not test fn f"),
            ("#[cfg_attr(test, derive(A))] struct B;", "cfg_attr test derive A struct B"),
            ("#[test] fn f() { b } c", "c"),
            ("#![cfg(test)] a b", ""),
            ("struct A { #[cfg(test)] b: u8 } c", "struct A c"),
        ] {
            assert_eq!(words(&[("crates/x/src/lib.rs", source)]), expected, "{source}");
        }
    }

    #[test]
    fn files_of_tests_are_left_out() {
        let files = [
            ("crates/x/src/lib.rs", "#[cfg(test)] mod fixtures; lib"),
            ("crates/x/src/fixtures.rs", "fixtures"),
            ("crates/x/src/fixtures/more.rs", "more"),
            ("crates/x/src/a.rs", "a #[cfg(test)] mod helper;"),
            ("crates/x/src/a/helper.rs", "helper"),
            ("crates/x/src/a/tests.rs", "tests"),
            ("crates/x/tests/it.rs", "it"),
            ("crates/x/src/fixtures_of_users.rs", "users"),
            ("xtask/src/main.rs", "main"),
        ];
        assert_eq!(words(&files), "a | users | lib");
    }
}
