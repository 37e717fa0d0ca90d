//! The trees as a case reads them, and the ways along them.

use std::collections::{HashMap, HashSet, VecDeque};

use guideline::Basis;
use guideline::planning::{Edge, EdgeKind, PlanningModel, ReferenceBox};

use super::Case;

/// The trees with those edges that the readings of a case leave.
#[derive(Debug)]
pub struct Trees<'g> {
    model: &'g PlanningModel,
    /// The edges that begin at a box of a tree.
    from: HashMap<(&'g str, &'g str), Vec<&'g Edge>>,
}

/// A way along a tree, and where it leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Way<'g> {
    /// The box it leads to: a node or a measure.
    pub to: &'g str,
    /// Its edges in order.
    pub edges: Vec<&'g Edge>,
    /// The box at its end that refers to the measure on another page.
    pub reference: Option<&'g ReferenceBox>,
    /// What it rests on: its weakest edge.
    pub basis: Basis,
}

impl<'g> Trees<'g> {
    /// The trees as they are read in a case. An edge goes when its reading was settled in favour of other options.
    pub fn new(model: &'g PlanningModel, case: &Case) -> Self {
        let mut from: HashMap<_, Vec<_>> = HashMap::new();
        for edge in model.edges.iter().filter(|edge| holds(model, case, edge)) {
            from.entry((edge.tree.as_str(), edge.from.as_str())).or_default().push(edge);
        }
        Self { model, from }
    }

    /// The lines of a tree that are left, in the order of the guideline, and whether a reading of the case settled them.
    pub fn lines(&self, case: &Case, tree: &str) -> Vec<(&'g Edge, bool)> {
        let settled = |edge: &Edge| edge.reading.as_ref().is_some_and(|reading| case.readings.contains_key(reading));
        let left = self.model.edges_of(tree).iter().filter(|edge| holds(self.model, case, edge));
        left.map(|edge| (edge, settled(edge))).collect()
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
            match way.edges.last().map(|edge| edge.kind) {
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
                Some(known) if (way.basis, way.edges.len()) < (known.basis, known.edges.len()) => *known = way,
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
        // The surest edges alone first, then with the less sure ones: what is found first is as sure as can be.
        for weakest in [Basis::Stated, Basis::Inferred, Basis::Ambiguous] {
            let mut seen: HashSet<&str> = HashSet::from([from]);
            let mut open: VecDeque<(&str, Vec<&'g Edge>)> = VecDeque::from([(from, Vec::new())]);
            while let Some((at, edges)) = open.pop_front() {
                for edge in self.from.get(&(tree, at)).into_iter().flatten() {
                    let passed = edge.kind != EdgeKind::Node || through(&edge.to);
                    if weakest < edge.basis || !steps(edge.kind) || !passed || !seen.insert(&edge.to) {
                        continue;
                    }
                    let edges: Vec<&'g Edge> = edges.iter().chain([edge]).copied().collect();
                    if !found.iter().any(|way| way.to == edge.to) {
                        let basis = edges.iter().map(|edge| edge.basis).max().unwrap_or(Basis::Stated);
                        found.push(Way { to: &edge.to, edges: edges.clone(), reference: None, basis });
                    }
                    open.push_back((&edge.to, edges));
                }
            }
        }
        found
    }
}

/// Whether an edge is drawn as the case reads the document.
fn holds(model: &PlanningModel, case: &Case, edge: &Edge) -> bool {
    let Some(reading) = edge.reading.as_ref().and_then(|id| model.reading(id)) else { return true };
    let Some(chosen) = case.readings.get(&reading.id) else { return true };
    let mut options = reading.options.iter().filter(|option| chosen.contains(&option.id));
    options.any(|option| option.edges.contains(&edge.id))
}
