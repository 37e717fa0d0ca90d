//! The documents' methods, one module each.
//!
//! A method takes a guideline, a world and a day, and returns answers that say why. Same input, same
//! answer: no clock, no IO, no randomness. It holds no text or id of any guideline.

pub mod applicability;
pub mod assessment;
pub mod clauses;
pub mod crosswalk;
pub mod evidence;
pub mod indicator;
pub mod iot;
pub mod obligation;
pub mod pattern;
mod reason;
pub mod requirement_planning;
pub mod responsibility;
pub mod supplier;
pub mod supply_chain;
mod view;

pub use reason::{Reason, Source, Why};
pub use view::{ScopeView, View};

#[cfg(test)]
mod fixture;
