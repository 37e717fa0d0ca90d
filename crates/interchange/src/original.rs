//! Finding the clauses of a guideline in a reader's own copy of the document.
//!
//! What comes in is text as it was taken from a file: pages broken inside sentences, full-width digits, Kangxi radicals,
//! lost spaces, running heads. Clauses are told by their printed ids and titles in the order of the document
//! (`anchor`, `chain`), what is listed in them by marks, order and likeness to our own wording (`align`). How a
//! document is printed is data ([`guideline::Printed`]). What is in doubt is not found: a wrong tie is worse than none.

mod align;
mod anchor;
mod atom;
mod chain;
mod cleaned;
mod copy;
mod find;
mod found;
mod frame;
mod heading;
mod likeness;
mod mark;
mod page_number;
mod pdf;
mod quoted;
mod running;
mod stream;
#[cfg(test)]
mod tests;
mod wanted;

pub use copy::{Copy, CopyError, Page};
pub use find::find;
pub use found::{Clause, Count, Found, Missing, Original, Outcome, Spot};
