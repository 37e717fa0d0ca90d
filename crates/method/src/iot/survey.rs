//! A filled survey (調査テンプレート, 図表19), and what stands in its cells.

use std::collections::{BTreeMap, BTreeSet};

use guideline::iot::{Case, CellKind, IotModel, Mark};

/// What a provider says of its service: the input cells that are ○, and what the document asks beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// Input cells marked ○, by their ids; all others are ×.
    pub yes: BTreeSet<String>,
    /// Situations in which external data is obtained, by their ids.
    pub situations: BTreeSet<String>,
    /// Readings chosen, option by reading; the others are read as printed.
    pub readings: BTreeMap<String, String>,
    /// Who carries out roles that the provider neither carries out nor entrusts, by role.
    pub elsewhere: BTreeMap<String, Elsewhere>,
    /// Who carries out entrusted roles, by role.
    pub parties: BTreeMap<String, String>,
    /// Whether data is provided to outside parties; `None`: nobody said.
    pub external_provision: Option<bool>,
}

/// Where a role lies that the provider neither carries out nor entrusts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Elsewhere {
    /// The user carries it out.
    User,
    /// Somebody else carries it out, without a contract with the provider.
    Other,
    /// The service does not have it.
    Absent,
}

impl Elsewhere {
    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::User => "survey-elsewhere-user",
            Self::Other => "survey-elsewhere-other",
            Self::Absent => "survey-elsewhere-absent",
        }
    }
}

impl Survey {
    /// The filled survey of a printed case, to start from.
    pub fn of_case(case: &Case) -> Self {
        Self {
            yes: case.yes.iter().cloned().collect(),
            situations: case.situations.iter().cloned().collect(),
            external_provision: Some(case.external_provision),
            ..Self::default()
        }
    }

    /// What stands in a cell: what is printed there, filled in, or taken from another cell. `None`: nothing can.
    pub fn mark(&self, model: &IotModel, cell: &str) -> Option<Mark> {
        let filled = |id: &str| if self.yes.contains(id) { Mark::Yes } else { Mark::No };
        match &model.cell(cell)?.1.kind {
            CellKind::Preset { value } => Some(*value),
            CellKind::Input => Some(filled(cell)),
            CellKind::Derived { from, needed_if } => {
                let needed = needed_if.as_ref().is_none_or(|needed| self.yes.contains(needed));
                needed.then(|| filled(from))
            }
            CellKind::None => None,
        }
    }

    /// Whether a cell is ○.
    pub fn is_yes(&self, model: &IotModel, cell: &str) -> bool {
        self.mark(model, cell) == Some(Mark::Yes)
    }
}
