//! How like two texts are that say the same in different words.

use super::stream::folded_chars;

/// The pairs of neighbouring characters of a text, those of hiragana and signs left out: they stand in every sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pairs(Vec<(char, char)>);

impl Pairs {
    /// The pairs of a text.
    pub(super) fn of(text: &str) -> Self {
        Self::of_chars(&folded_chars(text))
    }

    /// The pairs of characters already folded.
    pub(super) fn of_chars(chars: &[char]) -> Self {
        let neighbours = chars.iter().copied().zip(chars.iter().copied().skip(1));
        let mut pairs: Vec<(char, char)> = neighbours.filter(|(one, other)| tells(*one) && tells(*other)).collect();
        pairs.sort_unstable();
        pairs.dedup();
        Self(pairs)
    }

    /// The pairs of several texts.
    pub(super) fn together<'p>(parts: impl Iterator<Item = &'p Self>) -> Self {
        let mut pairs: Vec<(char, char)> = parts.flat_map(|part| part.0.iter().copied()).collect();
        pairs.sort_unstable();
        pairs.dedup();
        Self(pairs)
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    /// How many both have.
    pub(super) fn shared(&self, other: &Self) -> usize {
        let (mut own, mut others) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut shared = 0;
        while let (Some(one), Some(two)) = (own.peek(), others.peek()) {
            match one.cmp(two) {
                std::cmp::Ordering::Less => drop(own.next()),
                std::cmp::Ordering::Greater => drop(others.next()),
                std::cmp::Ordering::Equal => {
                    shared += 1;
                    own.next();
                    others.next();
                }
            }
        }
        shared
    }

    /// How much of this text is in the other, in thousandths.
    pub(super) fn within(&self, other: &Self) -> i64 {
        thousandths(self.shared(other), self.count())
    }

    /// How like they are, in thousandths: what both have against what either has.
    pub(super) fn like(&self, other: &Self) -> i64 {
        thousandths(2 * self.shared(other), self.count() + other.count())
    }
}

fn thousandths(part: usize, whole: usize) -> i64 {
    i64::try_from(part * 1000 / whole.max(1)).unwrap_or(i64::MAX)
}

/// Whether a character tells one text from another.
fn tells(character: char) -> bool {
    character.is_alphanumeric() && !('ぁ'..='ゟ').contains(&character)
}
