//! The digits of the numbers of a JSON text that is known to be sound.

use super::super::value::Value;

/// Gives every number of `value` the digits it has in `text`, which `value` was read from.
pub(super) fn fill(value: &mut Value, text: &str) {
    let mut digits = Digits { rest: text };
    give(value, &mut digits);
}

fn give(value: &mut Value, digits: &mut Digits<'_>) {
    match value {
        Value::Number(number) => {
            if let Some(found) = digits.next() {
                *number = found.into();
            }
        }
        Value::List(list) => list.iter_mut().for_each(|value| give(value, digits)),
        Value::Object(object) => object.fields_mut().for_each(|(_, value)| give(value, digits)),
        Value::Null | Value::Bool(_) | Value::Text(_) => {}
    }
}

/// The numbers of the text, in order: whatever begins with a digit or a minus outside of texts.
struct Digits<'t> {
    rest: &'t str,
}

impl<'t> Iterator for Digits<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        loop {
            let start = self.rest.find(|found: char| found == '"' || found == '-' || found.is_ascii_digit())?;
            let found = self.rest.get(start..)?;
            if let Some(text) = found.strip_prefix('"') {
                self.rest = after_text(text);
                continue;
            }
            let is_part = |found: char| found.is_ascii_digit() || matches!(found, '-' | '+' | '.' | 'e' | 'E');
            let end = found.find(|next| !is_part(next)).unwrap_or(found.len());
            let (number, rest) = found.split_at_checked(end)?;
            self.rest = rest;
            return Some(number);
        }
    }
}

/// What follows the closing quote of a text that has been opened.
fn after_text(mut text: &str) -> &str {
    while let Some(at) = text.find(['"', '\\']) {
        let is_end = text.get(at..).is_some_and(|found| found.starts_with('"'));
        text = text.get(at + if is_end { 1 } else { 2 }..).unwrap_or_default();
        if is_end {
            return text;
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::Digits;

    #[test]
    fn numbers_are_found_outside_of_texts_alone() {
        let text = r#"{"a1": -1.50e+3, "b\"2\\": [0, "3", true, 10], "c": "é4"}"#;
        assert_eq!(Digits { rest: text }.collect::<Vec<_>>(), ["-1.50e+3", "0", "10"]);
    }
}
