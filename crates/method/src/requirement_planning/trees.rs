//! The trees as a case reads them, and the ways along them.

use std::collections::{HashMap, HashSet, VecDeque};

use guideline::Basis;
use guideline::planning::{EdgeKind, PlanningModel, ReferenceBox};

use super::{Case, Line};

/// The trees with those lines that a case leaves, each where the case has it.
#[derive(Debug)]
pub struct Trees<'g> {
    model: &'g PlanningModel,
    /// The lines in the order of the guideline.
    lines: Vec<Line<'g>>,
    /// The lines that begin at a box of a tree.
    from: HashMap<(&'g str, &'g str), Vec<Line<'g>>>,
}

/// A way along a tree, and where it leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Way<'g> {
    /// The box it leads to: a node or a measure.
    pub to: &'g str,
    /// Its lines in order.
    pub lines: Vec<Line<'g>>,
    /// The box at its end that refers to the measure on another page.
    pub reference: Option<&'g ReferenceBox>,
    /// What it rests on: its weakest line.
    pub basis: Basis,
}

impl<'g> Trees<'g> {
    /// The trees as they are read in a case. A line that was moved to where another one was reconstructed is that one.
    pub fn new(model: &'g PlanningModel, case: &Case) -> Self {
        let read = model.edges.iter().filter_map(|edge| Line::of(model, case, edge));
        let (moved, kept): (Vec<_>, Vec<_>) = read.partition(|line| line.from != line.edge.from);
        let mut lines = kept;
        for line in moved {
            let same = |one: &&mut Line<'_>| {
                (&one.edge.tree, one.from, &one.edge.to) == (&line.edge.tree, line.from, &line.edge.to)
            };
            match lines.iter_mut().find(same) {
                Some(one) => *one = Line { edge: one.edge, ..line },
                None => lines.push(line),
            }
        }
        let mut from: HashMap<_, Vec<_>> = HashMap::new();
        for line in &lines {
            from.entry((line.edge.tree.as_str(), line.from)).or_default().push(*line);
        }
        Self { model, lines, from }
    }

    /// The lines of a tree that are left, in the order of the guideline; those that were moved come last.
    pub fn lines<'t>(&'t self, tree: &'t str) -> impl Iterator<Item = &'t Line<'g>> {
        self.lines.iter().filter(move |line| line.edge.tree == tree)
    }

    /// The surest way from a benefit to each node of a tree; of equally sure ways the shortest.
    pub fn to_nodes(&self, tree: &'g str, benefit: &'g str) -> Vec<Way<'g>> {
        let steps = |kind| matches!(kind, EdgeKind::Benefit | EdgeKind::Node);
        self.ways(tree, benefit, steps, |_| true)
    }

    /// The surest way from a node to each measure; it passes only `through` nodes that hold.
    pub fn to_measures(&self, tree: &'g str, node: &'g str, through: impl Fn(&str) -> bool) -> Vec<Way<'g>> {
        let mut found: Vec<Way<'g>> = Vec::new();
        for way in self.ways(tree, node, |kind| kind != EdgeKind::Benefit, through) {
            match way.lines.last().map(|line| line.kind) {
                Some(EdgeKind::Measure | EdgeKind::Chain) => found.push(way),
                Some(EdgeKind::Reference) => {
                    let Some(reference) = self.model.reference_box(way.to) else { continue };
                    let each = reference.measures.iter();
                    found.extend(each.map(|id| Way { to: id, reference: Some(reference), ..way.clone() }));
                }
                _ => {}
            }
        }
        // A measure may be drawn on the tree and be referred to as well.
        let mut surest: Vec<Way<'g>> = Vec::new();
        for way in found {
            match surest.iter_mut().find(|known| known.to == way.to) {
                Some(known) if (way.basis, way.lines.len()) < (known.basis, known.lines.len()) => *known = way,
                Some(_) => {}
                None => surest.push(way),
            }
        }
        surest
    }

    fn ways(
        &self,
        tree: &'g str,
        from: &'g str,
        steps: impl Fn(EdgeKind) -> bool,
        through: impl Fn(&str) -> bool,
    ) -> Vec<Way<'g>> {
        let mut found: Vec<Way<'g>> = Vec::new();
        // The surest lines alone first, then with the less sure ones: what is found first is as sure as can be.
        for weakest in [Basis::Stated, Basis::Inferred, Basis::Ambiguous] {
            let mut seen: HashSet<&str> = HashSet::from([from]);
            let mut open: VecDeque<(&str, Vec<Line<'g>>)> = VecDeque::from([(from, Vec::new())]);
            while let Some((at, lines)) = open.pop_front() {
                for line in self.from.get(&(tree, at)).into_iter().flatten() {
                    let to = line.edge.to.as_str();
                    let passed = line.kind != EdgeKind::Node || through(to);
                    if weakest < line.basis || !steps(line.kind) || !passed || !seen.insert(to) {
                        continue;
                    }
                    let lines: Vec<Line<'g>> = lines.iter().chain([line]).copied().collect();
                    if !found.iter().any(|way| way.to == to) {
                        let basis = lines.iter().map(|line| line.basis).max().unwrap_or(Basis::Stated);
                        found.push(Way { to, lines: lines.clone(), reference: None, basis });
                    }
                    open.push_back((to, lines));
                }
            }
        }
        found
    }
}
