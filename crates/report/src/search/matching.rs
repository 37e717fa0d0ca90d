//! Looking for folded words in a text and marking them in the text as written.

/// How many columns an excerpt shows, and how many of them before the first word.
const COLUMNS: (usize, usize) = (72, 24);

/// A text with its folded characters, each pointing back to the character it came from.
pub(super) struct Folded {
    written: Vec<char>,
    folded: Vec<(char, usize)>,
    /// Whether words are found inside Latin words too.
    inside: bool,
}

impl Folded {
    /// Folds a text character by character, each with the marks that join it.
    pub(super) fn new(text: &str) -> Self {
        let written: Vec<char> = text.chars().collect();
        let mut folded = Vec::with_capacity(written.len());
        let mut rest = written.as_slice();
        while let Some((first, behind)) = rest.split_first() {
            let marks = behind.iter().take_while(|character| joins(**character)).count();
            let (marks, behind) = behind.split_at(marks);
            let index = written.len() - rest.len();
            let piece: String = std::iter::once(first).chain(marks).collect();
            folded.extend(message::sought(&piece).chars().map(|folded| (folded, index)));
            rest = behind;
        }
        Self { written, folded, inside: false }
    }

    /// The same, where words are found inside Latin words too.
    pub(super) fn inside(self) -> Self {
        Self { inside: true, ..self }
    }

    /// Whether the word occurs.
    pub(super) fn holds(&self, word: &[char]) -> bool {
        self.places(word).next().is_some()
    }

    /// First and last written character of each occurrence.
    fn places<'f>(&'f self, word: &'f [char]) -> impl Iterator<Item = (usize, usize)> + 'f {
        self.folded.windows(word.len().max(1)).enumerate().filter_map(move |(at, window)| {
            let same = window.iter().map(|(folded, _)| folded).eq(word);
            let ((_, first), (_, last)) = (window.first()?, window.last()?);
            (same && self.may_begin(at)).then_some((*first, *last))
        })
    }

    /// Whether a word may begin at a folded character: not inside a word of Latin letters or digits.
    fn may_begin(&self, at: usize) -> bool {
        if self.inside {
            return true;
        }
        let before = at.checked_sub(1).and_then(|before| self.folded.get(before));
        match (before, self.folded.get(at)) {
            (Some((before, place)), Some((first, here))) => {
                !(before.is_ascii_alphanumeric() && first.is_ascii_alphanumeric() && here - place <= 1)
            }
            _ => true,
        }
    }

    /// The text around the first word found, cut into pieces of which the words are marked.
    pub(super) fn excerpt(&self, words: &[Vec<char>]) -> Vec<(String, bool)> {
        let mut marked = vec![false; self.written.len()];
        for (first, last) in words.iter().flat_map(|word| self.places(word)) {
            for mark in marked.iter_mut().skip(first).take(last + 1 - first) {
                *mark = true;
            }
            // Marks go with the character they join.
            let marks = self.written.iter().skip(last + 1).take_while(|character| joins(**character)).count();
            for mark in marked.iter_mut().skip(last + 1).take(marks) {
                *mark = true;
            }
        }
        let centre = marked.iter().position(|mark| *mark).unwrap_or_default();
        let start = centre - fitting(self.written.iter().take(centre).rev(), COLUMNS.1);
        let shown = fitting(self.written.iter().skip(start), COLUMNS.0);
        let mut pieces: Vec<(String, bool)> = Vec::new();
        if start > 0 {
            pieces.push(("...".to_owned(), false));
        }
        for (character, mark) in self.written.iter().zip(&marked).skip(start).take(shown) {
            match pieces.last_mut() {
                Some((piece, marked)) if marked == mark => piece.push(*character),
                _ => pieces.push((character.to_string(), *mark)),
            }
        }
        if self.written.len() > start + shown {
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
        used += message::display_width(&character.to_string());
        used <= columns
    });
    fits.count()
}
