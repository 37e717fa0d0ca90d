//! Patterns that ids are matched against: `*` is anything, `?` one character.

/// A pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Glob(Vec<char>);

impl Glob {
    pub(super) fn new(pattern: &str) -> Self {
        Self(pattern.chars().collect())
    }

    /// How many characters the pattern has.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// How much work it is at most to compare the pattern with an id of this length.
    pub(super) fn work(&self, length: usize) -> usize {
        /// What a step costs beside another's.
        const STEPS: usize = 8;
        let stars = self.0.iter().filter(|one| **one == '*').take(2).count();
        if stars < 2 { STEPS } else { STEPS + self.0.len() * length / STEPS }
    }

    /// Whether the whole of `text` is as the pattern says. An empty pattern matches nothing.
    pub(super) fn matches(&self, text: &[char]) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let (mut at, mut in_text) = (0, 0);
        // After a star: where it stands, and how much of the text it takes so far.
        let mut star: Option<(usize, usize)> = None;
        while in_text < text.len() {
            match self.0.get(at) {
                Some('*') => {
                    star = Some((at, in_text));
                    at += 1;
                }
                Some(wanted) if *wanted == '?' || Some(wanted) == text.get(in_text) => {
                    at += 1;
                    in_text += 1;
                }
                _ => match star {
                    Some((place, taken)) => {
                        star = Some((place, taken + 1));
                        at = place + 1;
                        in_text = taken + 1;
                    }
                    None => return false,
                },
            }
        }
        self.0.iter().skip(at).all(|rest| *rest == '*')
    }
}

#[cfg(test)]
mod tests {
    use super::Glob;

    #[test]
    fn stars_and_question_marks() {
        for (pattern, text, expected) in [
            ("ac-1", "ac-1", true),
            ("ac-1", "ac-11", false),
            ("ac-*", "ac-2.1", true),
            ("ac-*", "ac-", true),
            ("s1.1.*", "s1.1.2", true),
            ("s1.1.*", "s1x1.2", false),
            ("?c-1", "ac-1", true),
            ("*-?", "au-2", true),
            ("*-?", "au-12", false),
            ("*a*b*", "xxaxxbxx", true),
            ("*a*b*", "xxbxxaxx", false),
            ("", "", false),
            ("*", "", true),
            ("é?", "éé", true),
        ] {
            let letters: Vec<char> = text.chars().collect();
            assert_eq!(Glob::new(pattern).matches(&letters), expected, "{pattern} {text}");
        }
    }
}
