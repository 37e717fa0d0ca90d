//! The maps as they are read: each row with what a chosen reading changes in it.

use guideline::iot::{Change, IotModel, MapRow, Trigger};

use super::Survey;

/// The changes the survey's readings make.
pub(super) struct Maps<'g>(Vec<&'g Change>);

/// A row as it is read.
pub(super) struct Read<'g> {
    pub(super) row: &'g MapRow,
    /// What the readings change about it.
    changes: Vec<&'g Change>,
}

impl<'g> Maps<'g> {
    pub(super) fn new(model: &'g IotModel, survey: &Survey) -> Self {
        let chosen = model.readings.iter().filter_map(|reading| {
            let option = survey.readings.get(&reading.id).unwrap_or(&reading.default);
            reading.options.iter().find(|known| known.id == *option)
        });
        Self(chosen.flat_map(|option| &option.changes).collect())
    }

    pub(super) fn read(&self, row: &'g MapRow) -> Read<'g> {
        Read { row, changes: self.0.iter().copied().filter(|change| change.row == row.id).collect() }
    }
}

impl<'g> Read<'g> {
    /// The roles for which it is looked at.
    pub(super) fn roles(&self) -> impl Iterator<Item = &'g str> + '_ {
        let dropped = |role: &str| self.changes.iter().any(|change| change.drop.iter().any(|one| one == role));
        self.row.roles.iter().map(String::as_str).filter(move |role| !dropped(role))
    }

    /// The cells that open it for a role.
    pub(super) fn triggers(&self, role: &'g str) -> impl Iterator<Item = &'g Trigger> + '_ {
        let added = self.changes.iter().flat_map(|change| &change.add);
        self.row.triggers.iter().chain(added).filter(move |trigger| trigger.role == role)
    }

    /// The condition that must be met besides.
    pub(super) fn condition(&self) -> Option<&'g str> {
        let other = self.changes.iter().find_map(|change| change.condition.as_deref());
        other.or(self.row.condition.as_deref())
    }
}
