//! From a filled survey to the risks in scope and the candidate countermeasures (Ⅴ.4.1, Ⅴ.4.3).
//!
//! The maps of the guideline carry their conditions themselves; here they are held against what the survey says. What
//! results are candidates (候補): which of them are carried out is decided afterwards, one by one.

mod annex;
mod answerable;
mod candidate;
mod deliberation;
mod derive;
mod difference;
mod finding;
mod maps;
mod matrix;
mod nearness;
mod premise;
mod survey;

pub use annex::{Advice, Annex, Noticed, annex};
pub use answerable::{Answerable, answerable};
pub use candidate::{Candidate, Derivation, Derived, Opened};
pub(crate) use deliberation::in_force;
pub use deliberation::{Deliberation, Weighed, deliberation};
pub use derive::derive;
pub use difference::{Difference, Moved, difference};
pub use finding::{Finding, Wrong, findings};
pub use matrix::{Duty, duties};
pub use nearness::{Near, nearest};
pub use premise::lost_premises;
pub use survey::{Elsewhere, Survey, elsewhere_message};

#[cfg(test)]
mod tests;
