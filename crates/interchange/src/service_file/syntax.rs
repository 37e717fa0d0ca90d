//! The commonest slips that keep a file from being TOML, in words for whoever made them.

use std::ops::Range;

use jiff::civil::Date;
use message::{Diagnostic, nfkc};

use crate::shortened::shortened;

/// How many lines above an error are searched for the bracket it comes from.
const LINES_ABOVE: usize = 200;

/// What is wrong at the place of a parser's error, and where it begins; `None` if only the parser knows.
pub(super) fn mistake(text: &str, span: Range<usize>, reason: &str) -> Option<(Diagnostic, usize)> {
    if reason == "duplicate key" {
        let key = text.get(span.clone()).unwrap_or_default();
        return Some((Diagnostic::error("service-file-duplicate-key").with("key", shortened(key)), span.start));
    }
    let start = text.get(..span.start)?.rfind('\n').map_or(0, |at| at + 1);
    let line = text.get(start..)?.lines().next().unwrap_or_default();
    let bracket = || unclosed(text, start, reason);
    let (problem, at) = of_line(line).map(|(problem, at)| (problem, start + at)).or_else(bracket)?;
    Some((problem, at))
}

/// The first slip of a line, and the byte at which it stands.
fn of_line(line: &str) -> Option<(Diagnostic, usize)> {
    let (mut rest, mut at) = (line, 0);
    let mut expects_value = false;
    let mut has_equals = false;
    let mut open = Vec::new();
    while let Some(character) = rest.chars().next() {
        let length = match character {
            '#' => break,
            '"' | '\'' => match quoted(rest, character) {
                Some(length) => length,
                None => return Some((Diagnostic::error("service-file-unclosed-quote"), at)),
            },
            '=' | ',' => {
                has_equals |= character == '=';
                1
            }
            '[' | '{' => {
                open.push(character);
                1
            }
            ']' | '}' => {
                open.pop();
                1
            }
            ' ' | '\t' | '.' => 1,
            '“' | '”' | '‘' | '’' | '„' | '「' | '」' | '『' | '』' | '＂' | '＇' | '«' | '»' => {
                return Some((Diagnostic::error("service-file-curly-quote").with("found", character.to_string()), at));
            }
            _ => {
                let word = word(rest);
                if let Some(problem) = of_word(word, expects_value) {
                    return Some((problem, at));
                }
                word.len()
            }
        };
        let is_space = matches!(character, ' ' | '\t');
        // After `[` and the commas behind it stand values, but only within the value of a key.
        let in_list = has_equals && open.last() == Some(&'[') && matches!(character, '[' | ',');
        expects_value = (is_space && expects_value) || character == '=' || in_list;
        at += length.max(character.len_utf8());
        rest = line.get(at..).unwrap_or_default();
    }
    let code = line.get(..at).unwrap_or_default().trim();
    if code.ends_with('=') {
        return Some((Diagnostic::error("service-file-no-value-here"), at.saturating_sub(1)));
    }
    let is_key = |character: char| character.is_ascii_alphabetic();
    if !has_equals && code.starts_with(is_key) && code.contains([' ', ':']) {
        return Some((Diagnostic::error("service-file-no-equals"), 0));
    }
    None
}

/// How long a text in quotes is, on this line.
fn quoted(text: &str, quote: char) -> Option<usize> {
    let triple = quote.to_string().repeat(3);
    if text.starts_with(&triple) {
        // Such a text can go on for lines.
        return Some(text.len());
    }
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        if character == quote && !escaped {
            return Some(at + 1);
        }
        escaped = character == '\\' && quote == '"' && !escaped;
    }
    None
}

/// A word up to what ends a value or a key.
fn word(text: &str) -> &str {
    let is_end =
        |character: char| matches!(character, '=' | ',' | '[' | ']' | '{' | '}' | '#' | '"' | '\'' | '“' | '”');
    text.get(..text.find(is_end).unwrap_or(text.len())).unwrap_or_default()
}

/// What is wrong with a word without quotes: a key, or a value.
fn of_word(written: &str, is_value: bool) -> Option<Diagnostic> {
    let word = written.trim();
    let half = nfkc(word);
    if is_value && is_date(&half) {
        return date(word, &half);
    }
    let is_number = half.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '+' | '-'))
        && half.parse::<f64>().is_ok();
    let is_plain = is_number || matches!(half.as_str(), "true" | "false" | "inf" | "nan" | "");
    if is_value && !is_plain {
        return Some(Diagnostic::error("service-file-unquoted-value").with("value", shortened(word)));
    }
    if is_value && word == half && !word.is_empty() {
        return None;
    }
    let wide = written.chars().find(|character| is_wide(*character))?;
    let half = nfkc(&wide.to_string());
    let half = if half.trim().is_empty() { "␣".to_owned() } else { half };
    let found = if wide == '\u{3000}' { "␣".to_owned() } else { wide.to_string() };
    Some(Diagnostic::error("service-file-full-width").with("found", found).with("half", half))
}

/// Whether a character is a full-width form of one TOML gives a meaning to.
fn is_wide(character: char) -> bool {
    matches!(character, '！'..='～' | '\u{3000}')
}

/// Whether a word was meant as a date: three numbers between hyphens or slashes, or 年月日.
fn is_date(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['-', '/', '年', '月', '日']).filter(|part| !part.is_empty()).collect();
    parts.len() == 3 && parts.iter().all(|part| part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit()))
}

fn date(word: &str, half: &str) -> Option<Diagnostic> {
    if word != half {
        let wide = word.chars().find(|character| is_wide(*character))?;
        let diagnostic = Diagnostic::error("service-file-full-width").with("found", wide.to_string());
        return Some(diagnostic.with("half", shortened(half)));
    }
    let is_shaped =
        word.len() == 10 && word.bytes().enumerate().all(|(at, byte)| (byte == b'-') == matches!(at, 4 | 7));
    match (is_shaped, word.parse::<Date>()) {
        (true, Ok(_)) => None,
        (true, Err(_)) => Some(Diagnostic::error("service-file-no-such-day").with("day", word)),
        (false, _) => Some(Diagnostic::error("service-file-date-form").with("day", shortened(word))),
    }
}

/// The line at or above an error whose bracket was not closed.
fn unclosed(text: &str, line_start: usize, reason: &str) -> Option<(Diagnostic, usize)> {
    let about_lists = ["array", "inline table", "unclosed table", "key-value pairs"];
    if !about_lists.iter().any(|word| reason.contains(word)) {
        return None;
    }
    let end = text.get(line_start..)?.find('\n').map_or(text.len(), |at| line_start + at);
    let lines = text.get(..end)?.rsplit('\n').take(LINES_ABOVE);
    let mut start = end;
    let mut open = Vec::new();
    for line in lines {
        start = start.checked_sub(line.len())?;
        let brackets = brackets(line);
        open.splice(0..0, brackets.iter().copied());
        let begins = line.trim_start().starts_with('[') || line.contains('=');
        if let Some(bracket) = left_open(&open).filter(|_| begins && !brackets.is_empty()) {
            let problem = Diagnostic::error("service-file-unclosed-bracket").with("bracket", bracket.to_string());
            return Some((problem, start));
        }
        start = start.saturating_sub(1);
    }
    None
}

/// The brackets of a line outside texts and comments.
fn brackets(line: &str) -> Vec<char> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(character) = line.get(at..).and_then(|rest| rest.chars().next()) {
        at += match character {
            '#' => break,
            '"' | '\'' => quoted(line.get(at..).unwrap_or_default(), character).unwrap_or(1),
            '[' | ']' | '{' | '}' => {
                found.push(character);
                1
            }
            _ => character.len_utf8(),
        };
    }
    found
}

/// What would close the innermost bracket left open.
fn left_open(brackets: &[char]) -> Option<char> {
    let mut open = Vec::new();
    for bracket in brackets {
        match bracket {
            '[' => open.push(']'),
            '{' => open.push('}'),
            closing if open.last() == Some(closing) => {
                open.pop();
            }
            _ => {}
        }
    }
    open.pop()
}
