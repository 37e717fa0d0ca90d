//! OSCAL documents (catalogs, profiles and mapping collections, 1.1 and 1.2) as JSON and YAML.
//!
//! A [`Document`] is kept as it was written, fields nobody knows and the order of all fields included:
//! what is read is written back the same. [`resolve()`] makes the catalog that a profile stands for, after
//! NIST's Profile Resolution Specification; where that leaves something open, what NIST publishes
//! decides. [`validate()`] names everything that is not as the models say.

mod document;
pub mod export;
mod json;
pub mod limits;
mod name;
mod pointer;
mod problems;
mod profile;
mod resolve;
mod trouble;
mod validate;
mod value;
mod work;
mod yaml;

pub(crate) use document::tree;
pub use document::{Document, Format, Kind};
pub(crate) use json::put_text;
pub use resolve::{Content, Opened, Reference, Refusal, Resolved, Sources, Stamp, resolve};
pub use validate::validate;
pub use value::{Name, Object, Value};

#[cfg(test)]
mod tests;
