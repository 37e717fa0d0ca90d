//! From a guideline and a copy to what was found.

use guideline::{Guideline, Printed, PrintedList, Stands};

use super::align::align;
use super::anchor::{Anchors, Span, anchors};
use super::atom::{atoms, usual_length};
use super::cleaned::{self, Line};
use super::frame::frames;
use super::mark::Marking;
use super::quoted::passage;
use super::stream::{Stream, folded, folded_chars};
use super::wanted::{self, Entry, SECTION, Wanted};
use super::{Clause, Copy, Found, Missing, Original, Outcome, Spot};

/// Finds the clauses of a guideline in a copy of its document. Nothing is looked for if the data does not say how the
/// document is printed.
pub fn find(guideline: &Guideline, copy: &Copy) -> Original {
    let Some(printed) = &guideline.printed else { return Original::default() };
    let wanted = wanted::of(guideline);
    let marks = printed.list.as_ref().map(|list| list.marks.as_slice()).unwrap_or_default();
    let bullets: Vec<String> = marks.iter().filter(|mark| !mark.contains('{')).cloned().collect();
    let mut lines = cleaned::lines(copy, &printed.heading, &bullets, &kept(printed, &wanted));
    let mut stream = Stream::of(&lines);
    let mut places = anchors(&stream, &wanted, printed);
    let mut framed = vec![None; wanted.len()];
    if !printed.heading.frames.is_empty() {
        framed = take_frames(&stream, &mut lines, &frames(&stream, &wanted, &places, &printed.heading.frames));
        stream = Stream::of(&lines);
        places = anchors(&stream, &wanted, printed);
    }
    let marks = marks.iter().map(|mark| Marking::read(&folded(mark))).collect();
    let finder = Finder {
        lines,
        stream,
        marks,
        list: printed.list.as_ref(),
        in_table: printed.heading.stands == Stands::InRow,
        framed,
        clauses: Vec::new(),
    };
    finder.all(&wanted, &places)
}

/// Takes the texts of frames out of the lines, so that no clause is torn by them.
fn take_frames(stream: &Stream, lines: &mut [Line], frames: &[Option<(usize, usize)>]) -> Vec<Option<String>> {
    let texts = frames.iter().map(|frame| frame.map(|(from, to)| passage(stream, lines, &[(from, to)]))).collect();
    for (from, to) in frames.iter().flatten() {
        for start in stream.starts_in(*from, *to) {
            let line = stream.from.get(*start).and_then(|(line, _)| lines.get_mut(*line as usize));
            line.into_iter().for_each(|line| line.dropped = true);
        }
    }
    texts
}

/// Lines that are part of clauses, though the same stands on many pages.
fn kept(printed: &Printed, wanted: &[Wanted]) -> Vec<String> {
    let list = printed.list.iter();
    let after = list.filter_map(|list| list.after.as_deref()).map(folded);
    let groups = wanted.iter().flat_map(|one| &one.groups).filter_map(|group| group.title.as_deref());
    let heads = groups.map(|title| folded(&group_head(printed.list.as_ref(), title)));
    after.chain(heads).collect()
}

fn group_head(list: Option<&PrintedList>, title: &str) -> String {
    list.and_then(|list| list.group.as_deref()).unwrap_or("{title}").replace("{title}", title)
}

struct Finder<'p> {
    lines: Vec<Line>,
    stream: Stream,
    marks: Vec<Marking>,
    list: Option<&'p PrintedList>,
    in_table: bool,
    framed: Vec<Option<String>>,
    clauses: Vec<Clause>,
}

impl Finder<'_> {
    fn all(mut self, wanted: &[Wanted], anchors: &Anchors) -> Original {
        for (index, one) in wanted.iter().enumerate() {
            match anchors.spans.get(index).copied().flatten() {
                Some(span) => self.clause(index, one, span),
                None => {
                    let seen = anchors.seen.get(index).copied().flatten();
                    let why = if seen.is_some() { Missing::OutOfOrder } else { Missing::NoHeading };
                    self.missing(one.kind, &one.id, why, seen);
                    self.no_entries(one, Missing::NoClause, seen);
                }
            }
        }
        Original { clauses: self.clauses }
    }

    fn clause(&mut self, index: usize, one: &Wanted, span: Span) {
        let list = self.list_start(one, span);
        let text_end = list.map_or(span.to, |(head, _)| head);
        let own = passage(&self.stream, &self.lines, &[(span.body, text_end)]);
        let framed = self.framed.get(index).cloned().flatten();
        let text: Vec<String> = framed.into_iter().chain([own]).filter(|text| !text.is_empty()).collect();
        // Sections may have no text of their own; other clauses without any are but listed there.
        if one.kind == Some(SECTION) || list.is_some() || text.iter().any(|text| text.contains(char::is_alphabetic)) {
            self.found(one.kind, &one.id, span.from, text.join("\n"));
        } else {
            self.missing(one.kind, &one.id, Missing::OutOfOrder, Some(span.from));
        }
        match list {
            Some((_, start)) => self.groups(one, start, span.to),
            None => self.no_entries(one, Missing::NoList, Some(span.from)),
        }
    }

    /// Where the line stands that heads the list of a clause, and where the list begins.
    fn list_start(&self, one: &Wanted, span: Span) -> Option<(usize, usize)> {
        let list = self.list.filter(|_| !one.groups.is_empty())?;
        let after = list.after.as_deref().map(folded_chars);
        let starts = self.stream.starts_in(span.body, span.to).iter().copied();
        match after {
            Some(after) => starts
                .filter(|start| self.stream.begins(*start, &after))
                .map(|start| (start, start + after.len()))
                .next(),
            None => {
                let marked = |start: &usize| {
                    let line = self.stream.slice(*start, self.stream.line_end(*start).min(span.to));
                    self.marks.iter().any(|mark| mark.at(line).is_some())
                };
                starts.filter(|start| marked(start)).map(|start| (start, start)).next()
            }
        }
    }

    fn groups(&mut self, one: &Wanted, from: usize, to: usize) {
        let heads: Vec<Option<Vec<char>>> = one
            .groups
            .iter()
            .map(|group| group.title.as_deref().map(|title| folded_chars(&group_head(self.list, title))))
            .collect();
        // A group's heading is a line of its own; each is looked for behind the one before it.
        let mut places: Vec<Option<(usize, usize)>> = Vec::new();
        let mut at = from;
        for head in &heads {
            let place = match head {
                None => Some((from, from)),
                Some(head) => {
                    let starts = self.stream.starts_in(at, to).iter().copied();
                    let alone = |start: &usize| {
                        self.stream.begins(*start, head) && self.stream.line_end(*start) == start + head.len()
                    };
                    starts.filter(alone).map(|start| (start, start + head.len())).next()
                }
            };
            at = place.map_or(at, |(_, body)| body);
            places.push(place);
        }
        let full = usual_length(&self.stream, from, to);
        for (index, group) in one.groups.iter().enumerate() {
            let Some((_, body)) = places.get(index).copied().flatten() else {
                for entry in &group.entries {
                    self.missing(entry.kind, &entry.id, Missing::NoList, Some(from));
                }
                continue;
            };
            let behind = places.iter().skip(index + 1).flatten().map(|(head, _)| *head).next();
            self.entries(&group.entries, body, behind.unwrap_or(to), full);
        }
    }

    fn entries(&mut self, entries: &[Entry], from: usize, to: usize, full: usize) {
        let full = self.list.filter(|list| list.sentences).map(|_| full);
        let atoms = atoms(&self.stream, &self.lines, (from, to), &self.marks, full, self.in_table);
        for (entry, tied) in entries.iter().zip(align(&atoms, entries)) {
            match tied {
                Ok(pieces) => {
                    let own = atoms.get(pieces).unwrap_or_default().iter().filter(|atom| !atom.aside);
                    let parts: Vec<(usize, usize)> = own
                        .enumerate()
                        .map(|(index, atom)| (if index == 0 { atom.text() } else { atom.from }, atom.to))
                        .collect();
                    let start = parts.first().map_or(from, |(start, _)| *start);
                    self.found(entry.kind, &entry.id, start, passage(&self.stream, &self.lines, &parts));
                }
                Err(why) => self.missing(entry.kind, &entry.id, why, Some(from)),
            }
        }
    }

    fn no_entries(&mut self, one: &Wanted, why: Missing, near: Option<usize>) {
        for entry in one.groups.iter().flat_map(|group| &group.entries) {
            self.missing(entry.kind, &entry.id, why, near);
        }
    }

    fn found(&mut self, kind: Option<&str>, id: &str, at: usize, text: String) {
        let Some(spot) = self.spot(at) else { return self.missing(kind, id, Missing::NoHeading, None) };
        self.push(kind, id, Outcome::Found(Found { at: spot, text }));
    }

    fn missing(&mut self, kind: Option<&str>, id: &str, why: Missing, near: Option<usize>) {
        let near = near.and_then(|at| self.spot(at));
        self.push(kind, id, Outcome::Missing { why, near });
    }

    fn push(&mut self, kind: Option<&str>, id: &str, outcome: Outcome) {
        if let Some(kind) = kind {
            self.clauses.push(Clause { id: id.to_owned(), kind: kind.to_owned(), outcome });
        }
    }

    fn spot(&self, at: usize) -> Option<Spot> {
        let (line, _) = *self.stream.from.get(at)?;
        let line = self.lines.get(line as usize)?;
        Some(Spot { page: line.page, line: line.number })
    }
}
