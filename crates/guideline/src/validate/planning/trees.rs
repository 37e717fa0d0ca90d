//! Trees and their edges.

use std::collections::HashMap;

use super::book::{Book, Kind};
use crate::file::Located;
use crate::planning::{Edge, EdgeKind, PlanningDraft};

pub(super) fn check(draft: &PlanningDraft, book: &mut Book<'_, '_>) {
    for Located { item, place } in &draft.legends {
        for colour in &item.colours {
            book.want_all(Kind::Benefit, &colour.benefits, place);
        }
    }
    for Located { item, place } in &draft.trees {
        book.want(Kind::Category, &item.id, place);
        book.want(Kind::Legend, &item.legend, place);
    }
    for Located { item, place } in &draft.reference_boxes {
        book.want(Kind::Tree, &item.tree, place);
        book.fits(item.id.starts_with(&format!("{}.", item.tree)), &item.id, &item.tree, place);
        book.want_all(Kind::Measure, &item.measures, place);
    }
    for Located { item, place } in &draft.edges {
        let (from, to) = ends(item.kind);
        book.want(Kind::Tree, &item.tree, place);
        book.want(from, &item.from, place);
        book.want(to, &item.to, place);
        let last = item.to.strip_prefix(&item.tree).and_then(|rest| rest.strip_prefix('.')).unwrap_or(&item.to);
        let id = format!("{}.{}.{last}", item.tree, item.from);
        book.fits(item.id == id, &item.id, &id, place);
    }
    readings(draft, book);
    circles(draft, book);
}

/// What an edge joins.
fn ends(kind: EdgeKind) -> (Kind, Kind) {
    match kind {
        EdgeKind::Benefit => (Kind::Benefit, Kind::Node),
        EdgeKind::Node => (Kind::Node, Kind::Node),
        EdgeKind::Measure => (Kind::Node, Kind::Measure),
        EdgeKind::Reference => (Kind::Node, Kind::Reference),
        EdgeKind::Chain => (Kind::Measure, Kind::Measure),
    }
}

/// An edge names the reading that sets it against others, and an option of that reading names the edge.
fn readings(draft: &PlanningDraft, book: &mut Book<'_, '_>) {
    let mut named: HashMap<&str, Vec<&str>> = HashMap::new();
    for Located { item: reading, .. } in &draft.readings {
        for edge in reading.options.iter().flat_map(|option| &option.edges) {
            named.entry(edge).or_default().push(&reading.id);
        }
    }
    for Located { item: edge, place } in &draft.edges {
        let by = named.get(edge.id.as_str()).map(Vec::as_slice).unwrap_or_default();
        if let Some(reading) = &edge.reading {
            book.want(Kind::Reading, reading, place);
            if book.has(Kind::Reading, reading) && !by.contains(&reading.as_str()) {
                book.one_sided(&edge.id, reading, place);
            }
        }
        for reading in by.iter().filter(|reading| edge.reading.as_deref() != Some(**reading)) {
            let of = draft.readings.iter().find(|known| known.item.id == **reading);
            book.one_sided(reading, &edge.id, of.map_or(place, |known| &known.place));
        }
    }
}

/// No way within a tree leads back to where it began: whoever follows the edges comes to an end.
fn circles(draft: &PlanningDraft, book: &mut Book<'_, '_>) {
    let mut next: HashMap<(&str, &str), Vec<&str>> = HashMap::new();
    for Located { item: Edge { tree, from, to, .. }, .. } in &draft.edges {
        next.entry((tree, from)).or_default().push(to);
    }
    for Located { item: edge, place } in &draft.edges {
        let after = |id: &str| next.get(&(edge.tree.as_str(), id)).cloned().unwrap_or_default();
        if super::rules::reaches(&edge.to, &edge.from, after) {
            book.circular(&edge.id, place);
        }
    }
}
