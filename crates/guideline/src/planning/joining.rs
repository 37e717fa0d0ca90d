//! Which boxes a line of a tree may join: what somebody who has the page may say of a line that was reconstructed.

use std::collections::BTreeSet;

use super::{Edge, EdgeKind, PlanningModel};

impl PlanningModel {
    /// What a line from one box to another joins; `None`: no line joins such boxes.
    pub fn joined(&self, from: &str, to: &str) -> Option<EdgeKind> {
        let (node, measure) = (self.node(to).is_some(), self.measure(to).is_some());
        if self.benefit(from).is_some() {
            node.then_some(EdgeKind::Benefit)
        } else if self.measure(from).is_some() {
            measure.then_some(EdgeKind::Chain)
        } else if self.node(from).is_none() {
            None
        } else if node {
            Some(EdgeKind::Node)
        } else if measure {
            Some(EdgeKind::Measure)
        } else {
            self.reference_box(to).map(|_| EdgeKind::Reference)
        }
    }

    /// The boxes of its tree at which a line may begin, in the order of the guideline: benefits, nodes, measures. None of
    /// them hangs below the end of the line, for a tree has no circles.
    pub fn starts_of<'m>(&'m self, edge: &Edge) -> Vec<&'m str> {
        let edges = self.edges_of(&edge.tree);
        let drawn: BTreeSet<&str> = edges.iter().flat_map(|one| [one.from.as_str(), one.to.as_str()]).collect();
        let mut below = BTreeSet::from([edge.to.as_str()]);
        let mut open = vec![edge.to.as_str()];
        while let Some(at) = open.pop() {
            let next = edges.iter().filter(|one| one.from == at).map(|one| one.to.as_str());
            open.extend(next.filter(|to| below.insert(to)));
        }
        let benefits = self.benefits.iter().map(|one| one.id.as_str());
        let nodes = self.nodes.iter().map(|one| one.id.as_str());
        let measures = self.measures.iter().map(|one| one.id.as_str());
        let of_the_tree = benefits.chain(nodes).chain(measures).filter(|id| drawn.contains(id) && !below.contains(id));
        of_the_tree.filter(|id| self.joined(id, &edge.to).is_some()).collect()
    }

    /// The boxes of a circle that lines form where each begins at its `start` (`None`: there is no such line), the first of
    /// them once more at the end. As they were reconstructed they form none; two that were moved can.
    pub fn circle<'m>(&'m self, start: impl Fn(&'m Edge) -> Option<&'m str>) -> Option<Vec<&'m str>> {
        let moved = self.edges.iter().filter_map(|edge| Some((edge, start(edge)?)));
        let mut circles = moved.filter(|(edge, from)| *from != edge.from).filter_map(|(edge, from)| {
            let mut way = self.way(edge, from, &start)?;
            way.push(edge.to.as_str());
            Some(way)
        });
        circles.next()
    }

    /// The boxes from the end of a line down to another box of its tree.
    fn way<'m>(
        &'m self,
        edge: &'m Edge,
        to: &'m str,
        start: &impl Fn(&'m Edge) -> Option<&'m str>,
    ) -> Option<Vec<&'m str>> {
        let edges = self.edges_of(&edge.tree);
        let mut open = vec![vec![edge.to.as_str()]];
        let mut seen = BTreeSet::from([edge.to.as_str()]);
        while let Some(way) = open.pop() {
            let at = way.last().copied()?;
            if at == to {
                return Some(way);
            }
            let next = edges.iter().filter(|one| start(one) == Some(at)).map(|one| one.to.as_str());
            for next in next.filter(|next| seen.insert(next)) {
                open.push(way.iter().copied().chain([next]).collect());
            }
        }
        None
    }
}
