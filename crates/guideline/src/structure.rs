//! The shape `structure`: what is known of a document that is not at hand.
//!
//! Parts, sections and annexes, who reads what and on which path, where its contents come from, and the ties to other
//! documents that are printed. Nothing in it is assessed.

mod lineage;
mod lists;
mod outline;
mod part;
mod reader;
mod tie;

pub use lineage::{Correspondence, Extent, Lineage, LineageSource, Revision, TermChange};
pub(crate) use lists::StructureDraft;
pub use lists::StructureModel;
pub use outline::{OutlineAspect, OutlineMeasure, OutlineRow, OutlineStep, OutlineTerm};
pub use part::{Annex, StructurePart, StructureSection};
pub use reader::{ReadingPath, StructureReader};
pub use tie::{AnnexPage, ExampleControl, ExamplePractice, Tie, TieKind};

#[cfg(test)]
mod tests;
