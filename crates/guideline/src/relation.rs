//! How a clause of one document relates to one of another.

use serde::{Deserialize, Serialize};

/// A set-theory relation of NIST IR 8477, or that two clauses are related and no more is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// Both ask for the same.
    Equal,
    /// What this one asks for is a part of the other.
    Subset,
    /// What the other asks for is a part of this one.
    Superset,
    /// They share a part.
    Intersects,
    /// They share nothing.
    None,
    /// The source prints no relation.
    Related,
}
