//! From a filled survey to the risks in scope and the candidate countermeasures (Ⅴ.4.1, Ⅴ.4.3).
//!
//! The maps of the guideline carry their conditions themselves; here they are held against what the survey says. What
//! results are candidates (候補): which of them are carried out is decided afterwards, one by one.

mod candidate;
mod derive;
mod difference;
mod finding;
mod maps;
mod survey;

pub use candidate::{Candidate, Derivation, Derived, Opened};
pub use derive::derive;
pub use difference::{Difference, Moved, difference};
pub use finding::{Finding, Wrong, findings};
pub use survey::{Elsewhere, Survey};

#[cfg(test)]
mod tests;
