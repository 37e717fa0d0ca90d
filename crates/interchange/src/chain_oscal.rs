//! A responsibility matrix as a system security plan of OSCAL, and back.
//!
//! Who provides what, what is left to whom, what is taken over and what is done of it stand where OSCAL has them
//! (`export`, `inherited`, `satisfied`). What OSCAL has no field for, such as from when to when a claim is valid, stands
//! in properties of ours in the back matter, so that a plan read back gives the same statements. What cannot be held at
//! all is named ([`Plan::left_out`]).

mod ids;
mod parts;
mod plan;
mod requirement;
mod system;

pub(crate) use parts::read;
pub use plan::{Plan, plan};

/// The field that makes a document a system security plan.
pub const ROOT: &str = "system-security-plan";

#[cfg(test)]
mod tests;
