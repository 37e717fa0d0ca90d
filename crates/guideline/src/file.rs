//! A TOML file read item by item, each with its place, so that one broken item hides no other.

mod ahead;
mod document;
mod lines;
mod lists;
mod located;

use toml::de::DeTable;

pub(crate) use ahead::parsed;
pub(crate) use document::{Document, report};
pub(crate) use lines::Lines;
pub(crate) use lists::{draft, lists, stands_in};
pub(crate) use located::{Located, items};

/// The table type of the TOML reader, named once.
type Table<'a> = DeTable<'a>;
