//! A passage of a copy as people read it: lines joined, radicals as the characters they stand for, words untouched.

use unicode_normalization::UnicodeNormalization;

use super::cleaned::Line;
use super::stream::{Stream, folded_chars, plain_radical};

/// The longest passage kept, in characters.
const LONGEST: usize = 20_000;

/// The passage made of parts of the stream. Where a sentence ends at the end of a line, a new line begins; else lines are
/// joined, with a space between words of Latin letters only.
pub(super) fn passage(stream: &Stream, lines: &[Line], parts: &[(usize, usize)]) -> String {
    let mut text = String::new();
    for (from, to) in parts {
        let to = (*to).min(from + LONGEST);
        let mut at = *from;
        while at < to {
            let end = stream.line_end(at).min(to);
            let Some(piece) = piece(stream, lines, at, end) else { break };
            join(&mut text, &piece);
            at = end;
        }
    }
    text
}

/// What stands between two places of one line.
fn piece(stream: &Stream, lines: &[Line], from: usize, to: usize) -> Option<String> {
    let (line, first) = *stream.from.get(from)?;
    let text = lines.get(line as usize)?.text.as_str();
    let end = match stream.from.get(to) {
        Some((next, byte)) if *next == line => *byte as usize,
        _ => text.len(),
    };
    Some(text.get(first as usize..end)?.trim().chars().map(plain).collect())
}

/// A radical as the ideograph it stands for, a sign from a font of signs as a bullet; other characters as they are.
fn plain(character: char) -> char {
    match character {
        '\u{f000}'..='\u{f0ff}' => '・',
        '\u{2f00}'..='\u{2fd5}' => std::iter::once(character).nfkc().next().unwrap_or(character),
        other => plain_radical(other),
    }
}

fn join(text: &mut String, piece: &str) {
    let (Some(last), Some(next)) = (text.chars().next_back(), piece.chars().next()) else {
        text.push_str(piece);
        return;
    };
    if ends_sentence(last) || begins_entry(piece) {
        text.push('\n');
    } else if last.is_ascii_alphanumeric() && next.is_ascii_alphanumeric() {
        text.push(' ');
    }
    text.push_str(piece);
}

pub(super) fn ends_sentence(character: char) -> bool {
    matches!(character, '。' | '｡' | '】' | ':' | '：')
}

/// Whether a line begins with a bullet, or a letter or number in a bracket: `a)`, `(3)`, `・`.
fn begins_entry(piece: &str) -> bool {
    let chars = folded_chars(&piece.chars().take(4).collect::<String>());
    match chars.as_slice() {
        ['・' | '•' | '❑' | '●' | '○' | '■' | '□' | '※', ..] => true,
        ['(', first, ')', ..] | [first, ')', ..] => first.is_ascii_alphanumeric(),
        _ => false,
    }
}
