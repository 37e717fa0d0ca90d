//! Texts in XML.

use crate::clean::clean;

/// The first line of every part.
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The names that the parts of the text use.
pub(super) const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";

/// A text in one line that markup cannot break out of, of characters that XML allows.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in clean(text).chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // No characters at all, and forbidden in XML.
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_breaks_out_and_nothing_forbidden_stays() {
        for (text, expected) in [
            ("a<w:p/>&\"b", "a&lt;w:p/&gt;&amp;&quot;b"),
            ("a\u{0}b\u{ffff}c\u{202e}d", "a\u{fffd}b\u{fffd}c\u{fffd}d"),
            ("一行目\n二行目", "一行目 二行目"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }
}
