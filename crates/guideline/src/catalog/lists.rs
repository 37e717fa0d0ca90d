//! The lists of the shape: in which file, under which key each stands, and what it holds.

use super::{Group, Node, Reference, Score, Source};
use crate::file::lists;

lists! {
    /// What a guideline of the shape `catalog` holds besides the controls and sections made of its nodes.
    CatalogModel from CatalogDraft {}
    => super::index::Index;
    /// The file it was read from; exactly one.
    sources: Source = "source" "source";
    /// Groups of requirements.
    groups: Group = "groups" "group";
    /// The publisher's scale.
    scores: Score = "scores" "score";
    /// Measures and threats.
    references: Reference = "references" "reference";
    /// Every node, in the order of the file.
    nodes: Node = "nodes/*" "node";
}

impl CatalogModel {
    /// The file it was read from.
    pub fn source(&self) -> Option<&Source> {
        self.sources.first()
    }

    /// The main language of its texts.
    pub fn language(&self) -> &str {
        self.source().map_or("en", |source| source.language.as_str())
    }
}
