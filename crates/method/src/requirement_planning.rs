//! From the benefits a system owner wants to the requirements it puts: steps 2 and 3 of a planning guideline (2.1).
//!
//! Trees lead from benefits to problems, risks and elements, and from those that are treated or enjoyed to measures. What
//! results are candidates: the case says which are selected. Rules between measures then tell what a selection lacks;
//! what is stated in the document refuses, all else warns. The lines of the trees are reconstructed, so each answer
//! carries the way that led to it and how sure that way is.

mod address;
mod bases;
mod case;
mod decisions;
mod derive;
mod difference;
mod findings;
mod line;
mod notes;
mod plan;
mod required;
mod selection;
mod stated;
mod trees;
mod vendors;
mod warning;
mod words;

pub use address::{address, letter};
pub use bases::Violation;
pub use case::{Case, Choice, Review};
pub use derive::{Bases, derive};
pub use difference::{Difference, Moved, Restated, difference};
pub use line::Line;
pub use notes::{Noted, notes_of};
pub use plan::{Because, MeasureState, NodeState, Plan, Proposed, Reached};
pub(crate) use required::{Required, required_by};
pub use stated::benefit_key;
pub use trees::{Trees, Way};
pub use vendors::{Compared, Item, OpenPoint, Point, RiskStanding, Standing, compare, vendor_word};
pub use warning::{List, Warning, Wrong};
pub use words::basis_message;

#[cfg(test)]
mod tests;
