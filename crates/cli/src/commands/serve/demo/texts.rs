//! The days, months, quarters and years that Japanese texts speak of, moved as the days around them are.

mod mention;

use jiff::civil::Date;

use self::mention::{Mention, read};

/// How far a text moves: from a day it was written for to the day it is read for.
#[derive(Clone, Copy)]
pub(super) struct Move<'m> {
    /// The day that periods in the text are counted from.
    pub(super) from: Date,
    /// Where that day goes.
    pub(super) to: Date,
    /// Days that the text may mean when it names a month.
    pub(super) marks: &'m [Date],
}

impl Move<'_> {
    /// Where a day goes.
    fn day(&self, day: Date) -> Date {
        day.checked_add(self.to - self.from).unwrap_or(day)
    }
}

/// The text as it reads after the move.
pub(super) fn moved(text: &str, by: Move<'_>) -> String {
    let mut told = String::with_capacity(text.len());
    pieces(text, |piece| match piece {
        Piece::Mention(mention) => told.push_str(&mention.told(by)),
        Piece::Letter(letter) => told.push(letter),
    });
    told
}

/// Whether a text speaks of particular days or periods, so that it could not have been written much earlier.
pub(super) fn names_days(text: &str) -> bool {
    let mut found = false;
    pieces(text, |piece| found |= matches!(piece, Piece::Mention(_)));
    found
}

/// Whether a text speaks of a month or a longer period, as papers do that appear again and again.
pub(super) fn names_period(text: &str) -> bool {
    let mut found = false;
    pieces(text, |piece| found |= matches!(piece, Piece::Mention(mention) if mention.is_period()));
    found
}

enum Piece {
    Mention(Mention),
    Letter(char),
}

fn pieces(text: &str, mut take: impl FnMut(Piece)) {
    let (mut rest, mut before) = (text, ' ');
    loop {
        // `毎年3月` is no particular month, and nothing begins in the middle of a number.
        let may_begin = !before.is_ascii_alphanumeric() && before != '年' && before != '-';
        if let Some((mention, after)) = may_begin.then(|| read(rest)).flatten() {
            take(Piece::Mention(mention));
            (rest, before) = (after, '日');
            continue;
        }
        let mut letters = rest.chars();
        let Some(letter) = letters.next() else { return };
        take(Piece::Letter(letter));
        (rest, before) = (letters.as_str(), letter);
    }
}

#[cfg(test)]
mod tests;
