//! A filled survey (調査テンプレート, 図表19), and what stands in its cells.

use std::collections::{BTreeMap, BTreeSet};

use guideline::iot::{Case, CellKind, IotModel, Mark};
use world::{Slug, SurveyStated};

pub use world::Elsewhere;

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
    /// The number of the structure the service is built in.
    pub structure: Option<u32>,
    /// The industry it is for.
    pub industry: String,
    /// The worksheet of ANNEX3, text by field.
    pub worksheet: BTreeMap<String, String>,
    /// What an attack on a device can bring about, answer by test; others are open.
    pub harm: BTreeMap<String, bool>,
    /// Whether the devices are designed to stop harm from attacks; `None`: nobody said.
    pub designed_against_harm: Option<bool>,
    /// Whether their maker discloses the risk that remains; `None`: nobody said.
    pub residual_disclosed: Option<bool>,
}

/// The message that names where a role lies.
pub fn elsewhere_message(elsewhere: Elsewhere) -> &'static str {
    match elsewhere {
        Elsewhere::User => "survey-elsewhere-user",
        Elsewhere::Other => "survey-elsewhere-other",
        Elsewhere::Absent => "survey-elsewhere-absent",
    }
}

impl Survey {
    /// The filled survey of a printed case, to start from.
    pub fn of_case(case: &Case) -> Self {
        Self {
            yes: case.yes.iter().cloned().collect(),
            situations: case.situations.iter().cloned().collect(),
            external_provision: Some(case.external_provision),
            structure: case.structure,
            ..Self::default()
        }
    }

    /// What a service's statement says.
    pub fn of_statement(stated: &SurveyStated) -> Self {
        Self {
            yes: owned(&stated.yes),
            situations: owned(&stated.situations),
            readings: stated
                .readings
                .iter()
                .map(|(reading, option)| (reading.to_string(), option.to_string()))
                .collect(),
            elsewhere: stated.elsewhere.iter().map(|(role, elsewhere)| (role.to_string(), *elsewhere)).collect(),
            parties: texts(&stated.parties),
            external_provision: stated.external_provision,
            structure: stated.structure,
            industry: stated.industry.clone(),
            worksheet: texts(&stated.worksheet),
            harm: stated.harm.iter().map(|(test, answer)| (test.to_string(), *answer)).collect(),
            designed_against_harm: stated.designed_against_harm,
            residual_disclosed: stated.residual_disclosed,
        }
    }

    /// The statement that says so of a service.
    pub fn statement(&self, service: &Slug, guideline: &str) -> SurveyStated {
        let boxed = |text: &String| Box::from(text.as_str());
        SurveyStated {
            service: service.clone(),
            guideline: guideline.into(),
            yes: self.yes.iter().map(boxed).collect(),
            situations: self.situations.iter().map(boxed).collect(),
            readings: self.readings.iter().map(|(reading, option)| (boxed(reading), boxed(option))).collect(),
            elsewhere: self.elsewhere.iter().map(|(role, elsewhere)| (boxed(role), *elsewhere)).collect(),
            parties: self.parties.iter().map(|(role, party)| (boxed(role), party.clone())).collect(),
            external_provision: self.external_provision,
            structure: self.structure,
            industry: self.industry.clone(),
            worksheet: self.worksheet.iter().map(|(field, text)| (boxed(field), text.clone())).collect(),
            harm: self.harm.iter().map(|(test, answer)| (boxed(test), *answer)).collect(),
            designed_against_harm: self.designed_against_harm,
            residual_disclosed: self.residual_disclosed,
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

fn owned(ids: &[Box<str>]) -> BTreeSet<String> {
    ids.iter().map(ToString::to_string).collect()
}

fn texts(said: &BTreeMap<Box<str>, String>) -> BTreeMap<String, String> {
    said.iter().map(|(key, text)| (key.to_string(), text.clone())).collect()
}
