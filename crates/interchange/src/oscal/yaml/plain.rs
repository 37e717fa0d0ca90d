//! What a YAML value without quotes means, and which texts need none.

use super::super::value::Value;

/// Types a tag may name; whatever else it says would be lost.
pub(super) fn is_type(name: &str) -> bool {
    matches!(name, "null" | "bool" | "int" | "float")
}

/// The value that a plain scalar stands for; numbers that JSON has no form for stay texts.
pub(super) fn value(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        // Beyond what JSON readers can hold, it stays a text.
        number if is_number(number) && number.parse::<f64>().is_ok_and(f64::is_finite) => Value::Number(number.into()),
        text => Value::text(text),
    }
}

/// Whether JSON takes this for a number.
fn is_number(text: &str) -> bool {
    let rest = text.strip_prefix('-').unwrap_or(text);
    let (whole, rest) = digits(rest);
    if whole.is_empty() || (whole.len() > 1 && whole.starts_with('0')) {
        return false;
    }
    let rest = match rest.strip_prefix('.') {
        Some(rest) => match digits(rest) {
            ("", _) => return false,
            (_, rest) => rest,
        },
        None => rest,
    };
    let Some(rest) = rest.strip_prefix(['e', 'E']) else { return rest.is_empty() };
    let (exponent, rest) = digits(rest.strip_prefix(['+', '-']).unwrap_or(rest));
    !exponent.is_empty() && rest.is_empty()
}

fn digits(text: &str) -> (&str, &str) {
    let end = text.find(|next: char| !next.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// Whether every YAML reader, old ones included, takes the text without quotes for the same text.
pub(super) fn needs_no_quotes(text: &str) -> bool {
    /// Words that some reader takes for something else than a text.
    const WORDS: [&str; 11] = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf"];
    let first = text.chars().next();
    first.is_some_and(|first| first.is_alphabetic() || matches!(first, '/' | '(' | '_' | '“' | '‘'))
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains(" #")
        && !text
            .chars()
            .any(|found| found.is_control() || matches!(found, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}'))
        && !WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
}

#[cfg(test)]
mod tests {
    use super::{is_number, needs_no_quotes};

    #[test]
    fn numbers_are_those_of_json() {
        for (text, expected) in [
            ("0", true),
            ("-12.50e-3", true),
            ("1E9", true),
            ("", false),
            ("-", false),
            ("007", false),
            ("1.", false),
            (".5", false),
            ("0x1f", false),
            ("1e", false),
            ("1e+", false),
            ("5.1.1", false),
        ] {
            assert_eq!(is_number(text), expected, "{text}");
        }
    }

    #[test]
    fn quotes_are_left_out_where_nothing_can_go_wrong() {
        for (text, expected) in [
            ("Access control", true),
            ("a: b", false),
            ("ends:", false),
            ("Yes", false),
            ("2026-11-21", false),
            ("- item", false),
            ("a #b", false),
            ("two\nlines", false),
            ("", false),
        ] {
            assert_eq!(needs_no_quotes(text), expected, "{text}");
        }
    }
}
