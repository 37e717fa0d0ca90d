//! Who bears what along a chain as documents of OSCAL, and back: a responsibility matrix as a system security plan, what a
//! provider offers as a component definition.
//!
//! Who provides what, what is left to whom, what is taken over and what is done of it stand where a plan has them
//! (`export`, `inherited`, `satisfied`). What OSCAL has no field for, such as from when to when a claim is valid, stands
//! in properties of ours in the back matter, so that a document read back gives the same statements. What cannot be held
//! at all is named ([`Written::left_out`]).

mod candidate;
mod component;
mod definition;
mod ids;
mod metadata;
mod offered;
mod parts;
mod plan;
mod requirement;
mod system;
mod writing;

pub use definition::definition;
pub use offered::{OfferAsked, OfferRead, offered};
pub(crate) use parts::read;
pub use plan::plan;

use crate::oscal::Document;

/// The field that makes a document a system security plan.
const PLAN: &str = "system-security-plan";

/// The field that makes a document a component definition.
const DEFINITION: &str = "component-definition";

/// The fields that make a document one that may carry a chain.
pub(crate) const ROOTS: [&str; 2] = [PLAN, DEFINITION];

/// A document that was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// The document.
    pub document: Document,
    /// Parts of the chain it cannot hold: they name requirements of another guideline.
    pub left_out: Vec<String>,
}

#[cfg(test)]
mod tests;
