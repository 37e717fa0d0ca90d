//! Which message ids a source uses.

use crate::lexer::{Kind, Token};

/// Functions and constructors that take a message id.
const TAKERS: &[&[&str]] = &[
    &["message"],
    &["mend"],
    &["Diagnostic", "error"],
    &["Diagnostic", "warning"],
    &["Arg", "Message"],
    &["Reason", "rule"],
    &["MessageId"],
];

/// Every string literal: an id in a table or behind a helper is a use as well.
pub(super) fn strings(tokens: &[Token]) -> impl Iterator<Item = &str> {
    tokens.iter().filter_map(text)
}

/// String literals that are whole arguments of a function taking a message id, each with its line.
pub(super) fn asked_for(tokens: &[Token]) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for start in 0..tokens.len() {
        let rest = tokens.get(start..).unwrap_or_default();
        for taker in TAKERS {
            if let Some(inside) = call(rest, taker) {
                found.extend(arguments(inside));
            }
        }
    }
    found
}

/// What follows `path::name(`, if the tokens begin so.
fn call<'t>(tokens: &'t [Token], path: &[&str]) -> Option<&'t [Token]> {
    let (first, path) = path.split_first()?;
    let (token, rest) = tokens.split_first()?;
    if token.word() != Some(first) {
        return None;
    }
    match rest {
        [open, inside @ ..] if path.is_empty() && open.is('(') => Some(inside),
        [one, two, rest @ ..] if one.is(':') && two.is(':') => call(rest, path),
        _ => None,
    }
}

/// The arguments, up to the closing parenthesis, that are one string literal each.
fn arguments(inside: &[Token]) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut depth = 0_usize;
    let mut begins = true;
    for (index, token) in inside.iter().enumerate() {
        if token.is('(') || token.is('[') || token.is('{') {
            depth += 1;
        } else if token.is(')') || token.is(']') || token.is('}') {
            if depth == 0 {
                break;
            }
            depth -= 1;
        }
        let ends = inside.get(index + 1).is_none_or(|next| next.is(',') || next.is(')'));
        if let Some(id) = text(token).filter(|_| depth == 0 && begins && ends) {
            found.push((token.line, id));
        }
        begins = depth == 0 && token.is(',');
    }
    found
}

fn text(token: &Token) -> Option<&str> {
    match &token.kind {
        Kind::Text(text) => Some(text),
        _ => None,
    }
}
