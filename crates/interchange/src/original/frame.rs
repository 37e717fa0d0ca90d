//! Texts printed in frames, which extractors give apart from the clause they belong to.

use super::anchor::Anchors;
use super::likeness::Pairs;
use super::stream::{Stream, folded_chars};
use super::wanted::Wanted;

/// The most lines of a frame.
const LINES: usize = 6;

/// How many clauses further down the text of a frame may be given: all of a page.
const REACH: usize = 3;

/// How like our wording a framed text must be, in thousandths.
const LIKE: i64 = 300;

/// How much more like it must be than the next best text.
const MORE: i64 = 60;

/// For each clause wanted the place of its framed text. `ends`: how such texts end.
pub(super) fn frames(
    stream: &Stream,
    wanted: &[Wanted],
    anchors: &Anchors,
    ends: &[String],
) -> Vec<Option<(usize, usize)>> {
    let ends: Vec<Vec<char>> = ends.iter().map(|end| folded_chars(end)).collect();
    let mut places: Vec<Option<(usize, usize)>> = wanted
        .iter()
        .enumerate()
        .map(|(index, one)| {
            let span = anchors.spans.get(index).copied().flatten()?;
            let own = Pairs::of(&one.framed);
            let further = anchors.spans.iter().skip(index).take(REACH + 1).flatten();
            let to = further.map(|span| span.to).max().unwrap_or(span.to);
            nearest(stream, span.body, to, &ends, &own)
        })
        .collect();
    // What two clauses claim is neither's.
    let claimed = places.clone();
    for (index, place) in places.iter_mut().enumerate() {
        let overlaps = |one: &(usize, usize), other: &(usize, usize)| one.0 < other.1 && other.0 < one.1;
        let others = claimed.iter().enumerate().filter(|(other, _)| *other != index).filter_map(|(_, other)| *other);
        let own = *place;
        if own.is_some_and(|own| others.into_iter().any(|other| overlaps(&own, &other))) {
            *place = None;
        }
    }
    places
}

/// The run of whole lines most like a text, if it is more like it than every other run.
fn nearest(stream: &Stream, from: usize, to: usize, ends: &[Vec<char>], own: &Pairs) -> Option<(usize, usize)> {
    let starts = stream.starts_in(from, to);
    let mut runs: Vec<(i64, usize, usize)> = Vec::new();
    for start in starts {
        let mut end = *start;
        for _ in 0..LINES {
            end = stream.line_end(end).min(to);
            let text = stream.slice(*start, end);
            if ends.iter().any(|ending| text.ends_with(ending)) {
                runs.push((Pairs::of_chars(text).like(own), *start, end));
                break;
            }
        }
    }
    let (like, start, end) = runs.iter().copied().max_by_key(|(like, start, _)| (*like, *start))?;
    let apart = runs.iter().filter(|(_, other, other_end)| *other_end <= start || end <= *other);
    let rival = apart.map(|(like, _, _)| *like).max().unwrap_or_default();
    (LIKE <= like && rival + MORE <= like).then_some((start, end))
}
