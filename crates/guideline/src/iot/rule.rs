//! From the filled survey to candidate countermeasures: steps, rules, conditions, who is addressed (Ⅴ.4.1, Ⅴ.4.3).

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Basis;

/// A step of the method, Ⅴ.4.1.3.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its number, from 0.
    pub number: u32,
    /// Where it stands.
    pub place: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// Who is to consider a countermeasure, and how.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Addressee {
    /// The name rules, rows and countermeasures refer to.
    pub id: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// By what a cell of the survey and a row of the map meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Match {
    /// Every row.
    All,
    /// Rows of the cell's components.
    Component,
    /// Rows of the cell's role.
    Role,
}

/// A rule of derivation, figure 20, with the map it reads. The rows of the map carry its conditions themselves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its id; Akashi's.
    pub id: String,
    /// The printed title of its map, and its translation.
    pub title: Text,
    /// The viewpoint.
    pub viewpoint: String,
    /// Where its map stands.
    pub section: String,
    /// Where its countermeasures stand.
    pub catalogue: String,
    /// The roles the provider is looked at in.
    pub roles: Vec<String>,
    /// What the provider does in them.
    pub relation: Text,
    /// By what cells and rows meet.
    #[serde(rename = "match")]
    pub matches: Match,
    /// The cells that open rows.
    pub opens: Vec<String>,
    /// Whether it holds for every provider, whatever the survey says.
    #[serde(default)]
    pub always: bool,
    /// The cell that must be ○ for rows of duties that need the content of data.
    pub content: Option<String>,
    /// Who is to consider what it yields.
    pub addressee: String,
    /// How many rows its map has.
    pub rows: usize,
    /// When rows are to be considered, restated.
    pub when: Text,
}

impl Rule {
    /// Whether its countermeasures stand apart within a viewpoint; where a viewpoint has one rule alone, they share an id.
    pub(crate) fn is_below(&self, viewpoint: &str) -> bool {
        self.viewpoint == viewpoint && self.id != viewpoint
    }
}

/// When a condition is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConditionKind {
    /// Any of its situations applies.
    AnySituation,
    /// The situation tied to the row's role applies.
    SituationOfRole,
}

/// A condition beside the survey, figure 21.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The name rows refer to.
    pub id: String,
    /// The countermeasures it stands beside.
    pub countermeasures: Vec<String>,
    /// When it is met.
    pub kind: ConditionKind,
    /// The situations it asks about.
    pub situations: Vec<String>,
    /// Where it stands.
    pub place: Option<String>,
    /// What it rests on, if the document does not state it.
    #[serde(rename(serialize = "confidence"))]
    pub basis: Option<Basis>,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// What loses its premise when a fact holds; shown when adoption is considered, never a derivation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hint {
    /// Its id; Akashi's.
    pub id: String,
    /// The note beside the survey that holds the fact.
    pub note: String,
    /// The extracted risks concerned.
    pub risks: Vec<String>,
    /// The countermeasures concerned.
    pub countermeasures: Vec<String>,
    /// What it rests on.
    #[serde(rename(serialize = "confidence"))]
    pub basis: Basis,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// What the provider does in a role under a viewpoint, figure 18.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatrixCell {
    /// The role.
    pub role: String,
    /// The viewpoint.
    pub viewpoint: String,
    /// What the provider does.
    pub relation: Text,
    /// The rule it leads to.
    pub rule: String,
}
