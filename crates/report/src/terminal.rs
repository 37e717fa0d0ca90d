//! Reports for a terminal: plain lines, aligned for Japanese, coloured only on request.

mod assessment;
mod controls;
mod crosswalk;
mod grid;
pub mod guideline;
mod ink;
pub mod iot;
pub mod linkage;
mod obligations;
mod page;
mod paper;
pub mod plan;
mod why;

pub use assessment::assessment;
pub use controls::controls;
pub use crosswalk::{Detail, carried, crosswalk};
pub use ink::Style;
pub use obligations::obligations;
pub use paper::paper;
pub use why::why;

#[cfg(test)]
mod tests;
