//! Which node stands in which.

use std::collections::HashMap;

use guideline::catalog::LEVELS;
use message::Diagnostic;

use super::super::problems::Problems;
use super::nodes::Raw;

/// The place of each node's parent in the list.
///
/// The key of the parent decides. Where it names nothing, the depth does: the node stands in the last one before it that is
/// a step less deep.
pub(super) fn parents(raw: &[Raw], problems: &mut Problems) -> Vec<Option<usize>> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (at, one) in raw.iter().enumerate() {
        if let Some(first) = places.insert(one.key(), at) {
            let first = raw.get(first).map_or(0, |first| first.line);
            let twice = Diagnostic::error("catalog-node-twice").with("key", one.key()).with("first", first);
            problems.at(one.line, twice);
        }
    }
    let mut last_of_depth: HashMap<usize, usize> = HashMap::new();
    let mut parents = Vec::with_capacity(raw.len());
    for (at, one) in raw.iter().enumerate() {
        let named = one.parent.as_deref().and_then(|key| places.get(key).copied());
        let by_depth = || last_of_depth.get(&one.depth?.checked_sub(1)?).copied();
        let parent = match (&one.parent, named) {
            (Some(key), None) => {
                problems.at(one.line, Diagnostic::warning("catalog-no-parent").with("key", key.as_str()));
                by_depth()
            }
            (Some(_), named) => named,
            (None, _) => None,
        };
        parents.push(parent);
        if let Some(depth) = one.depth {
            last_of_depth.insert(depth, at);
        }
    }
    check(raw, &parents, problems);
    parents
}

/// Every node leads to a top, and stands as deep as it says.
fn check(raw: &[Raw], parents: &[Option<usize>], problems: &mut Problems) {
    for (at, one) in raw.iter().enumerate() {
        let chain = std::iter::successors(Some(at), |at| parents.get(*at).copied().flatten());
        let levels = chain.take(LEVELS + 1).count();
        if LEVELS < levels {
            let deep = Diagnostic::error("catalog-levels").with("key", one.key()).with("limit", LEVELS);
            problems.at(one.line, deep);
        } else if let Some(depth) = one.depth.filter(|depth| *depth != levels) {
            let odd = Diagnostic::warning("catalog-depth").with("key", one.key());
            problems.at(one.line, odd.with("stated", depth).with("found", levels));
        }
    }
}
