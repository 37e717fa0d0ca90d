//! What a derivation gives.

use guideline::iot::{Countermeasure, MapRow, Situation};

/// Everything a survey leads to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Derivation<'g> {
    /// Rows of the maps that hold, each for one of its roles, in printed order.
    pub rows: Vec<Derived<'g>>,
    /// Countermeasures the provider is to consider carrying out itself, in the order of the catalogue.
    pub own: Vec<Candidate<'g>>,
    /// Countermeasures it is to consider requesting, by the role whose execution is entrusted, in printed order: the
    /// same one asks different things of different roles.
    pub requested: Vec<(&'g str, Vec<Candidate<'g>>)>,
}

/// A row of the maps that holds for a role.
#[derive(Clone, Debug, PartialEq)]
pub struct Derived<'g> {
    /// Its id for that role.
    pub id: String,
    /// The row.
    pub row: &'g MapRow,
    /// The role.
    pub role: &'g str,
    /// What opened it.
    pub opened: Opened<'g>,
    /// The situations of external data that met its condition; none: it has no condition.
    pub situations: Vec<&'g Situation>,
}

/// What opens a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened<'g> {
    /// It holds for every provider.
    Always,
    /// A cell of the survey that is ○.
    By(&'g str),
}

/// A countermeasure to be considered.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate<'g> {
    /// The countermeasure.
    pub countermeasure: &'g Countermeasure,
    /// The rows that name it: positions in [`Derivation::rows`].
    pub because: Vec<usize>,
}

impl<'g> Derivation<'g> {
    /// The extracted risks in scope, each once, in the order of the rows.
    pub fn risks(&self) -> Vec<&'g str> {
        let mut risks: Vec<&str> = Vec::new();
        for derived in &self.rows {
            if !risks.contains(&derived.row.risk.as_str()) {
                risks.push(&derived.row.risk);
            }
        }
        risks
    }
}
