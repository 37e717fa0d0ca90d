//! Where ids stand in the lists of the model, so that a derivation looks nothing up by walking through them.

use std::collections::HashMap;

use super::{IotModel, MapRow};

/// Positions in the lists, by id.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Index {
    pub(super) roles: HashMap<String, usize>,
    pub(super) components: HashMap<String, usize>,
    pub(super) kinds: HashMap<String, usize>,
    pub(super) countermeasures: HashMap<String, usize>,
    pub(super) rows: HashMap<String, usize>,
    /// Rows with the position of the role among theirs, by the id of the row for that role.
    pub(super) entries: HashMap<String, (usize, usize)>,
    pub(super) extracted: HashMap<String, usize>,
    pub(super) listed: HashMap<String, usize>,
    pub(super) problems: HashMap<String, usize>,
    /// Rows of the survey with the position of the cell in them.
    pub(super) cells: HashMap<String, (usize, usize)>,
    pub(super) rows_of_rule: Groups,
    pub(super) rows_of_role: Groups,
    pub(super) rows_of_component: Groups,
    pub(super) rows_of_risk: Groups,
    pub(super) rows_of_countermeasure: Groups,
    pub(super) rows_of_cell: Groups,
}

/// Positions of the items that have to do with an id, in order.
pub(super) type Groups = HashMap<String, Vec<usize>>;

impl Index {
    fn of(model: &IotModel) -> Self {
        let mut index = Self {
            roles: positions(&model.roles, |role| &role.id),
            components: positions(&model.components, |component| &component.id),
            kinds: positions(&model.kinds, |kind| &kind.id),
            countermeasures: positions(&model.countermeasures, |countermeasure| &countermeasure.id),
            rows: positions(&model.map, |row| &row.id),
            extracted: positions(&model.extracted_risks, |risk| &risk.id),
            listed: positions(&model.risks, |risk| &risk.id),
            problems: positions(&model.problems, |problem| &problem.id),
            rows_of_rule: groups(&model.map, |row| vec![&row.rule]),
            rows_of_role: groups(&model.map, |row| row.roles.iter().collect()),
            rows_of_component: groups(&model.map, |row| row.component.iter().collect()),
            rows_of_risk: groups(&model.map, |row| vec![&row.risk]),
            rows_of_countermeasure: groups(&model.map, |row| row.countermeasures.iter().collect()),
            rows_of_cell: groups(&model.map, |row| row.triggers.iter().map(|trigger| &trigger.cell).collect()),
            ..Self::default()
        };
        for (at, row) in model.map.iter().enumerate() {
            for (nth, role) in row.roles.iter().enumerate() {
                index.entries.insert(row.id_for(role), (at, nth));
            }
        }
        for (at, row) in model.survey.iter().enumerate() {
            let ids = row.cells.iter().enumerate().filter_map(|(nth, cell)| Some((nth, cell.id.as_ref()?)));
            index.cells.extend(ids.map(|(nth, id)| (id.clone(), (at, nth))));
        }
        index
    }
}

impl IotModel {
    /// The model, its ids found at once.
    pub(crate) fn indexed(mut self) -> Self {
        self.index = Index::of(&self);
        self
    }
}

fn positions<T>(list: &[T], id: impl Fn(&T) -> &String) -> HashMap<String, usize> {
    list.iter().enumerate().map(|(at, item)| (id(item).clone(), at)).collect()
}

fn groups(rows: &[MapRow], ids: impl Fn(&MapRow) -> Vec<&String>) -> Groups {
    let mut groups = Groups::new();
    for (at, row) in rows.iter().enumerate() {
        for id in ids(row) {
            let group = groups.entry(id.clone()).or_default();
            if group.last() != Some(&at) {
                group.push(at);
            }
        }
    }
    groups
}
