//! Which nodes the benefits lead to, and what the case decides about them.

use std::collections::BTreeMap;

use guideline::Basis;
use guideline::planning::{Node, NodeKind, PlanningModel};

use super::address::Names;
use super::{Case, List, NodeState, Reached, Trees, Warning, Way, Wrong};

/// The nodes that the chosen benefits lead to, each with its state.
pub(super) fn nodes<'g>(
    model: &'g PlanningModel,
    case: &Case,
    names: &Names<'g>,
    trees: &Trees<'g>,
    found: &mut Vec<Warning<'g>>,
) -> Vec<Reached<'g>> {
    let mut ways: BTreeMap<&str, Vec<Way<'g>>> = BTreeMap::new();
    for benefit in model.benefits.iter().filter(|benefit| case.benefits.contains(&benefit.id)) {
        for way in model.trees.iter().flat_map(|tree| trees.to_nodes(&tree.id, &benefit.id)) {
            ways.entry(way.to).or_default().push(way);
        }
    }
    let decided = decided(case, names, found);
    for (id, (node, list, _)) in &decided {
        if !ways.contains_key(id) {
            found.push(Warning::of(Wrong::NotReached(node, *list)));
        }
    }
    let reached = |node: &'g Node| {
        let because = ways.remove(node.id.as_str())?;
        let basis = because.iter().map(|way| way.basis).min().unwrap_or(Basis::Ambiguous);
        let state = decided.get(node.id.as_str()).map_or(NodeState::Candidate, |(.., state)| *state);
        Some(Reached { node, state, because, basis })
    };
    model.nodes.iter().filter_map(reached).collect()
}

type Decided<'g> = BTreeMap<&'g str, (&'g Node, List, NodeState)>;

/// What the lists of a case say. Who says both keeps the measures until one of the two is taken back.
fn decided<'g>(case: &Case, names: &Names<'g>, found: &mut Vec<Warning<'g>>) -> Decided<'g> {
    let mut decided = Decided::new();
    for list in [List::Treat, List::Enjoy, List::Accept, List::Forgo] {
        for name in list.of(case) {
            let Some(node) = names.node(name) else {
                found.push(Warning::of(Wrong::UnknownNode(name.clone(), list)));
                continue;
            };
            let state = match (list, node.kind) {
                (List::Treat, NodeKind::Risk) => NodeState::Treated,
                (List::Accept, NodeKind::Risk) => NodeState::Accepted,
                (List::Enjoy, NodeKind::Element) => NodeState::Enjoyed,
                (List::Forgo, NodeKind::Element) => NodeState::Forgone,
                _ => {
                    found.push(Warning::of(Wrong::OtherKind(node, list)));
                    continue;
                }
            };
            let (_, _, kept) = *decided.entry(&node.id).or_insert((node, list, state));
            if kept != state {
                found.push(Warning::of(Wrong::DecidedTwice(node)));
            }
        }
    }
    decided
}
