//! How wide a text is on a terminal.

use unicode_width::UnicodeWidthStr;

/// The number of terminal columns of a text; Japanese characters take two.
pub fn display_width(text: &str) -> usize {
    text.width_cjk()
}
