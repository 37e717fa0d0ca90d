//! What stands in a file, as messages quote it.

/// A text short enough for a message, on one line.
pub(crate) fn shortened(text: &str) -> String {
    const LIMIT: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= LIMIT && line.len() == text.len() {
        return text.to_owned();
    }
    line.chars().take(LIMIT).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_long_text_or_a_second_line_is_cut_and_says_so() {
        assert_eq!(shortened("a"), "a");
        assert_eq!(shortened("a\nb"), "a…");
        assert_eq!(shortened(&"あ".repeat(60)), "あ".repeat(60));
        assert_eq!(shortened(&"あ".repeat(61)), format!("{}…", "あ".repeat(60)));
    }
}
