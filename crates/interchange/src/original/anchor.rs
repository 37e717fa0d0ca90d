//! Which place each clause begins at, and where it ends.

use guideline::{Printed, Stands};

use super::chain::heaviest;
use super::heading::{Candidate, candidates};
use super::stream::{Stream, folded_chars};
use super::wanted::Wanted;

/// The places of the clauses.
#[derive(Clone, Debug, Default)]
pub(super) struct Anchors {
    /// For each clause wanted, where it stands.
    pub(super) spans: Vec<Option<Span>>,
    /// For each clause wanted, the first place at which its heading was seen.
    pub(super) seen: Vec<Option<usize>>,
}

/// Where a clause stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    /// Where its id begins.
    pub(super) from: usize,
    /// Where its title ends.
    pub(super) body: usize,
    /// Where the next clause begins.
    pub(super) to: usize,
}

/// Finds the places of the clauses.
pub(super) fn anchors(stream: &Stream, wanted: &[Wanted], printed: &Printed) -> Anchors {
    let found = candidates(stream, wanted, printed.heading.stands);
    let mut seen = vec![None; wanted.len()];
    for one in &found {
        if let Some(seen) = seen.get_mut(one.wanted)
            && seen.is_none()
        {
            *seen = Some(one.from);
        }
    }
    let chain = heaviest(&found, wanted.len());
    let stops = stops(stream, &printed.heading.stops);
    let mut spans = vec![None; wanted.len()];
    let ends = chain.iter().skip(1).map(|next| next.from).chain([stream.chars.len()]);
    for (one, next) in chain.iter().zip(ends) {
        let to = end(stream, one, next, &stops, &found, printed.heading.stands);
        if let Some(span) = spans.get_mut(one.wanted) {
            *span = Some(Span { from: one.from, body: one.to, to });
        }
    }
    Anchors { spans, seen }
}

/// A clause ends at the next one, at a line that ends clauses, or where a heading is repeated: text behind a second
/// heading is not surely the clause's own.
fn end(stream: &Stream, one: &Candidate, next: usize, stops: &[usize], found: &[Candidate], stands: Stands) -> usize {
    let stop = stops.get(stops.partition_point(|stop| *stop < one.to)).copied().unwrap_or(next);
    let again = match stands {
        Stands::Alone => found.get(found.partition_point(|other| other.from < one.to)).map_or(next, |other| other.from),
        Stands::InRow => {
            let behind = found.partition_point(|other| other.from < one.to);
            let others = found.get(behind..).unwrap_or_default();
            others.first().map_or(next, |other| other.from)
        }
    };
    next.min(stop).min(again).min(stream.chars.len())
}

/// The starts of lines at which the clause before them ends.
fn stops(stream: &Stream, texts: &[String]) -> Vec<usize> {
    let texts: Vec<Vec<char>> = texts.iter().map(|text| folded_chars(text)).filter(|text| !text.is_empty()).collect();
    let starts = stream.starts.iter().copied();
    starts.filter(|start| texts.iter().any(|text| stream.begins(*start, text))).collect()
}
