//! What a change of a case changes: what if a risk were accepted, a benefit forgone, a measure dropped?

use std::collections::BTreeMap;

use super::Plan;

/// What differs between two plans of one guideline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Nodes the benefits lead to.
    pub nodes: Moved,
    /// Measures that become requirements.
    pub required: Moved,
    /// Measures that come into question, required or not.
    pub proposed: Moved,
    /// Measures that are refused.
    pub refused: Moved,
    /// Nodes in both, about which something else is decided.
    pub restated: Vec<Restated>,
}

/// What came and what went, in the order of the guideline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// Only in the later one.
    pub added: Vec<String>,
    /// Only in the earlier one.
    pub removed: Vec<String>,
}

/// A node about which something else is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restated {
    /// The node.
    pub node: String,
    /// The state before.
    pub before: super::NodeState,
    /// The state after.
    pub after: super::NodeState,
}

impl Moved {
    fn between(before: &[&str], after: &[&str]) -> Self {
        let without = |these: &[&str], those: &[&str]| {
            these.iter().filter(|id| !those.contains(id)).map(|id| (*id).to_owned()).collect()
        };
        Self { added: without(after, before), removed: without(before, after) }
    }

    /// Whether nothing came and nothing went.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty()
    }
}

/// What the later plan has that the earlier one has not, and the other way round.
pub fn difference(before: &Plan<'_>, after: &Plan<'_>) -> Difference {
    let both = [before, after];
    let moved = |ids: fn(&Plan<'_>) -> Vec<String>| {
        let [before, after] = both.map(ids);
        let [before, after] = [&before, &after].map(|ids| ids.iter().map(String::as_str).collect::<Vec<_>>());
        Moved::between(&before, &after)
    };
    let states: BTreeMap<&str, _> = before.nodes.iter().map(|one| (one.node.id.as_str(), one.state)).collect();
    let restated = after.nodes.iter().filter_map(|one| {
        let before = *states.get(one.node.id.as_str())?;
        (before != one.state).then(|| Restated { node: one.node.id.clone(), before, after: one.state })
    });
    Difference {
        nodes: moved(|plan| plan.nodes.iter().map(|one| one.node.id.clone()).collect()),
        required: moved(|plan| plan.required().map(|one| one.measure.id.clone()).collect()),
        proposed: moved(|plan| plan.measures.iter().map(|one| one.measure.id.clone()).collect()),
        refused: moved(|plan| plan.violations.iter().map(|one| one.measure.id.clone()).collect()),
        restated: restated.collect(),
    }
}
