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

impl Relation {
    /// Every relation, in the order of the table that composes them.
    pub const ALL: [Self; 6] = [Self::Equal, Self::Subset, Self::Superset, Self::Intersects, Self::Related, Self::None];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Subset => "subset",
            Self::Superset => "superset",
            Self::Intersects => "intersects",
            Self::None => "none",
            Self::Related => "related",
        }
    }

    /// The same relation read from the other clause.
    #[must_use]
    pub fn inverse(self) -> Self {
        match self {
            Self::Subset => Self::Superset,
            Self::Superset => Self::Subset,
            same => same,
        }
    }

    /// Whether the clauses have to do with each other at all.
    pub fn is_tie(self) -> bool {
        self != Self::None
    }
}
