//! The marks entries of a list begin with.

/// A mark as data spells it: a bullet, or a number between other characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Marking {
    before: Vec<char>,
    number: Option<Numerals>,
    after: Vec<char>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Numerals {
    Roman,
    Letter,
    Digits,
}

/// A mark that stands at the beginning of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// The mark as it stands.
    pub(super) text: Vec<char>,
    /// Its number.
    pub(super) number: Option<usize>,
}

impl Marking {
    /// Reads `•`, `{roman}.`, `({letter})`, `{digit}.`, already folded.
    pub(super) fn read(spelt: &str) -> Self {
        let kinds = [("{roman}", Numerals::Roman), ("{letter}", Numerals::Letter), ("{digit}", Numerals::Digits)];
        for (name, numerals) in kinds {
            if let Some((before, after)) = spelt.split_once(name) {
                return Self {
                    before: before.chars().collect(),
                    number: Some(numerals),
                    after: after.chars().collect(),
                };
            }
        }
        Self { before: spelt.chars().collect(), number: None, after: Vec::new() }
    }

    /// The mark a line begins with.
    pub(super) fn at(&self, line: &[char]) -> Option<Mark> {
        let rest = line.strip_prefix(self.before.as_slice())?;
        let Some(numerals) = self.number else {
            return (!self.before.is_empty()).then(|| Mark { text: self.before.clone(), number: None });
        };
        let length = rest.iter().take_while(|character| numerals.has(**character)).take(6).count();
        let number = numerals.read(rest.get(..length)?)?;
        let behind = rest.get(length..)?.strip_prefix(self.after.as_slice())?;
        // `(a)~(c)`, `(b)を`: a line that goes on speaking of entries.
        if behind.first().is_some_and(|next| "~、,はをの及又".contains(*next)) {
            return None;
        }
        let text = line.get(..self.before.len() + length + self.after.len())?.to_vec();
        Some(Mark { text, number: Some(number) })
    }
}

impl Numerals {
    fn has(self, character: char) -> bool {
        match self {
            Self::Roman => matches!(character, 'i' | 'v' | 'x' | 'l'),
            Self::Letter => character.is_ascii_lowercase(),
            Self::Digits => character.is_ascii_digit(),
        }
    }

    fn read(self, digits: &[char]) -> Option<usize> {
        match (self, digits) {
            (_, []) => None,
            (Self::Roman, _) => (1..100).find(|number| roman(*number).chars().eq(digits.iter().copied())),
            (Self::Letter, [one]) => Some((*one as usize) - ('a' as usize) + 1),
            (Self::Letter, [one, other]) if one == other => Some((*one as usize) - ('a' as usize) + 27),
            (Self::Letter, _) => None,
            (Self::Digits, _) => digits.iter().collect::<String>().parse().ok(),
        }
    }
}

/// A number below 100 in small Roman numerals.
fn roman(number: usize) -> String {
    const UNITS: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    const TENS: [&str; 10] = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"];
    let part = |list: [&'static str; 10], digit: usize| list.get(digit).copied().unwrap_or_default();
    [part(TENS, number / 10), part(UNITS, number % 10)].concat()
}

#[cfg(test)]
mod tests {
    use super::Marking;

    #[track_caller]
    fn check(spelt: &str, line: &str, expected: Option<(&str, Option<usize>)>) {
        let line: Vec<char> = line.chars().collect();
        let found = Marking::read(spelt).at(&line).map(|mark| (mark.text.iter().collect::<String>(), mark.number));
        assert_eq!(found, expected.map(|(text, number)| (text.to_owned(), number)), "{spelt}: {line:?}");
    }

    #[test]
    fn marks_are_read_with_their_numbers() {
        check("•", "•記録すること", Some(("•", None)));
        check("•", "記録すること", None);
        check("{roman}.", "iv.記録する", Some(("iv.", Some(4))));
        check("{roman}.", "xix.記録する", Some(("xix.", Some(19))));
        check("{roman}.", "iiii.記録する", None);
        check("{roman}.", "i記録する", None);
        check("({letter})", "(b)記録する", Some(("(b)", Some(2))));
        check("({letter})", "(bb)記録する", Some(("(bb)", Some(28))));
        check("({letter})", "(api)を用いる", None);
        check("({letter})", "(a)~(c)は、", None);
        check("({letter})", "(c)(b)を記録する", Some(("(c)", Some(3))));
        check("{digit}.", "12.記録する", Some(("12.", Some(12))));
        check("", "記録する", None);
    }
}
