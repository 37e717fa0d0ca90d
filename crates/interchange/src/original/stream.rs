//! The text of a copy in one piece, in the form in which it is compared, with the way back to its lines.

use unicode_normalization::UnicodeNormalization;

use super::cleaned::Line;

/// The text without white space, each character with where it comes from.
#[derive(Clone, Debug, Default)]
pub(super) struct Stream {
    /// The characters as compared.
    pub(super) chars: Vec<char>,
    /// For each, the index of its line and the byte in it.
    pub(super) from: Vec<(u32, u32)>,
    /// Where kept lines begin, in order.
    pub(super) starts: Vec<usize>,
}

impl Stream {
    /// The lines that were not dropped, one behind the other.
    pub(super) fn of(lines: &[Line]) -> Self {
        let mut stream = Self::default();
        for (index, line) in lines.iter().enumerate().filter(|(_, line)| !line.dropped) {
            let before = stream.chars.len();
            for (character, at) in folded_from(&line.text) {
                stream.chars.push(character);
                stream.from.push((u32::try_from(index).unwrap_or(u32::MAX), u32::try_from(at).unwrap_or(u32::MAX)));
            }
            if before < stream.chars.len() {
                stream.starts.push(before);
            }
        }
        stream
    }

    /// Whether a line begins there; the end of the text counts too.
    pub(super) fn is_start(&self, at: usize) -> bool {
        at == self.chars.len() || self.starts.binary_search(&at).is_ok()
    }

    /// Where the line ends that holds a place.
    pub(super) fn line_end(&self, at: usize) -> usize {
        let next = self.starts.partition_point(|start| *start <= at);
        self.starts.get(next).copied().unwrap_or(self.chars.len())
    }

    /// The characters of a range; none where it lies outside.
    pub(super) fn slice(&self, from: usize, to: usize) -> &[char] {
        self.chars.get(from..to.min(self.chars.len())).unwrap_or_default()
    }

    /// Whether the text goes on with these characters.
    pub(super) fn begins(&self, at: usize, with: &[char]) -> bool {
        self.chars.get(at..).is_some_and(|rest| rest.starts_with(with))
    }

    /// The starts of lines within a range.
    pub(super) fn starts_in(&self, from: usize, to: usize) -> &[usize] {
        let first = self.starts.partition_point(|start| *start < from);
        let last = self.starts.partition_point(|start| *start < to);
        self.starts.get(first..last).unwrap_or_default()
    }
}

/// A text in the form in which it is compared: [`message::fold`], with radicals as the characters they stand for and one
/// kind of hyphen and of wave dash.
pub(super) fn folded(text: &str) -> String {
    folded_from(text).map(|(character, _)| character).collect()
}

/// The same as characters.
pub(super) fn folded_chars(text: &str) -> Vec<char> {
    folded_from(text).map(|(character, _)| character).collect()
}

/// The characters of [`folded`], each with the byte of the text it comes from.
fn folded_from(text: &str) -> impl Iterator<Item = (char, usize)> {
    // A sound mark that stands apart joins the letter before it, so the two are normalised together.
    let mut clusters: Vec<(usize, usize)> = Vec::new();
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        match clusters.last_mut() {
            Some(last) if is_joined(character) => last.1 = end,
            _ => clusters.push((at, end)),
        }
    }
    let cluster = move |(from, to): (usize, usize)| {
        let plain = text.get(from..to).unwrap_or_default().chars().map(plain_radical);
        let folded: Vec<char> = plain.nfkc().flat_map(char::to_lowercase).nfkc().map(plain_dash).collect();
        folded.into_iter().filter(|character| !is_void(*character)).map(move |character| (character, from))
    };
    clusters.into_iter().flat_map(cluster)
}

fn is_joined(character: char) -> bool {
    matches!(character, '\u{3099}' | '\u{309a}' | 'ﾞ' | 'ﾟ' | '\u{300}'..='\u{36f}')
}

/// White space, and characters that leave no trace on paper.
fn is_void(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(
            character,
            // Variation selectors choose a form of the character before them, which is the same character.
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}'
        )
}

fn plain_dash(character: char) -> char {
    match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}' | '\u{ff0d}' => '-',
        '\u{301c}' | '\u{223c}' => '~',
        other => other,
    }
}

/// The ideograph for a radical that Unicode gives no compatibility mapping (CJK radicals supplement).
pub(super) fn plain_radical(character: char) -> char {
    match character {
        '⺠' => '民',
        '⺟' => '母',
        '⺩' => '王',
        '⺫' => '目',
        '⺬' => '示',
        '⻁' => '虎',
        '⻄' => '西',
        '⻅' => '見',
        '⻆' => '角',
        '⻉' => '貝',
        '⻋' => '車',
        '⻑' => '長',
        '⻒' => '長',
        '⻔' => '門',
        '⻘' => '青',
        '⻝' => '食',
        '⻞' => '食',
        '⻟' => '食',
        '⻢' => '馬',
        '⻤' => '鬼',
        '⻨' => '麦',
        '⻩' => '黄',
        '⻫' => '斉',
        '⻭' => '歯',
        '⻯' => '竜',
        '⻲' => '亀',
        other => other,
    }
}
