//! Texts that never become markup.

use crate::clean::clean;

/// A text as inline Markdown that shows exactly the text, also in the cell of a table.
///
/// Every ASCII punctuation that can begin markup is escaped; `<` and `&` become entities, since some
/// renderers look for HTML before they look for escapes. What is no markup where it stands stays as it is, so that the
/// source can be read: a hyphen or an apostrophe inside a word, a colon before a space, parentheses (a link needs
/// brackets before them, and those are escaped).
pub(super) fn escape(text: &str) -> String {
    let text = clean(text);
    let mut escaped = String::with_capacity(text.len());
    let mut before: Option<char> = None;
    let mut rest = text.trim().chars();
    while let Some(character) = rest.next() {
        let after = rest.as_str().chars().next();
        let inside = [before, after].iter().all(|beside| beside.is_some_and(char::is_alphanumeric));
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            // An address would become a link in some renderers without any markup; the name of no scheme ends with a digit.
            ':' if !before.is_some_and(|before| before.is_ascii_digit()) && is_followed(after) => {
                escaped.push_str("&#58;");
            }
            '@' => escaped.push_str("&#64;"),
            '-' | '\'' if inside => escaped.push(character),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '+' | '-' | '!' | '|' | '~' | '$' | '^' | '='
            | '"' | '\'' => {
                escaped.push('\\');
                escaped.push(character);
            }
            character => escaped.push(character),
        }
        before = Some(character);
    }
    number_with_sign(escaped)
}

fn is_followed(after: Option<char>) -> bool {
    after.is_some_and(|after| !after.is_whitespace())
}

/// `1.` or `1)` at the beginning would make a list.
fn number_with_sign(escaped: String) -> String {
    let digits = escaped.chars().take_while(char::is_ascii_digit).count();
    let rest = escaped.get(digits..).unwrap_or_default();
    match rest.chars().next() {
        Some('.' | ')') if digits > 0 => format!("{}\\{rest}", escaped.get(..digits).unwrap_or_default()),
        _ => escaped,
    }
}

/// Lines that must stay as they are: a block of code that nothing in them can end.
pub(super) fn exact(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| format!("    {}", clean(line))).collect();
    format!("{}\n", lines.join("\n"))
}

/// Akashi's own or the guideline's text in the cell of a table: only what would end the cell is escaped.
pub(super) fn cell(text: &str) -> String {
    clean(text).replace('\\', "\\\\").replace('|', "\\|").replace('<', "&lt;").replace('*', "\\*").replace('_', "\\_")
}

#[cfg(test)]
mod tests {
    use super::{escape, exact};

    #[test]
    fn hostile_names_stay_what_they_are() {
        for (text, expected) in [
            ("a|b", "a\\|b"),
            ("`rm`", "\\`rm\\`"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("[x](javascript:y)", "\\[x\\](javascript&#58;y)"),
            ("![i](//e.x/p.png)", "\\!\\[i\\](//e.x/p.png)"),
            ("**b** _i_ ~~s~~", "\\*\\*b\\*\\* \\_i\\_ \\~\\~s\\~\\~"),
            ("# h\n- l", "\\# h \\- l"),
            ("1. one", "1\\. one"),
            ("1) one", "1\\) one"),
            ("2026.11", "2026\\.11"),
            ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
            ("https://e.x a@b.c", "https&#58;//e.x a&#64;b.c"),
            ("a\u{202e}b\u{1b}[0m", "a\u{fffd}b\u{fffd}\\[0m"),
            ("$x^2$", "\\$x\\^2\\$"),
            ("a\\|b", "a\\\\\\|b"),
            ("www.e.x", "www.e.x"),
            ("ひばり経費", "ひばり経費"),
            ("---", "\\-\\-\\-"),
            ("A-3-1 system's -x- 'q'", "A-3-1 system's \\-x\\- \\'q\\'"),
            ("Note: (a) b sha256:0f 10:30", "Note: (a) b sha256:0f 10:30"),
        ] {
            assert_eq!(escape(text), expected, "{text}");
        }
    }

    #[test]
    fn exact_lines_cannot_end_their_block() {
        assert_eq!(exact("a\n```\n# b\n"), "    a\n    ```\n    # b\n");
    }
}
