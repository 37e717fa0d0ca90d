//! Papers on a supply chain: its verdicts, its responsibility matrix, what it looks like, whom a member reaches.

mod contract;
mod dealing;
mod matrix;
mod paper;
mod picture;
mod shown;
mod verdict;
mod words;

pub use contract::contract;
pub use dealing::{next_review, settled, step, supplier, suppliers};
pub use matrix::{header, line, matrix};
pub use paper::paper;
pub use picture::picture;
pub use shown::{reached, shown};
pub use verdict::{gaps_of, verdicts};
pub use words::clauses;
