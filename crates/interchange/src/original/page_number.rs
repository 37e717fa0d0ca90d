//! Page numbers printed on lines of their own.

use std::collections::HashMap;

use super::cleaned::Line;
use super::stream::folded;

/// The fewest lines that make a sequence of page numbers rather than figures in a table.
const FEWEST: usize = 3;

/// A page number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numbered {
    /// The line's index.
    pub(super) line: usize,
    /// The page.
    pub(super) value: u32,
}

/// The page numbers of a copy: on known pages lines of digits at an edge of the page; else the longest sequence of lines
/// of digits that count up one by one.
pub(super) fn find(lines: &[Line], ends: &[usize]) -> Vec<Numbered> {
    let candidates = lines.iter().enumerate();
    let candidates: Vec<Numbered> =
        candidates.filter_map(|(line, text)| Some(Numbered { line, value: number(&text.text)? })).collect();
    if ends.is_empty() {
        let chain = longest(&candidates);
        // Figures that happen to count up stand in one table; page numbers all through the text.
        let spread = chain.first().zip(chain.last()).map_or(0, |(first, last)| last.line - first.line);
        return if lines.len() <= 2 * spread { chain } else { Vec::new() };
    }
    let mut start = 0;
    let mut edges = Vec::new();
    for end in ends {
        let last = end.saturating_sub(1);
        edges.extend(
            [start, start + 1, last.saturating_sub(1), last].into_iter().filter(|at| (start..*end).contains(at)),
        );
        start = *end;
    }
    candidates.into_iter().filter(|one| edges.binary_search(&one.line).is_ok() || edges.contains(&one.line)).collect()
}

/// The number on a line that holds nothing else: `12`, `- 12 -`, `12/180`.
fn number(text: &str) -> Option<u32> {
    if 24 < text.len() {
        return None;
    }
    let text = folded(text);
    let bare = text.trim_matches('-');
    let (first, of) = bare.split_once('/').unwrap_or((bare, "1"));
    let digits = |text: &str| !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    (digits(first) && digits(of)).then(|| first.parse().ok()).flatten()
}

/// The longest sequence of numbers that count up one by one.
pub(super) fn longest(candidates: &[Numbered]) -> Vec<Numbered> {
    // The longest run that ends with each number so far: its length, and where the number stood.
    let mut best: HashMap<u32, (usize, usize)> = HashMap::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    let mut end: Option<(usize, usize)> = None;
    for (index, one) in candidates.iter().enumerate() {
        let earlier = one.value.checked_sub(1).and_then(|value| best.get(&value)).copied();
        let length = earlier.map_or(1, |(length, _)| length + 1);
        before.push(earlier.map(|(_, at)| at));
        // Of two of the same number the later counts: it stands nearer to its successor.
        if best.get(&one.value).is_none_or(|(known, _)| *known <= length) {
            best.insert(one.value, (length, index));
        }
        if end.is_none_or(|(known, _)| known < length) {
            end = Some((length, index));
        }
    }
    let mut chain = Vec::new();
    let mut at = end.filter(|(length, _)| FEWEST <= *length).map(|(_, index)| index);
    while let Some(index) = at {
        chain.extend(candidates.get(index).copied());
        at = before.get(index).copied().flatten();
    }
    chain.reverse();
    chain
}
