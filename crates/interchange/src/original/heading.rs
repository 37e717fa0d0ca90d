//! Places at which a clause may be headed: its printed id, and behind it its title.

use std::collections::{BTreeSet, HashMap};

use guideline::Stands;

use super::stream::{Stream, folded_chars};
use super::wanted::Wanted;

/// The most places looked at for one clause.
const PLACES: usize = 64;

/// The longest label between id and title, as in 【基本】.
const LABEL: usize = 10;

/// A place at which a clause may be headed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    /// Which clause, by its place in the list of those wanted.
    pub(super) wanted: usize,
    /// Where its id begins.
    pub(super) from: usize,
    /// Where its title ends.
    pub(super) to: usize,
    /// How much speaks for it.
    pub(super) weight: u32,
}

/// All such places, in order.
pub(super) fn candidates(stream: &Stream, wanted: &[Wanted], stands: Stands) -> Vec<Candidate> {
    let titles: Vec<Vec<char>> = wanted.iter().map(|one| folded_chars(&one.title)).collect();
    let mut ids: HashMap<Vec<char>, Vec<usize>> = HashMap::new();
    for (index, one) in wanted.iter().enumerate() {
        ids.entry(folded_chars(&one.id)).or_default().push(index);
    }
    let lengths: BTreeSet<usize> = ids.keys().map(Vec::len).collect();
    let mut counts: HashMap<usize, usize> = HashMap::new();
    let mut found = Vec::new();
    let places: Box<dyn Iterator<Item = usize>> = match stands {
        Stands::Alone => Box::new(stream.starts.iter().copied()),
        Stands::InRow => Box::new((0..stream.chars.len()).filter(|at| may_begin(stream, *at))),
    };
    for from in places {
        for length in &lengths {
            for index in ids.get(stream.slice(from, from + length)).into_iter().flatten() {
                let Some(title) = titles.get(*index) else { continue };
                if let Some((to, weight)) = headed(stream, from, from + length, title, stands) {
                    let count = counts.entry(*index).or_default();
                    *count += 1;
                    if *count <= PLACES {
                        found.push(Candidate { wanted: *index, from, to, weight });
                    }
                }
            }
        }
    }
    weigh_room(stream, &mut found);
    found
}

/// An id may begin where a line does, or behind a character that is no part of an id.
fn may_begin(stream: &Stream, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| stream.chars.get(before));
    stream.is_start(at) || before.is_none_or(|before| !before.is_ascii_alphanumeric() && !matches!(before, '.' | '-'))
}

/// Whether a title stands behind an id that ends at `id_end`: where it ends, and how much speaks for the heading.
fn headed(stream: &Stream, from: usize, id_end: usize, title: &[char], stands_in: Stands) -> Option<(usize, u32)> {
    let mut at = id_end;
    if stream.chars.get(at) == Some(&'.') {
        at += 1;
    }
    let labelled = label_end(stream, at).map(|end| (end, 1));
    let (to, mut weight) = [Some((at, 0)), labelled].into_iter().flatten().find_map(|(at, more)| {
        let bracket = usize::from(matches!(stream.chars.get(at), Some('【' | '「' | '『' | '(' | '[')));
        let end = at + bracket + title.len();
        let stands = !title.is_empty() && stream.begins(at + bracket, title);
        let closed = usize::from(bracket == 1 && matches!(stream.chars.get(end), Some('】' | '」' | '』' | ')' | ']')));
        // A title in quotation marks is part of the sentence that begins with it.
        let quoted = stands_in == Stands::InRow && matches!(stream.chars.get(at), Some('「' | '『'));
        stands
            .then_some((if quoted { at } else { end + closed }, 4 + more))
            .or_else(|| nearly(stream, at, title, stands_in).map(|end| (end, 2 + more)))
    })?;
    if stands_in == Stands::Alone {
        let rest = stream.slice(to, stream.line_end(to.saturating_sub(1)));
        match rest {
            [] if is_reference(stream, to) => return None,
            [] => weight += 2,
            ['.'] => weight += 1,
            // The mark of a footnote, or the page in a table of contents.
            [one] if one.is_ascii_digit() => weight = 1,
            [one, other] if one.is_ascii_digit() && other.is_ascii_digit() => weight = 1,
            _ => return None,
        }
    } else if stream.is_start(from) {
        weight += 1;
    }
    Some((to, weight))
}

/// Where a title ends that stands on lines of its own and differs from the one wanted by a character in eight at most.
fn nearly(stream: &Stream, at: usize, title: &[char], stands: Stands) -> Option<usize> {
    const LINES: usize = 3;
    const SHORTEST: usize = 6;
    if stands != Stands::Alone || title.len() < SHORTEST {
        return None;
    }
    let most = (title.len() / 8).max(1);
    let mut end = at;
    for _ in 0..LINES {
        end = stream.line_end(end);
        let there = stream.slice(at, end);
        if title.len() + most < there.len() {
            return None;
        }
        if title.len() <= there.len() + most && distance(title, there) <= most {
            return Some(end);
        }
    }
    None
}

/// How many characters must be changed, added or left out to make one text of the other.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, character) in one.iter().enumerate() {
        let mut before = index;
        let mut left = index + 1;
        for (place, known) in row.iter_mut().skip(1).zip(other) {
            let cost = before + usize::from(known != character);
            before = *place;
            left = cost.min(before + 1).min(left + 1);
            *place = left;
        }
        if let Some(first) = row.first_mut() {
            *first = index + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

/// Where a label in brackets ends that begins here.
fn label_end(stream: &Stream, at: usize) -> Option<usize> {
    let label = stream.slice(at, at + LABEL);
    let ('【' | '[' | '(', length) = (*label.first()?, label.iter().position(|one| matches!(one, '】' | ']' | ')'))?)
    else {
        return None;
    };
    Some(at + length + 1)
}

/// Whether the next line goes on as a sentence does: then id and title only refer to the clause.
fn is_reference(stream: &Stream, at: usize) -> bool {
    let next = stream.chars.get(at);
    next.is_some_and(|next| "をにのはがとへやも、。,)」』】".contains(*next))
}

/// Headings have text below them, lines of a table of contents do not.
fn weigh_room(stream: &Stream, found: &mut [Candidate]) {
    const ROOM: usize = 24;
    let starts: Vec<usize> = found.iter().map(|one| one.from).collect();
    for candidate in found.iter_mut() {
        let next = starts.partition_point(|start| *start < candidate.to);
        let end = starts.get(next).copied().unwrap_or(stream.chars.len());
        if ROOM <= end.saturating_sub(candidate.to) && candidate.weight != 1 {
            candidate.weight += 2;
        }
    }
}
