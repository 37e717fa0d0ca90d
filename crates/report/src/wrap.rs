//! Breaking and cutting lines, by columns and with the Japanese rules for line ends: for terminals and pictures.

use message::display_width;

/// Characters that never begin a line.
const NOT_FIRST: &str =
    "、。，．・：；？！）］｝」』】〉》〕ーゝゞ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％%…,.:;?!)]}～";
/// Characters that never end a line.
const NOT_LAST: &str = "（［｛「『【〈《〔([{";

/// The lines of a text, none wider than `columns` as far as it can be broken.
pub(crate) fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        if !line.is_empty() && display_width(&line) + display_width(piece.trim_end()) > columns {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
        }
        line.push_str(&piece);
        while display_width(line.trim_end()) > columns {
            let (head, tail) = split(&line, columns.max(2));
            if tail.is_empty() {
                break;
            }
            lines.push(head);
            line = tail;
        }
    }
    if !line.trim_end().is_empty() || lines.is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// What stands for what was cut off; in ASCII, whose width every terminal agrees on.
const ELLIPSIS: &str = "...";

/// The text in at most `columns`, saying so where something was cut off.
pub(crate) fn cut(text: &str, columns: usize) -> String {
    if display_width(text) <= columns {
        return text.to_owned();
    }
    let (head, _) = split(text, columns.saturating_sub(ELLIPSIS.len()).max(1));
    format!("{}{ELLIPSIS}", head.trim_end())
}

/// Pieces between which a line may be broken.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut before: Option<char> = None;
    for character in text.chars() {
        let breaks = before.is_none_or(|before| may_break(before, character));
        match pieces.last_mut() {
            Some(piece) if !breaks => piece.push(character),
            _ => pieces.push(character.to_string()),
        }
        before = Some(character);
    }
    pieces
}

fn may_break(before: char, after: char) -> bool {
    if after == ' ' || NOT_FIRST.contains(after) || NOT_LAST.contains(before) {
        return false;
    }
    before == ' ' || is_wide(before) || is_wide(after)
}

/// Whether a character is of a script written without spaces.
fn is_wide(character: char) -> bool {
    matches!(character, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}

/// The longest beginning that fits, and the rest.
fn split(text: &str, columns: usize) -> (String, String) {
    let mut head = String::new();
    let mut rest = text.chars();
    let mut tail = rest.as_str();
    while let Some(character) = rest.next() {
        head.push(character);
        if display_width(&head) > columns {
            head.pop();
            return (head, tail.to_owned());
        }
        tail = rest.as_str();
    }
    (head, String::new())
}

#[cfg(test)]
mod tests {
    use message::display_width;

    use super::{cut, wrap};

    #[test]
    fn lines_break_between_japanese_characters_and_between_words() {
        assert_eq!(wrap("監査証跡を保存する", 8), ["監査証跡", "を保存す", "る"]);
        assert_eq!(wrap("keep the audit trail", 9), ["keep the", "audit", "trail"]);
        assert_eq!(wrap("SaaS事業者のAPI", 6), ["SaaS事", "業者の", "API"]);
        assert_eq!(wrap("", 8), [""]);
    }

    #[test]
    fn no_line_begins_with_a_full_stop_or_ends_with_an_opening_bracket() {
        assert_eq!(wrap("記録する。次に", 8), ["記録す", "る。次に"]);
        assert_eq!(wrap("対策（推奨）を", 6), ["対策", "（推", "奨）を"]);
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken_anywhere() {
        assert_eq!(wrap("aaaaaaaa bb", 4), ["aaaa", "aaaa", "bb"]);
    }

    #[test]
    fn cutting_says_so_and_never_goes_over() {
        assert_eq!(cut("監査証跡", 8), "監査証跡");
        assert_eq!(cut("監査証跡", 7), "監査...");
        for columns in 4..12 {
            assert!(display_width(&cut("あaいbうcえd", columns)) <= columns);
        }
    }
}
