//! Suppliers: what a guideline asks to be settled with each of them and how far it is, and what is open in the dealings:
//! reviews, changes, the end.

mod matter;
mod standing;

pub use matter::{Matter, MatterKind};
pub use standing::{Settled, SupplierStanding, TermStanding, supplier, suppliers};

#[cfg(test)]
mod tests;
