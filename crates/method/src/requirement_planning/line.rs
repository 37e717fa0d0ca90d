//! A line of a tree as a case reads it: as it was reconstructed, or as somebody who has the page says it is.

use guideline::Basis;
use guideline::planning::{Edge, EdgeKind, PlanningModel};

use super::Case;

/// A line of a tree as a case reads it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line<'g> {
    /// The line as it was reconstructed.
    pub edge: &'g Edge,
    /// The box at which it begins.
    pub from: &'g str,
    /// What it joins.
    pub kind: EdgeKind,
    /// What it rests on: what was seen on the page is as sure as what the document says in words.
    pub basis: Basis,
    /// Whether somebody who has the page settled it.
    pub settled: bool,
}

impl<'g> Line<'g> {
    /// A line as a case reads it; `None`: the page has no such line.
    pub fn of(model: &'g PlanningModel, case: &Case, edge: &'g Edge) -> Option<Self> {
        let Some(seen) = case.seen(model, edge) else {
            return Some(Self { edge, from: &edge.from, kind: edge.kind, basis: edge.basis, settled: false });
        };
        let seen = seen?;
        // A box that the guideline no longer knows moves nothing.
        let start = model.starts_of(edge).into_iter().find(|start| *start == seen).unwrap_or(&edge.from);
        let kind = model.joined(start, &edge.to).unwrap_or(edge.kind);
        Some(Self { edge, from: start, kind, basis: Basis::Stated, settled: true })
    }
}

impl Case {
    /// What somebody who has the page says of a line: the box at which it begins, or `Some(None)`: there is no such line.
    /// `None`: nobody has looked.
    pub fn seen<'c>(&'c self, model: &'c PlanningModel, edge: &'c Edge) -> Option<Option<&'c str>> {
        if let Some(from) = self.lines.get(&edge.id) {
            return Some(from.as_deref());
        }
        let reading = edge.reading.as_ref().and_then(|id| model.reading(id))?;
        let (own, others): (Vec<_>, Vec<_>) =
            reading.options.iter().partition(|option| option.edges.contains(&edge.id));
        // Where one option alone can hold, a line that was found on the page takes the others away.
        let found = |id: &String| matches!(self.lines.get(id), Some(Some(_)));
        if !reading.several && others.iter().flat_map(|option| &option.edges).any(found) {
            return Some(None);
        }
        let chosen = self.readings.get(&reading.id)?;
        let holds = own.iter().any(|option| chosen.contains(&option.id));
        Some(holds.then_some(edge.from.as_str()))
    }
}
