//! A control (対策項目): what a provider does, at which level, touching which layers.

use message::Text;
use serde::{Deserialize, Serialize};

use crate::{Discrepancy, Obligation, Parameter, Practice};

/// The level of a control.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// 基本: basically asked of every cloud service.
    Basic,
    /// 推奨: additional, for services that need a higher level.
    Recommended,
}

impl Level {
    /// The name used in files and interfaces: `basic` or `recommended`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Basic => "basic",
            Self::Recommended => "recommended",
        }
    }
}

/// A layer a control concerns. The document prints none per control: every tag is inferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layer {
    /// People, policies, contracts.
    Organisation,
    /// The customer's data.
    Data,
    /// The application.
    Application,
    /// Middleware.
    Middleware,
    /// The operating system.
    Os,
    /// The virtual environment.
    Virtualisation,
    /// Servers and storage.
    Hardware,
    /// The network.
    Network,
    /// Buildings, power, air conditioning.
    Facility,
}

impl Layer {
    /// Every layer, from the organisation down to the building.
    pub const ALL: [Self; 9] = [
        Self::Organisation,
        Self::Data,
        Self::Application,
        Self::Middleware,
        Self::Os,
        Self::Virtualisation,
        Self::Hardware,
        Self::Network,
        Self::Facility,
    ];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Data => "data",
            Self::Application => "application",
            Self::Middleware => "middleware",
            Self::Os => "os",
            Self::Virtualisation => "virtualisation",
            Self::Hardware => "hardware",
            Self::Network => "network",
            Self::Facility => "facility",
        }
    }
}

/// A control with everything that hangs on it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Control {
    /// The printed id in ASCII, `II.1.1.1`.
    pub id: String,
    /// 基本 or 推奨; `None`: the document prints no levels.
    pub level: Option<Level>,
    /// The printed title and its translation.
    pub title: Text,
    /// The layers it concerns (inferred); none where the document is not read that way.
    #[serde(default)]
    pub layers: Vec<Layer>,
    /// The requirement, restated.
    pub requirement: Text,
    /// Best practices in the printed order of priority, highest first; of a countermeasure, its concrete actions.
    #[serde(default, rename = "practice")]
    pub practices: Vec<Practice>,
    /// What is to be documented, agreed, registered, recorded, measured, reported, reviewed, approved or provided.
    #[serde(default, rename = "obligation")]
    pub obligations: Vec<Obligation>,
    /// Values the text leaves to the organisation.
    #[serde(default, rename = "parameter")]
    pub parameters: Vec<Parameter>,
    /// Where the document contradicts itself about this control.
    #[serde(default, rename = "discrepancy")]
    pub discrepancies: Vec<Discrepancy>,
    /// The sections it stands in, from the part down; the loader fills it.
    #[serde(skip)]
    pub(crate) path: Vec<String>,
}

impl Control {
    /// The sections the control stands in, from the part down: `II`, `II.1`, `II.1.1`.
    pub fn path(&self) -> &[String] {
        &self.path
    }

    /// The part the control stands in: `II`.
    pub fn part(&self) -> &str {
        self.path.first().map_or("", String::as_str)
    }

    /// The innermost section the control stands in: `II.1.1`.
    pub fn section(&self) -> &str {
        self.path.last().map_or("", String::as_str)
    }

    /// The chapter (second-level section) the control stands in: `II.1`; the part, where there is no chapter.
    pub fn chapter(&self) -> &str {
        self.path.get(1).or(self.path.first()).map_or("", String::as_str)
    }

    /// Whether the control stands in a part or section, directly or further down.
    pub fn stands_in(&self, section: &str) -> bool {
        self.path.iter().any(|step| step == section)
    }

    /// Places the control where its id says: `II.1.1.1` in `II`, `II.1` and `II.1.1`.
    pub(crate) fn placed_by_id(mut self) -> Self {
        let ends = self.id.match_indices('.').map(|(at, _)| at);
        self.path = ends.map(|at| self.id.get(..at).unwrap_or_default().to_owned()).collect();
        self
    }

    /// The id of the practice at `index`, counted from 0: `II.1.1.1.p1` is the first best practice, `A-5.1` the first
    /// action of a countermeasure.
    pub fn practice_id(&self, index: usize) -> String {
        match self.practices.get(index).and_then(|practice| practice.number.as_ref()) {
            Some(number) => format!("{}.{number}", self.id),
            None => format!("{}.p{}", self.id, index + 1),
        }
    }
}
