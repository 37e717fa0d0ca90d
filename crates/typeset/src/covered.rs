//! Texts of signs that can be written, and the signs that cannot.

use std::collections::BTreeSet;

use report::clean;

use crate::fonts::Fonts;

/// What stands for a sign that no font has: the mark that Japanese printers put for missing type.
const MISSING: char = '〓';

/// How many letters of a word without a gap stand together at most; behind each such run a line may break.
const RUN: usize = 12;

/// The longest that is still taken for a word of a language.
const LONGEST_WORD: usize = 28;

/// Signs behind which a long id or address may be broken.
const SEPARATORS: &[char] = &['-', '_', '/', '.', ':', '@', '=', '&', '?'];

/// A place at which a line may break, and nothing is seen.
const MAY_BREAK: char = '\u{200b}';

/// Takes texts over, and remembers what could not be written.
#[derive(Debug)]
pub(crate) struct Covered<'f> {
    fonts: &'f Fonts,
    /// What could not be written.
    pub(crate) missing: BTreeSet<char>,
}

impl<'f> Covered<'f> {
    /// Nothing is taken over yet.
    pub(crate) fn new(fonts: &'f Fonts) -> Self {
        Self { fonts, missing: BTreeSet::new() }
    }

    /// A text in one line, of signs that can be written; long words may be broken.
    pub(crate) fn text(&mut self, text: &str) -> String {
        broken(&self.signs(&clean(text)))
    }

    /// Lines of signs that can be written.
    pub(crate) fn lines(&mut self, text: &str) -> Vec<String> {
        text.lines().map(|line| self.text(line)).collect()
    }

    fn signs(&mut self, text: &str) -> String {
        let mut sign = |letter: char| {
            if letter == ' ' || self.fonts.can_write(letter) {
                return letter;
            }
            self.missing.insert(letter);
            MISSING
        };
        text.chars().map(&mut sign).collect()
    }

    /// What could not be written, by code points and readable by anybody: `U+1F600, U+1F601`.
    pub(crate) fn told(&self) -> String {
        const NAMED: usize = 12;
        let mut names: Vec<String> =
            self.missing.iter().take(NAMED).map(|letter| format!("U+{:04X}", u32::from(*letter))).collect();
        if self.missing.len() > NAMED {
            names.push("…".to_owned());
        }
        names.join(", ")
    }
}

/// A text whose long words may be broken: digests, addresses, and ids longer than a column is wide. Words of a language
/// are left to the rules of that language.
fn broken(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(|letter: char| !letter.is_ascii_graphic()) {
        if word.len() <= RUN {
            out.push_str(word);
            continue;
        }
        for piece in word.split_inclusive(SEPARATORS) {
            if !out.is_empty() && out.ends_with(SEPARATORS) {
                out.push(MAY_BREAK);
            }
            let letters = piece.trim_end_matches(|letter: char| !letter.is_ascii_alphabetic());
            if letters.len() <= LONGEST_WORD && letters.chars().all(|letter| letter.is_ascii_alphabetic()) {
                out.push_str(piece);
            } else {
                chop(&mut out, piece);
            }
        }
    }
    out
}

/// Pieces of a run each.
fn chop(out: &mut String, piece: &str) {
    for (place, letter) in piece.chars().enumerate() {
        if place > 0 && place % RUN == 0 {
            out.push(MAY_BREAK);
        }
        out.push(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::{Covered, MAY_BREAK, broken};
    use crate::fonts::Fonts;

    #[test]
    fn long_words_may_be_broken_and_short_ones_stay_whole() {
        let may = |text: &str| broken(text).matches(MAY_BREAK).count();
        assert_eq!(may("confidentiality of data."), 0);
        assert_eq!(may("A-3-1 2026-11-21 availability"), 0);
        assert_eq!(may("confidentiality-related"), 1);
        assert_eq!(may(&"0123456789abcdef".repeat(4)), 5);
        // Behind each of its five separators.
        assert_eq!(may("https://example.org/abc"), 5);
        assert_eq!(may("監査証跡を保存する期間を定める"), 0);
        let id = "x".repeat(100);
        assert_eq!(broken(&id).replace(MAY_BREAK, ""), id);
    }

    #[test]
    fn what_no_font_has_is_marked_and_told() {
        let fonts = Fonts::find().unwrap();
        let mut covered = Covered::new(&fonts);
        assert_eq!(covered.text("証\u{10fffd}跡"), "証〓跡");
        assert!(covered.told().contains("U+10FFFD"), "{}", covered.told());
    }
}
