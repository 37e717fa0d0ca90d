//! Rules of the shape `catalog`.

mod languages;

use std::collections::{HashMap, HashSet};

use message::{Diagnostic, Place};

use super::references::{dangling, duplicate, unique};
use super::totals;
use crate::catalog::{LEVELS, NODES, is_id};
use crate::draft::Draft;

/// Reports everything that does not hold.
pub(super) fn check(draft: &Draft, found: &mut Vec<Diagnostic>) {
    let model = &draft.catalog;
    let Some(manifest) = &draft.manifest else { return };
    if model.sources.len() != 1 {
        let place = model.sources.get(1).map_or_else(|| Place::file("source.toml"), |second| second.place.clone());
        found.push(Diagnostic::error("guideline-catalog-source").with("count", model.sources.len()).at(place));
    }
    if NODES < model.nodes.len() {
        let place = Place::file(manifest.place.file.as_str());
        return found.push(Diagnostic::error("guideline-catalog-nodes").with("limit", NODES).at(place));
    }
    nodes(draft, found);
    unique(draft, found);
    once(model.groups.iter().map(|one| (one.item.id.as_str(), &one.place)), found);
    once(model.references.iter().map(|one| (one.item.key.as_str(), &one.place)), found);
    languages::check(draft, found);
    let counted = [
        ("nodes", model.nodes.len()),
        ("controls", draft.controls.len()),
        ("groups", model.groups.len()),
        ("scores", model.scores.len()),
        ("references", model.references.len()),
    ];
    totals::hold(manifest, &counted, found);
}

/// Ids are well formed, parents are there and lead to a top, groups are defined.
fn nodes(draft: &Draft, found: &mut Vec<Diagnostic>) {
    let model = &draft.catalog;
    let groups: HashSet<&str> = model.groups.iter().map(|group| group.item.id.as_str()).collect();
    let parents: HashMap<&str, Option<&str>> =
        model.nodes.iter().map(|node| (node.item.id.as_str(), node.item.parent.as_deref())).collect();
    for node in &model.nodes {
        let id = node.item.id.as_str();
        if !is_id(id) {
            found.push(Diagnostic::error("guideline-catalog-id").with("id", id).at(node.place.clone()));
        }
        for group in node.item.groups.iter().filter(|group| !groups.contains(group.as_str())) {
            found.push(dangling(group, &node.place));
        }
        if let Some(parent) = node.item.parent.as_deref().filter(|parent| !parents.contains_key(parent)) {
            found.push(dangling(parent, &node.place));
        }
        let above = std::iter::successors(Some(id), |id| parents.get(id).copied().flatten());
        if above.take(LEVELS + 1).count() > LEVELS {
            let deep = Diagnostic::error("guideline-catalog-levels").with("id", id).with("limit", LEVELS);
            found.push(deep.at(node.place.clone()));
        }
    }
}

fn once<'d>(items: impl Iterator<Item = (&'d str, &'d Place)>, found: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<&str, &Place> = HashMap::new();
    for (id, place) in items {
        if let Some(first) = seen.insert(id, place) {
            found.push(duplicate(id, first, place));
        }
    }
}
