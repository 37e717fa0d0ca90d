//! The clauses of a contract and its service levels, as they follow from who bears what and which values are agreed; held
//! against what a guideline says is to be agreed, and against an earlier day.
//!
//! A draft is a view of what was said, like every other answer: its versions are days, and consent is the agreement that
//! confirms a share. Nothing of it is stored.

mod check;
mod draft;

pub use check::{Check, Covered, checks, listing};
pub use draft::{Article, Consent, Draft, Item, Turn, draft};

#[cfg(test)]
mod tests;
