//! Canonical decimal numbers, as every C2SP text format asks for them.

/// The number that `text` spells in ASCII digits, without sign, space or leading zero (except `0` itself).
///
/// `None` for every other spelling and for numbers above [`u64::MAX`].
pub(crate) fn parse(text: &str) -> Option<u64> {
    let only_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let leading_zero = text.len() > 1 && text.starts_with('0');
    if !only_digits || leading_zero {
        return None;
    }
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn only_the_canonical_spelling_is_a_number() {
        let good = [("0", 0), ("7", 7), ("10", 10), ("18446744073709551615", u64::MAX)];
        for (text, number) in good {
            assert_eq!(parse(text), Some(number), "{text}");
        }
        let bad =
            ["", "00", "01", "+1", "-1", " 1", "1 ", "1_0", "0x1", "1e3", "１", "18446744073709551616", "1\n", "1.0"];
        for text in bad {
            assert_eq!(parse(text), None, "{text:?}");
        }
    }
}
