//! A list cut where its entries may begin.

use super::cleaned::Line;
use super::likeness::Pairs;
use super::mark::{Mark, Marking};
use super::quoted::ends_sentence;
use super::stream::Stream;

/// The most pieces a list is cut into; more is no list of a guideline.
const PIECES: usize = 2_000;

/// A piece of a list: an entry, or a part of one.
#[derive(Clone, Debug)]
pub(super) struct Atom {
    /// Where it begins, its mark included.
    pub(super) from: usize,
    /// Where it ends.
    pub(super) to: usize,
    /// The mark it begins with.
    pub(super) mark: Option<Mark>,
    /// Whether it is a footnote, which belongs to no entry.
    pub(super) aside: bool,
    /// What it says.
    pub(super) pairs: Pairs,
}

impl Atom {
    /// Where its text begins, behind the mark.
    pub(super) fn text(&self) -> usize {
        self.from + self.mark.as_ref().map_or(0, |mark| mark.text.len())
    }
}

/// Cuts what stands between two places: before every line that begins with a mark; where `full` gives the length of full
/// lines, behind every line that ends a sentence or is shorter, too. Lines of nothing but a hyphen are marks that lost
/// their text. In tables what follows the last sentence is a figure's, unless an entry begins behind it.
pub(super) fn atoms(
    stream: &Stream,
    lines: &[Line],
    (from, to): (usize, usize),
    marks: &[Marking],
    full: Option<usize>,
    in_table: bool,
) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    let mut broken = true;
    let to = if in_table { last_sentence(stream, (from, to), marks) } else { to };
    for (start, end) in rows(stream, from, to) {
        let line = stream.slice(start, end);
        if PIECES <= atoms.len() {
            break;
        }
        if line.iter().all(|character| *character == '-') {
            broken = true;
            continue;
        }
        let mark = marks.iter().find_map(|marking| marking.at(line));
        let aside = mark.is_none() && is_footnote(stream, lines, start);
        match atoms.last_mut() {
            Some(last) if !broken && mark.is_none() && !aside => last.to = end,
            _ => atoms.push(Atom { from: start, to: end, mark, aside, pairs: Pairs::default() }),
        }
        let ended = line.last().is_some_and(|last| ends_sentence(*last));
        broken = (ended && atoms.last().is_some_and(|last| last.aside))
            || full.is_some_and(|full| ended || (end - start) * 20 < full * 17);
    }
    for atom in &mut atoms {
        atom.pairs = Pairs::of_chars(stream.slice(atom.text(), atom.to));
    }
    atoms
}

/// The lines between two places; the first may be the rest of one.
fn rows(stream: &Stream, from: usize, to: usize) -> Vec<(usize, usize)> {
    let starts = stream.starts_in(from, to);
    let rest = starts.first().is_none_or(|first| *first != from).then_some(from);
    let all = rest.into_iter().chain(starts.iter().copied());
    all.map(|start| (start, stream.line_end(start).min(to))).filter(|(start, end)| start < end).collect()
}

/// Where the last line ends in which a sentence does; the end, where none does, or where an entry begins behind it that ends
/// without a full stop as most entries do.
fn last_sentence(stream: &Stream, (from, to): (usize, usize), marks: &[Marking]) -> usize {
    let rows = rows(stream, from, to);
    let line = |(start, end): &(usize, usize)| stream.slice(*start, *end);
    let Some(last) = rows.iter().rposition(|row| line(row).contains(&'。')) else { return to };
    let goes_on = rows.iter().skip(last + 1).any(|row| marks.iter().any(|marking| marking.at(line(row)).is_some()));
    if goes_on { to } else { rows.get(last).map_or(to, |(_, end)| *end) }
}

/// Whether a footnote begins here.
fn is_footnote(stream: &Stream, lines: &[Line], start: usize) -> bool {
    let line = stream.from.get(start).and_then(|(line, _)| lines.get(*line as usize));
    line.is_some_and(|line| line.footnote)
}

/// How long lines between two places are that are full: nine in ten are no longer.
pub(super) fn usual_length(stream: &Stream, from: usize, to: usize) -> usize {
    let mut lengths: Vec<usize> = rows(stream, from, to).into_iter().map(|(start, end)| end - start).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() * 9 / 10).or(lengths.last()).copied().unwrap_or_default()
}
