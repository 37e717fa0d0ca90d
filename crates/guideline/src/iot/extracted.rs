//! A risk extracted so that countermeasures are assigned to it, Ⅴ.3.

use message::Text;
use serde::{Deserialize, Serialize};

use crate::Discrepancy;

/// A table of extracted risks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskGroup {
    /// The name risks refer to.
    pub id: String,
    /// The viewpoint.
    pub viewpoint: String,
    /// The roles it concerns.
    pub roles: Vec<String>,
    /// Where it stands.
    pub place: String,
    /// The printed title and its translation.
    pub title: Text,
}

/// A class of risks, listed or extracted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskClass {
    /// The name risks and problems refer to.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
}

/// Whether a duty can be fulfilled without viewing the content of data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DataKind {
    /// データの内容を見なくても果たせる役割.
    WithoutContent,
    /// データの内容を見なければ果たせない役割.
    WithContent,
}

/// An extracted risk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtractedRisk {
    /// Its id; Akashi's.
    pub id: String,
    /// The table it stands in.
    pub group: String,
    /// The printed role, where the table has that column.
    pub role: Option<String>,
    /// The printed component, where the table has that column.
    pub component: Option<String>,
    /// The printed kind of duty, where the table has that column.
    pub data: Option<DataKind>,
    /// The class.
    pub class: String,
    /// The printed risk and its translation.
    pub title: Text,
    /// Where the document contradicts itself about the risk.
    #[serde(default, rename(serialize = "discrepancies", deserialize = "discrepancy"))]
    pub discrepancies: Vec<Discrepancy>,
}
