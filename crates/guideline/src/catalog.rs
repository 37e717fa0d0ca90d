//! The shape `catalog`: a framework of somebody else, as its file has it.
//!
//! Groups and requirements are one tree of nodes of any depth, under the ids its publisher prints, with their texts in
//! whatever languages there are. Nodes that are assessed are a [`crate::Control`] of the same id besides, in the sections
//! that the nodes above them make. Everything else a file holds (groups of requirements, scores, measures and threats it
//! refers to, and whatever has no name here) is kept beside the nodes, so that nothing is lost.

mod group;
mod index;
mod lists;
mod more;
mod node;
mod reference;
mod score;
mod source;
mod words;

pub use group::Group;
pub(crate) use lists::CatalogDraft;
pub use lists::CatalogModel;
pub use more::More;
pub use node::{Node, Note, as_id, is_id};
pub use reference::{Reference, ReferenceKind};
pub use score::Score;
pub use source::{Source, SourceFormat};
pub use words::Words;

/// The most levels of nodes inside one another; published frameworks have eight.
pub const LEVELS: usize = 32;

/// The most nodes; the largest published catalogs have some thousands.
pub const NODES: usize = 50_000;

#[cfg(test)]
mod tests;
