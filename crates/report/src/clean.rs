//! What users wrote, made harmless for whoever prints it: no control characters, no escape sequences.

/// A text in one line: line breaks and tabs become spaces, other control characters become visible.
///
/// Characters that turn the direction of writing are taken as control characters: they could make a
/// line read differently from what it says.
pub fn clean(text: &str) -> String {
    let tame = |character: char| match character {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
        character if character.is_control() => '\u{fffd}',
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => '\u{fffd}',
        character => character,
    };
    text.chars().map(tame).collect()
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn escape_sequences_and_turned_directions_lose_their_force() {
        assert_eq!(clean("a\u{1b}[31mb"), "a\u{fffd}[31mb");
        assert_eq!(clean("x\u{202e}y\u{7}\r\nz"), "x\u{fffd}y\u{fffd}  z");
        assert_eq!(clean("ひ\nば\u{9b}り"), "ひ ば\u{fffd}り");
    }
}
