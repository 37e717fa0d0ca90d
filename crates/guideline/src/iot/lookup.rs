//! What an id names, and which rows of the maps have to do with it.

use super::index::Groups;
use super::{
    Case, Category, Cell, CellKind, Component, Condition, Countermeasure, ExtractedRisk, IotModel, Kind, MapRow,
    Problem, Reading, Risk, Role, Rule, Side, Situation, SurveyRow, Viewpoint,
};

impl IotModel {
    /// A viewpoint: `A`.
    pub fn viewpoint(&self, id: &str) -> Option<&Viewpoint> {
        self.viewpoints.iter().find(|viewpoint| viewpoint.id == id)
    }

    /// A group of listed risks, with its viewpoint: `B-local`.
    pub fn category(&self, id: &str) -> Option<(&Viewpoint, &Category)> {
        let all = self.viewpoints.iter().flat_map(|one| one.categories.iter().map(move |category| (one, category)));
        all.into_iter().find(|(_, category)| category.id == id)
    }

    /// A role: `ENV-a`.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.get(*self.index.roles.get(id)?)
    }

    /// A side on which components stand: `local-side`.
    pub fn side(&self, id: &str) -> Option<&Side> {
        self.sides.iter().find(|side| side.id == id)
    }

    /// A component: `edge-computer`.
    pub fn component(&self, id: &str) -> Option<&Component> {
        self.components.get(*self.index.components.get(id)?)
    }

    /// A kind of a component: `cloud-asp-saas`.
    pub fn kind(&self, id: &str) -> Option<&Kind> {
        self.kinds.get(*self.index.kinds.get(id)?)
    }

    /// The component of that id, or whose kind has it.
    pub fn component_of(&self, id: &str) -> Option<&Component> {
        self.component(id).or_else(|| self.component(&self.kind(id)?.component))
    }

    /// A situation of external data: `acquisition-wan`.
    pub fn situation(&self, id: &str) -> Option<&Situation> {
        self.situations.iter().find(|situation| situation.id == id)
    }

    /// A cell of the survey in its row: `EXE-a.B`.
    pub fn cell(&self, id: &str) -> Option<(&SurveyRow, &Cell)> {
        let (row, cell) = *self.index.cells.get(id)?;
        let row = self.survey.get(row)?;
        Some((row, row.cells.get(cell)?))
    }

    /// The cells to be filled in, each in its row, as printed.
    pub fn input_cells(&self) -> impl Iterator<Item = (&SurveyRow, &str)> {
        self.survey.iter().flat_map(|row| {
            let inputs = row.cells.iter().filter(|cell| cell.kind == CellKind::Input);
            inputs.filter_map(move |cell| Some((row, cell.id.as_deref()?)))
        })
    }

    /// A rule of derivation: `B1`.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// A condition beside the survey: `external-data`.
    pub fn condition(&self, id: &str) -> Option<&Condition> {
        self.conditions.iter().find(|condition| condition.id == id)
    }

    /// A reading: `wan`.
    pub fn reading(&self, id: &str) -> Option<&Reading> {
        self.readings.iter().find(|reading| reading.id == id)
    }

    /// A filled survey to start from: `typical`.
    pub fn case(&self, id: &str) -> Option<&Case> {
        self.cases.iter().find(|case| case.id == id)
    }

    /// A problem from which listed risks come: `PA-01`.
    pub fn problem(&self, id: &str) -> Option<&Problem> {
        self.problems.get(*self.index.problems.get(id)?)
    }

    /// A listed risk: `LA-001`.
    pub fn risk(&self, id: &str) -> Option<&Risk> {
        self.risks.get(*self.index.listed.get(id)?)
    }

    /// An extracted risk: `RA-01`.
    pub fn extracted_risk(&self, id: &str) -> Option<&ExtractedRisk> {
        self.extracted_risks.get(*self.index.extracted.get(id)?)
    }

    /// The listed risks that live on in an extracted one.
    pub fn sources_of<'m>(&'m self, extracted: &'m str) -> impl Iterator<Item = &'m Risk> {
        self.risks.iter().filter(move |risk| risk.extracted.iter().any(|id| id == extracted))
    }

    /// A countermeasure: `A-1`, `C-1-ク`.
    pub fn countermeasure(&self, id: &str) -> Option<&Countermeasure> {
        self.countermeasures.get(*self.index.countermeasures.get(id)?)
    }

    /// Countermeasures that no row of the maps names.
    pub fn unmapped(&self) -> impl Iterator<Item = &Countermeasure> {
        self.countermeasures.iter().filter(|countermeasure| !countermeasure.in_map)
    }

    /// A printed row of the maps: `MB3-15`.
    pub fn row(&self, id: &str) -> Option<&MapRow> {
        self.map.get(*self.index.rows.get(id)?)
    }

    /// A row of the maps for one of its roles, by the id [`MapRow::id_for`] gives: `MB3-15-e`, and its role.
    pub fn entry(&self, id: &str) -> Option<(&MapRow, &str)> {
        let (row, role) = *self.index.entries.get(id)?;
        let row = self.map.get(row)?;
        Some((row, row.roles.get(role)?))
    }

    /// The rows of a rule's map.
    pub fn rows_of_rule(&self, rule: &str) -> impl Iterator<Item = &MapRow> {
        self.rows(&self.index.rows_of_rule, rule)
    }

    /// The rows in whose role cell a role stands.
    pub fn rows_of_role(&self, role: &str) -> impl Iterator<Item = &MapRow> {
        self.rows(&self.index.rows_of_role, role)
    }

    /// The rows in whose component cell a component stands.
    pub fn rows_of_component(&self, component: &str) -> impl Iterator<Item = &MapRow> {
        self.rows(&self.index.rows_of_component, component)
    }

    /// The rows of an extracted risk.
    pub fn rows_of_risk(&self, extracted: &str) -> impl Iterator<Item = &MapRow> {
        self.rows(&self.index.rows_of_risk, extracted)
    }

    /// The rows that name a countermeasure.
    pub fn rows_of_countermeasure(&self, countermeasure: &str) -> impl Iterator<Item = &MapRow> {
        self.rows(&self.index.rows_of_countermeasure, countermeasure)
    }

    /// The rows a cell of the survey opens.
    pub fn rows_of_cell(&self, cell: &str) -> impl Iterator<Item = &MapRow> {
        self.rows(&self.index.rows_of_cell, cell)
    }

    fn rows<'m>(&'m self, groups: &'m Groups, id: &str) -> impl Iterator<Item = &'m MapRow> + use<'m> {
        groups.get(id).into_iter().flatten().filter_map(|at| self.map.get(*at))
    }
}
