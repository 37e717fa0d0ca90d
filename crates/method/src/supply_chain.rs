//! The supply chain as a whole: the weakest member's verdict, who is affected by whom, availability, and the printed shapes.
//!
//! Redundancy raises availability and never a verdict: what stands in for another must meet the same requirements.

mod availability;
mod graph;
mod levels;
mod members;
mod rollup;
mod shape;

pub use availability::{Composite, Needs, availability};
pub use graph::Graph;
pub use levels::{BLOCK, Levels};
pub use members::Members;
pub use rollup::{RollUp, affected};
pub use shape::{Contact, Shape, contact, customers, shapes};

#[cfg(test)]
mod tests;
