//! Where nodes stand, so that one can be found at once.

use std::collections::{BTreeSet, HashMap};

use super::{CatalogModel, Node};
use crate::Circumstance;

/// Places of nodes by id, the first where two are called the same.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Index(HashMap<String, usize>);

impl CatalogModel {
    /// The model, its nodes found at once.
    pub(crate) fn indexed(mut self) -> Self {
        for (at, node) in self.nodes.iter().enumerate() {
            self.index.0.entry(node.id.clone()).or_insert(at);
        }
        self
    }

    /// The node of that id.
    pub fn node(&self, id: &str) -> Option<&Node> {
        self.nodes.get(*self.index.0.get(id)?)
    }

    /// The groups that something assessed belongs to, in the publisher's order: which of them a party takes on decides
    /// what is asked of it.
    pub(crate) fn circumstances(&self) -> Vec<Circumstance<'_>> {
        let assessed = self.nodes.iter().filter(|node| node.assessable);
        let named: BTreeSet<&str> = assessed.flat_map(|node| &node.groups).map(String::as_str).collect();
        let groups = self.groups.iter().filter(|group| named.contains(group.id.as_str()));
        groups.map(Circumstance::Group).collect()
    }
}
