//! Charts as SVG, drawn once for page and paper.
//!
//! A chart is a function from numbers and texts to a string; the same input gives the same bytes. Shapes carry colours
//! for paper as attributes and a class each, by which a style sheet colours them on a screen. No style, no script and no
//! reference to anything outside, so that the strictest policy lets them pass; boxes of a tree link to trees beside it.

mod chain;
mod course;
mod matrix;
mod net;
mod palette;
mod svg;
mod tint;
mod tree;
mod trend;
mod values;
mod verdict_bar;

pub use chain::{Chain, Step, chain};
pub use course::{Course, course};
pub use matrix::{MatrixCell, matrix};
pub use net::{Link, net};
pub use tint::Tint;
pub use tree::tree;
pub use trend::trend;
pub use values::{Good, Mark, Scale, values};
pub use verdict_bar::verdict_bar;
