//! Runs of characters that a text shares with a source document: its sentences must not be copied.

use std::collections::HashMap;

use crate::outcome::Outcome;

use super::fold;
use super::item::Item;

/// As many characters in a row, white space and punctuation not counted, are a copy.
const RUN: usize = 40;

/// The characters of the sources, and where each run of [`RUN`] of them begins, by its hash.
#[derive(Debug, Default)]
pub(super) struct Sources {
    characters: Vec<char>,
    runs: HashMap<u64, usize>,
}

impl Sources {
    /// Indexes the sources. A run over the seam of two cannot appear: a character no text has stands between.
    pub(super) fn new(texts: &[String]) -> Self {
        let mut characters = Vec::new();
        for text in texts {
            characters.extend(fold(text));
            characters.push('\0');
        }
        let runs = hashes(&characters).into_iter().enumerate().map(|(start, hash)| (hash, start)).collect();
        Self { characters, runs }
    }

    /// The longest run shared with a text of at least [`RUN`] characters, in folded form.
    fn longest_shared(&self, text: &str) -> Option<String> {
        if self.runs.is_empty() {
            return None;
        }
        let text: Vec<char> = fold(text).collect();
        let mut longest: &[char] = &[];
        let mut next = 0;
        for (start, hash) in hashes(&text).into_iter().enumerate() {
            let Some(place) = self.runs.get(&hash).filter(|_| start >= next) else { continue };
            let here = text.get(start..).unwrap_or_default();
            let there = self.characters.get(*place..).unwrap_or_default();
            let length = here.iter().zip(there).take_while(|(one, other)| one == other).count();
            if length >= RUN {
                next = start + length + 1 - RUN;
            }
            if length >= RUN.max(longest.len() + 1) {
                longest = here.get(..length).unwrap_or_default();
            }
        }
        (!longest.is_empty()).then(|| longest.iter().collect())
    }
}

/// The hash of each run of [`RUN`] characters, by the place it begins (a polynomial, rolled from one to the next).
fn hashes(characters: &[char]) -> Vec<u64> {
    const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
    let factor = (0..RUN).fold(1_u64, |power, _| power.wrapping_mul(BASE));
    let mut hashes = Vec::with_capacity(characters.len().saturating_sub(RUN));
    let mut hash = 0_u64;
    let leaving = std::iter::repeat_n(0, RUN).chain(characters.iter().map(|character| u64::from(*character)));
    for (index, (character, leaving)) in characters.iter().zip(leaving).enumerate() {
        let added = hash.wrapping_mul(BASE).wrapping_add(u64::from(*character));
        hash = added.wrapping_sub(leaving.wrapping_mul(factor));
        if index + 1 >= RUN {
            hashes.push(hash);
        }
    }
    hashes
}

/// Checks one text; titles and terms are facts and may be the document's.
pub(super) fn check(item: &Item, sources: &Sources, outcome: &mut Outcome) {
    if item.is_name() {
        return;
    }
    for (language, piece) in item.languages() {
        if let Some(run) = sources.longest_shared(&piece.text) {
            let length = run.chars().count();
            let text = format!(
                "{}: `{language}` shares {length} characters in a row with a source: restate `{run}`",
                item.label()
            );
            outcome.error_at(&item.file, piece.line, text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{RUN, Sources};

    /// `length` different characters from the `start`th on.
    fn characters(start: u32, length: u32) -> String {
        (start..start + length).filter_map(|offset| char::from_u32(0x4e00 + offset)).collect()
    }

    #[test]
    fn runs_of_forty_are_found_through_widths_and_punctuation() {
        let source = format!("前{}後 ＳＬＡ {}⽀援", characters(0, 60), characters(100, 38));
        let sources = Sources::new(&[source, characters(500, 50)]);
        for (text, expected) in [
            (characters(0, 60), Some(60)),
            (characters(20, 40), Some(40)),
            (characters(21, 39), None),
            (format!("別{}、 \n{}別", characters(5, 20), characters(25, 22)), Some(42)),
            (format!("{}別{}", characters(0, 39), characters(39, 21)), None),
            (format!("{}別{}", characters(0, 45), characters(500, 47)), Some(47)),
            (format!("sla{}", characters(100, 38)), Some(41)),
            (format!("{}支援", characters(100, 38)), Some(40)),
            (String::new(), None),
        ] {
            assert_eq!(sources.longest_shared(&text).map(|run| run.chars().count()), expected, "{text}");
        }
        assert_eq!(Sources::new(&[]).longest_shared(&characters(0, 60)), None);
        assert_eq!(RUN, 40);
    }

    #[test]
    fn the_seam_of_two_sources_is_no_run() {
        let sources = Sources::new(&[characters(0, 20), characters(20, 39)]);
        assert_eq!(sources.longest_shared(&characters(0, 59)), None);
    }
}
