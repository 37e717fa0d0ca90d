//! Papers on a supply chain: its verdicts, its responsibility matrix, what it looks like, whom a member reaches.

mod matrix;
mod shown;
mod verdict;
mod words;

pub use matrix::{header, line, matrix};
pub use shown::{reached, shown};
pub use verdict::verdicts;
