//! A row of a derivation map (対応策導出マップ), Ⅴ.4.3: from a risk to countermeasures, and when.

use serde::{Deserialize, Serialize};

use super::DataKind;
use crate::Discrepancy;

/// A row. It holds for a role when a trigger of that role is ○ (or `always`), all `requires` are ○, and the condition is met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapRow {
    /// Its id; Akashi's.
    pub id: String,
    /// The rule it belongs to.
    pub rule: String,
    /// The printed roles.
    pub roles: Vec<String>,
    /// The printed component.
    pub component: Option<String>,
    /// Whether the duty can be fulfilled without viewing the content of data.
    pub data: Option<DataKind>,
    /// The printed class of the risk.
    pub class: String,
    /// The extracted risk.
    pub risk: String,
    /// The countermeasures to be considered, in printed order.
    pub countermeasures: Vec<String>,
    /// Who is to consider them.
    pub addressee: String,
    /// Whether it holds whatever the survey says.
    #[serde(default)]
    pub always: bool,
    /// The cells that open it; none, without `always`: no cell of the survey does.
    #[serde(default, rename(serialize = "triggers", deserialize = "trigger"))]
    pub triggers: Vec<Trigger>,
    /// The cells that must be ○ besides.
    #[serde(default)]
    pub requires: Vec<String>,
    /// The condition that must be met besides.
    pub condition: Option<String>,
    /// The row with which its printed cell of countermeasures begins.
    pub merged_with: Option<String>,
    /// Where the document contradicts itself about the row.
    #[serde(default, rename(serialize = "discrepancies", deserialize = "discrepancy"))]
    pub discrepancies: Vec<Discrepancy>,
}

impl MapRow {
    /// The row for one of its roles. A row printed for one role keeps its id; where the role cell is merged over
    /// several, the role's letter follows: `MB3-15-e`.
    pub fn id_for(&self, role: &str) -> String {
        match self.roles.as_slice() {
            [_] => self.id.clone(),
            _ => format!("{}-{}", self.id, role.rsplit('-').next().unwrap_or(role)),
        }
    }
}

/// A cell that opens a row for a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trigger {
    /// The role.
    pub role: String,
    /// The cell of the survey.
    pub cell: String,
}
