//! The comparison with standards, as printed.

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Relation;

/// A standard that requirements are compared with. Of its clauses only the ids are held.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standard {
    /// Its short name.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// The clauses of a standard beside a requirement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MappingRow {
    /// The standard whose file the row stands in; the loader fills it.
    #[serde(skip_deserializing)]
    pub standard: String,
    /// The requirement.
    pub control: String,
    /// How the requirement relates to each clause.
    pub relation: Relation,
    /// The clauses, in printed order and as often as printed.
    pub clauses: Vec<String>,
    /// Clauses that are printed twice, in another form, or doubtful.
    #[serde(default, rename(serialize = "remarks", deserialize = "remark"))]
    pub remarks: Vec<Remark>,
}

/// A remark on a clause of a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// Which clause of the row, counted from 1.
    pub position: usize,
    /// The clause.
    pub clause: String,
    /// How it is printed, if in another form.
    pub printed: Option<String>,
    /// Whether it is printed twice in a row.
    #[serde(default)]
    pub repeat: bool,
    /// What is doubtful about it.
    pub note: Option<Text>,
}
