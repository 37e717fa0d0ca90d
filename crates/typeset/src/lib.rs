//! Papers as PDF, and pictures as PNG: the only room that links a typesetter.
//!
//! A paper reaches the typesetter as data and never as source, so that no text can become markup. There are no packages,
//! no clock, and no files but the fonts that are found; the same paper and the same fonts give the same bytes.

mod covered;
mod data;
mod fonts;
mod pdf;
mod picture;
mod sheet;
mod typesetter;

pub use typesetter::Typesetter;

#[cfg(test)]
mod tests;
