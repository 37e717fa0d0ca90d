//! Looking for folded words in a text and marking them in the text as written.

use std::collections::HashMap;

/// How many columns an excerpt shows, and how many of them before the first word.
const COLUMNS: (usize, usize) = (72, 24);

/// A text with its folded characters, each pointing back to the written character it came from.
#[derive(Debug)]
pub(super) struct Folded {
    written: Box<str>,
    folded: Box<[char]>,
    /// The place of each folded character among the written ones.
    places: Box<[u32]>,
    /// Whether words are found inside Latin words too.
    inside: bool,
}

/// Folds texts; what a character becomes is worked out once.
#[derive(Debug, Default)]
pub(super) struct Folder {
    known: HashMap<char, String>,
}

impl Folder {
    /// Folds a text character by character, each with the marks that join it.
    pub(super) fn fold(&mut self, text: &str) -> Folded {
        let (mut folded, mut places) = (Vec::with_capacity(text.len()), Vec::with_capacity(text.len()));
        let mut rest = text.chars().zip(0_u32..).peekable();
        while let Some((first, place)) = rest.next() {
            let mut marks = String::new();
            while let Some((mark, _)) = rest.next_if(|(character, _)| joins(*character)) {
                marks.push(mark);
            }
            let before = folded.len();
            if marks.is_empty() {
                let known = self.known.entry(first).or_insert_with(|| message::sought(first.encode_utf8(&mut [0; 4])));
                folded.extend(known.chars());
            } else {
                folded.extend(message::sought(&format!("{first}{marks}")).chars());
            }
            places.extend((before..folded.len()).map(|_| place));
        }
        Folded { written: text.into(), folded: folded.into(), places: places.into(), inside: false }
    }
}

impl Folded {
    /// The same, where words are found inside Latin words too.
    pub(super) fn inside(self) -> Self {
        Self { inside: true, ..self }
    }

    /// The folded characters.
    pub(super) fn characters(&self) -> &[char] {
        &self.folded
    }

    /// Whether the word occurs.
    pub(super) fn holds(&self, word: &[char]) -> bool {
        self.places(word).next().is_some()
    }

    /// First and last written character of each occurrence.
    fn places<'f>(&'f self, word: &'f [char]) -> impl Iterator<Item = (usize, usize)> + 'f {
        let windows = self.folded.windows(word.len().max(1)).enumerate().filter(move |(_, window)| *window == word);
        windows.filter(|(at, _)| self.may_begin(*at)).filter_map(move |(at, _)| {
            let last = at + word.len().checked_sub(1)?;
            Some((self.place(at)?, self.place(last)?))
        })
    }

    /// Where a folded character stands in the written text.
    fn place(&self, at: usize) -> Option<usize> {
        usize::try_from(*self.places.get(at)?).ok()
    }

    /// Whether a word may begin at a folded character: not inside a word of Latin letters or digits.
    fn may_begin(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|_| !self.inside) else { return true };
        let latin = [before, at].map(|at| self.folded.get(at).is_some_and(char::is_ascii_alphanumeric));
        latin != [true, true] || self.place(before).zip(self.place(at)).is_some_and(|(before, here)| before + 1 < here)
    }

    /// The text around the first word found, cut into pieces of which the words are marked.
    pub(super) fn excerpt(&self, words: &[Vec<char>]) -> Vec<(String, bool)> {
        let written: Vec<char> = self.written.chars().collect();
        let mut marked = vec![false; written.len()];
        for (first, last) in words.iter().flat_map(|word| self.places(word)) {
            for mark in marked.iter_mut().skip(first).take(last + 1 - first) {
                *mark = true;
            }
            // Marks go with the character they join.
            let marks = written.iter().skip(last + 1).take_while(|character| joins(**character)).count();
            for mark in marked.iter_mut().skip(last + 1).take(marks) {
                *mark = true;
            }
        }
        let centre = marked.iter().position(|mark| *mark).unwrap_or_default();
        let start = centre - fitting(written.iter().take(centre).rev(), COLUMNS.1);
        let shown = fitting(written.iter().skip(start), COLUMNS.0);
        let mut pieces: Vec<(String, bool)> = Vec::new();
        if start > 0 {
            pieces.push(("...".to_owned(), false));
        }
        for (character, mark) in written.iter().zip(&marked).skip(start).take(shown) {
            match pieces.last_mut() {
                Some((piece, marked)) if marked == mark => piece.push(*character),
                _ => pieces.push((character.to_string(), *mark)),
            }
        }
        if written.len() > start + shown {
            pieces.push(("...".to_owned(), false));
        }
        pieces
    }
}

/// Whether a character joins the one before it: combining marks, and the voiced sound marks of half-width kana.
fn joins(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{3099}' | '\u{309a}' | '\u{ff9e}' | '\u{ff9f}')
}

/// How many of the characters fit into so many columns.
fn fitting<'c>(characters: impl Iterator<Item = &'c char>, columns: usize) -> usize {
    let mut used = 0;
    let fits = characters.take_while(|character| {
        used += message::display_width(character.encode_utf8(&mut [0; 4]));
        used <= columns
    });
    fits.count()
}
