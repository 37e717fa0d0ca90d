//! Texts that never become markup.

use crate::clean::clean;

/// A text as inline Markdown that shows exactly the text, also in the cell of a table.
///
/// Every ASCII punctuation that can begin markup is escaped; `<` and `&` become entities, since some
/// renderers look for HTML before they look for escapes.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in clean(text).trim().chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            // An address would become a link in some renderers without any markup.
            ':' => escaped.push_str("&#58;"),
            '@' => escaped.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '(' | ')' | '#' | '+' | '-' | '!' | '|' | '~' | '$'
            | '^' | '=' | '"' | '\'' => {
                escaped.push('\\');
                escaped.push(character);
            }
            character => escaped.push(character),
        }
    }
    number_with_stop(escaped)
}

/// `1.` at the beginning would make a list.
fn number_with_stop(escaped: String) -> String {
    let digits = escaped.chars().take_while(char::is_ascii_digit).count();
    match escaped.get(digits..).and_then(|rest| rest.strip_prefix('.')) {
        Some(rest) if digits > 0 => format!("{}\\.{rest}", escaped.get(..digits).unwrap_or_default()),
        _ => escaped,
    }
}

/// Akashi's own or the guideline's text in the cell of a table: only what would end the cell is escaped.
pub(super) fn cell(text: &str) -> String {
    clean(text).replace('\\', "\\\\").replace('|', "\\|").replace('<', "&lt;").replace('*', "\\*").replace('_', "\\_")
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn hostile_names_stay_what_they_are() {
        for (text, expected) in [
            ("a|b", "a\\|b"),
            ("`rm`", "\\`rm\\`"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert\\(1\\)&lt;/script&gt;"),
            ("[x](javascript:y)", "\\[x\\]\\(javascript&#58;y\\)"),
            ("![i](//e.x/p.png)", "\\!\\[i\\]\\(//e.x/p.png\\)"),
            ("**b** _i_ ~~s~~", "\\*\\*b\\*\\* \\_i\\_ \\~\\~s\\~\\~"),
            ("# h\n- l", "\\# h \\- l"),
            ("1. one", "1\\. one"),
            ("2026.11", "2026\\.11"),
            ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
            ("https://e.x a@b.c", "https&#58;//e.x a&#64;b.c"),
            ("a\u{202e}b\u{1b}[0m", "a\u{fffd}b\u{fffd}\\[0m"),
            ("$x^2$", "\\$x\\^2\\$"),
            ("a\\|b", "a\\\\\\|b"),
            ("www.e.x", "www.e.x"),
            ("ひばり経費", "ひばり経費"),
        ] {
            assert_eq!(escape(text), expected, "{text}");
        }
    }
}
